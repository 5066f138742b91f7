/**
 * What is known of words that a person points at. Asking is not being told: notes the reader silenced, finds delicate or
 * knows from home are answered, too, and an expression asked for by itself is answered even where the post around it
 * does not make its meaning certain.
 */
import type { NoteFinding } from '../../annotation';
import type { KnowledgeIndex } from '../../knowledge/tables';
import { NOTES_PER_LOOK_UP } from '../../limits';
import type { Reader } from '../../reader';
import { fold } from '../text/fold';
import type { FoldedPost } from '../text/folded-post';
import { findNotes, type Known } from './find-notes';
import { chooseFace } from './reader-face';
import type { TriggerFinder, TriggerHit } from './triggers';

/** How sure it is that an expression means here what its note says, when only the expression speaks for it. */
const CONFIDENCE_BY_ITSELF = 0.4;

/** The face of someone for whom no face is written. */
export const NO_FACE = 'none';

/** A reader who holds nothing back. */
export function asking(reader: Reader): Reader {
  return { ...reader, silencedNotes: [], silencedKinds: [], notHere: [], maxSensitivity: 3 };
}

/**
 * The notes on `words`, which stand in `post`.
 * @returns places are those in `words`, as part 0 of the text
 */
export function lookUpNotes(
  words: string,
  post: FoldedPost,
  reader: Reader,
  known: Known,
  finder: TriggerFinder,
  knowledge: KnowledgeIndex,
): NoteFinding[] {
  const text = fold(words);
  const here = new Map(
    findNotes(post, asking(reader), known, finder, knowledge, Number.POSITIVE_INFINITY).map((note) => [
      note.id,
      note,
    ]),
  );
  const whole = text.folded.trim().replace(/^#/, '');
  const isAskedAlone = ({ start, end }: TriggerHit) => text.folded.slice(start, end) === whole;
  const hits = [
    ...finder.find(text, false),
    ...(text.folded.startsWith('#') ? finder.find(fold(whole), true) : []),
  ];
  const found = new Map<string, NoteFinding>();
  for (const hit of hits) {
    const sure = here.get(hit.note.id);
    if (found.has(hit.note.id) || !(sure || isAskedAlone(hit))) continue;
    const { start, end } = text.writtenSpan(hit.start, hit.end);
    const face = sure?.face ?? String(chooseFace(hit.note, reader, knowledge.cultures) ?? NO_FACE);
    found.set(hit.note.id, {
      id: hit.note.id,
      face,
      at: { part: 'text', index: 0, start, end },
      trigger: words.slice(start, end),
      confidence: sure?.confidence ?? CONFIDENCE_BY_ITSELF,
    });
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence).slice(0, NOTES_PER_LOOK_UP);
}
