/**
 * Why what entries explain was not found: each lost expression counted at the first step that stops every entry which covers it.
 * Counts alone; which expressions they are stays unsaid, so that nobody learns from the set.
 */
import { findNotes } from '../../../../lib/analysis/notes/find-notes';
import { createTriggerFinder } from '../../../../lib/analysis/notes/triggers';
import { foldPost } from '../../../../lib/analysis/text/folded-post';
import type { WordEdges } from '../../../../lib/analysis/text/word-edges';
import type { LanguageFinding } from '../../../../lib/annotation';
import { NOTHING_EXPLAINS } from '../../../../lib/knowledge/parse';
import type { CompiledNote, KnowledgeIndex } from '../../../../lib/knowledge/tables';
import { type Reader, readerFromTag } from '../../../../lib/reader';
import type { Figure } from '../../frame';
import { type Answered, isFound } from './scoring';
import type { Coverage } from './set';

/** In the order in which they are asked. */
const STEPS = ['trigger', 'language', 'cue', 'exclusion', 'explanation', 'reader', 'room'] as const;
type Step = (typeof STEPS)[number];

const MEANINGS: Record<Step, string> = {
  trigger: 'no trigger of the entry stands in the post',
  language: 'the post is not in a language asked for, or not told to be',
  cue: 'nothing in the post speaks for the sense, as the entry asks',
  exclusion: 'something in the post rules it out',
  explanation: 'the post explains the term',
  reader: 'no face fits the reader, or they are spared it',
  room: 'others were more surprising, or a longer trigger took the place',
};

/** What is known of a post before its notes are looked for. */
export interface Seen extends Answered {
  found: LanguageFinding;
}

/** One figure a step: how many covered expressions are lost there. */
export function* lossFigures(
  items: readonly Seen[],
  coverage: Coverage,
  knowledge: KnowledgeIndex,
  edges: WordEdges,
): Generator<Figure> {
  const byId = new Map(knowledge.notes.map((note) => [note.id, note]));
  const byPost = new Map(items.map((item) => [item.id, item]));
  const lost = new Map<Step, number>();
  for (const { id, expect, covers } of coverage.judged) {
    const item = byPost.get(id);
    const notes = covers.flatMap((cover) => byId.get(cover) ?? []);
    if (!item || notes.length === 0 || isFound(item, expect, () => covers)) continue;
    const step = lossOf(item, notes, knowledge, edges);
    lost.set(step, (lost.get(step) ?? 0) + 1);
  }
  for (const step of STEPS)
    yield { name: `lost.${step}`, value: lost.get(step) ?? 0, unit: 'expressions', because: MEANINGS[step] };
}

/** The step that stops all of these notes; of several notes the furthest. */
function lossOf(
  item: Seen,
  notes: readonly CompiledNote[],
  knowledge: KnowledgeIndex,
  edges: WordEdges,
): Step {
  const reached = STEPS.findIndex((_, position) => {
    const asked = new Set<Step>(STEPS.slice(0, position + 1));
    const finder = createTriggerFinder(
      notes.map((note) => relaxed(note, asked)),
      undefined,
      edges,
    );
    const cues = asked.has('explanation') ? knowledge.explainingCues : NOTHING_EXPLAINS;
    const known = { language: item.found, authorRegion: null };
    const found = findNotes(
      foldPost(item.post),
      asked.has('reader') ? readerFromTag(item.reader) : EVERYONE,
      known,
      finder,
      { ...knowledge, explainingCues: cues },
      Number.POSITIVE_INFINITY,
    );
    return found.length === 0;
  });
  return STEPS[reached] ?? 'room';
}

/** The note with only those of its conditions that are asked by now. */
function relaxed(note: CompiledNote, asked: ReadonlySet<Step>): CompiledNote {
  const { requires, excludes, faces, sensitivity, sourceCultures, plainToReadersOf, ...rest } = note;
  const { languageOfPost, languageOfSegment } = requires ?? {};
  const languages = {
    ...(languageOfPost && { languageOfPost }),
    ...(languageOfSegment && { languageOfSegment }),
  };
  const ofReader = { faces, sensitivity, sourceCultures, ...(plainToReadersOf && { plainToReadersOf }) };
  const ofAnyone = {
    faces: [{ for: ['any'], risk: 'opaque' as const }],
    sensitivity: 0 as const,
    sourceCultures: [],
  };
  return {
    ...rest,
    ...(asked.has('reader') ? ofReader : ofAnyone),
    ...(asked.has('language') && { requires: languages }),
    ...(asked.has('cue') && requires && { requires }),
    ...(asked.has('exclusion') && excludes && { excludes }),
  };
}

const EVERYONE: Reader = { ...readerFromTag('any'), maxSensitivity: 3 };
