/** Remembers what the person said of a note in its card, or forgets it again. */
import * as v from 'valibot';
import { CHOICE_KINDS, type Choice, choiceSchema } from '../choices/choice';
import { addChoice, undoChoicesOn } from '../choices/choices';

const markSchema = v.picklist([...CHOICE_KINDS, 'restored']);

/**
 * @param note - unchecked, like all others; a mark that cannot be understood is ignored
 * @param mark - what was said, or `restored`: it may be shown again
 * @param about - the post, and what else the person agreed to keep
 */
export async function markNote(note: unknown, mark: unknown, about: unknown): Promise<void> {
  const kind = v.safeParse(markSchema, mark);
  const details = typeof about === 'object' && about !== null ? about : {};
  const choice = v.safeParse(choiceSchema, {
    ...details,
    note,
    kind: mark === 'restored' ? 'known' : mark,
    at: Date.now(),
  });
  if (!kind.success || !choice.success) return;
  if (kind.output === 'restored') await undoChoicesOn(choice.output.note, choice.output.post);
  else await addChoice(withoutTrace(choice.output));
}

/** Which post it was said on is kept only where the choice is about that post. */
function withoutTrace(choice: Choice): Choice {
  const { kind, note, at } = choice;
  if (kind === 'known' || kind === 'muted') return { kind, note, at };
  if (kind === 'not-here') return choice;
  const { post: _, ...rest } = choice;
  return rest;
}
