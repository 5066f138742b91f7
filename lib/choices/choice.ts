/**
 * What a person said of a note: that they know it, want it muted, that it does not fit here, or is wrong. Kept in this
 * browser; each can be taken back.
 */
import * as v from 'valibot';
import { CHOICE_COMMENT_MOST_UNITS, QUOTE_MOST_UNITS } from '../limits';
import type { PostKey } from '../post';
import { postKeySchema } from '../post-schema';
import { notHereKey, type Reader } from '../reader';

/** `not-here` silences the note on one post, all others silence it everywhere. */
export const CHOICE_KINDS = ['known', 'muted', 'not-here', 'wrong'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface Choice {
  kind: ChoiceKind;
  /** Of the note. May be of one that this version does not have (any more, or yet). */
  note: string;
  /** UTC ms; 0 where it is not known. */
  at: number;
  /** The post it was said on; without it a `not-here` silences nothing. */
  post?: PostKey;
  /** The words that raised the note, as written. */
  trigger?: string;
  /** What the person wrote about it. */
  comment?: string;
  /** Words around the trigger; only where the person agreed to keep them. */
  quote?: string;
}

/** Longest id of a note, and longest trigger, in UTF-16 units. */
const NOTE_ID_MOST_UNITS = 80;
const TRIGGER_MOST_UNITS = 80;
/** Longer than any word of an address that a browser would run. */
const SCRIPT_ADDRESS = /(?:java|vb|live)script\s*:|data\s*:\s*text\/html|<\s*script/i;

/** Text that is shown again later: no script address, whatever shows it. */
const words = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, `must not be longer than ${most} characters`),
    v.check((text) => !SCRIPT_ADDRESS.test(text), 'holds the address of a script'),
  );

/** A choice as it is stored and exported. Strict: an unknown field is refused, `__proto__` among them. */
export const choiceSchema = v.strictObject({
  kind: v.picklist(CHOICE_KINDS),
  note: v.pipe(
    v.string(),
    v.maxLength(NOTE_ID_MOST_UNITS),
    v.regex(/^[a-zA-Z0-9]+(?:[.-][a-zA-Z0-9]+)*$/, 'must be the id of a note'),
  ),
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  post: v.exactOptional(postKeySchema),
  trigger: v.exactOptional(words(TRIGGER_MOST_UNITS)),
  comment: v.exactOptional(words(CHOICE_COMMENT_MOST_UNITS)),
  quote: v.exactOptional(words(QUOTE_MOST_UNITS)),
});

/** Names a choice: the same thing said twice of the same note is one choice. */
export function choiceId({ kind, note, post }: Choice): string {
  return kind === 'not-here' && post !== undefined ? `${kind} ${notHereKey(note, post)}` : `${kind} ${note}`;
}

/** The choices with one more; one that says the same is replaced, at its place in time. */
export function withChoice(choices: readonly Choice[], added: Choice): Choice[] {
  return [...withoutChoice(choices, choiceId(added)), added];
}

/** The choices without one. */
export function withoutChoice(choices: readonly Choice[], id: string): Choice[] {
  return choices.filter((choice) => choiceId(choice) !== id);
}

/** What the choices silence, as the engine asks it. */
export function silencedBy(choices: readonly Choice[]): Pick<Reader, 'silencedNotes' | 'notHere'> {
  const everywhere = choices.filter(({ kind }) => kind !== 'not-here').map(({ note }) => note);
  const notHere = choices.flatMap(({ kind, note, post }) =>
    kind === 'not-here' && post !== undefined ? [notHereKey(note, post)] : [],
  );
  return { silencedNotes: [...new Set(everywhere)], notHere };
}
