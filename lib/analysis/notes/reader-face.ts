/**
 * Which face of an entry concerns this reader, if any.
 */
import { ANYONE } from '../../knowledge/anyone';
import type { CompiledNote, KnowledgeIndex, Risk } from '../../knowledge/tables';
import type { CultureId, Reader } from '../../reader';

type Parents = KnowledgeIndex['cultures'];

const RISK_ORDER: readonly Risk[] = ['offend', 'misread', 'opaque'];

/**
 * A culture with its parents, nearest first. A tag the registry does not know stands for its language's culture
 * (`en-NZ` reads as `en`).
 */
export function lineage(culture: CultureId, parents: Parents): CultureId[] {
  const line: CultureId[] = [];
  for (let at: CultureId | null = culture; at !== null && !line.includes(at); ) {
    line.push(at);
    const parent: CultureId | null | undefined = Object.hasOwn(parents, at) ? parents[at] : undefined;
    at = parent === undefined ? (at.includes('-') ? (at.split('-')[0] ?? null) : null) : parent;
  }
  return line;
}

const homesKnown = new WeakMap<readonly CultureId[], { parents: Parents; list: CultureId[] }>();

/** A reader's cultures with their parents, worked out once for all posts. */
function homesOf({ homeCultures }: Reader, parents: Parents): CultureId[] {
  const known = homesKnown.get(homeCultures);
  if (known?.parents === parents) return known.list;
  const list = homeCultures.flatMap((culture) => lineage(culture, parents));
  homesKnown.set(homeCultures, { parents, list });
  return list;
}

/**
 * The position of the face for this reader; with several home cultures the one most at risk; one for anyone where none names
 * theirs. `null` (silent) when the reader is at home in the source culture or no face fits.
 */
export function chooseFace(note: CompiledNote, reader: Reader, parents: Parents): number | null {
  const homes = homesOf(reader, parents);
  if (note.sourceCultures.some((culture) => homes.includes(culture))) return null;
  let best: number | null = null;
  note.faces.forEach((face, position) => {
    if (!face.for.some((culture) => homes.includes(culture))) return;
    const bestFace = best === null ? undefined : note.faces[best];
    if (!bestFace || RISK_ORDER.indexOf(face.risk) < RISK_ORDER.indexOf(bestFace.risk)) best = position;
  });
  if (best !== null) return best;
  const forAnyone = note.faces.findIndex((face) => face.for.includes(ANYONE));
  return forAnyone === -1 ? null : forAnyone;
}

/** How much a face's risk should surprise: 3 offend, 2 misread, 1 opaque. */
export function surprise(risk: Risk): number {
  return RISK_ORDER.length - RISK_ORDER.indexOf(risk);
}
