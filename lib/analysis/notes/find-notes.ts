/**
 * The notes of a post: triggers, then conditions, then the reader's face; at most three, most surprising first.
 */
import type { LanguageFinding, NoteFinding, Span } from '../../annotation';
import type { CompiledNote, EvidenceGrade, KnowledgeIndex } from '../../knowledge/tables';
import { NOTES_PER_POST } from '../../limits';
import type { Post } from '../../post';
import type { Reader } from '../../reader';
import { type FoldedText, fold } from '../text/fold';
import { maskedStretches, overlaps } from '../text/masked';
import { conditionsHold, type PostFacts } from './conditions';
import { isExplained } from './explained';
import { chooseFace, surprise } from './reader-face';
import type { TriggerFinder, TriggerHit } from './triggers';

/** How sure a note is by the grade of its evidence alone. */
const CONFIDENCE_BY_GRADE: Record<EvidenceGrade, number> = { A: 0.95, B: 0.9, C: 0.8, D: 0.6 };

interface TextPiece {
  part: Span['part'];
  index: number;
  text: FoldedText;
}

interface Candidate {
  finding: NoteFinding;
  note: CompiledNote;
  surprise: number;
}

/** Finds the notes for this reader. Automatic or alternative text is read like any other part. */
export function findNotes(
  post: Post,
  reader: Reader,
  language: LanguageFinding,
  finder: TriggerFinder,
  knowledge: KnowledgeIndex,
): NoteFinding[] {
  const pieces = textPieces(post);
  const facts: PostFacts = {
    platform: post.platform,
    form: post.form,
    languages: [language.primary, ...language.segments.map((segment) => segment.tag)],
    everything: pieces.map((piece) => piece.text.folded).join('\n'),
  };
  const candidates = pieces.flatMap((piece) =>
    hitsIn(piece, finder).flatMap((hit) => {
      const candidate = judge(hit, piece, reader, facts, knowledge);
      return candidate ? [candidate] : [];
    }),
  );
  return mostSurprising(candidates).map((candidate) => candidate.finding);
}

function textPieces(post: Post): TextPiece[] {
  return [
    ...post.text.map(({ text }, index) => ({ part: 'text' as const, index, text: fold(text) })),
    ...post.hashtags.map((tag, index) => ({ part: 'hashtag' as const, index, text: fold(tag) })),
  ];
}

function hitsIn(piece: TextPiece, finder: TriggerFinder): TriggerHit[] {
  const masked = maskedStretches(piece.text.folded);
  return finder
    .find(piece.text.folded, piece.part === 'hashtag')
    .filter((hit) => !masked.some((stretch) => overlaps(stretch, hit)));
}

function judge(
  hit: TriggerHit,
  piece: TextPiece,
  reader: Reader,
  facts: PostFacts,
  knowledge: KnowledgeIndex,
): Candidate | null {
  const { note } = hit;
  if (note.sensitivity > reader.maxSensitivity || reader.silencedNotes.includes(note.id)) return null;
  const face = chooseFace(note, reader, knowledge.cultures);
  if (face === null) return null;
  const { folded } = piece.text;
  if (!conditionsHold(note, { folded, start: hit.start, end: hit.end }, facts, knowledge)) return null;
  if (isExplained(folded, hit.start, hit.end, knowledge.explainingCues)) return null;
  const { start, end } = piece.text.writtenSpan(hit.start, hit.end);
  return {
    note,
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

/** One finding a note, longer triggers before shorter ones they contain, then by surprise and confidence. */
function mostSurprising(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .filter((candidate) => !candidates.some((other) => other !== candidate && swallows(other, candidate)))
    .sort((a, b) => b.surprise - a.surprise || b.finding.confidence - a.finding.confidence)
    .filter(({ finding }) => !seen.has(finding.id) && seen.add(finding.id))
    .slice(0, NOTES_PER_POST);
}

function swallows(longer: Candidate, shorter: Candidate): boolean {
  const a = longer.finding.at;
  const b = shorter.finding.at;
  return (
    a.part === b.part &&
    a.index === b.index &&
    a.start <= b.start &&
    a.end >= b.end &&
    a.end - a.start > b.end - b.start
  );
}
