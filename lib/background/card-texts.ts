/** The texts a card asks for, and no others. */
import { ANYONE, ANYONE_NAMES } from '../knowledge/anyone';
import type { KnowledgeTexts } from '../knowledge/tables';
import type { CardTexts } from '../messages';

/** @param noteIds - unchecked; unknown ids are left out */
export function cardTexts(noteIds: unknown, communityIds: unknown, texts: KnowledgeTexts): CardTexts {
  return {
    notes: pick(texts.notes, noteIds),
    communities: pick(texts.communities, communityIds),
    // A card names those a face is for; the registry holds only what can be a home.
    cultures: { ...texts.cultures, [ANYONE]: ANYONE_NAMES },
  };
}

/** Ids a card can ask for at once: notes and communities of one post are few. */
const IDS_MOST = 20;

function pick<T>(table: Record<string, T>, ids: unknown): Record<string, T> {
  if (!Array.isArray(ids)) return {};
  return Object.fromEntries(
    ids.slice(0, IDS_MOST).flatMap((id: unknown) => {
      const entry = typeof id === 'string' && Object.hasOwn(table, id) ? table[id] : undefined;
      return entry === undefined ? [] : [[id, entry]];
    }),
  );
}
