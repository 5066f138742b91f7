/**
 * The person reading: whose readings may go wrong, and what they asked to be spared.
 */
import type { LanguageTag } from './languages';
import type { PostKey } from './post';

/** A culture id from the registry in `lib/knowledge/cultures.yaml`, e.g. `zh`, `zh-TW`, `en`, `es-MX`. */
export type CultureId = string;

export interface Reader {
  /** Cultures the person is at home in; several are fine. */
  homeCultures: CultureId[];
  languagesRead: LanguageTag[];
  languagesLearned: LanguageTag[];
  /** Notes the person knows already, muted or holds to be wrong. */
  silencedNotes: string[];
  /** Where the person said a note does not fit: `notHereKey` of note and post. */
  notHere: string[];
  /** Kinds of notes the person does not want at all, as in `lib/knowledge/kinds.ts`. */
  silencedKinds?: string[];
  /** Notes above this stay silent; 3 (slurs, sexual, politics) only when asked for. */
  maxSensitivity: 0 | 1 | 2 | 3;
}

/** Names a note on one post. Ids of notes hold no space. */
export function notHereKey(noteId: string, postKey: PostKey): string {
  return `${noteId} ${postKey}`;
}

/** Slurs, sexual and political words (3) are explained only to those who ask for it. */
export const DEFAULT_SENSITIVITY = 2;

/**
 * A reader for a single tag such as `en-US`: that culture is home and its language is read.
 * @param tag BCP 47 tag of a culture, e.g. `en-US` or `zh-CN`
 */
export function readerFromTag(tag: string): Reader {
  const language = tag.split('-')[0] ?? tag;
  return {
    homeCultures: [tag],
    languagesRead: [language],
    languagesLearned: [],
    silencedNotes: [],
    notHere: [],
    maxSensitivity: DEFAULT_SENSITIVITY,
  };
}
