/**
 * Blanks what carries no language: links, mails, mentions, hashtags, emoji codes, laughter. Every blanked UTF-16 unit
 * becomes one space, so the masked text is as long as the written one and positions need no map. Emoji, digits and
 * punctuation need no blanking: they belong to no script (script.ts).
 */

/** ASCII only, so every engine reads them alike; each begins where no pattern character stands before: linear time. */
const LINK = /https?:\/\/[\x21-\x7e]+|(?<![a-z0-9])www\.[\x21-\x7e]+/gi;
const MAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
const DOMAIN =
  /(?<![a-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|cn|me|ly|io|co|tv|gg|shop|app|bio|ee|jp|kr)(?![a-z0-9-])(?:\/[\x21-\x7e]*)?/gi;
/** RedNote, Douyin and TikTok write their own emoji as codes: [笑哭R], [doge], [赞R]. */
const EMOJI_CODE = /\[(?:[\u4e00-\u9fff]{1,4}R?|[\u4e00-\u9fffA-Za-z]{1,8}R|[a-z_]{2,16})\]/g;
/** RedNote closes its hashtags with a word in brackets: #咖啡[话题]#. */
const TOPIC = /\[(?:话题|超话|topic)\]#?/gi;
/** A hashtag or mention ends at a space, at another, or at punctuation no platform allows in one. */
const TAG = /[#＃][^\s#＃@＠,.;:!?'"()[\]{}<>/\\|，。；：！？、“”‘’（）【】《》…~^*+=&%$`]{1,100}/g;
const MENTION = /[@＠][^\s#＃@＠,;:!?'"()[\]{}<>/\\|，。；：！？、“”（）【】《》…]{1,30}/g;
/** Where else someone is to be found: "IG: lena.marie", "snap - mia_xo". */
const HANDLE =
  /(?<![a-z])(?:ig|insta|instagram|snap|snapchat|tiktok|tt|yt|youtube|tg|telegram|twitter|discord)\s?[:=]\s?@?[a-z0-9._]{2,30}/gi;
/** Laughter shared across languages, also mistyped (hahahahahha). `555` needs no rule: digits are no letters. */
const LAUGHTER =
  /(?<![a-z\u00c0-\u024f])(?:(?:[bm]?[wu]?ha){2,}h?|(?=[ah]*ha+h)[ah]{4,}|(?=[eh]*he+h)[eh]{4,}|a?(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}h?|(?:ho){3,}|(?:ja){2,}j?|[aj]{6,}|(?:je){2,}j?|(?:ji){2,}|(?:xa){2,}|(?:ah){2,}|(?:eh){3,}|k{2,}|w{2,}|lo+l+|lma+o+|lmfa+o+|rofl|x+d+)(?![a-z\u00c0-\u024f])/gi;
/** Laughter in Cyrillic and Arabic letters, which several languages write alike. */
const CYRILLIC_LAUGHTER =
  /(?<![\u0400-\u04ff])(?:(?=[\u0430\u0445]*\u0445\u0430)[\u0430\u0445]{4,}|(?:\u0445\u0435){2,}\u0445?|(?:\u0445\u0438){2,}|\u0445{3,})(?![\u0400-\u04ff])/gi;
const ARABIC_LAUGHTER = /(?<![\u0620-\u06ff])\u0647{3,}(?![\u0620-\u06ff])/g;

const blank = (found: string): string => ' '.repeat(found.length);

/** The text with everything that speaks for no language blanked, at the same length. */
export function maskNoise(text: string): string {
  let masked = text;
  // Each pattern only where a character stands that it cannot do without: most texts have none of them.
  const mask = (isPossible: boolean, ...patterns: RegExp[]) => {
    if (isPossible) for (const pattern of patterns) masked = masked.replace(pattern, blank);
  };
  const hasDot = text.includes('.');
  mask(hasDot || text.includes('://'), LINK);
  mask(hasDot && text.includes('@'), MAIL);
  mask(hasDot, DOMAIN);
  mask(text.includes('['), TOPIC, EMOJI_CODE);
  mask(text.includes('#') || text.includes('＃'), TAG);
  mask(text.includes('@') || text.includes('＠'), MENTION);
  mask(text.includes(':') || text.includes('='), HANDLE);
  mask(/[a-z]/i.test(masked), LAUGHTER);
  mask(/[\u0425\u0445]/.test(text), CYRILLIC_LAUGHTER);
  mask(text.includes('\u0647\u0647\u0647'), ARABIC_LAUGHTER);
  return masked;
}
