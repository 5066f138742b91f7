/**
 * Language detection: `npm run bench -- language [--set own|dev] [--data FOLDER] [--ours]`. Prints figures, never posts: whoever
 * works on the detector must not learn from the set it is measured on. What the figures mean: docs/bench/language.md.
 */
import { outsideFigures } from './figures/language/outside';
import { ownFigures, type Scored } from './figures/language/own-set';
import { absentFigures, peerFigures } from './figures/language/peer-figures';
import { openOurs, openPeers } from './figures/language/programs';
import { readSet } from './figures/language/set';
import { loadFigure, speedFigures } from './figures/language/speed';
import { startFigures } from './figures/language/start';
import type { BenchOptions, Figure } from './frame';

/** All figures of the area. */
export async function* area(options: BenchOptions): AsyncGenerator<Figure> {
  const ours = openOurs();
  const labelled = readSet(options.set ?? 'own');
  const posts: Scored[] = labelled.map((item) => ({ ...item, answer: ours.answer(item.post) }));
  const texts = posts.map(({ post }) => post);
  yield loadFigure();
  yield* ownFigures(posts);
  yield* speedFigures(ours, texts);
  const { peers, absent } = options.ours ? { peers: [], absent: [] } : await openPeers();
  yield* absentFigures(['base', 'strict', 'p95Us', 'postsPerSecond'], absent);
  yield* peerFigures(posts, peers);
  yield* outsideFigures(options.data, ours, peers);
  for (const peer of peers) yield* speedFigures(peer, texts);
  yield* startFigures(!options.ours);
}
