/** Class names as TikTok's style compiler writes them: a hash, the build, and the part that stays the same. */

/** The two generations of markup we have captures of; they differ in a few names and in the comment items. */
export type Build = '2025' | '2026';

const BUILD_HASH: Readonly<Record<Build, string>> = { '2025': '5e6d46e3', '2026': '7937d88b' };

/** A short made-up hash, the same for the same text. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).padStart(6, '0').slice(0, 6);
}

/** Makes the class attribute of a component (`Base--DivName` for one that extends another), e.g. `css-1a2b3c-7937d88b--DivName e4d5e6f0`. */
export function classOf(name: string, build: Build, ...others: string[]): string {
  const hash = hashOf(name + build);
  const parts = name.split('--').map((part) => `${BUILD_HASH[build]}--${part}`);
  return [`css-${hash}-${parts.join('-')}`, `e${hash}00`, ...others].join(' ');
}
