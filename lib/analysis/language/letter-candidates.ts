/**
 * What tells languages of the Cyrillic, Arabic and Devanagari scripts apart. Letters: each language's alphabet (CLDR
 * exemplar characters, Unicode licence); words, endings and head starts by hand.
 */
import type { Script } from './script';

/** Scripts that several languages here share, Latin aside. */
export type SharedScript = Extract<Script, 'Cyrl' | 'Arab' | 'Deva'>;

/** A language of a shared script and what speaks for and against it. */
export interface Candidate {
  tag: string;
  /** The model's name for it; absent where the model lacks it. */
  model?: string;
  /** Letters that speak for it against the others of its script. */
  letters: string;
  /** Letters it never writes: one of them speaks against it. */
  never?: string;
  words: string;
  /** Word endings only it writes joined; each ending found counts once, as a word does. */
  endings?: string;
  headStart: number;
}

/** The candidates of each shared script. */
export const CANDIDATES: Readonly<Record<SharedScript, readonly Candidate[]>> = {
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
      headStart: 0,
      words:
        'и во не на јас да е тоа како со но ние вие тој таа тие сите така го ми ме те ти мојот многу ако кога каде кој зошто веќе уште само може здраво благодарам ден љубов денес сум си се за од беше бев бевме беа ќе сме сте има нема убаво убава што кога ова оваа овој каква колку фала',
    },
    {
      tag: 'be',
      model: 'be',
      letters: 'ўі',
      never: 'иъщїєґјљњћђџ',
      headStart: -0.5,
      words:
        'і у не на я што гэта як з па але мы вы ён яна яны усе так яго яе мне мяне цябе мой мая вельмі калі дзе хто чаму ужо яшчэ толькі можна прывітанне дзякуй дзень каханне сёння',
    },
    {
      tag: 'kk',
      letters: 'әғқңұһіөү',
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
      letters: 'ژ',
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
      letters: '\u093c',
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
        'आहे आहेत मध्ये आणि हा ही हे तो ती ते नाही काय कर मी तू तुम्ही आम्ही माझा माझी मला खूप पण आज धन्यवाद होता होती जो एक व या आपल्या सर्व किंवा',
      endings: 'च्या ाचा ाची ाचे ाने ांना ामध्ये ासाठी ाला ात',
    },
    {
      tag: 'ne',
      letters: '',
      headStart: 1.5,
      words:
        'छ छन् छैन हो मा र लाई ले यो त्यो पनि के म तिमी तपाईं हामी मेरो मलाई धेरै तर आज धन्यवाद थियो थिए भयो गर्न गर्ने गर्छ गरेको हुन्छ हुने भएको नै एक कि छु भन्ने आफ्नो सबै जस्तो',
      endings: 'लाई को मा हरू हरु बाट सँग छन् छ ने',
    },
  ],
};
