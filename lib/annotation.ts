/**
 * What analysis says of a post. Positions are UTF-16 units into the text as written.
 */
import type { LanguageTag } from './languages';

/** A stretch of one text part (`index` counts `post.text`) or of one hashtag (`index` counts `post.hashtags`). */
export interface Span {
  part: 'text' | 'hashtag';
  index: number;
  start: number;
  end: number;
}

export interface LanguageSegment extends Span {
  tag: LanguageTag;
  /** 0 to 1. */
  confidence: number;
}

export interface LanguageFinding {
  /** BCP 47; `und` when there is nothing to go by, `mul` when no language leads. */
  primary: LanguageTag;
  /** 0 to 1. */
  confidence: number;
  segments: LanguageSegment[];
  codeSwitched: boolean;
  /** Reason codes, e.g. `script:Hang`, `model:eld`, `hint:platform`, `hint:author`, `text:cut`. */
  because: string[];
}

export interface CommunityFinding {
  id: string;
  /** The tag that speaks for it; `null` where only the text does. */
  tag: Span | null;
  confidence: number;
  evidence: string[];
  reappropriated?: { verdict: 'steering' | 'literal' | 'cannot-tell'; confidence: number; because: string[] };
}

export interface NoteFinding {
  id: string;
  /** Which reader cultures the chosen face is written for: the face's position in the entry, as a string. */
  face: string;
  at: Span;
  /** The words that raised the note, as written. */
  trigger: string;
  confidence: number;
}

/** A culture the page itself names for a post (region label, place). Never concluded from the language. */
export interface OriginFinding {
  regionCode: string;
  confidence: number;
  because: string;
}

export interface Annotation {
  language: LanguageFinding;
  communities: CommunityFinding[];
  notes: NoteFinding[];
  origin: OriginFinding[];
  /** Hash of engine and knowledge versions; stored on every row. */
  instrument: string;
}
