/** What the readers of all platforms' items share. */
import type { Post, PostHints, TextPart, TextRole } from '../../post';
import type { Fields } from '../unknown';

/**
 * Reads a platform's item.
 * @param id - the id Zeeschuimer filed it under
 * @returns `null` where the item holds no text field at all, which is not the same as a post without words
 */
export type ReadItem = (item: Fields, id: string | null) => Post | null;

/** A text part, or none where there are no words. */
export function partOf(role: TextRole, text: string | null): TextPart[] {
  return text === null || text.trim() === '' ? [] : [{ role, text }];
}

/** Language and place as the platform's data give them. */
export function hintsOf(languageTag: string | null, regionCode: string | null): PostHints {
  return {
    ...(languageTag !== null && { languageTag: { value: languageTag, from: 'state' } }),
    ...(regionCode !== null && { regionCode: { value: regionCode, from: 'state' } }),
  };
}

/** The string, unless it is empty. */
export function filled(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
