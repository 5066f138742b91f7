import type { CompiledNote } from './tables';

/**
 * What the automaton looks for: one literal a trigger, note by note, a repeated one as often as it must at least stand.
 * Build and search number the triggers by this order.
 * @throws Error for opened knowledge, from which forms are left out
 */
export function triggerLiterals(notes: readonly CompiledNote[]): string[] {
  const triggers = notes.flatMap((note) => note.triggers);
  if (triggers.some(({ form }) => form === ''))
    throw new Error('opened knowledge has no forms: it is searched with the automaton it was opened with');
  return triggers.map(({ form, minRepeat }) => form.repeat(minRepeat ?? 1));
}
