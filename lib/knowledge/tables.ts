/**
 * The compiled knowledge that analysis reads: triggers and conditions in `KnowledgeIndex`, texts apart in
 * `KnowledgeTexts` because they are needed only when a card opens. Trigger forms stand folded (see text/fold).
 */
import type { LanguageTag } from '../languages';
import type { Form, Platform } from '../post';
import type { CultureId } from '../reader';

export type TriggerMatch = 'word' | 'token' | 'substring' | 'emoji' | 'tag';
export type Risk = 'offend' | 'misread' | 'opaque';
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';
export type TriggerPosition = 'start' | 'end' | 'alone';
/** What a trigger can stand in: running text, or a hashtag (typed in the text or given by the site). */
export type TriggerHome = 'text' | 'hashtag';
/** A language of the interface, and of every text in the knowledge. */
export type UiLanguage = 'en' | 'zh-Hans';
export type Texts = Record<UiLanguage, string>;

export interface CompiledTrigger {
  /** Folded. With `minRepeat`, the repeating unit alone; without, left out where knowledge was opened from its asset. */
  form: string;
  /** `joined`: words of an expression without its spaces, in a hashtag. */
  match: TriggerMatch | 'joined';
  minRepeat?: number;
  /** Only with `minRepeat`: the run is no longer than so many units. */
  maxRepeat?: number;
}

/** See `conditions` in schema.ts for what each asks. All words folded. */
export interface CompiledConditions {
  languageOfPost?: string[];
  languageOfSegment?: string[];
  platform?: Platform[];
  form?: Form[];
  standsIn?: TriggerHome[];
  /** ISO 3166 codes. */
  authorRegion?: string[];
  nearWords?: string[];
  near?: { words: string[]; within: number };
  before?: string[];
  after?: string[];
  position?: TriggerPosition;
}

export interface CompiledNote {
  id: string;
  kind: string;
  triggers: CompiledTrigger[];
  requires?: CompiledConditions & { any?: CompiledConditions[] };
  excludes?: CompiledConditions & { numeric?: string[] };
  sourceCultures: CultureId[];
  faces: { for: CultureId[]; risk: Risk }[];
  sensitivity: 0 | 1 | 2 | 3;
  grade: EvidenceGrade;
  /** A reader who reads one of these languages, and is not just learning it, needs no such note: a plain word of theirs. */
  plainToReadersOf?: LanguageTag[];
  /** UTC ms of the start of the year in which the sense came up: older posts mean something else. */
  validFromMs?: number;
}

export interface CompiledCommunity {
  id: string;
  /** What a chip says: all other texts are wanted only when a card opens. */
  labels: Texts;
  tags: { form: string; weight: 'specific' | 'weak'; platforms?: Platform[] }[];
  words: string[];
  cultures: CultureId[];
}

/** Words by which a post explains a term itself, all folded. Where each counts is said in lib/analysis/notes/explained.ts. */
export interface ExplainingCues {
  before: string[];
  after: string[];
  beforeQuoted: string[];
  afterQuoted: string[];
  afterSymbol: string[];
  afterArticle: string[];
  near: string[];
  lesson: string[];
}

export interface KnowledgeIndex {
  /** Hash over everything below and the texts; part of the instrument id. */
  hash: string;
  /** Culture id → parent id. */
  cultures: Record<CultureId, CultureId | null>;
  /** Place label or ISO 3166 code, folded → ISO 3166 code and culture. */
  regions: Record<string, { code: string; culture: CultureId }>;
  explainingCues: ExplainingCues;
  numberContext: Record<string, { before: string[]; after: string[] }>;
  /** Folded. */
  reachTags: string[];
  notes: CompiledNote[];
  communities: CompiledCommunity[];
}

export interface Citation {
  title: string;
  url: string;
  accessed: string;
  supports: string;
}

export interface NoteText {
  kind: string;
  community: string;
  sourceCultures: CultureId[];
  means: Texts;
  canAlsoBe: Texts | null;
  faces: { for: CultureId[]; risk: Risk; mayReadAs: Texts }[];
  perspectives: { who: Texts; view: Texts }[];
  grade: EvidenceGrade;
  citations: Citation[];
  review: 'native' | 'non-native' | 'unreviewed';
  validFrom: number | null;
  validTo: number | null;
}

export interface CommunityText {
  labels: Texts;
  about: Texts;
  grade: EvidenceGrade;
  citations: Citation[];
  review: 'native' | 'non-native' | 'unreviewed';
}

export interface KnowledgeTexts {
  notes: Record<string, NoteText>;
  communities: Record<string, CommunityText>;
  cultures: Record<CultureId, Texts>;
}
