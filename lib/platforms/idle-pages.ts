/**
 * Pages of the sites that nobody reads posts on, by how their addresses begin: messages, log-in, settings, publishing,
 * stories. The script that reads never gets there; a small one waits for the person to go on (entrypoints/idle.content.ts).
 * Of a page left out here nothing is read either, because its adapter knows no surface for it, but it costs some
 * milliseconds. Plain data: whatever is imported here, every such page pays for.
 */
import type { Platform } from '../post';

interface IdlePages {
  hosts: readonly string[];
  /** How paths begin that no post, profile or list of posts has. */
  paths: readonly string[];
}

const IDLE_PAGES: Readonly<Record<Platform, IdlePages>> = {
  tiktok: {
    hosts: ['www.tiktok.com'],
    paths: [
      '/messages', // 2026
      '/upload', // 2026
      '/tiktokstudio', // 2026
      '/login', // 2026
      '/signup', // 2026
      '/setting', // 2026
      '/shop', // 2026
      '/coin', // 2026
      '/legal', // 2026
    ],
  },
  rednote: {
    hosts: ['www.xiaohongshu.com', 'www.rednote.com'],
    paths: [
      '/notification', // 2026-08
      '/livelist', // 2026-08
      '/ai_chat', // 2026-08
      '/login', // 2026
    ],
  },
  instagram: {
    hosts: ['www.instagram.com'],
    paths: [
      '/direct/', // 2026-09
      '/accounts/', // 2026-08
      '/stories/', // 2026-08
      '/challenge/', // 2026-08
      '/consent/', // 2026-08
      '/auth_platform/', // 2026-08
      '/emails/', // 2026-08
      '/your_activity/', // 2026-08
      '/legal/', // 2026-08
      '/create/', // 2026-08
    ],
  },
};

const beginnings = Object.entries(IDLE_PAGES).flatMap(([platform, { hosts, paths }]) =>
  hosts.flatMap((host) =>
    paths.map((path) => ({ platform: platform as Platform, address: `https://${host}${path}` })),
  ),
);

/** The manifest's match patterns. */
export const IDLE_PATTERNS: readonly string[] = beginnings.map(({ address }) => `${address}*`);

/** The platform of an address that is such a page, else `null`. */
export function idlePlatform(address: string): Platform | null {
  return beginnings.find((idle) => address.startsWith(idle.address))?.platform ?? null;
}
