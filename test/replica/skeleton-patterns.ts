/** Reduces ids, addresses and class names to their stable part, so that a skeleton holds no content. */

/** Words that are part of the sites' routes. Any other path segment may be somebody's handle, tag or id. */
const ROUTE_WORDS = new Set(
  (
    'tag music video photo live place explore foryou following friends search user profile search_result item ' +
    'p reel reels tv tags locations audio stories direct inbox accounts login legal about liked_by comments c'
  ).split(' '),
);

/** After these comes a name or an id, even where it looks like a route word (`/tag/foryou`). */
const BEFORE_NAMES = new Set('tag tags music place p reel tv locations audio profile c'.split(' '));

/** `one-column-item-3` → `one-column-item-N`; parts that mix letters and digits are made-up values → `X`. */
export function idPattern(id: string): string {
  if (/^[:_«]?r[0-9a-z_]*[:_»]$/.test(id) || /^:r[0-9a-z]+:/.test(id)) return 'X';
  return id
    .split(/([^0-9A-Za-z]+)/)
    .map((part) => (/^\d+$/.test(part) ? 'N' : /\d/.test(part) ? 'X' : part))
    .join('');
}

/** Keeps route words, `@` and the names of query parameters; everything else becomes a star. */
export function hrefPattern(href: string): string {
  const [, origin = '', path = '', query = ''] =
    /^([a-z]+:\/\/[^/?#]*|[a-z]+:)?([^?#]*)(\?[^#]*)?/i.exec(href) ?? [];
  const segments = path.split('/').map((segment, at, all) => {
    const isName = BEFORE_NAMES.has(all[at - 1] ?? '');
    if (segment === '' || (ROUTE_WORDS.has(segment) && !isName)) return segment;
    return segment.startsWith('@') ? '@*' : '*';
  });
  const names = [...new URLSearchParams(query).keys()].sort();
  const scheme = origin && `${origin.slice(0, origin.indexOf(':'))}://*`;
  return scheme + segments.join('/') + (names.length > 0 ? `?${names.join('&')}` : '');
}

/** Made by a style compiler: `css-abc123`, `e1l1r7cp0`, `tiktok-1kuledg`, Instagram's `x1i10hfl` and `_ap3a`. */
const HASHED_CLASS =
  /^(css-[0-9a-z]+|tiktok-[0-9a-z]{5,7}|e(?=[0-9a-z]*\d)[0-9a-z]{6,}|x(?!gplayer$)[0-9a-z]{5,7}|_[0-9a-z]{3,4}|_a[0-9a-z_]{2,4})$/;

/** The class names that say what an element is; `css-1x-7937d88b--DivName` → `--DivName`, hashes dropped. */
export function classPatterns(element: Element): string[] {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
  const stable = names
    .filter((name) => !HASHED_CLASS.test(name))
    .map((name) =>
      name.includes('--') && name.startsWith('css-')
        ? name
            .replace(/^css-[0-9a-z]+-/, '')
            .replace(/(^|-)[0-9a-f]{8}(?=--)/g, '')
            .replace(/^-*/, '--')
        : name,
    );
  return [...new Set(stable)];
}
