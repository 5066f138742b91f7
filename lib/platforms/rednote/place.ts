/** The place in RedNote's date labels. */

// What may stand before a place: a date, a clock, or a number glued to its unit as Chinese writes it. Nothing else, so
// that the tail of "2 days ago" is not taken for a place: better no place than a wrong one.
const TIME_TOKEN = /^(?:\d{4}-)?\d{1,2}-\d{1,2}$|^\d{1,2}:\d{2}$|^\d+\p{Script=Han}+$/u;
const MAX_PLACE_UNITS = 40;

/** The place at the end of a date label ("01-15 美国", "编辑于 1天前 福建"), or `null` where only a time stands. */
export function placeOfDateLabel(label: string): string | null {
  const tokens = label.trim().split(/\s+/);
  const lastTime = tokens.findLastIndex((token) => TIME_TOKEN.test(token));
  const place = tokens.slice(lastTime + 1).join(' ');
  if (lastTime < 0 || place === '' || /\d/.test(place) || place.length > MAX_PLACE_UNITS) return null;
  return place;
}
