/** The sites Crossread reads. Adding one: a file beside these, a line here, a fixture in `test/fixtures`. */
import type { PlatformAdapter } from './adapter';
import { instagram } from './instagram';
import { rednote } from './rednote';
import { tiktok } from './tiktok';

/** All adapters. */
export const ADAPTERS: readonly PlatformAdapter[] = [tiktok, rednote, instagram];

/** All host names, for the manifest. */
export const ALL_HOSTS: readonly string[] = ADAPTERS.flatMap((adapter) => adapter.hosts);

/** The manifest's match patterns: whole hosts, since addresses change without loading; adapters choose the surfaces. */
export const MATCH_PATTERNS: readonly string[] = ALL_HOSTS.map((host) => `https://${host}/*`);

/** The adapter for an address, or `null` where Crossread has nothing to do. */
export function adapterFor(url: URL): PlatformAdapter | null {
  return ADAPTERS.find((adapter) => adapter.hosts.includes(url.hostname)) ?? null;
}
