/** tinyld (Komodo, MIT), its heavy flavour, the most accurate one. */
import { load, type OpenPeer, ourName, ourNames } from './peer';

interface Tinyld {
  detect(text: string): string;
  supportedLanguages: readonly string[];
  toISO2(iso3: string): string;
}

export async function open(): Promise<OpenPeer> {
  const { detect, supportedLanguages, toISO2 } = await load<Tinyld>('tinyld/heavy');
  return {
    languages: ourNames(supportedLanguages.map(toISO2)),
    detect: (text) => ourName(detect(text)),
  };
}
