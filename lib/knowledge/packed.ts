/**
 * The compiled knowledge as one binary asset: the trie of all triggers, from which the automaton is laid out, how each of
 * them is matched, and the rest as JSON.
 * The hash in its header is the knowledge's part of the instrument id.
 */
import { type Asset, type AssetKind, type Column, openAsset, packAsset } from '../analysis/text/asset';
import { type Automaton, automatonColumns, automatonOf } from '../analysis/text/automaton';
import { triggerLiterals } from './literals';
import type { CompiledNote, CompiledTrigger, KnowledgeIndex } from './tables';

/** The asset scripts/build-knowledge.ts writes. */
export const KNOWLEDGE: AssetKind = { name: 'knowledge.bin', kind: 'KNOW', version: 5 };

/** In the order of their numbers in the asset. */
const MATCHES = ['word', 'token', 'substring', 'emoji', 'tag', 'joined'] as const;

/** Opened knowledge. */
export interface Knowledge {
  /** Triggers that do not repeat have no form here: the automaton knows it, and nothing else asks. */
  index: KnowledgeIndex;
  /** Over `triggerLiterals(index.notes)`, before it was packed. */
  triggers: Automaton;
}

/** Writes the asset. */
export function packKnowledge(index: KnowledgeIndex): Uint8Array<ArrayBuffer> {
  const { regions, ...rest } = index;
  return packAsset(KNOWLEDGE, {
    regn: jsonBytes(regions),
    indx: jsonBytes({ ...rest, notes: index.notes.map(({ triggers, ...note }) => note) }),
    ...triggerColumns(index.notes),
    ...automatonColumns(triggerLiterals(index.notes)),
  });
}

/**
 * Opens the asset; `index.hash` becomes the hash over all of it.
 * @throws Error of one sentence where it is damaged or of another version
 */
export function openKnowledge(buffer: ArrayBuffer): Knowledge {
  const asset = openAsset(buffer, KNOWLEDGE);
  const rest = jsonOf<Omit<KnowledgeIndex, 'regions'>>(asset, 'indx');
  const regions = jsonOf<KnowledgeIndex['regions']>(asset, 'regn');
  return {
    index: { ...rest, notes: withTriggers(rest.notes, asset), regions, hash: asset.hash },
    triggers: automatonOf(asset),
  };
}

/** Triggers by number: how many a note has, how each is matched, and the few that repeat in full. */
function triggerColumns(notes: readonly CompiledNote[]): Record<string, Column> {
  const triggers = notes.flatMap((note) => note.triggers);
  const repeated = triggers.flatMap((trigger, place) => (isRepeated(trigger) ? [[place, trigger]] : []));
  return {
    tcnt: Uint16Array.from(notes, (note) => note.triggers.length),
    tmat: Uint8Array.from(triggers, ({ match }) => MATCHES.indexOf(match)),
    trep: jsonBytes(Object.fromEntries(repeated)),
  };
}

const isRepeated = ({ minRepeat }: CompiledTrigger): boolean => minRepeat !== undefined;

/** Ten thousand triggers share a handful of objects: making one for each would keep a page waiting. */
function withTriggers(notes: readonly Omit<CompiledNote, 'triggers'>[], asset: Asset): CompiledNote[] {
  const [counts, matches] = [asset.shorts('tcnt'), asset.bytes('tmat')];
  const repeated = jsonOf<Record<number, CompiledTrigger>>(asset, 'trep');
  const plain = MATCHES.map((match): CompiledTrigger => ({ form: '', match }));
  const triggers = Array.from(matches, (match, place) => repeated[place] ?? plain[match]).filter(
    (trigger) => trigger !== undefined,
  );
  let next = 0;
  return notes.map((note, place) => {
    const from = next;
    next += counts[place] ?? 0;
    return { ...note, triggers: triggers.slice(from, next) };
  });
}

/**
 * The registry of places alone, for pages that annotate nothing.
 * @throws as {@link openKnowledge}
 */
export function openRegions(buffer: ArrayBuffer): KnowledgeIndex['regions'] {
  return jsonOf(openAsset(buffer, KNOWLEDGE), 'regn');
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Our own build wrote it and the hash is right, so its shape is known. */
function jsonOf<T>(asset: Asset, section: string): T {
  return JSON.parse(new TextDecoder().decode(asset.bytes(section))) as T;
}
