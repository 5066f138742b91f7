/**
 * Languages that share the Cyrillic, Arabic or Devanagari script, told apart by letters only one of them has and by
 * small words, then by the model. Letters: each language's alphabet (CLDR exemplar characters); words by hand.
 */
import { scoreText } from './model';
import type { NgramModel } from './model-format';
import { choose, rank, toConfidence } from './rank';
import type { Script } from './script';

export type SharedScript = Extract<Script, 'Cyrl' | 'Arab' | 'Deva'>;

interface Candidate {
  tag: string;
  /** The model's name for it; absent where the model lacks it. */
  model?: string;
  /** Letters that speak for it against the others of its script. */
  letters: string;
  /** Letters it never writes: one of them speaks against it. */
  never?: string;
  words: string;
  headStart: number;
}

const CANDIDATES: Readonly<Record<SharedScript, readonly Candidate[]>> = {
  Cyrl: [
    {
      tag: 'ru',
      model: 'ru',
      letters: 'ыэё',
      never: 'іїєґўјљњћђџѓќәғқңөұүһ',
      headStart: 1,
      words:
        'и в не на я что это как с по но мы вы он она они все так его ее мне меня тебя мой моя очень если когда где кто почему уже еще ещё только можно нет да привет спасибо день любовь сегодня',
    },
    {
      tag: 'uk',
      model: 'uk',
      letters: 'іїєґ',
      never: 'ыэёъўјљњћђџ',
      headStart: 0.5,
      words:
        'і й та в у не на я що це як з по але ми ви він вона вони всі так його її мені мене тебе мій моя дуже якщо коли де хто чому вже ще тільки можна ні привіт дякую день любов сьогодні',
    },
    {
      tag: 'bg',
      model: 'bg',
      letters: 'ъ',
      never: 'ыэёіїєґўјљњћђџ',
      headStart: 0.3,
      words:
        'и в не на аз че това как с по но ние вие той тя те всички така го ми ме те ти мой моя много ако кога къде кой защо вече още само може да здравей благодаря ден любов днес съм си са е за от',
    },
    {
      tag: 'sr',
      model: 'sr',
      letters: 'јљњћђџ',
      never: 'ыэёъіїєґўщюя',
      headStart: 0.3,
      words:
        'и у не на ја да је то како са по али ми ви он она они сви тако га ми ме те ти мој моја много ако кад где ко зашто већ још само може здраво хвала дан љубав данас сам си су за од',
    },
    {
      tag: 'mk',
      letters: 'ѓќѕ',
      never: 'ыэёъіїєґўћђщюяй',
      headStart: -1,
      words:
        'и во не на јас да е тоа како со но ние вие тој таа тие сите така го ми ме те ти мојот многу ако кога каде кој зошто веќе уште само може здраво благодарам ден љубов денес сум си се за од',
    },
    {
      tag: 'be',
      model: 'be',
      letters: 'ў',
      never: 'иъщїєґјљњћђџ',
      headStart: -0.5,
      words:
        'і у не на я што гэта як з па але мы вы ён яна яны усе так яго яе мне мяне цябе мой мая вельмі калі дзе хто чаму ужо яшчэ толькі можна прывітанне дзякуй дзень каханне сёння',
    },
    {
      tag: 'kk',
      letters: 'әғқңұһ',
      never: 'їєґўјљњћђџ',
      headStart: -0.5,
      words: 'және мен сен ол біз бұл бар жоқ үшін өте қалай бүгін рахмет сәлем керек деп болды',
    },
    {
      tag: 'mn',
      letters: 'өү',
      never: 'їєґўјљњћђџәғқңұһі',
      headStart: -1.5,
      words: 'би чи бид та энэ тэр байна юм нь бол сайн өнөөдөр маш их баярлалаа гэж хийх',
    },
    {
      tag: 'ky',
      letters: 'өүң',
      never: 'їєґўјљњћђџәғқұһі',
      headStart: -1.5,
      words: 'жана мен сен ал биз бул бар жок үчүн абдан кандай бүгүн рахмат салам керек деп болду',
    },
  ],
  Arab: [
    {
      tag: 'ar',
      model: 'ar',
      letters: 'ةىأإؤئ',
      never: 'پچژگٹڈڑےںکیۆێەڵڕ',
      headStart: 1,
      words:
        'و في من على إلى ان أن لا ما هذا هذه يا مع كل عن هو هي انا أنا انت أنت كان اللي مش مو ليش شو ايش كيف الله والله اليوم شكرا حبيبي بس عشان',
    },
    {
      tag: 'fa',
      model: 'fa',
      letters: 'پچژگکی',
      never: 'ٹڈڑےںۆێڵڕةھ',
      headStart: 0.3,
      words:
        'و در به از که این آن را با برای من تو او ما شما است بود هم یا اگر چه چرا خیلی نه هر امروز سلام ممنون مرسی عشق می است کن شد یک',
    },
    {
      tag: 'ur',
      model: 'ur',
      letters: 'ٹڈڑےںھہ',
      never: 'ۆێڵڕةى',
      headStart: 0.3,
      words:
        'کی کے کا میں ہے ہیں اور سے کو نے پر یہ وہ تو بھی نہیں کیا کر ہو ہم تم آپ میرا میری مجھے بہت اگر جو آج شکریہ دل زندگی',
    },
    {
      tag: 'ckb',
      model: 'ku',
      letters: 'ۆێەڵڕڤ',
      never: 'ٹڈےںةآ',
      headStart: -0.5,
      words: 'و لە بۆ بە کە ئەم ئەو من تۆ ئێمە هەر زۆر چی نا بەڵام لەگەڵ دەکات سوپاس ئەمڕۆ',
    },
    {
      tag: 'ps',
      letters: 'ښځڅډړټڼېۍ',
      never: 'ٹڈےں',
      headStart: -1,
      words: 'او د په چې دا له ته دی ده زه موږ تاسو هغه نه ډېر مننه نن',
    },
    {
      tag: 'ug',
      letters: 'ۇۈېڭ',
      never: 'ٹڈےںة',
      headStart: -1,
      words: 'ۋە بۇ بىر مەن سەن ئۇ بىز ئۈچۈن بىلەن ئەمەس رەھمەت بۈگۈن',
    },
  ],
  Deva: [
    {
      tag: 'hi',
      model: 'hi',
      letters: 'ँक़ड़ढ़ज़फ़',
      never: 'ळ',
      headStart: 1,
      words:
        'है हैं में के की का को से और यह वह भी नहीं क्या कर हो हम तुम आप मैं मेरा मेरी मुझे बहुत तो पर ने आज शुक्रिया दिल ज़िंदगी था थी थे कि जो एक',
    },
    {
      tag: 'mr',
      model: 'mr',
      letters: 'ळ',
      headStart: 0,
      words:
        'आहे आहेत मध्ये आणि हा ही हे तो ती ते नाही काय कर मी तू तुम्ही आम्ही माझा माझी मला खूप पण ने आज धन्यवाद होता होती की जो एक च ला चा ची चे',
    },
    {
      tag: 'ne',
      letters: '',
      headStart: 0,
      words:
        'छ छन् छैन हो मा र को का की लाई ले यो त्यो पनि के म तिमी तपाईं हामी मेरो मलाई धेरै तर आज धन्यवाद थियो थिए भयो गर्न गर्छ हुन्छ नै एक',
    },
  ],
};

const POINTS_PER_UNIT = 60;
/** A letter only one language has weighs this much, at most {@link LETTERS_COUNTED} times. */
const LETTER_EVIDENCE = 1.5;
const LETTERS_COUNTED = 4;
const NEVER_EVIDENCE = 2.5;
const WORD_EVIDENCE = 1.2;
/** Beside a modelled sibling a language the model lacks starts from this share of the best score. */
const UNMODELLED_SHARE = 0.85;

function countIn(text: string, letters: string): number {
  let count = 0;
  for (const char of text) if (letters.includes(char)) count++;
  return Math.min(count, LETTERS_COUNTED);
}

function evidenceFor(candidate: Candidate, text: string, words: ReadonlySet<string>): number {
  let evidence = candidate.headStart + LETTER_EVIDENCE * countIn(text, candidate.letters);
  evidence -= NEVER_EVIDENCE * countIn(text, candidate.never ?? '');
  for (const word of candidate.words.split(' ')) if (words.has(word)) evidence += WORD_EVIDENCE;
  return evidence;
}

/** Judges one part's text in a shared script. */
export function judgeLetters(
  script: SharedScript,
  written: string,
  model: NgramModel | null,
  hint: string | null,
): { tag: string; confidence: number; because: string[] } {
  const text = written.normalize('NFC').toLowerCase();
  const words = new Set(text.split(/[\s\u0021-\u002f\u003a-\u0040\u060c\u061b\u061f\u0964]+/));
  const scores = model ? scoreText(model, text).scores : null;
  const pointsOf = (name: string | undefined): number =>
    name === undefined || !model || !scores ? 0 : (scores[model.languages.indexOf(name)] ?? 0);
  const best = Math.max(...CANDIDATES[script].map((one) => pointsOf(one.model)));
  const evidence = new Map<string, number>();
  for (const one of CANDIDATES[script]) {
    const points = one.model === undefined ? best * UNMODELLED_SHARE : pointsOf(one.model);
    evidence.set(one.tag, points / POINTS_PER_UNIT + evidenceFor(one, text, words));
  }
  const chosen = choose(rank(evidence), hint);
  if (!chosen) return { tag: 'und', confidence: 0, because: [] };
  const trust = words.size >= 3 ? 0.98 : words.size === 2 ? 0.9 : 0.8;
  const because = [
    `script:${script}`,
    ...(model ? ['model:eld'] : []),
    ...(chosen.byHint ? ['hint:platform'] : []),
  ];
  return { tag: chosen.best.tag, confidence: toConfidence(chosen.best.share * trust), because };
}
