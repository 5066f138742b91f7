/**
 * Letters with marks that only one or a few languages write: they speak in a single word, where n-grams are thin.
 * From each language's alphabet (CLDR exemplar characters, Unicode licence), leaving out what names and loans carry
 * everywhere (é, ü, ö).
 */
const LETTERS: Readonly<Record<string, string>> = {
  az: 'ə',
  ca: 'ŀ',
  cs: 'řěůť',
  da: 'øæ',
  de: 'ß',
  es: 'ñ¿¡',
  et: 'õ',
  fr: 'œù',
  hr: 'đćč',
  hu: 'őű',
  is: 'þðæ',
  it: 'ìò',
  lt: 'ėųįū',
  lv: 'āēīļķņģū',
  no: 'øæ',
  pl: 'łąężźńść',
  pt: 'ãõ',
  ro: 'ășțţ',
  sk: 'ľĺŕť',
  sl: 'č',
  sq: 'ë',
  tr: 'ğış',
  vi: 'đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  yo: 'ẹọṣ',
  'zh-Latn': 'ǎǐǒǔǚǜǘǖ',
};

const LANGUAGES_BY_LETTER = new Map<string, string[]>();
for (const [tag, letters] of Object.entries(LETTERS)) {
  for (const letter of letters) {
    LANGUAGES_BY_LETTER.set(letter, [...(LANGUAGES_BY_LETTER.get(letter) ?? []), tag]);
  }
}

/** Telling letters have marks, or are no ASCII letters; all are single UTF-16 units. */
const FIRST_LETTER = 0x80;

/** The distinct telling letters of a folded text, each with the languages that write it. */
export function tellingLetters(folded: string): (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (let at = 0; at < folded.length; at++) {
    if (folded.charCodeAt(at) < FIRST_LETTER) continue;
    const letter = folded[at] ?? '';
    const tags = LANGUAGES_BY_LETTER.get(letter);
    if (tags) found.set(letter, tags);
  }
  return [...found.values()];
}
