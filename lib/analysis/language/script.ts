/**
 * The script of a code point, from explicit ranges: Unicode property escapes (`\p{Script=…}`) follow the engine's
 * Unicode version, and analysis must say the same in every engine. Ranges: Unicode 15.1 Blocks.txt and Scripts.txt,
 * cut to letters and marks of scripts that living languages on these sites are written in.
 */

/** ISO 15924 codes; `Kana` stands for Hiragana and Katakana together. */
export const SCRIPTS = [
  'Latn',
  'Grek',
  'Cyrl',
  'Armn',
  'Hebr',
  'Arab',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Thai',
  'Laoo',
  'Tibt',
  'Mymr',
  'Geor',
  'Ethi',
  'Khmr',
  'Mong',
  'Hang',
  'Kana',
  'Hani',
] as const;
export type Script = (typeof SCRIPTS)[number];

/** `first, last, script`, ascending. Marks that any script may take (U+0300–036F) are not listed: they join what is before. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xaa, 0xaa, 'Latn'],
  [0xba, 0xba, 'Latn'],
  [0xc0, 0xd6, 'Latn'],
  [0xd8, 0xf6, 'Latn'],
  [0xf8, 0x2b8, 'Latn'],
  [0x370, 0x373, 'Grek'],
  [0x376, 0x377, 'Grek'],
  [0x37b, 0x37d, 'Grek'],
  [0x37f, 0x37f, 'Grek'],
  [0x386, 0x386, 'Grek'],
  [0x388, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x531, 0x556, 'Armn'],
  [0x560, 0x588, 'Armn'],
  [0x591, 0x5bd, 'Hebr'],
  [0x5d0, 0x5f2, 'Hebr'],
  [0x610, 0x61a, 'Arab'],
  [0x620, 0x63f, 'Arab'],
  [0x641, 0x65f, 'Arab'],
  [0x66e, 0x6d3, 'Arab'],
  [0x6d5, 0x6dc, 'Arab'],
  [0x6df, 0x6e8, 'Arab'],
  [0x6ea, 0x6ef, 'Arab'],
  [0x6fa, 0x6ff, 'Arab'],
  [0x750, 0x77f, 'Arab'],
  [0x8a0, 0x8ff, 'Arab'],
  [0x900, 0x963, 'Deva'],
  [0x970, 0x97f, 'Deva'],
  [0x980, 0x9e3, 'Beng'],
  [0x9f0, 0x9fe, 'Beng'],
  [0xa01, 0xa5e, 'Guru'],
  [0xa70, 0xa75, 'Guru'],
  [0xa81, 0xae3, 'Gujr'],
  [0xaf9, 0xaff, 'Gujr'],
  [0xb01, 0xb63, 'Orya'],
  [0xb71, 0xb71, 'Orya'],
  [0xb82, 0xbd7, 'Taml'],
  [0xc00, 0xc63, 'Telu'],
  [0xc80, 0xce3, 'Knda'],
  [0xcf1, 0xcf3, 'Knda'],
  [0xd00, 0xd63, 'Mlym'],
  [0xd7a, 0xd7f, 'Mlym'],
  [0xd81, 0xddf, 'Sinh'],
  [0xdf2, 0xdf3, 'Sinh'],
  [0xe01, 0xe3a, 'Thai'],
  [0xe40, 0xe4e, 'Thai'],
  [0xe81, 0xecd, 'Laoo'],
  [0xedc, 0xedf, 'Laoo'],
  [0xf40, 0xfbc, 'Tibt'],
  [0x1000, 0x103f, 'Mymr'],
  [0x1050, 0x108f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x135f, 'Ethi'],
  [0x1380, 0x138f, 'Ethi'],
  [0x1780, 0x17d3, 'Khmr'],
  [0x17d7, 0x17d7, 'Khmr'],
  [0x17dc, 0x17dd, 'Khmr'],
  [0x1820, 0x18aa, 'Mong'],
  [0x1c80, 0x1c88, 'Cyrl'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1d00, 0x1d25, 'Latn'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x2d80, 0x2dde, 'Ethi'],
  [0x3005, 0x3007, 'Hani'],
  [0x3041, 0x3096, 'Kana'],
  [0x309d, 0x309f, 'Kana'],
  [0x30a1, 0x30fa, 'Kana'],
  [0x30fc, 0x30ff, 'Kana'],
  [0x3131, 0x318e, 'Hang'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xa722, 0xa787, 'Latn'],
  [0xa960, 0xa97c, 'Hang'],
  [0xaa60, 0xaa7f, 'Mymr'],
  [0xac00, 0xd7fb, 'Hang'],
  [0xf900, 0xfad9, 'Hani'],
  [0xfb00, 0xfb06, 'Latn'],
  [0xfb1d, 0xfb4f, 'Hebr'],
  [0xfb50, 0xfd3d, 'Arab'],
  [0xfd50, 0xfdfb, 'Arab'],
  [0xfe70, 0xfefc, 'Arab'],
  [0xff21, 0xff3a, 'Latn'],
  [0xff41, 0xff5a, 'Latn'],
  [0xff66, 0xff9f, 'Kana'],
  [0x1d400, 0x1d6a3, 'Latn'],
  [0x1f130, 0x1f149, 'Latn'],
  [0x1f150, 0x1f169, 'Latn'],
  [0x1f170, 0x1f189, 'Latn'],
  [0x20000, 0x323af, 'Hani'],
];
/** Circled letters Ⓐ–ⓩ lie apart from the order above. */
const CIRCLED: readonly [number, number] = [0x24b6, 0x24e9];

/** The script of a letter, or `null` for spaces, digits, punctuation, emoji, lone surrogates and the unassigned. */
export function scriptOf(code: number): Script | null {
  // What most text is made of, without a search.
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) ? 'Latn' : null;
  if (code >= 0x4e00 && code <= 0x9fff) return 'Hani';
  if (code >= CIRCLED[0] && code <= CIRCLED[1]) return 'Latn';
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const range = RANGES[middle];
    if (!range) return null;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return range[2];
  }
  return null;
}

/** True for marks and joiners that belong to the letter before them, whatever its script. */
export function joinsBefore(code: number): boolean {
  if (code < 0x300) return false;
  return (
    code <= 0x36f ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    code === 0x640 || // Arabic tatweel, which only stretches a word
    code === 0x200c ||
    code === 0x200d
  );
}

/** The language that a script stands for by itself, among those people post in. */
export const LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  Grek: 'el',
  Armn: 'hy',
  Hebr: 'he',
  Beng: 'bn',
  Guru: 'pa',
  Gujr: 'gu',
  Orya: 'or',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
  Thai: 'th',
  Laoo: 'lo',
  Tibt: 'bo',
  Mymr: 'my',
  Geor: 'ka',
  Ethi: 'am',
  Khmr: 'km',
  Mong: 'mn',
  Hang: 'ko',
  Kana: 'ja',
};
