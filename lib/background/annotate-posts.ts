/**
 * Answers a page's request for annotations, and writes down which posts were read (not their words).
 */
import { is } from 'valibot';
import type { Analyzer } from '../analysis/analyze';
import type { Annotation } from '../annotation';
import { aliasRow, hashtagRows, postRow } from '../exposure/post-rows';
import type { HashtagRow, PostRow } from '../exposure/records';
import { uiLanguageFor } from '../i18n/translator';
import { POSTS_PER_MESSAGE } from '../limits';
import type { AnnotatedPost } from '../messages';
import { isFingerprintKey, type Post } from '../post';
import { parsePost, postKeySchema } from '../post-schema';
import type { Reader } from '../reader';
import { readerOf, type Settings } from '../settings';
import { annotatedPost } from './annotated-post';
import type { AuthorLanguages } from './author-languages';
import type { Engine } from './engine';

export interface PostStore {
  /** Opens it ahead of its first use. */
  open(): Promise<unknown>;
  addPosts(posts: PostRow[], hashtags?: HashtagRow[]): Promise<unknown>;
}

export interface AnnotateServices {
  engine: Engine;
  settings(): Promise<Settings>;
  store: PostStore;
  /** What authors wrote in before. */
  authors: AuthorLanguages;
  /** Told of what could not be stored; the answer to the page does not wait for it. */
  onStoreFailure(error: unknown): void;
}

/**
 * Annotates posts as they came from a page.
 * @param raw - unchecked; whatever is not a post is answered with `null`
 */
export async function annotatePosts(
  raw: unknown,
  services: AnnotateServices,
): Promise<(AnnotatedPost | null)[]> {
  if (!Array.isArray(raw)) return [];
  const posts = raw.slice(0, POSTS_PER_MESSAGE).map(parsePost);
  const [analyzer, settings] = await Promise.all([
    services.engine.analyzer(),
    services.settings().then((settings) => {
      // While the tables are read, in a background that was asleep. What fails here fails again below, and is told there.
      if (isRecorded(settings)) services.store.open().catch(() => {});
      return settings;
    }),
  ]);
  const reader = readerOf(settings);
  const language = uiLanguageFor(settings.uiLanguage, globalThis.navigator?.language ?? 'en');
  const annotated = posts.map(
    (post) => post && { post, annotation: attempt(analyzer, post, reader, services) },
  );
  if (isRecorded(settings)) await storePosts(annotated, analyzer, services);
  // A card may open next; a background that was asleep reads its texts when nobody waits any more.
  services.engine.texts().catch(() => {});
  return annotated.map((one) => (one?.annotation ? annotatedPost(one.annotation, analyzer, language) : null));
}

/** Nothing is stored before the first-run page is answered, nor while the person has paused. */
const isRecorded = ({ isSetUp, isPaused }: Settings): boolean => isSetUp && !isPaused;

/** One post that cannot be analysed takes no other with it; its row says so by having no annotation. */
function attempt(
  analyzer: Analyzer,
  post: Post,
  reader: Reader,
  { authors }: Pick<AnnotateServices, 'authors'>,
): Annotation | null {
  try {
    const annotation = analyzer.analyze(post, reader, authors.contextOf(post));
    authors.learn(post, annotation.language);
    return annotation;
  } catch (error) {
    console.error('Crossread could not analyse a post:', error);
    return null;
  }
}

/**
 * Stores a post under the id the page has told, and makes what was counted under its fingerprint count as that post.
 * @param fingerprint - unchecked
 * @param raw - unchecked
 */
export async function identifyPost(
  fingerprint: unknown,
  raw: unknown,
  services: AnnotateServices,
): Promise<void> {
  const post = parsePost(raw);
  if (!post || isFingerprintKey(post.key)) return;
  if (!is(postKeySchema, fingerprint) || !fingerprint.startsWith(`${post.platform}:~`)) return;
  const [analyzer, settings] = await Promise.all([services.engine.analyzer(), services.settings()]);
  if (!isRecorded(settings)) return;
  const annotation = attempt(analyzer, post, readerOf(settings), services);
  await storePosts([{ post, annotation }], analyzer, services);
  const row = postRow(post, annotation, rowOptions(analyzer));
  await services.store.addPosts([aliasRow(fingerprint, row)]).catch(services.onStoreFailure);
}

/** Post rows are written before the answer goes out, so that impressions of the post find theirs. */
async function storePosts(
  annotated: ({ post: Post; annotation: Annotation | null } | null)[],
  analyzer: Analyzer,
  { store, onStoreFailure }: AnnotateServices,
): Promise<void> {
  const present = annotated.filter((one) => one !== null);
  const options = rowOptions(analyzer);
  try {
    await store.addPosts(
      present.map(({ post, annotation }) => postRow(post, annotation, options)),
      present.flatMap(({ post }) => hashtagRows(post, options.at, options.instrument)),
    );
  } catch (error) {
    onStoreFailure(error);
  }
}

function rowOptions(analyzer: Analyzer) {
  const isKnownRegion = (label: string) => analyzer.regionOf(label) !== null;
  return { at: Date.now(), instrument: analyzer.instrument, isKnownRegion };
}
