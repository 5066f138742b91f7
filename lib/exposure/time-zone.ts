/**
 * The person's time zone, for the rows of the diary. Asking for its name the first time takes a page more than a frame, so
 * that the background asks and tells it.
 */

export interface Zone {
  /** IANA name; `null` where the browser does not say. */
  timeZone: string | null;
  utcOffsetMin: number;
}

let known: Zone | null = null;

/** Takes the zone's name as it is now. @param timeZone - as answered, unchecked */
export function learnTimeZone(timeZone: unknown): void {
  if (typeof timeZone === 'string') known = { timeZone, utcOffsetMin: offsetAt(Date.now()) };
}

/** Zone and offset at a time, in milliseconds since 1970. Where nobody has told the name for this offset, `Intl` is asked. */
export function zoneAt(wallMs: number): Zone {
  const utcOffsetMin = offsetAt(wallMs);
  if (known?.utcOffsetMin === utcOffsetMin) return known;
  known = { timeZone: currentTimeZone(), utcOffsetMin };
  return known;
}

/** The zone's IANA name; `null` where the browser does not say. */
export function currentTimeZone(): string | null {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
}

function offsetAt(wallMs: number): number {
  return 0 - new Date(wallMs).getTimezoneOffset();
}
