/**
 * A face may be written for everyone who is not at home in the source culture and whom no other face names: letters that say nothing
 * to anybody else, words that anyone takes literally. It is no culture: nobody is at home there, and no entry comes from it.
 */
import type { Texts } from './tables';

/** In `faces.for`. */
export const ANYONE = 'any';
/** What a card calls them, beside the names of cultures. */
export const ANYONE_NAMES: Texts = { en: 'anyone else', 'zh-Hans': '其他人' };
