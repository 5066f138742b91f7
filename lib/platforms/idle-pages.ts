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

/** The manifest's match patterns. */
export function idlePatterns(): string[] {
  return Object.values(IDLE_PAGES).flatMap(({ hosts, paths }) =>
    hosts.flatMap((host) => paths.map((path) => `https://${host}${path}*`)),
  );
}

/** The platform of an address that is such a page, else `null`. */
export function idlePlatform(address: string): Platform | null {
  const { hostname, protocol, pathname } = new URL(address);
  for (const platform of Object.keys(IDLE_PAGES) as Platform[]) {
    const { hosts, paths } = IDLE_PAGES[platform];
    const isOne = protocol === 'https:' && hosts.includes(hostname);
    if (isOne && paths.some((path) => pathname.startsWith(path))) return platform;
  }
  return null;
}
