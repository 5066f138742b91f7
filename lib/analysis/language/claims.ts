/**
 * What one text part says, as claims: a stretch, a language, how sure and how much text stands behind it.
 */
import type { Span } from '../../annotation';
import { judgeChinese, judgeHan } from './han';
import type { SharedScript } from './letter-candidates';
import { judgeLetters } from './letters';
import type { NgramModel } from './model-format';
import { type Run, splitRuns } from './runs';
import { LANGUAGE_OF_SCRIPT, type Script } from './script';

export interface Claim extends Span {
  tag: string;
  confidence: number;
  /** How much text stands behind it, in words; scripts without spaces are counted in words of usual length. */
  weight: number;
  because: string[];
}

export type Place = Pick<Span, 'part' | 'index'>;

/** A claim, its fields always in one order: engines are fastest with objects of one shape. */
export function claim(
  { part, index }: Place,
  start: number,
  end: number,
  tag: string,
  confidence: number,
  weight: number,
  because: string[],
): Claim {
  return { part, index, start, end, tag, confidence, weight, because };
}

/** Letters that make a word, for scripts that put no spaces between words (and Hangul, whose words are short). */
const LETTERS_PER_WORD: Partial<Record<Script, number>> = {
  Hani: 1.6,
  Kana: 2.2,
  Hang: 2.5,
  Thai: 4,
  Laoo: 4,
  Khmr: 5,
  Mymr: 5,
  Tibt: 5,
};
const SHARED: readonly Script[] = ['Cyrl', 'Arab', 'Deva'];
/** Below this many letters a script alone may be a decoration or a loan. */
const FEW_LETTERS = 3;

/** How many words a stretch of a script is worth. */
function wordsIn(text: string, script: Script): number {
  const perWord = LETTERS_PER_WORD[script];
  if (perWord !== undefined) return text.replace(/\s/g, '').length / perWord;
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function claimsOfHan(masked: string, runs: readonly Run[], place: Place): Claim[] {
  const own = runs.filter((run) => run.script === 'Hani' || run.script === 'Kana');
  if (own.length === 0) return [];
  const chunks = judgeHan(masked, own);
  const chinese = chunks.filter((chunk) => chunk.tag === 'zh');
  const kind = judgeChinese(chinese.map((chunk) => masked.slice(chunk.start, chunk.end)).join(' '));
  return chunks.map((chunk) => {
    const isChinese = chunk.tag === 'zh';
    const ofJapanese = chunk.because === 'markers:ja' ? 0.75 : chunk.kana >= 2 ? 0.98 : 0.85;
    const [tag, confidence] = isChinese ? [kind.tag, kind.confidence] : ['ja', ofJapanese];
    const weight = chunk.han / 1.6 + chunk.kana / 2.2;
    const because = [isChinese ? kind.because : chunk.because];
    return claim(place, chunk.start, chunk.end, tag, confidence, weight, because);
  });
}

function claimsOfScript(masked: string, runs: readonly Run[], place: Place): Claim[] {
  return runs.flatMap((run) => {
    const tag = LANGUAGE_OF_SCRIPT[run.script];
    if (tag === undefined || run.script === 'Kana') return [];
    const text = masked.slice(run.start, run.end);
    const onlyJamo = run.script === 'Hang' && !/[\uac00-\ud7a3]/.test(text);
    const confidence = onlyJamo ? 0.5 : text.length < FEW_LETTERS ? 0.85 : 0.98;
    const weight = onlyJamo ? 0.3 : wordsIn(text, run.script);
    const because = [`script:${run.script}`];
    return [claim(place, run.start, run.end, tag, confidence, weight, because)];
  });
}

function claimsOfLetters(
  masked: string,
  runs: readonly Run[],
  place: Place,
  model: NgramModel | null,
  hint: string | null,
): Claim[] {
  return SHARED.flatMap((script) => {
    const own = runs.filter((run) => run.script === script);
    if (own.length === 0) return [];
    const texts = own.map((run) => masked.slice(run.start, run.end));
    const verdict = judgeLetters(script as SharedScript, texts.join(' '), model, hint);
    const { tag, confidence, because } = verdict;
    return own.map(({ start, end }, at) =>
      claim(place, start, end, tag, confidence, wordsIn(texts[at] ?? '', script), because),
    );
  });
}

/** A part's claims from every script but Latin, and its Latin runs, which are judged across the post. */
export function claimsOf(
  masked: string,
  place: Place,
  model: NgramModel | null,
  hint: string | null,
): { claims: Claim[]; latin: Run[] } {
  const runs = splitRuns(masked);
  if (runs.every((run) => run.script === 'Latn')) return { claims: [], latin: runs };
  const claims = [
    ...claimsOfHan(masked, runs, place),
    ...claimsOfScript(masked, runs, place),
    ...claimsOfLetters(masked, runs, place, model, hint),
  ];
  return { claims, latin: runs.filter((run) => run.script === 'Latn') };
}
