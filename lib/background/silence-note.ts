/** Remembers that the person knows or mutes a note. */
import { saveSettings } from '../settings';

/** A mute list longer than this did not come from a person. */
const SILENCED_MOST = 4_000;
const NOTE_ID_MOST_UNITS = 80;

/** @param noteId - unchecked; anything but a plausible id is ignored */
export async function silenceNote(noteId: unknown, isSilenced: unknown): Promise<void> {
  if (typeof noteId !== 'string' || noteId.length > NOTE_ID_MOST_UNITS || typeof isSilenced !== 'boolean')
    return;
  await saveSettings(({ silencedNotes }) => {
    const others = silencedNotes.filter((id) => id !== noteId);
    return { silencedNotes: isSilenced ? [...others, noteId].slice(-SILENCED_MOST) : others };
  });
}
