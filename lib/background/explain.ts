/** Answers what is known of words a person selected, or of a text they typed. Nothing of it is stored. */
import { uiLanguageFor } from '../i18n/translator';
import { TEXT_READ_PER_POST_UNITS, WORDS_MOST_UNITS } from '../limits';
import type { Explanation } from '../messages';
import { hashtagsIn } from '../platforms/text';
import type { Platform, Post } from '../post';
import { parsePost } from '../post-schema';
import { readerOf, type Settings } from '../settings';
import { annotatedPost } from './annotated-post';
import { cardTexts } from './card-texts';
import type { Engine } from './engine';

export interface ExplainServices {
  engine: Engine;
  settings(): Promise<Settings>;
}

/**
 * Explains words of a post.
 * @param rawPost - unchecked: the post they stand in
 * @param rawWords - unchecked
 * @returns `null` for what is neither
 */
export async function explainWords(
  rawPost: unknown,
  rawWords: unknown,
  services: ExplainServices,
): Promise<Explanation | null> {
  const post = parsePost(rawPost);
  if (!post || typeof rawWords !== 'string' || rawWords.trim() === '') return null;
  const words = rawWords.trim().slice(0, WORDS_MOST_UNITS);
  const opened = await open(services);
  const { analyzer, settings } = opened;
  const annotation = analyzer.lookUp(words, post, readerOf(settings));
  const asked = { ...post, text: [{ role: 'caption' as const, text: words }], hashtags: hashtagsIn(words) };
  return explanation(asked, annotation, opened);
}

/**
 * Annotates a text that stands on no page, as if it were a post.
 * @param rawText - unchecked
 * @param rawHomes - unchecked: the reader's cultures where they are not those of the settings
 */
export async function tryText(
  rawText: unknown,
  rawHomes: unknown,
  services: ExplainServices,
): Promise<Explanation | null> {
  if (typeof rawText !== 'string' || rawText.trim() === '') return null;
  const opened = await open(services);
  const { analyzer, settings } = opened;
  const post = typedPost(rawText.slice(0, TEXT_READ_PER_POST_UNITS), settings.platforms[0] ?? 'tiktok');
  const isList = Array.isArray(rawHomes) && rawHomes.every((home) => typeof home === 'string');
  const reader = { ...readerOf(settings), ...(isList && { homeCultures: rawHomes }) };
  return explanation(post, analyzer.analyze(post, reader), opened);
}

async function open({ engine, settings }: ExplainServices) {
  const [analyzer, texts, current] = await Promise.all([engine.analyzer(), engine.texts(), settings()]);
  return { analyzer, texts, settings: current };
}

function typedPost(text: string, platform: Platform): Post {
  return {
    key: `${platform}:~typed`,
    platform,
    surface: 'post',
    form: 'full',
    id: null,
    parent: null,
    url: null,
    author: null,
    text: [{ role: 'caption', text }],
    hashtags: hashtagsIn(text),
    hints: {},
    isPartial: false,
  };
}

function explanation(
  post: Post,
  annotation: Explanation['annotated']['annotation'],
  { analyzer, texts, settings }: Awaited<ReturnType<typeof open>>,
): Explanation {
  const language = uiLanguageFor(settings.uiLanguage, globalThis.navigator?.language ?? 'en');
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    post,
    annotated: annotatedPost(annotation, analyzer, language),
    texts: cardTexts(ids(annotation.notes), ids(annotation.communities), texts),
  };
}
