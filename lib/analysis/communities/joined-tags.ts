/** Tags that mean one community alone, inside longer ones: #booktokfrance. Where one stands is told by word lists. */
import type { CompiledCommunity } from '../../knowledge/tables';
import type { FoldedText } from '../text/fold';
import type { WordEdges } from '../text/word-edges';

/** Letters of an alphabet a tag needs to be looked for inside longer ones; Chinese and Japanese say more with two. */
const LEAST_LETTERS = 5;
const LEAST_CHARACTERS = 2;
/** UTF-16 units that forms are filed under: few forms begin alike. */
const KEY_UNITS = 2;

/** The forms that are whole words of a longer tag. */
export type FindJoinedTags = (tag: FoldedText) => string[];

/** Looks at each place of a tag once, and there only at forms that begin so. */
export function createJoinedTagFinder(
  communities: readonly CompiledCommunity[],
  edges: WordEdges,
): FindJoinedTags {
  const byKey = new Map<string, Set<string>>();
  for (const { tags } of communities) {
    for (const { form, weight } of tags) {
      const least = /[\u3041-\u9fff]/.test(form) ? LEAST_CHARACTERS : LEAST_LETTERS;
      if (weight !== 'specific' || form.length < least) continue;
      const key = form.slice(0, KEY_UNITS);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(form));
    }
  }
  return (tag) => {
    const { folded } = tag;
    const found: string[] = [];
    for (let at = 0; at + KEY_UNITS <= folded.length; at++) {
      for (const form of byKey.get(folded.slice(at, at + KEY_UNITS)) ?? []) {
        const isThere = form.length < folded.length && folded.startsWith(form, at);
        if (isThere && edges.areWordsOfTag(tag, at, at + form.length)) found.push(form);
      }
    }
    return found;
  };
}
