/**
 * Where the triggers of notes stand in a text: literals found in one pass, then edges and repetition checked.
 */
import { triggerLiterals } from '../../knowledge/literals';
import type { CompiledNote, CompiledTrigger } from '../../knowledge/tables';
import { TRIGGER_HITS_PER_TEXT } from '../../limits';
import { type Automaton, buildAutomaton } from '../text/automaton';
import { characterClass, codePointAt, codePointBefore } from '../text/characters';
import type { FoldedText } from '../text/fold';
import { type Squeezed, squeeze } from '../text/repeats';
import { NO_WORD_LISTS, type WordEdges } from '../text/word-edges';

interface Owner {
  note: CompiledNote;
  trigger: CompiledTrigger;
}

/** A trigger that stands in a folded text. */
export interface TriggerHit extends Owner {
  /** UTF-16 units into the folded text. */
  start: number;
  end: number;
}

export interface TriggerFinder {
  /** What it tells words apart by. */
  readonly edges: WordEdges;
  /** @param isTag - true when `text` is one whole hashtag */
  find(text: FoldedText, isTag: boolean): TriggerHit[];
}

/** Whose literal it is, by number: in columns, because there are ten thousand and a page waits while this is made. */
class Owners {
  readonly #notes: readonly CompiledNote[];
  readonly #triggers: readonly CompiledTrigger[];
  readonly #noteOf: Uint16Array;

  constructor(notes: readonly CompiledNote[]) {
    this.#notes = notes;
    this.#triggers = notes.flatMap((note) => note.triggers);
    this.#noteOf = Uint16Array.from(notes.flatMap(({ triggers }, place) => triggers.map(() => place)));
  }

  of(literal: number): Owner | null {
    const [note, trigger] = [this.#notes[this.#noteOf[literal] ?? -1], this.#triggers[literal]];
    return note && trigger ? { note, trigger } : null;
  }
}

/**
 * The finder for all notes; its cost per text does not depend on their number.
 * @param automaton - over `triggerLiterals(notes)`; built here where it was not packed
 * @param edges - tells words apart that are written without spaces
 */
export function createTriggerFinder(
  notes: readonly CompiledNote[],
  automaton: Automaton = buildAutomaton(triggerLiterals(notes)),
  edges: WordEdges = NO_WORD_LISTS,
): TriggerFinder {
  const owners = new Owners(notes);
  return {
    edges,
    find(text, isTag) {
      const hits: TriggerHit[] = [];
      const found = automaton.findAll(text.folded);
      const isOneTooMany = placeCounter(found.length);
      for (const { literal, start, end } of found) {
        const owner = owners.of(literal);
        if (!owner) continue;
        const stretch = wholeStretch(text.folded, owner.trigger, start, end);
        if (
          stretch &&
          hasRightEdges(text.folded, owner.trigger, stretch, isTag) &&
          !isOneTooMany(literal) &&
          isWhole(text, stretch.start, stretch.end) &&
          isOfWholeWords(text, owner.trigger, stretch, isTag, edges)
        )
          hits.push({
            note: owner.note,
            trigger: owner.trigger,
            start: stretch.start,
            end: stretch.end,
          });
      }
      for (const kept of [1, 2] as const) {
        const short = squeeze(text.folded, kept);
        if (short === null) break;
        hits.push(...drawnOutHits(short, automaton, owners));
      }
      return hits;
    },
  };
}

/** Words with letters drawn out, `slaaaay`: in the shortened text, at their place in the text before. */
function drawnOutHits(short: Squeezed, automaton: Automaton, owners: Owners): TriggerHit[] {
  const found = automaton.findAll(short.text);
  const isOneTooMany = placeCounter(found.length);
  return found.flatMap(({ literal, start, end }) => {
    const owner = owners.of(literal);
    const isWord = owner?.trigger.match === 'word' && owner.trigger.minRepeat === undefined;
    if (!isWord || !hasRightEdges(short.text, owner.trigger, { start, end }, false)) return [];
    const place = short.span(start, end);
    // Without a drawn-out letter in it, it was found as it stands.
    const isDrawnOut = place.end - place.start > end - start;
    return isDrawnOut && !isOneTooMany(literal) ? [{ ...owner, ...place }] : [];
  });
}

/**
 * Counts the places of each trigger. A hostile post repeats one without end; the first few tell all there is to tell.
 * @param places - of all triggers; few need no counting
 */
function placeCounter(places: number): (literal: number) => boolean {
  if (places <= TRIGGER_HITS_PER_TEXT) return () => false;
  const counts = new Map<number, number>();
  return (literal) => {
    const count = (counts.get(literal) ?? 0) + 1;
    counts.set(literal, count);
    return count > TRIGGER_HITS_PER_TEXT;
  };
}

/** False where an edge cuts an emoji sequence or a site's emoji code: no `doge` in `[doge]`. */
function isWhole(text: FoldedText, start: number, end: number): boolean {
  return text.isUnitEdge(start) && text.isUnitEdge(end);
}

/** Words of a joined tag are told apart; where no spaces are written, no word is cut: no 种草 in 播种草莓. */
function isOfWholeWords(
  text: FoldedText,
  { match, minRepeat }: CompiledTrigger,
  { start, end }: Stretch,
  isTag: boolean,
  edges: WordEdges,
): boolean {
  if (match === 'joined') return isTag && edges.areWordsOfTag(text, start, end);
  return minRepeat !== undefined || match === 'emoji' || !edges.cutsWord(text, start, end);
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
    case 'joined':
    case 'emoji':
      return true;
    default:
      return !isWordCharacter(before) && !isWordCharacter(after);
  }
}

function isWordCharacter(codePoint: number): boolean {
  if (codePoint < 0) return false;
  const kind = characterClass(codePoint);
  return kind === 'letter' || kind === 'digit' || codePoint === 0x5f;
}
