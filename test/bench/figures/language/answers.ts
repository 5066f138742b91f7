/** What a program says of posts, in one form for ours and for peers. */
import type { LanguageDetector } from '../../../../lib/analysis/language/detector';
import type { LanguageTag } from '../../../../lib/languages';
import type { Post } from '../../../../lib/post';
import { UNDETERMINED } from './scoring';

/** What of a post can be asked about. */
export type Asked = Pick<Post, 'text' | 'hashtags'>;

export interface Answer {
  primary: LanguageTag;
  /** 0 to 1; 0 with `und`. */
  confidence: number;
  /** Every language the segments name. */
  languages: readonly LanguageTag[];
  codeSwitched: boolean;
}

/** Our answer to a post as the extension gives it: nothing but what the page shows. */
export function answerOf(detector: LanguageDetector, { text, hashtags }: Asked): Answer {
  const { primary, confidence, segments, codeSwitched } = detector.detect(text, hashtags);
  const languages = new Set(segments.map(({ tag }) => tag));
  languages.delete(UNDETERMINED);
  return { primary, confidence, languages: [...languages], codeSwitched };
}

/** A post as peers read it: all its text in one string, hashtags where they were typed. */
export function plainText({ text }: Asked): string {
  return text.map((part) => part.text).join('\n');
}

/** A post that is one text. */
export function postOf(text: string): Asked {
  return { text: [{ role: 'caption', text }], hashtags: [] };
}

/** A peer's answer, which is a tag alone. */
export function peerAnswer(primary: LanguageTag): Answer {
  return { primary, confidence: primary === UNDETERMINED ? 0 : 1, languages: [primary], codeSwitched: false };
}
