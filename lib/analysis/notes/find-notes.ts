/**
 * The notes of a post: triggers, then conditions, then the reader's face; at most three, most surprising first.
 */
import type { LanguageFinding, NoteFinding } from '../../annotation';
import type { EvidenceGrade, KnowledgeIndex } from '../../knowledge/tables';
import { NOTES_PER_POST, TRIGGER_HITS_PER_TEXT } from '../../limits';
import type { Post } from '../../post';
import type { Reader } from '../../reader';
import type { FoldedPost, Piece } from '../text/folded-post';
import { maskedStretches, overlaps } from '../text/masked';
import { conditionsHold, type PostFacts } from './conditions';
import { isExplained } from './explained';
import { isInsideTag, languageAt, type Place } from './place';
import { chooseFace, surprise } from './reader-face';
import { isSpared } from './spared';
import type { TriggerFinder, TriggerHit } from './triggers';
import { wordSearch } from './words-near';

/** How sure a note is by the grade of its evidence alone. */
const CONFIDENCE_BY_GRADE: Record<EvidenceGrade, number> = { A: 0.95, B: 0.9, C: 0.8, D: 0.6 };

/** A trigger whose conditions hold; whether it concerns this reader is asked afterwards. */
interface Sense extends TriggerHit {
  piece: Piece;
}

interface Candidate {
  finding: NoteFinding;
  surprise: number;
}

/** What is known of a post before its notes are looked for. */
export interface Known {
  language: LanguageFinding;
  /** ISO 3166 code of the place the page names; `null` where it names none. */
  authorRegion: string | null;
}

/** Finds the notes for this reader, at most `most`. Automatic or alternative text is read like any other part. */
export function findNotes(
  { post, texts, hashtags }: FoldedPost,
  reader: Reader,
  known: Known,
  finder: TriggerFinder,
  knowledge: KnowledgeIndex,
  most: number = NOTES_PER_POST,
): NoteFinding[] {
  const pieces = [...texts, ...hashtags];
  const { language } = known;
  const facts: PostFacts = {
    platform: post.platform,
    form: post.form,
    languages: [language.primary, ...language.segments.map((segment) => segment.tag)],
    authorRegion: known.authorRegion,
    postedAt: post.hints.postedAt?.value ?? null,
    holds: wordSearch(() => pieces.map((piece) => piece.text.folded).join('\n')),
  };
  const candidates = pieces.flatMap((piece) =>
    sensesIn(piece, finder, facts, language, knowledge).flatMap(
      (sense) => candidateFor(sense, post, reader, knowledge) ?? [],
    ),
  );
  return mostSurprising(candidates, most).map((candidate) => candidate.finding);
}

/**
 * What the words of one piece stand for; longer triggers swallow the shorter ones they contain. This comes before the
 * reader: a part of a term that the reader has silenced still means nothing by itself.
 */
function sensesIn(
  piece: Piece,
  finder: TriggerFinder,
  facts: PostFacts,
  language: LanguageFinding,
  knowledge: KnowledgeIndex,
): Sense[] {
  const { folded } = piece.text;
  const hits = finder.find(piece.text, piece.part === 'hashtag');
  if (hits.length === 0) return [];
  const masked = maskedStretches(folded);
  const senses = firstOfEach(hits)
    .filter((hit) => !masked.some((stretch) => overlaps(stretch, hit)))
    .filter((hit) => conditionsHold(hit.note, placeOf(hit, piece, language), facts, knowledge));
  return senses
    .filter((sense) => !senses.some((other) => swallows(other, sense)))
    .map((sense) => ({ ...sense, piece }));
}

function placeOf({ start, end }: TriggerHit, piece: Piece, language: LanguageFinding): Place {
  const { part, index, text } = piece;
  return {
    folded: text.folded,
    start,
    end,
    isInHashtag: part === 'hashtag' || isInsideTag(text.folded, start),
    language: () => languageAt({ part, index, ...text.writtenSpan(start, end) }, language),
  };
}

/** A hostile post repeats one trigger without end; the first few tell all there is to tell. */
function firstOfEach(hits: TriggerHit[]): TriggerHit[] {
  const counts = new Map<TriggerHit['trigger'], number>();
  return hits.filter(({ trigger }) => {
    const count = (counts.get(trigger) ?? 0) + 1;
    counts.set(trigger, count);
    return count <= TRIGGER_HITS_PER_TEXT;
  });
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
  { note, piece, ...hit }: Sense,
  post: Post,
  reader: Reader,
  knowledge: KnowledgeIndex,
): Candidate | null {
  if (isSpared(note, post.key, reader)) return null;
  const face = chooseFace(note, reader, knowledge.cultures);
  if (face === null || isExplained(piece.text.folded, hit.start, hit.end, knowledge.explainingCues))
    return null;
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
function mostSurprising(candidates: Candidate[], most: number): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .sort((a, b) => b.surprise - a.surprise || b.finding.confidence - a.finding.confidence)
    .filter(({ finding }) => !seen.has(finding.id) && seen.add(finding.id))
    .slice(0, most);
}
