/** What little grammar helps to cut joined tags: endings of words, and small words that lead to another. */
import type { TagLanguage } from './tag-words';

/** Endings that make a word of a listed stem; none is a word itself. */
export const ENDINGS: Readonly<Record<TagLanguage, readonly string[]>> = {
  en: ['s', 'ed', 'ing', 'er', 'ers', 'y', 'ly'],
  es: ['s', 'ita', 'ito', 'itas', 'itos', 'mente'],
  pt: ['s', 'inha', 'inho', 'inhas', 'inhos', 'mente'],
  id: ['nya', 'kan', 'ku', 'mu', 'an', 'lah'],
  de: ['e', 'n', 'ern', 's', 't', 'te', 'st', 'ste', 'sten', 'ster', 'chen', 'innen'],
  fr: ['s', 'x', 'ment', 'e', 'es'],
};

/** UTF-16 units of the longest word below. */
export const LONGEST_LEADING_WORD = 5;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Articles, prepositions and such, without accents: they stand between words, hardly ever at the end of a tag. */
export const LEADING_WORDS: Readonly<Record<TagLanguage, ReadonlySet<string>>> = {
  en: words('a an the of in on at to for and my is with by your from or as be'),
  es: words('a al de del el la los las lo y e o u en con sin por para un una que mi mis tu su me te se es'),
  pt: words(
    'a ao as o os de do da dos das e em no na nos nas com sem por pra para um uma que meu minha te se',
  ),
  id: words('di ke dari dan yang untuk pada si ala'),
  de: words(
    'im am in an und mit fur von vom zum zur der die das des dem den ohne auf aus bei beim ein eine nach',
  ),
  fr: words(
    'a au aux de du des la le les l d et en dans sur sous sans pour par un une que ma mon mes ta ton sa son',
  ),
};
