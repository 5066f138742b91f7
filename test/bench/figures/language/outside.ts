/**
 * Ours beside each peer on public data sets (`--data FOLDER`), by base language. `und` counts as wrong: every row has a language.
 */
import type { Figure } from '../../frame';
import { postOf } from './answers';
import { shareFigure } from './own-set';
import { isNamed } from './peer-figures';
import { type Program, reasonOf } from './programs';
import { sameBase, sameTag, UNDETERMINED } from './scoring';
import { pairedDifference, type Share, shareOf } from './statistics';
import { type Row, readTable, TABLES, type TableName } from './tables';

/** Romanised forms that are to be found in their own table, and not to be seen in the tweets. */
const ROMANISED = [
  { name: 'hinglish', tag: 'hi-Latn' },
  { name: 'arabizi', tag: 'ar-Latn' },
] as const;

type Peer = Required<Program>;

interface SaidRow extends Row {
  said: string;
}

const right = ({ label, said }: SaidRow): boolean => sameBase(label, said);

/** All figures of the folder; without one, or without a file, each is given as not measured. */
export function* outsideFigures(
  folder: string | undefined,
  ours: Program,
  peers: readonly Peer[],
): Generator<Figure> {
  const said = new Map<TableName, SaidRow[]>();
  for (const { name, file, asked } of TABLES) {
    try {
      if (folder === undefined) throw new Error('needs --data FOLDER');
      const rows = readTable(folder, file);
      const our = ask(ours, rows);
      said.set(name, our);
      yield* tableFigures(name, asked, our, peers);
    } catch (error) {
      const because = reasonOf(error);
      yield { name, value: null, unit: '%', because };
      yield { name: `${name}${asked}`, value: null, unit: 'points', because };
    }
  }
  yield* romanisedFigures(said);
}

function ask(program: Program, rows: readonly Row[]): SaidRow[] {
  return rows.map((row) => ({ ...row, said: program.answer(postOf(row.text)).primary }));
}

function* tableFigures(
  name: TableName,
  asked: 'Ahead' | 'NotWorse',
  ours: readonly SaidRow[],
  peers: readonly Peer[],
): Generator<Figure> {
  yield shareFigure(name, shareOf(ours, right));
  yield shareFigure(
    `${name}.und`,
    shareOf(ours, ({ said }) => said === UNDETERMINED),
  );
  const labels = [...new Set(ours.map(({ label }) => label))];
  for (const label of labels.length > 1 ? labels : []) {
    const ofLabel = ours.filter((row) => row.label === label);
    yield shareFigure(`${name}.${label}`, shareOf(ofLabel, right));
  }
  let best: { peer: string; rows: SaidRow[]; share: Share } | null = null;
  for (const program of peers) {
    const { peer, languages } = program;
    const rows = ask(program, ours);
    const share = shareOf(rows, right);
    yield { ...shareFigure(name, share), peer };
    const isTheirs = ({ label }: Row) => isNamed({ primary: label }, languages);
    yield { ...shareFigure(`${name}.supported`, shareOf(rows.filter(isTheirs), right)), peer };
    yield shareFigure(`${name}.supportedBy.${peer}`, shareOf(ours.filter(isTheirs), right));
    if (share && (!best || share.value > best.share.value)) best = { peer, rows, share };
  }
  yield comparison(`${name}${asked}`, asked, ours, best);
}

/**
 * How far ours lies before the best peer, as the end of the 95 % interval that counts: to be ahead, the lower one must lie above 0;
 * to be not worse, the upper one must not lie below it.
 */
function comparison(
  name: string,
  asked: 'Ahead' | 'NotWorse',
  ours: readonly SaidRow[],
  best: { peer: string; rows: readonly SaidRow[] } | null,
): Figure {
  const figure = { name, unit: 'points' };
  if (!best) return { ...figure, value: null, because: 'no peer was asked' };
  const difference = pairedDifference(ours.map(right), best.rows.map(right));
  if (!difference) return { ...figure, value: null, because: 'the table is empty' };
  const { value, low, high, of } = difference;
  const because = `${value.toFixed(2)} points against ${best.peer}, the best peer`;
  return { ...figure, value: asked === 'Ahead' ? low : high, low, high, of, because };
}

function* romanisedFigures(said: ReadonlyMap<TableName, readonly SaidRow[]>): Generator<Figure> {
  for (const { name, tag } of ROMANISED) {
    const is = (row: SaidRow) => sameTag(tag, row.said);
    const share = (of: readonly SaidRow[] | undefined, figure: string): Figure =>
      of
        ? shareFigure(figure, shareOf(of, is))
        : { name: figure, value: null, unit: '%', because: 'its table was not read' };
    yield share(
      said.get(name)?.filter(({ label }) => label === tag),
      `${name}Recall`,
    );
    yield share(said.get('tweets'), `${name}FalseAlarms`);
  }
}
