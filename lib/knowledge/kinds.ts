/** What kinds of notes there are; a person can silence a kind as a whole. */
export const NOTE_KINDS = [
  'number',
  'slang',
  'emoji',
  'laugh',
  'abbreviation',
  'tag',
  'etiquette',
  'symbol',
  'ad-disclosure',
  'repost',
  'algospeak',
  'false-friend',
  'address-term',
  'meme',
  'politeness',
  'pun',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
