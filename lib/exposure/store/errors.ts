/**
 * What can go wrong with the database, in words a caller can act on.
 */

/**
 * - `full`: no room on the disk; nothing of this transaction was stored.
 * - `damaged`: the browser cannot read the database. It is left as it is.
 * - `blocked`: another page of the extension, of another version, does not let go of it.
 * - `newer`: it was written by a later version of the extension.
 * - `unavailable`: the browser offers none here (private window, storage switched off), or it closed it.
 * - `failed`: anything else; see `cause`.
 */
export type StoreFailure = 'full' | 'damaged' | 'blocked' | 'newer' | 'unavailable' | 'failed';

export class ExposureStoreError extends Error {
  override readonly name = 'ExposureStoreError';
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, cause?: unknown) {
    super(`exposure store: ${failure}`, { cause });
    this.failure = failure;
  }
}

const BY_NAME: Record<string, StoreFailure> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  UnknownError: 'damaged',
  NotReadableError: 'damaged',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
};

/** Any thrown thing as an `ExposureStoreError`. */
export function toStoreError(error: unknown): ExposureStoreError {
  if (error instanceof ExposureStoreError) return error;
  if (typeof indexedDB === 'undefined') return new ExposureStoreError('unavailable', error);
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new ExposureStoreError(BY_NAME[name] ?? 'failed', error);
}
