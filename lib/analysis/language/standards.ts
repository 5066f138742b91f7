/**
 * One spoken language in two standards: what stands in the Latin letters of either is told apart by the words and
 * spellings of one of them, once it is known to be one of the two. Written by hand.
 */
import { HINDI_ONLY, URDU_ONLY } from './romanised-words';

/**
 * Serbian and Croatian are told apart by one vowel and a few words: Serbian as most write it has e where Croatian has
 * ije or je.
 */
const SERBIAN = new Set(
  `šta sta ceo cela celo lepo lep lepa dete deca dece vreme uvek gde ovde onde mleko hleb devojka devojke čovek covek nedelja
  nedelje nedelju pesma pesme videti video videla hteo htela mesto mesta posle pre ne-znam neko niko ko takođe takodje juče
  hiljadu sneg bela beo belo reč reci rečima svet sveta vera veče večera uspeh osećam osecam jel bre hvala-bogu utorak
  januar februar mart april maj jun jul avgust septembar oktobar novembar decembar beograd beogradu srbija srbiji sutra-uveče
  sreda ponedeljak devojčica deda razumem umem smem lepše lepšu lepi lepe menja izvini voz pozorište fudbal bioskop`.split(
    /\s+/,
  ),
);
const CROATIAN = new Set(
  `što tko netko nitko cijeli cijela cijelo lijepo lijep lijepa lijepi lijepe ljepše dijete djeca djece vrijeme uvijek gdje ovdje
  mlijeko kruh djevojka djevojke čovjek covjek tjedan tjedna pjesma pjesme vidjeti vidio vidjela htio htjela mjesto mjesta poslije
  prije također jučer jucer tisuća snijeg bijela bijelo riječ riječi svijet svijeta vjera uspjeh osjećam osjecam siječanj veljača
  ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac zagreb zagrebu hrvatska hrvatskoj srijeda
  ponedjeljak djevojčica djed razumijem umijem smijem mijenja oprosti vlak kazalište nogomet kino zrak općina glazba kava kavu
  kolodvor ulje vrhnje juha tvrtka sretan sretno uopće bok`.split(/\s+/),
);

const listed = (list: string): Set<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));
const hindi = listed(HINDI_ONLY);
const urdu = listed(URDU_ONLY);
/** Shared words that typists of one write more often than those of the other, or spell so. */
const moreHindi = listed(
  `ye wo vo bahut bhut nhi h hu rha rhe rhi kr krna krne krta krke accha acche achhe pyaar bhaiya didi mummy papa sundar log din
  jaldi mai toh matlab sahi mast ekdum ladka ladki ladke desh arre hum kyunki hua bhi chahiye sapna sapne zindgi khana paani pani
  gaana shaadi maze bas phone video photo office school college exam weekend movie song`,
);
const moreUrdu = listed(
  `lahore karachi islamabad peshawar punjab khoob nahin bohat andaz daftar waqt ishq khuda shehar shehr khayal haqiqat haqeeqat
  zaroorat janab sahab lehaza wohi agarche jannat khuwab dastarkhwan ghalat ghareeb akhri baqi tasveer tasweer mehfil kapray kamray
  larka larki larkay larkiyan parhai parhna parhta parha likhay chalay behan bhaijan ammi abba phupho hawa garam aala umda lazeez
  mazedar mazaydar khubsurat haseen nazara hafiz mulaqat ijazat guzarish shukar shukr hamdard`,
);

/** Words that lean to Urdu, but that Hindi's typists write often enough: one of them is not enough. */
const leansUrdu = listed(
  'yeh woh bohot khush hamesha zaroor aksar akhir dawat barish mubarak dua umar mehman',
);

/** Urdu typed in Latin letters ends words in -ay where Hindi writes -e, keeps q, gh and kh, and writes r for the hard d. */
const URDU_SPELLING =
  /^(?!.*(?:today|day|away|okay|always|play|stay|pay)$)(?:[a-z]{2,}[^aeiou]ay|.*q(?!u)[aeiour].*|.*[aeiou]q|gh(?!ar|um|oo|an|at|e|ee)[a-z]{3,}|.*khw.*)$/;
const ONLY = 2;
const MORE = 1;
const LEANS = 0.5;
/** How sure a standard is by how much more speaks for it than for the other. */
const SURENESS_BY_SCORE = [0.8, 0.8, 0.88, 0.93, 0.96];

/** How much more speaks for Urdu than for Hindi. */
function urduScore(words: readonly { text: string }[]): number {
  let score = 0;
  for (const { text } of words) {
    if (urdu.has(text)) score += ONLY;
    else if (hindi.has(text)) score -= ONLY;
    else if (moreHindi.has(text)) score -= MORE;
    else if (moreUrdu.has(text) || URDU_SPELLING.test(text)) score += MORE;
    else if (leansUrdu.has(text)) score += LEANS;
  }
  return score;
}

/** How much more speaks for Serbian than for Croatian. */
function serbianScore(words: readonly { text: string }[]): number {
  let score = 0;
  for (const { text } of words) score += SERBIAN.has(text) ? 1 : CROATIAN.has(text) ? -1 : 0;
  return score;
}

/** Which standard, and how sure that is once the language is. */
export interface Standard {
  tag: string;
  /** 0 to 1. */
  sureness: number;
  byHint: boolean;
}

/** The more usual of both standards by its score, or the hinted one where the score tells nothing. */
function choose(score: number, tags: readonly [string, string], hint: string | null): Standard {
  const [less, more] = tags;
  const found = score >= 1 ? more : less;
  const hinted = tags.find((tag) => tag === hint || tag === `${hint}-Latn`);
  const byHint = score === 0 && hinted !== undefined && hinted !== found;
  const sureness =
    SURENESS_BY_SCORE[Math.min(Math.floor(Math.abs(score)), SURENESS_BY_SCORE.length - 1)] ?? 1;
  return { tag: byHint ? hinted : found, sureness, byHint };
}

/**
 * The standard of a language found: `hr` or `sr`, `hi-Latn` or `ur-Latn`; any other language is itself. Croatian and
 * Serbian differ so little that not knowing which takes nothing from the confidence.
 */
export function standardOf(found: string, words: readonly { text: string }[], hint: string | null): Standard {
  if (found === 'hr') return { ...choose(serbianScore(words), ['hr', 'sr'], hint), sureness: 1 };
  return found === 'hi-Latn' || found === 'ur-Latn'
    ? choose(urduScore(words), ['hi-Latn', 'ur-Latn'], hint)
    : { tag: found, sureness: 1, byHint: false };
}
