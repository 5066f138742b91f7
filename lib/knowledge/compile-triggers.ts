/** The triggers of an entry as analysis looks for them: folded, with the other ways in which the same is written. */
import { repeatingUnit } from '../analysis/notes/repeat';
import { foldString, withoutAccents } from '../analysis/text/fold';
import type { NoteEntry } from './schema';
import type { CompiledTrigger } from './tables';

/** Shorter words without their accents are too often other words: año and ano, té and te. */
const LEAST_UNITS_WITHOUT_ACCENTS = 5;

/** Shorter ones are found in too many words by chance; longer ones (#maincharacterenergy has 19) hardly anyone writes as a tag. */
const LEAST_UNITS_JOINED = 6;
const MOST_UNITS_JOINED = 22;

/** Those written first, in their order, each once (種草 and 种草 are one); then what was added. */
export function compileTriggers(written: NoteEntry['triggers']): CompiledTrigger[] {
  const triggers = [...new Map(written.map(compileTrigger).map((one) => [keyOf(one), one])).values()];
  const known = new Set(triggers.map(keyOf));
  for (const { form, match } of triggers) if (match === 'tag') known.add(keyOf({ form, match: 'joined' }));
  const added = triggers.flatMap(otherWritings).filter((trigger) => {
    const key = keyOf(trigger);
    return !known.has(key) && known.add(key);
  });
  return [...triggers, ...added];
}

function compileTrigger({
  form,
  match,
  minRepeat,
  maxRepeat,
}: NoteEntry['triggers'][number]): CompiledTrigger {
  const folded = foldString(form);
  return minRepeat === undefined
    ? { form: folded, match }
    : { form: repeatingUnit(folded), match, minRepeat, ...(maxRepeat !== undefined && { maxRepeat }) };
}

const keyOf = ({ form, match, minRepeat }: CompiledTrigger): string => `${match} ${minRepeat ?? 0} ${form}`;

/**
 * Many type without accents; RedNote closes its emoji codes with an R where others do not ([微笑R], [微笑]); expressions
 * of several words are joined in hashtags (#quietluxuryaesthetic).
 */
function otherWritings({ form, match, minRepeat }: CompiledTrigger): CompiledTrigger[] {
  if (minRepeat !== undefined || match === 'token') return [];
  if (match === 'emoji')
    return /^\[[\u4e00-\u9fff]{1,4}\]$/.test(form) ? [{ form: `${form.slice(0, -1)}r]`, match }] : [];
  const bare = withoutAccents(form);
  const others: CompiledTrigger[] = [];
  if (bare !== form && form.length >= LEAST_UNITS_WITHOUT_ACCENTS) others.push({ form: bare, match });
  if (match === 'word' && /^[a-z][a-z ']* [a-z ']*[a-z]$/.test(bare)) {
    const joined = bare.replace(/[ ']/g, '');
    if (joined.length >= LEAST_UNITS_JOINED && joined.length <= MOST_UNITS_JOINED)
      others.push({ form: joined, match: 'joined' });
  }
  return others;
}
