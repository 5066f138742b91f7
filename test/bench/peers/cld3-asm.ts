/** Google's CLD3 (Apache-2.0) as WebAssembly (OJ Kwon, MIT). Its answers count whether or not it calls them reliable. */
import { load, type OpenPeer, ourName, ourNames } from './peer';

/** Bytes of text it reads at least and at most. */
const BYTES = [0, 1_000] as const;

interface Cld3 {
  loadModule(): Promise<{
    create(minBytes: number, maxBytes: number): { findLanguage(text: string): { language: string } };
  }>;
  LanguageCode: Readonly<Record<string, string>>;
}

export async function open(): Promise<OpenPeer> {
  const { loadModule, LanguageCode } = await load<Cld3>('cld3-asm');
  const detector = (await loadModule()).create(...BYTES);
  return {
    languages: ourNames(Object.values(LanguageCode)),
    detect: (text) => ourName(detector.findLanguage(text).language),
  };
}
