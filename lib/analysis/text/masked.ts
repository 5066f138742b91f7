/**
 * Stretches of a text that hold no language: addresses and mentions. Scanned by hand, in linear time.
 */

export interface Stretch {
  start: number;
  end: number;
}

function endsAddress(character: string): boolean {
  return (
    character <= ' ' ||
    character === '\u3000' ||
    character === '\u00a0' ||
    '<>"“”，。！？、）)（('.includes(character)
  );
}

/** A name goes on through `.`, `-` and `_`, an address through more. Folded text has no full-width signs left. */
function endsMention(character: string): boolean {
  return endsAddress(character) || ',;:!?~、…'.includes(character);
}

/** A sign of a sentence that goes on in another script: no address holds that unescaped. */
function isBeforeOtherScript(folded: string, index: number): boolean {
  return ',;!?'.includes(folded.charAt(index)) && folded.charCodeAt(index + 1) > 0x7f;
}

/** URLs (`http…`, `www.…`) and `@mentions` in a folded text, in order. */
export function maskedStretches(folded: string): Stretch[] {
  // Most texts hold neither, and looking for three strings is quicker than looking at each place.
  if (!folded.includes('@') && !folded.includes('http') && !folded.includes('www.')) return [];
  const stretches: Stretch[] = [];
  for (let i = 0; i < folded.length; i++) {
    const isMention = folded[i] === '@' && i + 1 < folded.length && !endsMention(folded[i + 1] ?? ' ');
    const startsHere =
      isMention ||
      folded.startsWith('http://', i) ||
      folded.startsWith('https://', i) ||
      folded.startsWith('www.', i);
    if (!startsHere) continue;
    const ends = (at: number) =>
      isMention
        ? endsMention(folded.charAt(at))
        : endsAddress(folded.charAt(at)) || isBeforeOtherScript(folded, at);
    let end = i + 1;
    while (end < folded.length && !ends(end)) end++;
    stretches.push({ start: i, end });
    i = end;
  }
  return stretches;
}

/** True when the two stretches share a character. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A folded text with its hashtags blanked. */
export function withoutHashtags(folded: string): string {
  let text = '';
  let isInside = false;
  for (const character of folded) {
    if (character === '#') isInside = true;
    else if (isInside && endsAddress(character)) isInside = false;
    text += isInside ? ' ' : character;
  }
  return text;
}
