/**
 * Where hashtags, mentions and addresses end in folded text. Scanned by hand, linear.
 */

/** What ends a hashtag or mention, beside white space: no platform allows these in one. */
const NAME_ENDS = new Set('#@,;:!?\'"()[]{}<>/\\|，。；：！？、（）【】《》…~^*+=&%$`·');

/** The end of the name that begins at `index`, behind `#` or `@`; `index` itself where there is none. */
export function nameEnd(text: string, index: number, isMention: boolean): number {
  let at = index;
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !NAME_ENDS.has(text.charAt(at))) {
    // A handle may hold full stops, but not end in one.
    if (text.charAt(at) === '.' && !(isMention && isHostUnit(text.charCodeAt(at + 1)))) break;
    at++;
  }
  return at;
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0x3000 || unit === 0xa0;
}

const TOP_LEVEL = new Set(
  'com net org cn me ly io co tv gg shop app bio ee jp kr de fr es br id uk us edu gov info xyz top link site page'.split(
    ' ',
  ),
);

const isHostUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d;

/** The end of the address that begins at `index` with a letter, or -1: https://…, www.…, linktr.ee/name. */
export function addressEnd(text: string, index: number): number {
  if (text.startsWith('http', index)) {
    const at = text.startsWith('s', index + 4) ? index + 5 : index + 4;
    if (text.startsWith('://', at) && at + 3 < text.length) return pathEnd(text, at + 3);
  }
  if (text.startsWith('www.', index) && isHostUnit(text.charCodeAt(index + 4)))
    return pathEnd(text, index + 4);
  return domainEnd(text, index);
}

/** Letters of the longest host name (RFC 1035); longer runs are none, and looking on would not be linear. */
const LONGEST_HOST = 253;

function domainEnd(text: string, index: number): number {
  const limit = Math.min(text.length, index + LONGEST_HOST);
  let at = index;
  let labelAt = index;
  let labels = 0;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e && at > labelAt && isHostUnit(text.charCodeAt(at + 1))) {
      labels++;
      labelAt = at + 1;
    } else if (!isHostUnit(unit)) break;
  }
  if (labels === 0 || !TOP_LEVEL.has(text.slice(labelAt, Math.min(at, labelAt + 8)))) return -1;
  return text.charAt(at) === '/' ? pathEnd(text, at) : at;
}

/** Addresses are ASCII; a full stop or comma at the end is the sentence's. */
function pathEnd(text: string, index: number): number {
  let at = index;
  while (
    at < text.length &&
    text.charCodeAt(at) > 0x20 &&
    text.charCodeAt(at) < 0x7f &&
    !'<>"'.includes(text.charAt(at))
  )
    at++;
  while (at > index && '.,!?;:)'.includes(text.charAt(at - 1))) at--;
  return at;
}
