/**
 * Holds what the chips on a page say against what they must say of the posts the page shows at that moment.
 */
import type { Post } from '../../lib/post';
import type { SeenPost, Snapshot } from './snapshot';

/** What a chip must say of a post, and whether a comment is worth a mark. */
export interface Verdict {
  label: string;
  notes: number;
}

/** Works a post's chip out, apart from the page. */
export type Judge = (post: Post, kind: NonNullable<SeenPost['kind']>) => Verdict;

/** What is not as it should be, in words that name the post. All empty: everything is. */
export interface Faults {
  /** A chip that says something else than belongs to the post it stands on. */
  wrong: string[];
  /** A chip that stands on no post. */
  stray: string[];
  /** A post with more than one chip. */
  doubled: string[];
  /** A post that should have a chip and has none. */
  missing: string[];
}

const nameOf = ({ post, layout }: SeenPost) => `${layout} ${post?.key ?? '(no post)'}`;

/** The chip a post must have; `null` for none. Comments get a mark only where there is a note. */
function verdictOn(seen: SeenPost | undefined, judge: Judge): Verdict | null {
  if (!seen?.post || seen.kind === null) return null;
  const verdict = judge(seen.post, seen.kind);
  return seen.form === 'comment' && verdict.notes === 0 ? null : verdict;
}

/** Judges one look at a page. Posts under an overlay may have a chip or not; what they have must be right. */
export function faultsIn(snapshot: Snapshot, judge: Judge): Faults {
  const faults: Faults = { wrong: [], stray: [], doubled: [], missing: [] };
  const chipsOn = snapshot.posts.map(() => 0);
  const places = snapshot.posts.map((): string[] => []);
  for (const { label, owners, path } of snapshot.chips) {
    if (owners.length === 0) {
      faults.stray.push(`"${label}" stands on nothing, in ${path}`);
      continue;
    }
    const verdicts = owners.map((owner) => verdictOn(snapshot.posts[owner], judge));
    const fitting = owners.filter((_, at) => verdicts[at]?.label === label);
    // Two posts may share a mount after a page was damaged: each chip goes to one that has none yet.
    const owner = fitting.find((one) => chipsOn[one] === 0) ?? fitting[0] ?? owners[0] ?? 0;
    chipsOn[owner] = (chipsOn[owner] ?? 0) + 1;
    places[owner]?.push(path);
    const seen = snapshot.posts[owner];
    if (fitting.length > 0 || !seen) continue;
    const expected = verdicts.map((verdict) => (verdict ? `"${verdict.label}"` : 'nothing')).join(' or ');
    faults.wrong.push(`${nameOf(seen)} says "${label}" instead of ${expected}, in ${path}`);
  }
  snapshot.posts.forEach((seen, at) => {
    const count = chipsOn[at] ?? 0;
    if (count > 1) faults.doubled.push(`${nameOf(seen)} has ${count} chips: ${places[at]?.join(' and ')}`);
    else if (count === 0 && !seen.isCovered && verdictOn(seen, judge)) faults.missing.push(nameOf(seen));
  });
  return faults;
}

/** The same in one list, each with its kind. */
export function listOf(faults: Faults): string[] {
  return Object.entries(faults).flatMap(([kind, lines]) =>
    (lines as string[]).map((line) => `${kind}: ${line}`),
  );
}
