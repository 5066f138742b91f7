/**
 * How often entries fire on posts that hold nothing to explain. A note on a plain post is a false alarm; an entry that
 * raises it often asks for too little.
 */
import type { Analyzer } from '../analysis/analyze';
import type { Post } from '../post';
import { readerFromTag } from '../reader';
import type { LocatedEntry } from './parse';
import type { NoteEntry } from './schema';

/** Everyday posts of one language, in which no entry has anything to say. */
export interface PlainPosts {
  language: string;
  posts: Post[];
}

/** Above this share of the plain posts of a language an entry does not ship. */
export const MOST_FIRED_SHARE = 0.02;
/** Fewer posts than this say nothing of a share: one alarm among them is a remark only. */
const LEAST_POSTS = 50;

export interface PlainResult {
  problems: string[];
  remarks: string[];
}

/** Reads every plain post once for each culture that notes are written for. */
export function checkOnPlainPosts(
  notes: readonly LocatedEntry<NoteEntry>[],
  corpus: readonly PlainPosts[],
  analyzer: Analyzer,
): PlainResult {
  const cultures = [...new Set(notes.flatMap(({ entry }) => entry.faces.flatMap((face) => face.for)))];
  const readers = cultures.map((culture) => ({ ...readerFromTag(culture), maxSensitivity: 3 as const }));
  const fired = new Map<string, Map<string, Set<Post>>>();
  for (const { language, posts } of corpus) {
    for (const post of posts) {
      for (const reader of readers) {
        for (const { id } of analyzer.analyze(post, reader).notes) {
          const byLanguage = fired.get(id) ?? new Map<string, Set<Post>>();
          fired.set(id, byLanguage);
          byLanguage.set(language, (byLanguage.get(language) ?? new Set()).add(post));
        }
      }
    }
  }
  const sizes = new Map(corpus.map(({ language, posts }) => [language, posts.length]));
  const result: PlainResult = { problems: [], remarks: [] };
  for (const { file, entry } of notes) {
    for (const [language, posts] of fired.get(entry.id) ?? []) {
      const of = sizes.get(language) ?? 0;
      const example = [...posts][0]?.text[0]?.text ?? '';
      const line = `${file}: ${entry.id}: fires on ${posts.size} of ${of} plain posts in ${language}, such as "${example}"`;
      const isOften = posts.size / of > MOST_FIRED_SHARE && (of >= LEAST_POSTS || posts.size > 1);
      (isOften ? result.problems : result.remarks).push(line);
    }
  }
  return result;
}
