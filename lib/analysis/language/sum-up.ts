/**
 * From claims to a finding: segments, the language that leads, and whether two languages share the post.
 */
import type { LanguageFinding, LanguageSegment } from '../../annotation';
import { MAX_LIST_ENTRIES } from '../../limits';
import type { Claim } from './claims';
import { toConfidence } from './rank';

/** Text between two claims of one language that may belong to neither (emoji, a brand name), in UTF-16 units. */
const MERGE_ACROSS_UNITS = 40;
/** A language has real weight from this many words and this share of the post. */
const REAL_WORDS = 3;
const REAL_SHARE = 0.15;
/** Under this share of the leader's weight the second language leaves no doubt who leads. */
const TIE = 0.87;
/** Less sure than this, a finding says nothing. */
const LEAST_CONFIDENCE = 0.3;

/** Nothing to go by; `because` says why. */
function undetermined(because: readonly string[]): LanguageFinding {
  const reasons = because.length > 0 ? [...because] : ['nothing-to-go-by'];
  return { primary: 'und', confidence: 0, segments: [], codeSwitched: false, because: reasons };
}

const byPosition = (a: Claim, b: Claim): number =>
  a.part === b.part ? a.index - b.index || a.start - b.start : a.part === 'text' ? -1 : 1;

/** Claims in order, neighbours of one language joined. */
function mergeNeighbours(claims: readonly Claim[]): Claim[] {
  const merged: Claim[] = [];
  for (const claim of [...claims].sort(byPosition)) {
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

/** Sums claims up; `because` holds reasons for silence that stand when there are none. */
export function sumUp(claims: readonly Claim[], because: readonly string[]): LanguageFinding {
  const shares = sharesOf(claims);
  const leader = shares[0];
  if (!leader || leader.confidence < LEAST_CONFIDENCE) {
    return undetermined(leader ? ['too-close-to-call'] : because);
  }
  const total = shares.reduce((sum, share) => sum + share.weight, 0);
  const real = shares.filter((share) => share.weight >= REAL_WORDS && share.weight / total >= REAL_SHARE);
  const second = shares[1];
  const isTie = real.length >= 2 && second !== undefined && second.weight > leader.weight * TIE;
  const reasons = new Set(
    claims.filter((claim) => isTie || claim.tag === leader.tag).flatMap((claim) => claim.because),
  );
  return {
    primary: isTie ? 'mul' : leader.tag,
    confidence: toConfidence(leader.confidence * (0.7 + 0.3 * (leader.weight / total))),
    segments: mergeNeighbours(claims).slice(0, MAX_LIST_ENTRIES).map(toSegment),
    codeSwitched: real.length >= 2,
    because: [...reasons].sort(),
  };
}
