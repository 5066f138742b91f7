/** What a program says of posts, in one form for ours and for peers. */
import type { LanguageDetector } from '../../../../lib/analysis/language/detector';
import type { LanguageTag } from '../../../../lib/languages';
import type { Post } from '../../../../lib/post';
import { UNDETERMINED } from './scoring';

export interface Answer {
  primary: LanguageTag;
  /** 0 to 1; 0 with `und`. */
  confidence: number;
  /** Every language the segments name. */
  languages: readonly LanguageTag[];
  codeSwitched: boolean;
}

/** Our answer to a post as the extension gives it: nothing but what the page shows. */
export function answerOf(
  detector: LanguageDetector,
  { text, hashtags }: Pick<Post, 'text' | 'hashtags'>,
): Answer {
  const { primary, confidence, segments, codeSwitched } = detector.detect(text, hashtags);
  const languages = new Set(segments.map(({ tag }) => tag));
  languages.delete(UNDETERMINED);
  return { primary, confidence, languages: [...languages], codeSwitched };
}
