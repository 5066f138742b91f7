/**
 * The notes of a post: triggers, then conditions, then the reader's face; at most three, most surprising first.
 */
import type { LanguageFinding, NoteFinding } from '../../annotation';
import type { EvidenceGrade, KnowledgeIndex } from '../../knowledge/tables';
import type { LanguageTag } from '../../languages';
import { NOTES_PER_POST } from '../../limits';
import type { Post } from '../../post';
import type { Reader } from '../../reader';
import type { FoldedPost, Piece } from '../text/folded-post';
import { maskedStretches, overlaps } from '../text/masked';
import type { WordEdges } from '../text/word-edges';
import { conditionsHold, type PostFacts } from './conditions';
import { isExplained, isLesson } from './explained';
import { isInsideTag, isTelling, isUntold, languageAt, type Place } from './place';
import { chooseFace, surprise } from './reader-face';
import { isSpared } from './spared';
import type { TriggerFinder, TriggerHit } from './triggers';
import { tagSearch, wordSearch } from './words-near';

/** How sure a note is by the grade of its evidence alone. */
const CONFIDENCE_BY_GRADE: Record<EvidenceGrade, number> = { A: 0.95, B: 0.9, C: 0.8, D: 0.6 };

interface Candidate {
  finding: NoteFinding;
  surprise: number;
}

/** What is known of a post before its notes are looked for. */
export interface Known {
  language: LanguageFinding;
  /** ISO 3166 code of the place the page names; `null` where it names none. */
  authorRegion: string | null;
  /** What the platform says of the post's language, or what its author wrote before; speaks where the post tells nothing. */
  hint?: LanguageTag;
}

/** Finds the notes for this reader, at most `most`. Automatic or alternative text is read like any other part. */
export function findNotes(
  folded: FoldedPost,
  reader: Reader,
  known: Known,
  finder: TriggerFinder,
  knowledge: KnowledgeIndex,
  most: number = NOTES_PER_POST,
): NoteFinding[] {
  let facts: PostFacts | null = null;
  const candidates: Candidate[] = [];
  const places: [Piece, TriggerHit[]][] = [];
  for (const pieces of [folded.texts, folded.hashtags]) {
    for (const piece of pieces) {
      const hits = finder.find(piece.text, piece.part === 'hashtag');
      if (hits.length === 0) continue;
      facts ??= factsOf(folded, known, finder.edges);
      places.push([piece, hits]);
      const concerning = hits.filter(({ note }) => chooseFace(note, reader, knowledge.cultures) !== null);
      for (const sense of sensesIn(piece, around(hits, concerning), facts, known.language, knowledge)) {
        const candidate = candidateFor(sense, piece, folded.post, reader, knowledge);
        if (candidate !== null) candidates.push(candidate);
      }
    }
  }
  if (candidates.length === 0) return [];
  if (folded.texts.some(({ text }) => isLesson(text.folded, knowledge.explainingCues))) return [];
  return mostSurprising(withoutExplained(candidates, places, knowledge), most);
}

/** What a post explains once it has explained wherever it stands. */
function withoutExplained(
  candidates: Candidate[],
  places: readonly [Piece, TriggerHit[]][],
  { explainingCues }: KnowledgeIndex,
): Candidate[] {
  const found = new Set(candidates.map(({ finding }) => finding.id));
  const explained = new Set<string>();
  for (const [piece, hits] of places) {
    for (const { note, start, end } of hits) {
      const { id } = note;
      if (!found.has(id) || explained.has(id)) continue;
      if (isExplained(piece.text.folded, start, end, explainingCues)) explained.add(id);
    }
  }
  return explained.size === 0 ? candidates : candidates.filter(({ finding }) => !explained.has(finding.id));
}

function factsOf(
  { post, texts, hashtags }: FoldedPost,
  { language, authorRegion, hint }: Known,
  edges: WordEdges,
): PostFacts {
  const { primary, segments } = language;
  const holds = wordSearch(() => [...texts, ...hashtags].map((piece) => piece.text.folded).join('\n'));
  const tags = hashtags.map((piece) => piece.text);
  const holdsInTag = tagSearch(tags, edges);
  return {
    platform: post.platform,
    form: post.form,
    languages:
      primary === 'und' && hint !== undefined ? [hint] : [primary, ...segments.map(({ tag }) => tag)],
    authorRegion,
    postedAt: post.hints.postedAt?.value ?? null,
    holds: (word) => holds(word) || holdsInTag(word),
  };
}

/** Those that may concern the reader, and those that may swallow or be swallowed: only of these it matters what they mean. */
function around(hits: TriggerHit[], concerning: readonly TriggerHit[]): TriggerHit[] {
  if (concerning.length === 0 || concerning.length === hits.length) return concerning.slice();
  return hits.filter((hit) => concerning.some((other) => hit === other || overlaps(hit, other)));
}

/**
 * What the words of one piece stand for; longer triggers swallow the shorter ones they contain. This comes before the
 * reader: a part of a term that the reader has silenced still means nothing by itself.
 */
function sensesIn(
  piece: Piece,
  hits: TriggerHit[],
  facts: PostFacts,
  language: LanguageFinding,
  knowledge: KnowledgeIndex,
): TriggerHit[] {
  const masked = maskedStretches(piece.text.folded);
  const senses = hits.filter(
    (hit) =>
      !masked.some((stretch) => overlaps(stretch, hit)) &&
      conditionsHold(hit.note, new HitPlace(hit, piece, language), facts, knowledge),
  );
  if (senses.length < 2) return senses;
  return senses.filter((sense) => !senses.some((other) => swallows(other, sense)));
}

/** The place of a hit; what few entries ask for is worked out when it is asked for. */
class HitPlace implements Place {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly #isRepeat: boolean;
  readonly #piece: Piece;
  readonly #language: LanguageFinding;

  constructor({ start, end, trigger }: TriggerHit, piece: Piece, language: LanguageFinding) {
    this.folded = piece.text.folded;
    this.start = start;
    this.end = end;
    this.#isRepeat = trigger.minRepeat !== undefined;
    this.#piece = piece;
    this.#language = language;
  }

  get isInHashtag(): boolean {
    return this.#piece.part === 'hashtag' || isInsideTag(this.folded, this.start);
  }

  language(): LanguageTag {
    const { part, index, text } = this.#piece;
    return languageAt({ part, index, ...text.writtenSpan(this.start, this.end) }, this.#language);
  }

  speaksForItself(): boolean {
    return isUntold(this.#language) && isTelling(this.folded.slice(this.start, this.end), this.#isRepeat);
  }
}

function swallows(longer: TriggerHit, shorter: TriggerHit): boolean {
  return (
    longer.start <= shorter.start &&
    longer.end >= shorter.end &&
    longer.end - longer.start > shorter.end - shorter.start
  );
}

/** The finding for this reader; `null` where it says nothing new to them. */
function candidateFor(
  hit: TriggerHit,
  piece: Piece,
  post: Post,
  reader: Reader,
  knowledge: KnowledgeIndex,
): Candidate | null {
  const { note } = hit;
  if (isSpared(note, post.key, reader)) return null;
  const face = chooseFace(note, reader, knowledge.cultures);
  if (face === null) return null;
  const { start, end } = piece.text.writtenSpan(hit.start, hit.end);
  return {
    surprise: surprise(note.faces[face]?.risk ?? 'opaque'),
    finding: {
      id: note.id,
      face: String(face),
      at: { part: piece.part, index: piece.index, start, end },
      trigger: piece.text.written.slice(start, end),
      confidence: CONFIDENCE_BY_GRADE[note.grade],
    },
  };
}

/** One finding a note, by surprise and confidence. */
function mostSurprising(candidates: Candidate[], most: number): NoteFinding[] {
  if (candidates.length > 1)
    candidates.sort((a, b) => b.surprise - a.surprise || b.finding.confidence - a.finding.confidence);
  const findings = new Map<string, NoteFinding>();
  for (const { finding } of candidates) {
    if (findings.size >= most) break;
    if (!findings.has(finding.id)) findings.set(finding.id, finding);
  }
  return [...findings.values()];
}
