import type { CompiledNote } from './tables';

/**
 * What the automaton looks for: one literal a trigger, note by note, a repeated one as often as it must at least stand.
 * Build and search number the triggers by this order.
 */
export function triggerLiterals(notes: readonly CompiledNote[]): string[] {
  return notes.flatMap((note) => note.triggers.map(({ form, minRepeat }) => form.repeat(minRepeat ?? 1)));
}
