import * as v from 'valibot';
import type { DeleteRequest } from '../exposure/store';
import { PLATFORMS } from '../post';

const rangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  v.object({ kind: v.literal('since'), since: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  v.object({ kind: v.literal('platform'), platform: v.picklist(PLATFORMS) }),
]);

/**
 * What to delete, as the store takes it.
 * @throws ValiError when the request cannot be understood: then nothing is deleted
 */
export function deleteRequest(range: unknown): DeleteRequest {
  const parsed = v.parse(rangeSchema, range);
  if (parsed.kind === 'all') return { all: true };
  return parsed.kind === 'since' ? { since: parsed.since } : { platform: parsed.platform };
}
