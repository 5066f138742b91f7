/**
 * The form of a knowledge entry as people write it in YAML. Used when the knowledge is built and checked, never in the
 * browser. How to write an entry is told in CONTRIBUTING.md.
 */
import * as v from 'valibot';
import { foldString } from '../analysis/text/fold';
import { FORMS, PLATFORMS } from '../post';
import { NOTE_KINDS } from './kinds';

const isoDate = v.pipe(
  v.string(),
  v.check(
    (date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && (new Date(date).toJSON()?.startsWith(date) ?? false),
    'must be a date such as 2026-11-23',
  ),
);
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[.-][a-zA-Z0-9]+)*$/, 'must be lower case words joined by dots or dashes'),
);
/** A word that is looked for: nothing would stand everywhere, and a space at an edge nowhere in particular. */
const word = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => text === text.trim(), 'must not begin or end with a space'),
  v.check((text) => text.trim() === '' || foldString(text).trim() !== '', 'holds nothing that can be seen'),
);
const tagList = v.array(v.pipe(v.string(), v.minLength(1)));
const wordList = v.array(word);
/** A text in every language the interface speaks. */
const texts = (most: number) =>
  v.strictObject({
    en: v.pipe(v.string(), v.minLength(2), v.maxLength(most)),
    'zh-Hans': v.pipe(v.string(), v.minLength(1), v.maxLength(most)),
  });

/** What stands for a person's own reading of an entry's truth. */
export const EVIDENCE_GRADES = ['A', 'B', 'C', 'D'] as const;
const evidence = v.strictObject({
  grade: v.picklist(EVIDENCE_GRADES),
  citations: v.array(
    v.strictObject({
      title: v.pipe(v.string(), v.minLength(2)),
      url: v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'must be an http(s) address')),
      accessed: isoDate,
      supports: v.pipe(v.string(), v.minLength(5), v.maxLength(220)),
    }),
  ),
});
const review = {
  review: v.picklist(['native', 'non-native', 'unreviewed']),
  validFrom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100))),
  validTo: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100))),
  reviewedOn: isoDate,
  reviewAfter: isoDate,
};

/** Meanings a number can have that rule a number note out. */
export const NUMERIC_MEANINGS = [
  'price',
  'count',
  'time',
  'room',
  'score',
  'phone',
  'measure',
  'year',
  'size',
] as const;
export const RISKS = ['offend', 'misread', 'opaque'] as const;

const repeats = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(20));
const trigger = v.strictObject({
  form: v.pipe(word, v.maxLength(60)),
  /**
   * `word` (words) and `token` (numbers, abbreviations): no letter or digit touches it; Chinese, Japanese, Korean and Thai
   * characters may. `substring`: anywhere (right for Chinese, Japanese and Thai). `emoji`: a whole emoji or emoji code.
   * `tag`: a whole hashtag.
   */
  match: v.picklist(['word', 'token', 'substring', 'emoji', 'tag']),
  /** The form's repeating unit (6 of 666, 哈 of 哈哈) stands at least this often, and may go on. */
  minRepeat: v.optional(repeats(2)),
  /** With `minRepeat`: the unit stands at most this often (呵呵, but not 呵呵呵呵). */
  maxRepeat: v.optional(repeats(2)),
});

/** Words the window of `near` may count on either side. */
const MOST_WORDS_NEAR = 30;
const someTags = v.pipe(tagList, v.minLength(1));
const someWords = v.pipe(wordList, v.minLength(1));

const conditions = {
  /** Post's languages, base tags or full (`zh` takes `zh-Hans` too). */
  languageOfPost: v.optional(someTags),
  /** Language of the stretch in which the trigger stands: for words that a mixed post also holds in another language. */
  languageOfSegment: v.optional(someTags),
  platform: v.optional(v.array(v.picklist(PLATFORMS))),
  form: v.optional(v.array(v.picklist(FORMS))),
  /** Running text, or a hashtag. */
  standsIn: v.optional(v.array(v.picklist(['text', 'hashtag']))),
  /** The place the page names for the author, as ISO 3166 code; never fulfilled where it names none. */
  authorRegion: v.optional(
    v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a code of two capitals such as BR'))),
  ),
  /** Any one of these stands anywhere in the post's text or tags. */
  nearWords: v.optional(someWords),
  /** Any one of `words` stands at most `within` words before or behind (two Chinese characters count as a word). */
  near: v.optional(
    v.strictObject({
      words: someWords,
      within: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_WORDS_NEAR)),
    }),
  ),
  /** Any one of these stands right before the trigger, spaces aside. */
  before: v.optional(someWords),
  /** Any one of these stands right behind it. */
  after: v.optional(someWords),
  /** Where in its line the trigger stands: at the start, at the end (only emoji, tags, punctuation after it), or alone. */
  position: v.optional(v.picklist(['end', 'start', 'alone'])),
};
const requires = v.strictObject({
  ...conditions,
  /** At least one of these groups must hold as a whole. */
  any: v.optional(v.array(v.strictObject(conditions))),
});
const excludes = v.strictObject({
  ...conditions,
  numeric: v.optional(v.array(v.picklist(NUMERIC_MEANINGS))),
});
/** Conditions as people write them. */
export type WrittenConditions = v.InferOutput<typeof requires> | v.InferOutput<typeof excludes>;

export const noteEntrySchema = v.strictObject({
  id,
  kind: v.picklist(NOTE_KINDS),
  triggers: v.pipe(v.array(trigger), v.minLength(1)),
  requires: v.optional(requires),
  excludes: v.optional(excludes),
  source: v.strictObject({
    community: v.pipe(v.string(), v.minLength(2)),
    cultures: v.pipe(tagList, v.minLength(1)),
  }),
  means: texts(200),
  /** What the same form can plainly be instead. */
  canAlsoBe: v.optional(texts(120)),
  faces: v.pipe(
    v.array(
      v.strictObject({
        for: v.pipe(tagList, v.minLength(1)),
        risk: v.picklist(RISKS),
        mayReadAs: texts(160),
      }),
    ),
    v.minLength(1),
  ),
  /**
   * Readers of these languages take it for the plain word it is to them. Left out, false friends are plain to readers of
   * the language of their source culture (not of a child of it, which has its own ways), and nothing else is.
   */
  plainToReadersOf: v.optional(tagList),
  perspectives: v.optional(v.array(v.strictObject({ who: texts(80), view: texts(200) }))),
  register: v.picklist(['casual', 'neutral', 'formal', 'vulgar', 'affectionate', 'ironic']),
  theme: v.picklist(['values', 'identity', 'relationships', 'adaptation', 'conflict']),
  evidence,
  ...review,
  sensitivity: v.picklist([0, 1, 2, 3]),
  relations: v.optional(v.strictObject({ seeAlso: v.optional(tagList), derivedFrom: v.optional(tagList) })),
  tests: v.strictObject({
    fires: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.minLength(3, 'needs at least 3 posts it fires on'),
    ),
    silent: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.minLength(3, 'needs at least 3 near misses'),
    ),
  }),
});
export type NoteEntry = v.InferOutput<typeof noteEntrySchema>;

export const communityEntrySchema = v.strictObject({
  id,
  labels: texts(40),
  /** Who meets under these tags and what they share. */
  about: texts(200),
  tags: v.pipe(
    v.array(
      v.strictObject({
        form: v.pipe(word, v.maxLength(60)),
        /** `specific`: one such tag is enough. `weak`: needs a second tag or typical words. */
        weight: v.picklist(['specific', 'weak']),
        platforms: v.optional(v.array(v.picklist(PLATFORMS))),
      }),
    ),
    v.minLength(1),
  ),
  /** Words that members' posts typically hold. */
  words: v.pipe(wordList, v.minLength(6)),
  cultures: tagList,
  siblings: v.optional(v.array(id)),
  evidence,
  ...review,
  tests: v.strictObject({
    matches: v.pipe(v.array(v.strictObject({ text: v.string(), hashtags: tagList })), v.minLength(2)),
    silent: v.pipe(v.array(v.strictObject({ text: v.string(), hashtags: tagList })), v.minLength(2)),
  }),
});
export type CommunityEntry = v.InferOutput<typeof communityEntrySchema>;

export const cultureSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(2)),
  parent: v.nullable(v.string()),
  languages: v.pipe(tagList, v.minLength(1)),
  names: texts(40),
  /** ISO 3166 code → labels of that place as the sites print them. */
  regions: v.record(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), v.array(v.string())),
});
export type CultureEntry = v.InferOutput<typeof cultureSchema>;
