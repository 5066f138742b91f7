/**
 * What the background accepts as a post. Content scripts live in pages' processes, so their posts are rebuilt field by
 * field here; anything else in them is dropped.
 */
import * as v from 'valibot';
import { FORMS, PLATFORMS, type Post, type PostKey, SURFACES, TEXT_ROLES } from './post';

/** Text of one part that is accepted, in UTF-16 units; adapters cut far below. */
const TEXT_MOST_UNITS = 100_000;
const short = v.pipe(v.string(), v.maxLength(400));
const provenance = v.picklist(['dom', 'state', 'url']);
const hint = <T>(value: v.GenericSchema<unknown, T>) => v.optional(v.object({ value, from: provenance }));

/** `platform:id`; ids and fingerprints hold no white space. */
export const postKeySchema = v.custom<PostKey>(
  (key) => typeof key === 'string' && /^(tiktok|rednote|instagram):[^\s]{1,120}$/.test(key),
  'must be platform:id',
);

const postSchema = v.object({
  key: postKeySchema,
  platform: v.picklist(PLATFORMS),
  surface: v.picklist(SURFACES),
  form: v.picklist(FORMS),
  id: v.nullable(short),
  parent: v.nullable(postKeySchema),
  url: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  author: v.nullable(short),
  text: v.pipe(
    v.array(
      v.object({ role: v.picklist(TEXT_ROLES), text: v.pipe(v.string(), v.maxLength(TEXT_MOST_UNITS)) }),
    ),
    v.maxLength(50),
  ),
  hashtags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.maxLength(1_000)),
  hints: v.object({
    languageTag: hint(short),
    regionCode: hint(short),
    postedAt: hint(v.pipe(v.number(), v.finite())),
    isSponsored: hint(v.boolean()),
    isAiMade: hint(v.boolean()),
    mediaKind: hint(v.picklist(['video', 'photo', 'carousel'])),
  }),
  isPartial: v.boolean(),
});

/** The post, or `null` when it is not one. */
export function parsePost(value: unknown): Post | null {
  const result = v.safeParse(postSchema, value);
  if (!result.success) return null;
  const { hints, ...rest } = result.output;
  const present = Object.fromEntries(
    Object.entries(hints).filter(([, found]) => found !== undefined),
  ) as Post['hints'];
  return result.output.key.startsWith(`${rest.platform}:`) ? { ...rest, hints: present } : null;
}
