/** Careful reading of JSON that others wrote: a field of the wrong type is as good as none. */

export type Fields = Record<string, unknown>;

/** True for an object, not for a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a path of keys; empty where there is none. */
export function fieldsAt(value: unknown, ...path: string[]): Fields {
  let at: unknown = value;
  for (const key of path) at = isFields(at) ? at[key] : undefined;
  return isFields(at) ? at : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function stringsOf(value: unknown): string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}

/** The first of the values that is a string. */
export function firstString(...values: unknown[]): string | null {
  return values.find((value) => typeof value === 'string') ?? null;
}

/** An id as a string; numbers only while they are exact. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return Number.isSafeInteger(value) ? String(value) : null;
}
