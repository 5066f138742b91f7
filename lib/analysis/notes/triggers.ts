/**
 * Where the triggers of notes stand in a text: literals found in one pass, then edges and repetition checked.
 */
import { triggerLiterals } from '../../knowledge/literals';
import type { CompiledNote, CompiledTrigger } from '../../knowledge/tables';
import { type Automaton, buildAutomaton } from '../text/automaton';
import { characterClass, codePointAt, codePointBefore, isEmojiCodePoint } from '../text/characters';

/** A trigger that stands in a folded text. */
export interface TriggerHit {
  note: CompiledNote;
  trigger: CompiledTrigger;
  /** UTF-16 units into the folded text. */
  start: number;
  end: number;
}

export interface TriggerFinder {
  /** @param isTag - true when `folded` is one whole hashtag */
  find(folded: string, isTag: boolean): TriggerHit[];
}

/**
 * The finder for all notes; its cost per text does not depend on their number.
 * @param automaton - over `triggerLiterals(notes)`; built here where it was not packed
 */
export function createTriggerFinder(
  notes: readonly CompiledNote[],
  automaton: Automaton = buildAutomaton(triggerLiterals(notes)),
): TriggerFinder {
  const owners = notes.flatMap((note) => note.triggers.map((trigger) => ({ note, trigger })));
  return {
    find(folded, isTag) {
      const hits: TriggerHit[] = [];
      for (const { literal, start, end } of automaton.findAll(folded)) {
        const owner = owners[literal];
        if (!owner) continue;
        const { note, trigger } = owner;
        const stretch = wholeStretch(folded, trigger, start, end);
        if (stretch && hasRightEdges(folded, trigger, stretch, isTag))
          hits.push({ note, trigger, start: stretch.start, end: stretch.end });
      }
      return hits;
    },
  };
}

interface Stretch {
  start: number;
  end: number;
}

/** For a repeated trigger the whole run, reported once at its start; otherwise the match itself. */
function wholeStretch(folded: string, trigger: CompiledTrigger, start: number, end: number): Stretch | null {
  if (trigger.minRepeat === undefined) return { start, end };
  const unit = trigger.form;
  if (start >= unit.length && folded.startsWith(unit, start - unit.length)) return null;
  let runEnd = end;
  while (folded.startsWith(unit, runEnd)) runEnd += unit.length;
  const times = (runEnd - start) / unit.length;
  if (trigger.maxRepeat !== undefined && times > trigger.maxRepeat) return null;
  return { start, end: runEnd };
}

function hasRightEdges(
  folded: string,
  trigger: CompiledTrigger,
  { start, end }: Stretch,
  isTag: boolean,
): boolean {
  const before = codePointBefore(folded, start);
  const after = codePointAt(folded, end);
  switch (trigger.match) {
    case 'tag':
      return isTag && start === 0 && end === folded.length;
    case 'substring':
      return true;
    case 'emoji':
      return !continuesEmoji(before) && !continuesEmoji(after);
    default:
      return !isWordCharacter(before) && !isWordCharacter(after);
  }
}

function isWordCharacter(codePoint: number): boolean {
  if (codePoint < 0) return false;
  const kind = characterClass(codePoint);
  return kind === 'letter' || kind === 'digit' || codePoint === 0x5f;
}

/** A joiner or skin tone beside an emoji makes it a part of another one. */
function continuesEmoji(codePoint: number): boolean {
  return (
    codePoint === 0x200d || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff && isEmojiCodePoint(codePoint))
  );
}
