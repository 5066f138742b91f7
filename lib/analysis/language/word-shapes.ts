/**
 * What a word's letters tell before it is looked up: Arabic typed with digits, rolls over the keyboard, borrowed words.
 */
import { BORROWED_WORDS } from './borrowed-words';
import { shortest } from './fold';

/** Arabic typed in Latin letters writes 2, 3, 5, 6, 7, 8 and 9 inside words for sounds Latin lacks (3arabi, sa7, la2). */
const ARABIZI_WORD = /^(?=.{4,})[2357][a-z]{2,}[a-z0-9]*$|^[a-z]+[235678]['a-z]*$/;
/** English shorthand and measures that look the same: 2nd, 5km, 3pm, b2b, h2o, m3. */
const NOT_ARABIZI =
  /^\d+(?:st|nd|rd|th|km|cm|mm|kg|am|pm|min|mins|day|days|nite|years?|in|x|d|k|g)\b|^[a-z]+\d$|^[a-z]\d[a-z]$/;

/** Whether the word is Arabic typed with digits for letters. */
export const isArabizi = (word: string): boolean =>
  /[2-8]/.test(word) && ARABIZI_WORD.test(word) && !NOT_ARABIZI.test(word);

/** Whether the word travels through all languages, drawn out or not. */
export const isBorrowed = (word: string): boolean =>
  BORROWED_WORDS.has(word) || BORROWED_WORDS.has(shortest(word));

/** Fingers rolled over the keys (asdfghjkl, sksksk), and cries of one or two letters over and over (aaaah). */
export const isKeyboardRoll = (word: string): boolean =>
  (word.length >= 5 && !/[aeiouy\u00aa-\u02af\u1e00-\u1eff']/.test(word)) ||
  /asdf|qwer|zxcv|hjkl/.test(word) ||
  (word.length >= 3 &&
    /^(.)\1*(.)?(?:\1|\2)*$/.test(word) &&
    /(.)\1/.test(word) &&
    shortest(word).length <= 2);
