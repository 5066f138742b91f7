/**
 * Language detection: `npm run bench -- language [--set own|dev] [--data FOLDER]`. Prints figures, never posts: whoever works
 * on the detector must not learn from the set it is measured on.
 */
import { loadDetector } from '../../scripts/language-model';
import { answerOf } from './figures/language/answers';
import { ownFigures, type Scored } from './figures/language/own-set';
import { readSet } from './figures/language/set';
import type { BenchOptions, Figure } from './frame';

/** All figures of the area. */
export async function* area({ set = 'own' }: BenchOptions): AsyncGenerator<Figure> {
  const detector = loadDetector();
  const posts: Scored[] = readSet(set).map((labelled) => ({
    ...labelled,
    answer: answerOf(detector, labelled.post),
  }));
  yield* ownFigures(posts);
}
