/**
 * The engine and its texts inside the background, loaded when first needed and kept while the worker lives. A failed
 * load is tried again with the next call.
 */
import type { Analyzer } from '../analysis/analyze';
import { openAnalyzer, readEngineTables } from '../analysis/open';
import { loadAsset, loadJsonAsset } from '../assets';
import type { KnowledgeTexts } from '../knowledge/tables';

/** Remembers a promise, but not a rejected one. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

export interface Engine {
  analyzer(): Promise<Analyzer>;
  texts(): Promise<KnowledgeTexts>;
}

export function createEngine(): Engine {
  return {
    analyzer: once(async () => openAnalyzer(await readEngineTables(loadAsset))),
    texts: once(() => loadJsonAsset<KnowledgeTexts>('knowledge-texts.json')),
  };
}
