/** Drawn stand-ins for photos, covers and avatars: plain SVG made from a seed, so that no page needs another host. */

/** A small, well-mixed number generator; the same seed always draws the same picture. */
export function randomOf(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SKIES: readonly (readonly [string, string, string, string])[] = [
  ['#f7d9c4', '#f2b5a7', '#8a5a6b', '#4b3b54'],
  ['#cfe3f2', '#9cc3df', '#5b83a3', '#2f4b63'],
  ['#e8efd2', '#bcd39b', '#7a9a62', '#41603c'],
  ['#fbe7b9', '#f3c06b', '#c77b45', '#6d3f2c'],
  ['#e4dcf4', '#b9a7dd', '#7d6aa8', '#443a68'],
  ['#f6e4e6', '#e8a9b3', '#b5616f', '#5f2f40'],
  ['#d9ece8', '#93c9bd', '#4d8c80', '#25504b'],
  ['#efe6dc', '#d3bda3', '#96785c', '#544133'],
];

type Scene = (w: number, h: number, random: () => number, colours: readonly string[]) => string;

const hills: Scene = (w, h, random, [, light, mid, dark]) => {
  const ridge = (base: number, swing: number, fill = '') => {
    const points = [0, 1, 2, 3, 4, 5].map((i) => `${(w * i) / 5},${h * (base - random() * swing)}`);
    return `<polygon fill="${fill}" points="0,${h} ${points.join(' ')} ${w},${h}"/>`;
  };
  const sun = `<circle cx="${w * (0.2 + random() * 0.6)}" cy="${h * 0.28}" r="${w * 0.09}" fill="#fff" opacity=".8"/>`;
  return sun + ridge(0.66, 0.22, light) + ridge(0.8, 0.2, mid) + ridge(0.95, 0.16, dark);
};

const street: Scene = (w, h, random, [, light, mid, dark]) => {
  let out = '';
  for (let x = 0, i = 0; x < w; i++) {
    const width = w * (0.12 + random() * 0.14);
    const height = h * (0.3 + random() * 0.4);
    out += `<rect x="${x}" y="${h - height}" width="${width}" height="${height}" fill="${i % 2 ? mid : dark}"/>`;
    for (let y = h - height + 14; y < h - 20; y += h / 12) {
      out += `<rect x="${x + width * 0.25}" y="${y}" width="${width * 0.18}" height="${h / 30}" fill="${light}"/>`;
    }
    x += width + w * 0.01;
  }
  return out;
};

const plate: Scene = (w, h, random, [pale, light, mid, dark]) => {
  const r = Math.min(w, h) * 0.34;
  let out = `<rect y="${h * 0.16}" width="${w}" height="${h}" fill="${mid}"/>`;
  out += `<circle cx="${w / 2}" cy="${h / 2}" r="${r}" fill="#fff"/><circle cx="${w / 2}" cy="${h / 2}" r="${r * 0.76}" fill="${pale}"/>`;
  for (let i = 0; i < 9; i++) {
    const angle = random() * Math.PI * 2;
    const far = random() * r * 0.5;
    out += `<circle cx="${w / 2 + Math.cos(angle) * far}" cy="${h / 2 + Math.sin(angle) * far}" r="${r * (0.1 + random() * 0.12)}" fill="${i % 2 ? light : dark}"/>`;
  }
  return out;
};

const window_: Scene = (w, h, random, [pale, light, mid, dark]) => {
  const x = w * (0.14 + random() * 0.1);
  const pane = `<rect x="${x}" y="${h * 0.12}" width="${w * 0.58}" height="${h * 0.46}" rx="4" fill="${pale}" stroke="${dark}" stroke-width="6"/>`;
  const bar = `<rect x="${x + w * 0.28}" y="${h * 0.12}" width="5" height="${h * 0.46}" fill="${dark}"/>`;
  const pot = `<path d="M${w * 0.6} ${h * 0.72}h${w * 0.2}l-${w * 0.03} ${h * 0.16}h-${w * 0.14}z" fill="${dark}"/>`;
  let leaves = '';
  for (let i = 0; i < 7; i++) {
    leaves += `<ellipse cx="${w * (0.6 + random() * 0.2)}" cy="${h * (0.5 + random() * 0.2)}" rx="${w * 0.035}" ry="${h * 0.07}" fill="${mid}" transform="rotate(${random() * 50 - 25} ${w * 0.7} ${h * 0.6})"/>`;
  }
  return `<rect y="${h * 0.84}" width="${w}" height="${h * 0.16}" fill="${light}"/>${pane}${bar}${leaves}${pot}`;
};

const SCENES: readonly Scene[] = [hills, street, plate, window_];

/** A picture of the given size. */
function drawPicture(seed: string, width: number, height: number): string {
  const random = randomOf(seed);
  const colours = SKIES[Math.floor(random() * SKIES.length)] ?? SKIES[0] ?? ['#eee', '#ccc', '#888', '#444'];
  const scene = SCENES[Math.floor(random() * SCENES.length)] ?? hills;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${colours[0]}"/>${scene(width, height, random, colours)}</svg>`
  );
}

/** A round face without features, for avatars. */
function drawAvatar(seed: string): string {
  const random = randomOf(seed);
  const [pale, light, mid, dark] = SKIES[Math.floor(random() * SKIES.length)] ?? SKIES[0] ?? [];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><rect width="64" height="64" fill="${light}"/>` +
    `<circle cx="32" cy="62" r="24" fill="${mid}"/><circle cx="32" cy="27" r="13" fill="${pale}"/>` +
    `<path d="M18 27a14 14 0 0 1 28 0c-6-6-22-8-28 0z" fill="${dark}"/></svg>`
  );
}

/** A small round face, standing in for the site's own emoji pictures. */
function drawEmoji(seed: string): string {
  const mouth = 30 + Math.floor(randomOf(seed)() * 12);
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48"><circle cx="24" cy="24" r="21" fill="#ffd24a"/>' +
    '<circle cx="16" cy="20" r="3" fill="#5b3a12"/><circle cx="32" cy="20" r="3" fill="#5b3a12"/>' +
    `<path d="M13 28q11 ${mouth - 18} 22 0" fill="none" stroke="#5b3a12" stroke-width="3" stroke-linecap="round"/></svg>`
  );
}

/** Answers `/picture/<seed>.svg?w=&h=`, `/avatar/<seed>.svg` and `/emoji/<seed>.svg`; `null` for anything else. */
export function pictureAt(url: URL): string | null {
  const match = /^\/(picture|avatar|emoji)\/([^/]+)\.svg$/.exec(url.pathname);
  if (!match) return null;
  const [, kind, seed = ''] = match;
  if (kind === 'avatar') return drawAvatar(seed);
  if (kind === 'emoji') return drawEmoji(seed);
  const side = (name: string) => Math.min(2000, Math.max(1, Number(url.searchParams.get(name)) || 600));
  return drawPicture(seed, side('w'), side('h'));
}
