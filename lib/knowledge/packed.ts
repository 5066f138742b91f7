/**
 * The compiled knowledge as one binary asset: the trie of all triggers, from which the automaton is laid out and their forms
 * are read, and the rest as JSON.
 * The hash in its header is the knowledge's part of the instrument id.
 */
import { type Asset, type AssetKind, openAsset, packAsset } from '../analysis/text/asset';
import { type Automaton, automatonColumns, automatonOf } from '../analysis/text/automaton';
import { triggerLiterals } from './literals';
import type { CompiledNote, KnowledgeIndex } from './tables';

/** The asset scripts/build-knowledge.ts writes. */
export const KNOWLEDGE: AssetKind = { name: 'knowledge.bin', kind: 'KNOW', version: 4 };

/** Opened knowledge. */
export interface Knowledge {
  index: KnowledgeIndex;
  /** Over `triggerLiterals(index.notes)`. */
  triggers: Automaton;
}

/** Writes the asset. */
export function packKnowledge(index: KnowledgeIndex): Uint8Array<ArrayBuffer> {
  const { regions, ...rest } = index;
  const notes = index.notes.map((note) => ({
    ...note,
    triggers: note.triggers.map(({ form, ...trigger }) => trigger),
  }));
  return packAsset(KNOWLEDGE, {
    regn: jsonBytes(regions),
    indx: jsonBytes({ ...rest, notes }),
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
  const { automaton, literals } = automatonOf(asset);
  return {
    index: { ...rest, notes: withForms(rest.notes, literals), regions, hash: asset.hash },
    triggers: automaton,
  };
}

/** Gives triggers their forms, in place: copying ten thousand objects would keep a page waiting. */
function withForms(notes: CompiledNote[], literals: readonly string[]): CompiledNote[] {
  let next = 0;
  for (const { triggers } of notes)
    for (const trigger of triggers) {
      const literal = literals[next++] ?? '';
      trigger.form = literal.slice(0, literal.length / (trigger.minRepeat ?? 1));
    }
  return notes;
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
