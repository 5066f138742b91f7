/** What languages are called, by `Intl.DisplayNames`. */
import type { UiLanguage } from '../knowledge/tables';

/**
 * Names languages in the interface language, each looked up once: `zh-Hans` → "Chinese (Simplified)". A tag without a name
 * shows as itself. The names are loaded with the first that is asked for, which may take a frame and more.
 */
export function languageNamer(language: UiLanguage): (tag: string) => string {
  const known = new Map<string, string>();
  let names: Intl.DisplayNames | null = null;
  const nameOf = (tag: string) => {
    try {
      names ??= new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' });
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  return (tag) => {
    const name = known.get(tag) ?? nameOf(tag);
    known.set(tag, name);
    return name;
  };
}
