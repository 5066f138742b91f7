/**
 * Finds sentences that speak of a whole people: "people in X always …", 某国人都…. A note explains words and customs; what
 * it says of everybody is wrong of somebody. The words are data (wording.yaml).
 */
import * as v from 'valibot';

const words = v.array(v.pipe(v.string(), v.minLength(1)));
const chinese = v.strictObject({
  peoples: words,
  groups: words,
  claims: words,
  quantifiers: words,
  hedges: words,
});
const english = v.strictObject({ ...chinese.entries, places: words, everyone: words });
export const wordingSchema = v.strictObject({ en: english, 'zh-Hans': chinese });
export type Wording = v.InferOutput<typeof wordingSchema>;

/** How far before a people a hedge counts, in words of English and in characters of Chinese. */
const HEDGE_WORDS = 2;
const HEDGE_CHARACTERS = 6;

/** The first stretch of each text that speaks of a whole people; empty where none does. */
export function generalisations(texts: { en: string; 'zh-Hans': string }, wording: Wording): string[] {
  const found = [inEnglish(texts.en, wording.en), inChinese(texts['zh-Hans'], wording['zh-Hans'])];
  return found.filter((stretch) => stretch !== null);
}

function inEnglish(text: string, wording: Wording['en']): string | null {
  const clauses = text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[.;:!?,()“”"…]/);
  for (const clause of clauses) {
    const tokens = clause.split(/[^\p{L}']+/u).filter((token) => token !== '');
    for (let at = 0; at < tokens.length; at++) {
      const subject = everyoneOf(tokens, at, wording) ?? peopleAt(tokens, at, wording);
      if (subject === null) continue;
      const { claims, quantifiers, hedges } = wording;
      const before = tokens.slice(Math.max(0, at - HEDGE_WORDS), at);
      const isEvery = before.some((token) => quantifiers.includes(token));
      const next = tokens.slice(subject, subject + 2);
      const claims1 = claims.includes(next[0] ?? '') || claims.includes(next.join(' '));
      const isHedged = hedges.some((hedge) => ` ${before.join(' ')} `.includes(` ${hedge} `));
      if ((isEvery || claims1) && !isHedged) return tokens.slice(Math.max(0, at - 1), subject + 1).join(' ');
    }
  }
  return null;
}

/** Where "people in China" that begins at `at` ends; `null` where none begins. */
function everyoneOf(tokens: string[], at: number, { everyone, places }: Wording['en']): number | null {
  if (!everyone.includes(tokens[at] ?? '') || !['in', 'from', 'of'].includes(tokens[at + 1] ?? ''))
    return null;
  for (const length of [2, 1]) {
    if (places.includes(tokens.slice(at + 2, at + 2 + length).join(' '))) return at + 2 + length;
  }
  return null;
}

/** Where "Chinese people" that begins at `at` ends; `null` where none begins. */
function peopleAt(tokens: string[], at: number, { peoples, groups }: Wording['en']): number | null {
  if (!peoples.includes(tokens[at] ?? '')) return null;
  return groups.includes(tokens[at + 1] ?? '') ? at + 2 : at + 1;
}

function inChinese(text: string, wording: Wording['zh-Hans']): string | null {
  const { peoples, groups, claims, quantifiers, hedges } = wording;
  for (const subject of peoples.flatMap((people) => [
    people,
    ...groups.map((group) => withGroup(people, group)),
  ])) {
    for (let at = text.indexOf(subject); at !== -1; at = text.indexOf(subject, at + 1)) {
      const clause =
        text
          .slice(0, at)
          .split(/[，。；：！？、]/)
          .at(-1) ?? '';
      const before = clause.slice(-HEDGE_CHARACTERS);
      const claim = claims.find((one) => text.startsWith(one, at + subject.length));
      const quantifier = quantifiers.find((one) => before.endsWith(one));
      const isHedged = hedges.some((hedge) => before.includes(hedge));
      if ((claim !== undefined || quantifier !== undefined) && !isHedged)
        return `${quantifier ?? ''}${subject}${claim ?? ''}`;
    }
  }
  return null;
}

/** 老外 and 们 make 老外们, 韩国人 and 女生 make 韩国女生. */
function withGroup(people: string, group: string): string {
  return group.length === 1 ? people + group : people.replace(/人$/, '') + group;
}
