/**
 * Which language a post is in. Pure: the same post gives the same finding in Node, Chromium and Firefox.
 *
 * The way: blank what carries no language → runs of one script → scripts that decide → letters, characters and small
 * words that tell languages of one script apart → n-gram model → segments and the language that leads. Hashtags are
 * asked only where the text is silent; the platform's own field only tips close calls.
 */
import type { LanguageFinding } from '../../annotation';
import { baseLanguage, type LanguageTag } from '../../languages';
import { HASHTAGS_READ_PER_POST, MAX_HASHTAG_UNITS, TEXT_READ_PER_POST_UNITS } from '../../limits';
import type { TextPart } from '../../post';
import { type Claim, claimsOf } from './claims';
import { UNSURE_OF_CHINESE } from './han';
import { isReachTag, isTellingTag, readHashtag } from './hashtags';
import { judgeLatin } from './latin';
import { claimLatin, type LatinRun } from './latin-claims';
import { maskNoise } from './mask';
import type { NgramModel } from './model-format';
import { BY_HINT } from './rank';
import { sumUp } from './sum-up';

/** What is known beside the post's own text. */
export interface LanguageContext {
  /** The platform's language field for the post, as it gives it. Tips close calls, decides nothing. */
  hintTag?: string;
  /** What this author wrote before. Asked where the platform gives no hint; tips close calls alike. */
  authorTag?: string;
}

/** Detects the language of a post from its text parts and hashtags. */
export type DetectLanguage = (
  parts: readonly TextPart[],
  hashtags: readonly string[],
  context?: LanguageContext,
) => LanguageFinding;

/** Alt texts are written by the platform, in the language of its interface: they say nothing of the post. */
const SILENT_ROLES: readonly TextPart['role'][] = ['alt'];
/** Hashtags are borrowed more freely than words: what they say counts for less. */
const HASHTAG_TRUST = 0.7;
/** A hint that settles what the text leaves open makes it no surer than this. */
const HINTED_CONFIDENCE = 0.6;

/** Chinese in characters that both writings share: most of what is posted is Simplified. */
const WRITING_OF_MOST = 'zh-Hans';
const UNTOLD_WRITING_CONFIDENCE = 0.7;

/** Claims of all text parts but the silent ones. */
function readTexts(parts: readonly TextPart[], model: NgramModel | null, hint: string | null) {
  const claims: Claim[] = [];
  const latin: LatinRun[] = [];
  let unitsLeft = TEXT_READ_PER_POST_UNITS;
  parts.forEach((part, index) => {
    if (SILENT_ROLES.includes(part.role) || unitsLeft <= 0) return;
    const masked = maskNoise(part.text.slice(0, unitsLeft));
    unitsLeft -= masked.length;
    const place = { part: 'text', index } as const;
    const found = claimsOf(masked, place, model, hint);
    claims.push(...found.claims);
    for (const { script, start, end, clause } of found.latin)
      latin.push({ script, start, end, clause, place, text: masked.slice(start, end) });
  });
  const foreign = claims.reduce((sum, claim) => sum + claim.weight, 0);
  const fromLatin = claimLatin(latin, foreign, model, hint);
  return { claims: [...claims, ...fromLatin.claims], because: fromLatin.because };
}

/** Claims of hashtags that are no call for reach. Each tag is one claim over its whole length. */
function readHashtags(hashtags: readonly string[], model: NgramModel | null, hint: string | null): Claim[] {
  const claims: Claim[] = [];
  const latin: { index: number; text: string; end: number }[] = [];
  hashtags.slice(0, HASHTAGS_READ_PER_POST).forEach((written, index) => {
    const tag = written.slice(0, MAX_HASHTAG_UNITS);
    if (isReachTag(tag)) return;
    const found = claimsOf(tag, { part: 'hashtag', index }, model, hint);
    claims.push(...found.claims.map((claim) => ({ ...claim, confidence: claim.confidence * HASHTAG_TRUST })));
    if (found.claims.length === 0 && isTellingTag(tag))
      latin.push({ index, text: readHashtag(tag), end: tag.length });
  });
  const verdict = judgeLatin(latin.map((one) => one.text).join(' \n'), model, hint);
  if (claims.length > 0 || verdict.tag === null || verdict.hits === 0) return claims;
  const { tag, because } = verdict;
  const confidence = verdict.confidence * HASHTAG_TRUST;
  return latin.map(({ index, end }) => ({
    part: 'hashtag',
    index,
    start: 0,
    end,
    tag,
    confidence,
    weight: 1,
    because: [...because, 'hashtags-only'],
  }));
}

/** The writing of Chinese a tag names, if it names one. */
function chineseWriting(tag: string | null): LanguageTag | null {
  if (tag === null) return null;
  if (baseLanguage(tag) === 'yue') return 'zh-Hant';
  if (baseLanguage(tag) !== 'zh') return null;
  if (/-(?:hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
  return /-(?:hans|cn|sg)\b/i.test(tag) ? 'zh-Hans' : null;
}

/** Gives Chinese whose characters tell nothing the writing of the post's other Chinese, its hashtags or the hint. */
function settleChinese(
  claims: readonly Claim[],
  hashtagClaims: readonly Claim[],
  hintTag: string | null,
): Claim[] {
  const settled = [...claims, ...hashtagClaims].find(
    (claim) => claim.tag.startsWith('zh-') || claim.tag === 'yue',
  );
  const hinted = hintTag !== null && baseLanguage(hintTag) === 'ja' ? 'ja' : chineseWriting(hintTag);
  return claims.map((claim) => {
    const mayBeJapanese =
      claim.tag.startsWith('zh') && claim.confidence <= UNSURE_OF_CHINESE && hinted === 'ja';
    if (claim.tag !== 'zh' && !mayBeJapanese) return claim;
    if (settled && !mayBeJapanese) {
      return {
        ...claim,
        tag: settled.tag,
        confidence: Math.min(claim.confidence, settled.confidence),
        because: settled.because,
      };
    }
    if (hinted === null) {
      return claim.tag === 'zh'
        ? { ...claim, tag: WRITING_OF_MOST, confidence: UNTOLD_WRITING_CONFIDENCE }
        : claim;
    }
    return {
      ...claim,
      tag: hinted,
      confidence: HINTED_CONFIDENCE,
      because: [...claim.because, BY_HINT],
    };
  });
}

/** The language a hint names, romanised where it says so. */
function hintOf(tag: string): string {
  const base = baseLanguage(tag);
  return /-latn\b/i.test(tag) && base !== 'sr' ? `${base}-Latn` : base;
}

/** Reason that says only the beginning of an endless text was read. */
const TEXT_CUT = 'text:cut';

/** The finding, saying so where the text was longer than what is read of it. */
export function tellCut(finding: LanguageFinding, parts: readonly TextPart[]): LanguageFinding {
  const units = parts.reduce(
    (sum, { role, text }) => (SILENT_ROLES.includes(role) ? sum : sum + text.length),
    0,
  );
  if (units <= TEXT_READ_PER_POST_UNITS || finding.because.includes(TEXT_CUT)) return finding;
  return { ...finding, because: [...finding.because, TEXT_CUT].sort() };
}

/** Says whose hint it was that tipped the finding, if one did. */
function nameHint(finding: LanguageFinding, name: string): LanguageFinding {
  if (!finding.because.includes(BY_HINT)) return finding;
  return {
    ...finding,
    because: finding.because.map((reason) => (reason === BY_HINT ? name : reason)).sort(),
  };
}

/**
 * Makes a detector on a loaded model (`openModel`). With `null` it goes by scripts, characters and small words alone:
 * good for the first posts while the model loads, silent on most longer words.
 */
export function createLanguageDetector(model: NgramModel | null): DetectLanguage {
  return function detectLanguage(parts, hashtags, context = {}) {
    const hintTag = context.hintTag ?? context.authorTag ?? null;
    const hint = hintTag === null ? null : hintOf(hintTag);
    const { claims, because } = readTexts(parts, model, hint);
    // Asked only where the text is silent, or leaves the writing of its Chinese open.
    const asksTags = claims.length === 0 || claims.some((claim) => claim.tag === 'zh');
    const fromTags = asksTags ? readHashtags(hashtags, model, hint) : [];
    const finding = sumUp(settleChinese(claims.length > 0 ? claims : fromTags, fromTags, hintTag), because);
    const told = tellCut(finding, parts);
    return nameHint(told, context.hintTag === undefined ? 'hint:author' : 'hint:platform');
  };
}
