/**
 * Choices as a file that a person can keep, move to another browser, or hand to those who write the notes.
 *
 * Such a file comes from anywhere: it is read as a whole or refused with one sentence, and nothing of it is run.
 */
import * as v from 'valibot';
import { CHOICES_FILE_MOST_UNITS, CHOICES_MOST } from '../limits';
import { type Choice, choiceSchema } from './choice';

const FORMAT = 'crossread-choices';
/** Raised when older versions could not read the file any more. */
const VERSION = 1;

export interface ChoiceFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** ISO date and time, UTC. */
  exportedAt: string;
  choices: Choice[];
}

/** What may go into the file beside the notes' names. All of it shows what somebody read, and is left out unless chosen. */
export interface Agreed {
  /** What the person wrote about a note. */
  comments: boolean;
  /** The expressions, as they stood in posts. */
  triggers: boolean;
  /** The words around them, where they were kept. */
  quotes: boolean;
  /** Which posts; without them "not here" has no effect where the file is read. */
  posts: boolean;
}

export type ChoiceFileProblem = 'too-large' | 'not-json' | 'not-choices' | 'newer' | 'too-many' | 'malformed';

/** Why a file of choices was refused; the message is one English sentence, `problem` is for other languages. */
export class ChoiceFileError extends Error {
  override readonly name = 'ChoiceFileError';
  readonly problem: ChoiceFileProblem;

  constructor(problem: ChoiceFileProblem, sentence: string) {
    super(sentence);
    this.problem = problem;
  }
}

/** The choices as the text of a JSON file, oldest first. @param at UTC ms */
export function exportChoices(choices: readonly Choice[], agreed: Agreed, at: number): string {
  const file: ChoiceFile = {
    format: FORMAT,
    version: VERSION,
    exportedAt: new Date(at).toISOString(),
    choices: choices.map(({ kind, note, at: chosenAt, post, trigger, comment, quote }) => ({
      kind,
      note,
      at: chosenAt,
      ...(agreed.posts && post !== undefined && { post }),
      ...(agreed.triggers && trigger !== undefined && { trigger }),
      ...(agreed.comments && comment !== undefined && { comment }),
      ...(agreed.quotes && quote !== undefined && { quote }),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the text of such a file. Ids of notes that this version does not know are kept.
 * @throws ChoiceFileError where it is anything else
 */
export function parseChoiceFile(text: string): ChoiceFile {
  if (text.length > CHOICES_FILE_MOST_UNITS) {
    throw new ChoiceFileError('too-large', 'The file is too large to hold one person’s choices.');
  }
  const raw = parseJson(text);
  const head = v.safeParse(v.looseObject({ format: v.literal(FORMAT), choices: v.array(v.unknown()) }), raw);
  if (!head.success) throw new ChoiceFileError('not-choices', 'The file holds no choices of Crossread.');
  const { version, choices } = head.output;
  if (typeof version === 'number' && version > VERSION) {
    throw new ChoiceFileError('newer', 'The file was made by a newer version of Crossread.');
  }
  if (choices.length > CHOICES_MOST) {
    throw new ChoiceFileError(
      'too-many',
      `The file holds ${choices.length} choices, more than one person makes (${CHOICES_MOST}).`,
    );
  }
  const file = v.safeParse(fileSchema, raw);
  if (file.success) return file.output;
  throw new ChoiceFileError('malformed', sentence(file.issues[0]));
}

const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  choices: v.array(choiceSchema),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ChoiceFileError('not-json', 'The file is not JSON.');
  }
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  const [, position, field] = /^choices\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
  const where = position === undefined ? `“${path}”` : `choice ${Number(position) + 1}`;
  const isUnknownField = issue.type === 'strict_object' && issue.expected === 'never';
  const reason = isUnknownField ? 'there is no such field' : issue.message;
  return `The file cannot be read at ${where}${field === undefined ? '' : `, “${field}”`}: ${reason}.`;
}
