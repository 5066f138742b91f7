/** Covers and avatars: gradients worked out from a name, so that no picture has to be stored or fetched. */

/** Draws the picture for a seed. */
export function pictureSvg(seed: string, round: boolean): string {
  const [a = 0, b = 0, c = 0] = [-2, -4, -6].map(
    (at) => Number.parseInt(seed.slice(at).slice(0, 2), 36) || 0,
  );
  const [width, height] = round ? [96, 96] : [270, 480];
  const color = (hue: number, light: number) => `hsl(${hue % 360} 42% ${light}%)`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">`,
    `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">`,
    `<stop stop-color="${color(a, round ? 62 : 34)}"/><stop offset="1" stop-color="${color(a + 70, round ? 44 : 16)}"/>`,
    `</linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>`,
    `<circle cx="${b % width}" cy="${(b + c) % height}" r="${width / 3}" fill="${color(a + 140, 55)}" opacity=".28"/>`,
    `<circle cx="${c % width}" cy="${(b * 3) % height}" r="${width / 5}" fill="${color(a + 210, 60)}" opacity=".24"/>`,
    '</svg>',
  ].join('');
}
