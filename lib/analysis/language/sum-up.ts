/**
 * From claims to a finding: segments, the language that leads, and whether two languages share the post.
 */
import type { LanguageFinding, LanguageSegment } from '../../annotation';
import { MAX_LIST_ENTRIES } from '../../limits';
import type { Claim } from './claims';
import { LATIN_TAGS } from './listed-words';
import { toConfidence } from './rank';

/** Text between two claims of one language that may belong to neither (emoji, a brand name), in UTF-16 units. */
const MERGE_ACROSS_UNITS = 40;
/** A language has real weight from this many words and this share of the post. */
const REAL_WORDS = 3;
const REAL_SHARE = 0.15;
/**
 * Two halves, each in its own language, say the same twice: none leads if the lighter one weighs this much of the other.
 * Halves in two scripts are told apart surely, but their words are counted less alike.
 */
const TIE = 0.87;
const TIE_OF_SCRIPTS = 0.5;
/** A language that opens and closes the post frames the other: it leads from this share of the other's weight. */
const FRAME = 0.4;
/** Bilinguals quote English more than they are quoted in it: beside English a language leads from this share. */
const BESIDE_ENGLISH = 0.7;
/** Less sure than this, a finding says nothing. */
const LEAST_CONFIDENCE = 0.18;

/** Nothing to go by; `because` says why. */
function undetermined(because: readonly string[]): LanguageFinding {
  const reasons = because.length > 0 ? [...because] : ['nothing-to-go-by'];
  return { primary: 'und', confidence: 0, segments: [], codeSwitched: false, because: reasons };
}

const byPosition = (a: Claim, b: Claim): number =>
  a.part === b.part ? a.index - b.index || a.start - b.start : a.part === 'text' ? -1 : 1;

/** Claims by position; most come so. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const isSorted = claims.every((claim, at) => at === 0 || byPosition(claims[at - 1] ?? claim, claim) <= 0);
  return isSorted ? claims : [...claims].sort(byPosition);
}

/** Claims in order, neighbours of one language joined. */
function mergeNeighbours(claims: readonly Claim[]): Claim[] {
  const merged: Claim[] = [];
  for (const claim of inOrder(claims)) {
    const last = merged.at(-1);
    const joins =
      last !== undefined &&
      last.tag === claim.tag &&
      last.part === claim.part &&
      last.index === claim.index &&
      claim.start - last.end <= MERGE_ACROSS_UNITS;
    if (!joins) {
      merged.push({ ...claim });
      continue;
    }
    const weight = last.weight + claim.weight;
    last.confidence = (last.confidence * last.weight + claim.confidence * claim.weight) / weight;
    last.weight = weight;
    last.end = claim.end;
  }
  return merged;
}

interface Share {
  tag: string;
  weight: number;
  confidence: number;
}

function sharesOf(claims: readonly Claim[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { tag, weight, confidence } of claims) {
    const share = shares.get(tag) ?? { tag, weight: 0, confidence: 0 };
    share.confidence = (share.confidence * share.weight + confidence * weight) / (share.weight + weight);
    share.weight += weight;
    shares.set(tag, share);
  }
  return [...shares.values()].sort((a, b) => b.weight - a.weight || (a.tag < b.tag ? -1 : 1));
}

const toSegment = ({ part, index, start, end, tag, confidence }: Claim): LanguageSegment => ({
  part,
  index,
  start,
  end,
  tag,
  confidence: toConfidence(confidence),
});

const scriptsDiffer = (a: string, b: string): boolean =>
  isLatin(a) !== isLatin(b) || (!isLatin(a) && !isLatin(b));
/** Languages known by scripts other than Latin. */
const isLatin = (tag: string): boolean => LATIN_TAGS.includes(tag);

/** Who leads of two languages with real weight, the heavier one first; `null` where none does. */
function leaderOf(first: Share, second: Share, segments: readonly Claim[]): Share | null {
  const order = segments.filter((segment) => segment.tag === first.tag || segment.tag === second.tag);
  const opens = order[0]?.tag;
  const share = second.weight / first.weight;
  if (order.length >= 3 && opens === order.at(-1)?.tag)
    return opens === second.tag && share >= FRAME ? second : first;
  const tie = scriptsDiffer(first.tag, second.tag) ? TIE_OF_SCRIPTS : TIE;
  if (order.length === 2 && share >= tie && scriptsDiffer(first.tag, second.tag)) return null;
  return first.tag === 'en' && share >= BESIDE_ENGLISH ? second : first;
}

/** What most posts come to: one stretch of one language. */
function ofOneClaim(claim: Claim): LanguageFinding {
  return {
    primary: claim.tag,
    confidence: toConfidence(claim.confidence),
    segments: [toSegment(claim)],
    codeSwitched: false,
    because: [...new Set(claim.because)].sort(),
  };
}

/** Sums claims up; `because` holds reasons for silence that stand when there are none. */
export function sumUp(claims: readonly Claim[], because: readonly string[]): LanguageFinding {
  const [only] = claims;
  if (claims.length === 1 && only && only.confidence >= LEAST_CONFIDENCE) return ofOneClaim(only);
  const shares = sharesOf(claims);
  const heaviest = shares[0];
  if (!heaviest || heaviest.confidence < LEAST_CONFIDENCE) {
    return undetermined(heaviest ? ['too-close-to-call'] : because);
  }
  const total = shares.reduce((sum, share) => sum + share.weight, 0);
  const real = shares.filter((share) => share.weight >= REAL_WORDS && share.weight / total >= REAL_SHARE);
  const segments = mergeNeighbours(claims);
  const [first, second] = real;
  const leader = first && second ? leaderOf(first, second, segments) : heaviest;
  const reasons = new Set(
    claims.filter((claim) => leader === null || claim.tag === leader.tag).flatMap((claim) => claim.because),
  );
  const shareOfLeader = (leader ?? heaviest).weight / total;
  return {
    primary: leader?.tag ?? 'mul',
    confidence: toConfidence(
      (leader ?? heaviest).confidence * (real.length >= 2 ? 0.85 : 0.7 + 0.3 * shareOfLeader),
    ),
    segments: segments.slice(0, MAX_LIST_ENTRIES).map(toSegment),
    codeSwitched: real.length >= 2,
    because: [...reasons].sort(),
  };
}
