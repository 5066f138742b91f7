/**
 * What a reader needs no note about: what they asked to be spared, and plain words of a language they read.
 */
import type { CompiledNote } from '../../knowledge/tables';
import { baseLanguage } from '../../languages';
import type { PostKey } from '../../post';
import { notHereKey, type Reader } from '../../reader';

/** A list is looked at once for each expression of each post; a mute list can have thousands of lines. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(list: readonly string[]): ReadonlySet<string> {
  let set = sets.get(list);
  if (!set) {
    set = new Set(list);
    sets.set(list, set);
  }
  return set;
}

/** True when the note must stay silent for this reader on this post. */
export function isSpared(note: CompiledNote, post: PostKey, reader: Reader): boolean {
  return (
    note.sensitivity > reader.maxSensitivity ||
    setOf(reader.silencedNotes).has(note.id) ||
    (reader.silencedKinds?.includes(note.kind) ?? false) ||
    (reader.notHere.length > 0 && setOf(reader.notHere).has(notHereKey(note.id, post))) ||
    isPlainTo(note, reader)
  );
}

/** Someone who reads German needs no note that Gift is poison; someone who is learning it does. */
function isPlainTo({ plainToReadersOf }: CompiledNote, reader: Reader): boolean {
  if (plainToReadersOf === undefined) return false;
  const reads = (list: readonly string[], tag: string) =>
    list.some((language) => baseLanguage(language) === baseLanguage(tag));
  return plainToReadersOf.some(
    (tag) => reads(reader.languagesRead, tag) && !reads(reader.languagesLearned, tag),
  );
}
