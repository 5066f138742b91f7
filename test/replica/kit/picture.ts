/**
 * Stand-ins for photos, covers and avatars, painted from a seed, so that no page needs another host. They are pixels, as
 * the sites' pictures are: a drawing (SVG) would be painted anew by the page's own thread wherever it is shown.
 */
import { type Colour, png } from './png';
import { randomOf } from './random';

/** Pictures are blown up to their place on the page: so many pixels along the longer side are enough for a scene. */
const LONGER_SIDE = 80;
const AVATAR_SIDE = 40;
const EMOJI_SIDE = 40;

/** Every picture has five colours: four from the sky down to what is nearest, and white. */
const [PALE, LIGHT, MID, DARK, WHITE] = [0, 1, 2, 3, 4];
const WHITES: Colour = [255, 255, 255];
const PALETTES = [
  ['f7d9c4', 'f2b5a7', '8a5a6b', '4b3b54'],
  ['cfe3f2', '9cc3df', '5b83a3', '2f4b63'],
  ['e8efd2', 'bcd39b', '7a9a62', '41603c'],
  ['fbe7b9', 'f3c06b', 'c77b45', '6d3f2c'],
  ['e4dcf4', 'b9a7dd', '7d6aa8', '443a68'],
  ['f6e4e6', 'e8a9b3', 'b5616f', '5f2f40'],
  ['d9ece8', '93c9bd', '4d8c80', '25504b'],
  ['efe6dc', 'd3bda3', '96785c', '544133'],
].map((colours) => [...colours.map(fromHex), WHITES]);
const EMOJI_COLOURS = [...['ffd24a', 'ffd24a', 'e0a92e', '5b3a12'].map(fromHex), WHITES];

function fromHex(hex: string): Colour {
  const at = (place: number) => Number.parseInt(hex.slice(place, place + 2), 16);
  return [at(0), at(2), at(4)];
}

/** Which colour is at a point; both coordinates go from 0 to 1 in the picture's middle square. */
type Scene = (random: () => number) => (x: number, y: number) => number;

const isWithin = (x: number, y: number, [atX, atY, radius]: readonly [number, number, number]) =>
  (x - atX) ** 2 + (y - atY) ** 2 < radius ** 2;

const hills: Scene = (random) => {
  const sun = [0.2 + random() * 0.6, 0.18 + random() * 0.15, 0.08] as const;
  const ridges = [LIGHT, MID, DARK].map((colour, i) => {
    const [phase, waves] = [random() * 6, 3 + random() * 5];
    return { colour, edge: (x: number) => 0.55 + i * 0.15 + 0.08 * Math.sin(x * waves + phase) };
  });
  return (x, y) => {
    const nearest = ridges.findLast(({ edge }) => y > edge(x));
    if (nearest) return nearest.colour;
    return isWithin(x, y, sun) ? WHITE : PALE;
  };
};

const plate: Scene = (random) => {
  const pieces = Array.from({ length: 9 }, (_, i) => {
    const [angle, far] = [random() * Math.PI * 2, random() * 0.16];
    const place = [0.5 + Math.cos(angle) * far, 0.5 + Math.sin(angle) * far, 0.03 + random() * 0.05] as const;
    return { place, colour: i % 2 ? LIGHT : DARK };
  });
  return (x, y) => {
    if (!isWithin(x, y, [0.5, 0.5, 0.36])) return MID;
    if (!isWithin(x, y, [0.5, 0.5, 0.28])) return WHITE;
    return pieces.find(({ place }) => isWithin(x, y, place))?.colour ?? PALE;
  };
};

/** A face without features. */
const face: Scene = () => (x, y) => {
  if (isWithin(x, y, [0.5, 0.42, 0.2])) return y < 0.36 ? DARK : PALE;
  return isWithin(x, y, [0.5, 0.97, 0.37]) ? MID : LIGHT;
};

const emoji: Scene = (random) => {
  const bend = 0.1 + random() * 0.15;
  return (x, y) => {
    if (!isWithin(x, y, [0.5, 0.5, 0.46])) return WHITE;
    const isEye = isWithin(x, y, [0.34, 0.42, 0.07]) || isWithin(x, y, [0.66, 0.42, 0.07]);
    const mouth = 0.6 + bend * (1 - ((x - 0.5) / 0.22) ** 2);
    const isMouth = Math.abs(x - 0.5) < 0.22 && Math.abs(y - mouth) < 0.03;
    return isEye || isMouth ? DARK : PALE;
  };
};

function paint(
  scene: Scene,
  seed: string,
  width: number,
  height: number,
  colours?: readonly Colour[],
): Uint8Array {
  const random = randomOf(seed);
  const palette = colours ?? PALETTES[Math.floor(random() * PALETTES.length)] ?? EMOJI_COLOURS;
  const colourAt = scene(random);
  // A scene fills the middle square, and what lies beyond goes on: plates stay round in tall pictures.
  const side = Math.min(width, height);
  const at = (pixel: number, length: number) => (pixel - length / 2) / side + 0.5;
  return png(width, height, palette, (x, y) => colourAt(at(x, width), at(y, height)));
}

/** A picture of these proportions. */
export function paintPicture(seed: string, width: number, height: number): Uint8Array {
  const scale = LONGER_SIDE / Math.max(width, height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return paint(randomOf(`scene ${seed}`)() < 0.6 ? hills : plate, seed, side(width), side(height));
}

export const paintAvatar = (seed: string) => paint(face, seed, AVATAR_SIDE, AVATAR_SIDE);

/** A small round face, standing in for a site's own emoji pictures. */
const paintEmoji = (seed: string) => paint(emoji, seed, EMOJI_SIDE, EMOJI_SIDE, EMOJI_COLOURS);

/** Answers `/picture/<seed>.png?w=&h=`, `/avatar/<seed>.png` and `/emoji/<seed>.png`; `null` for anything else. */
export function pictureAt(url: URL): Uint8Array | null {
  const match = /^\/(picture|avatar|emoji)\/([^/]+)\.png$/.exec(url.pathname);
  if (!match) return null;
  const [, kind, seed = ''] = match;
  if (kind === 'avatar') return paintAvatar(seed);
  if (kind === 'emoji') return paintEmoji(seed);
  const side = (name: string) => Math.min(2000, Math.max(1, Number(url.searchParams.get(name)) || 600));
  return paintPicture(seed, side('w'), side('h'));
}
