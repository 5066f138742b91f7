/**
 * Words as people type them in Latin letters where their own script is not at hand: no standard, but each language's
 * chat spelling. Training data for the word model only; written from general knowledge of how these are typed.
 */

/** Picks among spellings: 0 to 1, from the caller's generator. */
export type Chance = () => number;

const pick = (spellings: string, chance: Chance): string => {
  const options = spellings.split('/');
  return options[Math.floor(chance() * options.length)] ?? '';
};

const RUSSIAN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo/e/jo',
  ж: 'zh/zh/j',
  з: 'z',
  и: 'i',
  й: 'y/y/i/j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h/kh/h',
  ц: 'c/ts/ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch/shch/sh',
  ъ: '',
  ы: 'y/y/i',
  ь: "///'",
  э: 'e',
  ю: 'yu/yu/u/ju',
  я: 'ya/ya/ja',
};

const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v/v/b',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i/i/h',
  θ: 'th/th/8',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x/ks/3',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'i/y/u',
  φ: 'f',
  χ: 'x/h/ch',
  ψ: 'ps',
  ω: 'o/o/w',
  ά: 'a',
  έ: 'e',
  ή: 'i/i/h',
  ί: 'i',
  ό: 'o',
  ύ: 'i/y/u',
  ώ: 'o/o/w',
  ϊ: 'i',
  ϋ: 'i',
  ΐ: 'i',
  ΰ: 'i',
};

function byLetter(word: string, table: Readonly<Record<string, string>>, chance: Chance): string {
  let out = '';
  for (const letter of word) out += table[letter] === undefined ? '' : pick(table[letter], chance);
  return out;
}

export const romaniseRussian = (word: string, chance: Chance): string => byLetter(word, RUSSIAN, chance);

/** ου, ευ and αυ are read together before single letters are. */
export const romaniseGreek = (word: string, chance: Chance): string =>
  byLetter(
    word.replace(/ο[υύ]/g, 'ü').replace(/γγ|γκ/g, 'ğ').replace(/μπ/g, 'β'),
    { ...GREEK, ü: 'ou/ou/u', ğ: 'g/gk/gg' },
    chance,
  );

const HINDI_CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'n',
  च: 'ch',
  छ: 'chh/ch',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'f/ph',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  व: 'v/w',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
  क़: 'q/k',
  ख़: 'kh',
  ग़: 'g',
  ज़: 'z',
  ड़: 'd/r',
  ढ़: 'dh',
  फ़: 'f',
};
const HINDI_VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'aa/a',
  इ: 'i',
  ई: 'i/ee',
  उ: 'u',
  ऊ: 'u/oo',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऋ: 'ri',
  'ा': 'a/a/aa',
  'ि': 'i',
  'ी': 'i/i/ee',
  'ु': 'u',
  'ू': 'u/oo',
  'े': 'e',
  'ै': 'ai/e',
  'ो': 'o',
  'ौ': 'au/o',
  'ृ': 'ri',
  'ॉ': 'o',
};
const BENGALI_CONSONANTS: Readonly<Record<string, string>> = {
  ক: 'k',
  খ: 'kh',
  গ: 'g',
  ঘ: 'gh',
  ঙ: 'ng',
  চ: 'ch/c',
  ছ: 'ch/chh/s',
  জ: 'j',
  ঝ: 'jh',
  ঞ: 'n',
  ট: 't',
  ঠ: 'th',
  ড: 'd',
  ঢ: 'dh',
  ণ: 'n',
  ত: 't',
  থ: 'th',
  দ: 'd',
  ধ: 'dh',
  ন: 'n',
  প: 'p',
  ফ: 'f/ph',
  ব: 'b',
  ভ: 'v/bh',
  ম: 'm',
  য: 'j',
  র: 'r',
  ল: 'l',
  শ: 'sh/s',
  ষ: 'sh',
  স: 's/sh',
  হ: 'h',
  ড়: 'r',
  ঢ়: 'rh',
  য়: 'y',
  ৎ: 't',
};
const BENGALI_VOWELS: Readonly<Record<string, string>> = {
  অ: 'o',
  আ: 'a',
  ই: 'i',
  ঈ: 'i',
  উ: 'u',
  ঊ: 'u',
  এ: 'e',
  ঐ: 'oi',
  ও: 'o',
  ঔ: 'ou',
  ঋ: 'ri',
  'া': 'a',
  'ি': 'i',
  'ী': 'i/ee',
  'ু': 'u',
  'ূ': 'u',
  'ে': 'e',
  'ৈ': 'oi',
  'ো': 'o',
  'ৌ': 'ou',
  'ৃ': 'ri',
};

interface Abugida {
  consonants: Readonly<Record<string, string>>;
  vowels: Readonly<Record<string, string>>;
  inherent: string;
  virama: string;
  nasals: RegExp;
}
const HINDI: Abugida = {
  consonants: HINDI_CONSONANTS,
  vowels: HINDI_VOWELS,
  inherent: 'a',
  virama: '्',
  nasals: /[ंँ]/,
};
const BENGALI: Abugida = {
  consonants: BENGALI_CONSONANTS,
  vowels: BENGALI_VOWELS,
  inherent: 'o',
  virama: '্',
  nasals: /[ংঁ]/,
};

/** Consonants with their vowels; the inherent vowel falls at the end of a word and between VC and CV. */
function romaniseAbugida(
  word: string,
  { consonants, vowels, inherent, virama, nasals }: Abugida,
  chance: Chance,
): string {
  // NFC takes letters with a dot below apart, so the dot is joined by hand.
  const letters = word.normalize('NFC').match(/.[\u093c\u09bc]?/gu) ?? [];
  const parts: { text: string; isVowel: boolean; isInherent: boolean }[] = [];
  letters.forEach((letter, at) => {
    const consonant = consonants[letter];
    const vowel = vowels[letter];
    if (consonant !== undefined) {
      parts.push({ text: pick(consonant, chance), isVowel: false, isInherent: false });
      const next = letters[at + 1] ?? '';
      if (next !== virama && (vowels[next] === undefined || /[अ-औঅ-ঔ]/.test(next)))
        parts.push({ text: inherent, isVowel: true, isInherent: true });
    } else if (vowel !== undefined)
      parts.push({ text: pick(vowel, chance), isVowel: true, isInherent: false });
    else if (nasals.test(letter))
      parts.push({ text: letter === 'ং' ? 'ng' : 'n', isVowel: false, isInherent: false });
  });
  const falls = (at: number): boolean => {
    if (!parts[at]?.isInherent || parts.length <= 2) return false;
    if (at === parts.length - 1) return true;
    const [before2, , next1, next2] = [parts[at - 2], parts[at - 1], parts[at + 1], parts[at + 2]];
    return Boolean(before2?.isVowel && next1 && !next1.isVowel && next2?.isVowel && !next2.isInherent);
  };
  return parts.map((part, at) => (falls(at) ? '' : part.text)).join('');
}

export const romaniseHindi = (word: string, chance: Chance): string => romaniseAbugida(word, HINDI, chance);
export const romaniseBengali = (word: string, chance: Chance): string =>
  romaniseAbugida(word, BENGALI, chance);

const KANA_ROWS: Readonly<Record<string, string>> = {
  ア: 'a i u e o',
  カ: 'ka ki ku ke ko',
  サ: 'sa shi su se so',
  タ: 'ta chi tsu te to',
  ナ: 'na ni nu ne no',
  ハ: 'ha hi fu he ho',
  マ: 'ma mi mu me mo',
  ラ: 'ra ri ru re ro',
  ガ: 'ga gi gu ge go',
  ザ: 'za ji zu ze zo',
  ダ: 'da ji zu de do',
  バ: 'ba bi bu be bo',
  パ: 'pa pi pu pe po',
};
const KANA_LETTERS: Readonly<Record<string, string>> = {
  ア: 'アイウエオ',
  カ: 'カキクケコ',
  サ: 'サシスセソ',
  タ: 'タチツテト',
  ナ: 'ナニヌネノ',
  ハ: 'ハヒフヘホ',
  マ: 'マミムメモ',
  ラ: 'ラリルレロ',
  ガ: 'ガギグゲゴ',
  ザ: 'ザジズゼゾ',
  ダ: 'ダヂヅデド',
  バ: 'バビブベボ',
  パ: 'パピプペポ',
};
const KANA = new Map<string, string>([
  ['ヤ', 'ya'],
  ['ユ', 'yu'],
  ['ヨ', 'yo'],
  ['ワ', 'wa'],
  ['ヲ', 'o'],
  ['ン', 'n'],
  ['ヴ', 'v'],
]);
for (const [row, sounds] of Object.entries(KANA_ROWS))
  sounds.split(' ').forEach((sound, at) => {
    KANA.set((KANA_LETTERS[row] ?? '')[at] ?? '', sound);
  });

/** Katakana readings, Hepburn, long vowels as chat writes them ("ou", "o"). Empty where a sign is unknown. */
export function romaniseKana(reading: string, chance: Chance): string {
  let out = '';
  const keepsLong = chance() < 0.6;
  for (let at = 0; at < reading.length; at++) {
    const sign = reading[at] ?? '';
    const small = 'ャュョ'.indexOf(sign);
    if (small >= 0) {
      const glide = ['ya', 'yu', 'yo'][small] ?? '';
      out = /(?:sh|ch|j)i$/.test(out) ? out.slice(0, -1) + glide.slice(1) : out.slice(0, -1) + glide;
    } else if (sign === 'ッ') {
      const next = KANA.get(reading[at + 1] ?? '') ?? '';
      out += next.startsWith('ch') ? 't' : next.slice(0, 1);
    } else if (sign === 'ー') out += keepsLong ? out.slice(-1) : '';
    else if (KANA.has(sign)) out += KANA.get(sign);
    else return '';
  }
  return keepsLong ? out : out.replace(/ou/g, 'o').replace(/uu/g, 'u');
}

/** Mandarin syllables that common words are made of, the more common written more often. */
const PINYIN = (
  'de shi yi bu le zai ren you wo ta zhe ge men lai dao shang da wei he guo di zi shuo sheng ye neng xia guo hao xue jian xin tian shi jia ' +
  'kan qi hou fa xian kai chang xing jin dong zhong hui yao jiu chu dui cheng zuo li yong dao xiang mei dou xie shou qing ming gao lao er ' +
  'san wu liu ba jiu shi bai qian wan nian yue ri shui huo mu tu feng yun yu xue hua cao shan hai jiang he bei nan dong xi zhong jing cheng ' +
  'lu che fei ji dian nao shou ji wang luo ying shi yin yue ge wu dao hua shu ben bi zhi zhuo yi men chuang fang jian chi he mi fan mian cai ' +
  'rou yu ji ya dan nai cha ka fei jiu shui guo ping xiang jiao xi gua tao li mei pu tao hong huang lan lv bai hei zi cheng hui se xin ku le ' +
  'ai hen tong kai xin gao xing nan guo sheng qi pa ku xiao lei shui xing zou pao tiao fei you zuo zhan tang kan ting shuo du xie wen da ' +
  'xiang zhi dao ren shi ji wang jue gan jie jue ding jue de xi huan pao peng you jia ren ba ma ge jie di mei ye nai lao shi xue tong ' +
  'nv nan hai gong si gong zuo shang ban xia ke kao shi zuo ye cheng ji qian bao mai mai jia gui pian yi shang dian chao zhuo zhen piao ' +
  'liang shuai chou pang shou gao ai chang duan da xiao duo shao kuai man zao wan jin yuan xin jiu leng re nuan liang gan jing zang ' +
  'zhuang kuang guang shuang chuan zhuan suan luan nuan duan guan huan kuan cuo zuo suo tuo nuo luo duo bo po mo fo zen sen gen ben ' +
  'qiang xiang liang niang jiong xiong qiong miao piao biao diao tiao niao liao nie bie die tie lie que xue lüe yuan quan juan xuan ' +
  'min nin lin jin qin xin yin bing ping ming ding ting ning ling jing qing xing ying weng gong kong hong zhong chong chong rong zong cong song'
).split(' ');

/** One to three syllables joined: a Mandarin word's sound, if not always its sense. */
export function inventPinyin(chance: Chance): string {
  const syllables = chance() < 0.25 ? 1 : chance() < 0.85 ? 2 : 3;
  let out = '';
  for (let at = 0; at < syllables; at++) out += PINYIN[Math.floor(chance() * PINYIN.length)] ?? '';
  return out;
}
