/**
 * Words that are probably the name of someone or something: written with capitals and no everyday words. Names are
 * written alike in every language, so a post of names alone says nothing of its language.
 */
import type { ReadLatinWord } from './latin';

/** So few words may be nothing but names. */
const NAME_WORDS = 4;
/** Small words inside names: Sol de Janeiro, Lana Del Rey, Vincent van Gogh, Lord of the Rings, Ben & Jerry's. */
const PARTICLES = new Set(
  'de del da do dos das di du la le el al bin ibn van von der den of the and y e und et x ft feat vs by'.split(
    ' ',
  ),
);
/** What names open with, be it a word or not: New York, Los Angeles, Real Madrid, Buenos Aires. */
const OPENERS = new Set(
  'new los las san santa são sao saint st real cape abu man mount lake the costa puerto buenos rio sol monte bad old great black red'.split(
    ' ',
  ),
);

/** True where no more than names and borrowed words stand here. */
export function looksLikeNames(words: readonly ReadLatinWord[]): boolean {
  let names = 0;
  let everyday = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word?.evidence.isTelling || PARTICLES.has(word.text)) continue;
    if (!word.isCapital) return false;
    names++;
    if (names > NAME_WORDS) return false;
    const opens = OPENERS.has(word.text) && words[at + 1]?.isCapital === true;
    if (word.evidence.hits.length > 0 && !opens) everyday++;
  }
  return names > 0 && everyday * 2 < names && !(names === 1 && everyday > 0);
}
