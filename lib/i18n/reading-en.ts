/**
 * What stands in a site's page (chip, card, explanation), in English: the content script carries these words and no
 * others. Every other language has the same keys. `{name}` is filled in; an entry with `one` and `other` is chosen by the
 * number `n`.
 */
export const readingEn = {
  // chip and badge
  chipLabel: 'Crossread: {summary}. Open the explanation',
  languageUnknown: 'No language to go by',
  languageUnknownShort: '–',
  languageMixed: 'Several languages',
  languageWithOther: '{main}, some {other}',
  notesCount: { one: '{n} note', other: '{n} notes' },
  // card
  cardTitle: 'About this post',
  cardClose: 'Close',
  cardLoading: 'Looking it up …',
  cardFailed: 'The explanation could not be loaded. Reload the page to try again.',
  cardReadFrom: 'read from the {source}, not the video',
  cardReadFromPhoto: 'read from the {source}, not the pictures',
  cardReadFromOnly: 'read from the {source} only',
  sourceWithSubtitles: '{source} and on-screen subtitles',
  cardShowLanguages: 'Show which part is which',
  cardHideLanguages: 'Show the text only',
  sourceCaption: 'caption',
  sourceTitle: 'title',
  sourceTitleAndCaption: 'title and caption',
  sourceBeginning: 'beginning of the caption',
  sourceAlt: 'picture’s caption',
  sureYes: 'sure',
  sureFairly: 'fairly sure',
  sureNot: 'not sure',
  noteYouMayRead: 'You may read it as',
  noteCanAlsoBe: 'It can also be',
  noteHowSure: 'How sure',
  noteSince: 'in use since about {year}',
  noteBetween: 'used around {from}–{to}',
  noteSources: 'Sources',
  noteNoSource: 'no written source yet: common knowledge of speakers',
  noteNotReviewed: 'not yet checked by a native speaker',
  noteReviewedNative: 'checked by a native speaker',
  noteReviewedNonNative: 'checked by a fluent speaker',
  noteOtherSide: 'How others may read it',
  noteViews: 'Different views',
  noteMaybe: 'It can mean this; nothing around it says that it does here.',
  noteNone: 'Nothing here that is likely to be misread.',
  gradeA: 'very sure (research)',
  gradeB: 'quite sure (dictionary or press)',
  gradeC: 'fairly sure (several informal pages)',
  gradeD: 'common knowledge, no good source',
  actionKnown: 'I know this',
  actionNotHere: 'Not here',
  actionNotHereDone: 'You will not see this note on this post again.',
  actionWrong: 'Wrong?',
  actionWrongDone: 'Taken note of, in this browser. You will not see this note again.',
  actionMute: 'Mute',
  actionKnownDone: 'You will not see this note again.',
  actionUndo: 'Undo',
  // asked for
  explain: 'Explain',
  explainNothing: 'Crossread knows nothing about these words yet.',
  pageUpdated: 'Crossread was updated or switched off. Reload the page to go on reading with it.',
} as const satisfies Record<string, string | { one: string; other: string }>;

/** The same keys with words of another language; plural forms where English has them. */
export type CatalogLike<English> = {
  [K in keyof English]: English[K] extends string ? string : { one: string; other: string };
};

/** A message that may stand in a site's page. */
export type ReadingKey = keyof typeof readingEn;
export type ReadingCatalog = CatalogLike<typeof readingEn>;
