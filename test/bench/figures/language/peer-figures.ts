/** Peers on the same posts as ours: all of them, and only those in a language the peer can name. */
import type { Figure } from '../../frame';
import { accuracyFigures, type Scored, shareFigure } from './own-set';
import type { AbsentPeer, Program } from './programs';
import { isBaseRight, SEVERAL, sameBase, UNDETERMINED } from './scoring';
import type { LabelledPost } from './set';
import { shareOf } from './statistics';

/** What a peer says, and what we say on the posts it can be right on. */
export function* peerFigures(ours: readonly Scored[], peers: readonly Peer[]): Generator<Figure> {
  for (const { peer, languages, answer } of peers) {
    const theirs = ours.map((scored) => ({ ...scored, answer: answer(scored.post) }));
    for (const figure of accuracyFigures(theirs)) yield { ...figure, peer };
    const theirOwn = theirs.filter((post) => isNamed(post, languages));
    yield { ...shareFigure('base.supported', shareOf(theirOwn, right)), peer };
    const oursThere = ours.filter((post) => isNamed(post, languages));
    yield shareFigure(`base.supportedBy.${peer}`, shareOf(oursThere, right));
  }
}

type Peer = Required<Program>;

const right = (scored: Scored): boolean => isBaseRight(scored, scored.answer.primary);

/** True for a post whose language the peer knows, whatever the script; of several, one that leads. */
export function isNamed({ primary }: Pick<LabelledPost, 'primary'>, languages: ReadonlySet<string>): boolean {
  if (primary === UNDETERMINED || primary === SEVERAL) return false;
  return [...languages].some((language) => sameBase(primary, language));
}

/** A line for each peer that could not be asked. */
export function absentFigures(names: readonly string[], absent: readonly AbsentPeer[]): Figure[] {
  return absent.flatMap(({ peer, because }) =>
    names.map((name) => ({ name, value: null, unit: '', peer, because })),
  );
}
