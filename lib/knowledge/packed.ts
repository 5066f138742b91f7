/**
 * The compiled knowledge as one binary asset: the trie of all triggers, from which the automaton is laid out, and the rest as JSON.
 * The hash in its header is the knowledge's part of the instrument id.
 */
import { type Asset, type AssetKind, openAsset, packAsset } from '../analysis/text/asset';
import { type Automaton, automatonColumns, automatonOf } from '../analysis/text/automaton';
import { triggerLiterals } from './literals';
import type { KnowledgeIndex } from './tables';

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
  return packAsset(KNOWLEDGE, {
    regn: jsonBytes(regions),
    indx: jsonBytes(rest),
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
  return { index: { ...rest, regions, hash: asset.hash }, triggers: automatonOf(asset) };
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
