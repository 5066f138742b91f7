/**
 * Feeds of any length made from a seed: every post's words, author and id follow from the seed and its place, so that a
 * page of the feed costs the same wherever it is, nothing is stored, and a test knows what any post must say.
 */
import type { Platform } from '../../../lib/post';
import type { SamplePost } from '../site';
import { randomOf } from './random';
import { VOICES, type Voice } from './sentences';

/** A feed as the address of a page names it: `?posts=2000&seed=1`. */
export interface GeneratedFeed {
  posts: number;
  seed: number;
}

/** Where an id stands in its feed. */
interface Place {
  seed: number;
  index: number;
}

/** The first generated post is older than any sample, and the next ones a little younger each. */
const FIRST_SECOND = 1_704_100_000;
const SECONDS_APART = 37;
const MOST_POSTS = 100_000;
/** Bits of an id that hold the seed; Instagram's have the fewest to spare. */
const SEED_BITS = 20n;
export const MOST_SEED = 2 ** Number(SEED_BITS) - 1;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Milliseconds at which Instagram's count of milliseconds begins, and the bits below it. */
const INSTAGRAM_EPOCH_MS = 1_314_220_021_721n;
const INSTAGRAM_FREE_BITS = 23n;

/**
 * Reads `posts` and `seed` of a page's address; `null` where no such feed is asked for.
 * @throws Error where they are no whole numbers in bounds
 */
export function generatedFeedIn(query: URLSearchParams): GeneratedFeed | null {
  const asked = query.get('posts');
  if (asked === null) return null;
  const posts = Number(asked);
  const seed = Number(query.get('seed') ?? 1);
  if (!Number.isInteger(posts) || posts < 1 || posts > MOST_POSTS)
    throw new Error(`posts=${asked}: a whole number from 1 to ${MOST_POSTS} is needed`);
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED)
    throw new Error(`seed=${query.get('seed')}: a whole number from 0 to ${MOST_SEED} is needed`);
  return { posts, seed };
}

function idOf(platform: Platform, { seed, index }: Place): string {
  const second = BigInt(FIRST_SECOND + index * SECONDS_APART);
  switch (platform) {
    case 'tiktok':
      return ((second << 32n) | BigInt(seed)).toString();
    case 'rednote':
      return second.toString(16).padStart(8, '0') + seed.toString(16).padStart(16, '0');
    case 'instagram': {
      const ms = second * 1000n - INSTAGRAM_EPOCH_MS;
      let rest = (ms << INSTAGRAM_FREE_BITS) | BigInt(seed);
      let code = '';
      for (; rest > 0n; rest >>= 6n) code = DIGITS.charAt(Number(rest & 63n)) + code;
      return code;
    }
  }
}

/** Second and seed as an id holds them. */
function partsOf(platform: Platform, id: string): { second: number; seed: number } | null {
  if (platform === 'tiktok' && /^\d{15,20}$/.test(id)) {
    return { second: Number(BigInt(id) >> 32n), seed: Number(BigInt(id) & 0xffff_ffffn) };
  }
  if (platform === 'rednote' && /^[0-9a-f]{24}$/.test(id)) {
    return { second: Number.parseInt(id.slice(0, 8), 16), seed: Number.parseInt(id.slice(8), 16) };
  }
  if (platform === 'instagram' && /^[\w-]{11}$/.test(id)) {
    const value = [...id].reduce((sum, digit) => (sum << 6n) | BigInt(DIGITS.indexOf(digit)), 0n);
    const ms = (value >> INSTAGRAM_FREE_BITS) + INSTAGRAM_EPOCH_MS;
    const seed = Number(value & ((1n << INSTAGRAM_FREE_BITS) - 1n));
    return { second: Number(ms) / 1000, seed };
  }
  return null;
}

function placeOf(platform: Platform, id: string): Place | null {
  const parts = partsOf(platform, id);
  if (!parts || parts.seed > MOST_SEED) return null;
  const index = (parts.second - FIRST_SECOND) / SECONDS_APART;
  return Number.isInteger(index) && index >= 0 && index < MOST_POSTS ? { seed: parts.seed, index } : null;
}

/** Neighbours, and posts a few places apart, never speak with one voice: lists hand their nodes on over such distances. */
function voiceOf({ seed, index }: Place): Voice {
  const step = 2 + (seed % (VOICES.length - 3));
  const voice = VOICES[(index * step + seed) % VOICES.length];
  if (!voice) throw new Error('there are no voices');
  return voice;
}

/** The post at a place of a feed. The same platform, seed and index always make the same post. */
export function generatedPost(platform: Platform, seed: number, index: number): SamplePost {
  const place = { seed, index };
  const random = randomOf(`post ${seed} ${index}`);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const { language, sentences, hashtags } = voiceOf(place);
  const words = pick(sentences);
  const more = random() < 0.4 ? pick(sentences.filter((other) => other !== words)) : null;
  const tags = hashtags.slice(0, Math.floor(random() * (hashtags.length + 1)));
  const isTitled = platform === 'rednote';
  // RedNote writes a title on its cards and the text below it in the note only.
  const written = [...(isTitled ? [] : [words]), more, tags.map((tag) => `#${tag}`).join(' ')];
  const name = `${pick(['field', 'corner', 'paper', 'river', 'window'])}.${pick(['walks', 'notes', 'days'])}`;
  return {
    id: idOf(platform, place),
    author: {
      handle: isTitled
        ? `5f${(seed * 4096 + (index % 4096)).toString(16).padStart(22, '0')}`
        : `${name}.${index}`,
      name: `${name} ${index}`,
    },
    title: isTitled ? words : null,
    caption: written.filter(Boolean).join(' '),
    hashtags: tags,
    kind: random() < 0.6 || platform === 'tiktok' ? 'video' : 'photo',
    language,
    worthExplaining: false,
    postedAt: new Date((FIRST_SECOND + index * SECONDS_APART) * 1000).toISOString(),
    region: null,
    likes: Math.floor(random() * 20_000),
    comments: [],
    sponsored: false,
  };
}

/** The generated post of an id; `undefined` for ids that are none. */
export function findGenerated(platform: Platform, id: string): SamplePost | undefined {
  const place = placeOf(platform, id);
  return place ? generatedPost(platform, place.seed, place.index) : undefined;
}
