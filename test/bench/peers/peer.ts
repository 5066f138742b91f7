/** Other programs that name the language of a text, each behind one face, so that all are asked the same. */
import type { LanguageTag } from '../../../lib/languages';

export interface OpenPeer {
  /** The tags it can give. */
  languages: ReadonlySet<LanguageTag>;
  /** The language of a text; `und` where it names none. */
  detect(text: string): LanguageTag;
}

export interface Peer {
  name: string;
  /** Loads the program with its data. @throws Error where it is not installed or does not run here */
  open(): Promise<OpenPeer>;
}

/**
 * Loads a package by its name, which is not written out where it is imported: the project builds and is type-checked
 * also where a peer is not installed, and its figures then say so. `T` is what we use of it.
 */
export async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

/**
 * Their names of languages that are not ours already: ISO 639-3, and macro-languages by the member that stands for them.
 * Languages no set of ours holds keep the name they came with.
 */
const OUR_NAME: Readonly<Record<string, LanguageTag>> = {
  afr: 'af',
  amh: 'am',
  ara: 'ar',
  arb: 'ar',
  aze: 'az',
  azj: 'az',
  bel: 'be',
  ben: 'bn',
  bos: 'bs',
  bul: 'bg',
  cat: 'ca',
  ces: 'cs',
  cmn: 'zh',
  dan: 'da',
  deu: 'de',
  ekk: 'et',
  ell: 'el',
  eng: 'en',
  est: 'et',
  eus: 'eu',
  fas: 'fa',
  fil: 'tl',
  fin: 'fi',
  fra: 'fr',
  guj: 'gu',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  hye: 'hy',
  ind: 'id',
  isl: 'is',
  ita: 'it',
  iw: 'he',
  jpn: 'ja',
  kan: 'kn',
  kat: 'ka',
  kaz: 'kk',
  khm: 'km',
  kor: 'ko',
  lao: 'lo',
  lit: 'lt',
  lvs: 'lv',
  mal: 'ml',
  mar: 'mr',
  mkd: 'mk',
  msa: 'ms',
  mya: 'my',
  nb: 'no',
  nep: 'ne',
  nld: 'nl',
  nno: 'no',
  nob: 'no',
  npi: 'ne',
  pan: 'pa',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  prs: 'fa',
  ron: 'ro',
  rus: 'ru',
  sin: 'si',
  slk: 'sk',
  slv: 'sl',
  spa: 'es',
  sqi: 'sq',
  srp: 'sr',
  swa: 'sw',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tel: 'te',
  tgl: 'tl',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  vie: 'vi',
  zlm: 'ms',
  zsm: 'ms',
};

/** Our name for a language a peer names; `und` for none. */
export function ourName(theirs: string | undefined): LanguageTag {
  if (theirs === undefined || theirs === '') return 'und';
  return OUR_NAME[theirs] ?? theirs;
}

/** Our names for all a peer can name. */
export function ourNames(theirs: Iterable<string>): Set<LanguageTag> {
  return new Set([...theirs].map(ourName));
}
