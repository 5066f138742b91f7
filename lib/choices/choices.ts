/**
 * The person's choices in this browser: listed, made, taken back, exported, imported.
 *
 * They lie in the settings, so that every part hears of a change; each call reads what is stored when its turn comes.
 */
import { CHOICES_MOST } from '../limits';
import { readSettings, type Settings, saveSettings } from '../settings';
import { type Choice, choiceId, withChoice, withoutChoice } from './choice';
import { ChoiceFileError, parseChoiceFile } from './file';

export { type Choice, choiceId } from './choice';
export { exportChoices } from './file';

/** All choices, newest first. */
export function listChoices({ choices }: Pick<Settings, 'choices'>): Choice[] {
  return [...choices].sort((a, b) => b.at - a.at);
}

/** Keeps a choice; beyond {@link CHOICES_MOST} the oldest goes. */
export function addChoice(choice: Choice): Promise<void> {
  return saveSettings(({ choices }) => ({ choices: withChoice(choices, choice).slice(-CHOICES_MOST) }));
}

/** Takes a choice back: the note may be shown again. @param id see {@link choiceId} */
export function undoChoice(id: string): Promise<void> {
  return saveSettings(({ choices }) => ({ choices: withoutChoice(choices, id) }));
}

/** Takes back everything said of a note, but what was said of it on other posts. */
export function undoChoicesOn(note: string, post: string | undefined): Promise<void> {
  return saveSettings(({ choices }) => ({
    choices: choices.filter(
      (choice) => choice.note !== note || (choice.kind === 'not-here' && choice.post !== post),
    ),
  }));
}

/** What an import changed. */
export interface Imported {
  added: number;
  /** Were there already; the newer of both is kept. */
  known: number;
}

/**
 * Adds the choices of a file to those in this browser.
 * @param text - of the file, unchecked
 * @throws ChoiceFileError where the file is refused; then nothing was changed
 */
export async function importChoices(text: string): Promise<Imported> {
  const imported = parseChoiceFile(text).choices;
  const before = (await readSettings()).choices;
  const merged = merge(before, imported);
  if (merged.length > CHOICES_MOST) {
    throw new ChoiceFileError('too-many', `Together with yours they are more than ${CHOICES_MOST} choices.`);
  }
  await saveSettings(({ choices }) => ({ choices: merge(choices, imported).slice(-CHOICES_MOST) }));
  const added = merged.length - before.length;
  return { added, known: imported.length - added };
}

function merge(present: readonly Choice[], added: readonly Choice[]): Choice[] {
  const byId = new Map(present.map((choice) => [choiceId(choice), choice]));
  for (const choice of added) {
    const id = choiceId(choice);
    const other = byId.get(id);
    if (!other || other.at < choice.at) byId.set(id, choice);
  }
  return [...byId.values()].sort((a, b) => a.at - b.at);
}
