/**
 * How often each field is found on pages where everything works. Counted on saved pages of the sites; to be counted again
 * on the live sites. Only fields that most posts have are here: a field that is often absent tells nothing by its absence.
 */
import type { Baseline } from './health';

type Row = readonly [
  ...place: [Baseline['platform'], Baseline['form'], Baseline['surface'] | null],
  shares: Partial<Record<Baseline['field'], number>>,
  seen: string,
  evidence: string,
];

const ROWS: readonly Row[] = [
  // Stays with a post, only on surfaces that always show some: a profile, a search or a tag may be empty.
  ['tiktok', 'page', 'home', { post: 0.95 }, '2026-08', 'estimate: For You is never empty'],
  ['tiktok', 'page', 'explore', { post: 0.95 }, '2026-08', 'estimate'],
  ['rednote', 'page', 'home', { post: 0.95 }, '2026-01', 'estimate: the feed is never empty'],
  ['rednote', 'page', 'explore', { post: 0.95 }, '2026-01', 'estimate'],
  [
    'instagram',
    'page',
    'home',
    { post: 0.95 },
    '2026-10',
    'estimate; an account that follows nobody sees suggestions',
  ],
  ['instagram', 'page', 'reels', { post: 0.95 }, '2026-10', 'estimate'],
  ['instagram', 'page', 'explore', { post: 0.95 }, '2026-07', 'estimate'],
  [
    'tiktok',
    'feed',
    null,
    { post: 0.6, id: 0.6, author: 1, caption: 1, postedAt: 0.6, mediaKind: 0.6 },
    '2026-08',
    '2 cards of For You; ids, and what comes with them, only stand there while a player is mounted: shares are an estimate',
  ],
  [
    'tiktok',
    'full',
    null,
    { id: 1, author: 1, caption: 1, postedAt: 1, mediaKind: 1 },
    '2025-11',
    '2 cards of a video page',
  ],
  [
    'tiktok',
    'tile',
    null,
    { post: 0.9, id: 1, author: 1, caption: 0.9, postedAt: 1 },
    '2026-05',
    '16 tiles of a profile',
  ],
  ['tiktok', 'comment', null, { post: 0.9, author: 1, caption: 1 }, '2025-11', '30 comments of a video page'],
  [
    'rednote',
    'tile',
    null,
    { post: 0.8, author: 1, title: 0.95, id: 0.95, postedAt: 0.95 },
    '2024-11',
    '35 cards of the feed; a profile, logged out, shows no ids (2026-01)',
  ],
  [
    'rednote',
    'tile',
    'profile',
    { post: 0.8, author: 1, title: 0.95 },
    '2026-01',
    '11 cards of a profile, logged out',
  ],
  [
    'rednote',
    'full',
    null,
    { id: 1, author: 1, title: 0.8, caption: 0.8, region: 0.7 },
    '2026-06',
    'one note page; shares of title, text and place are an estimate',
  ],
  ['rednote', 'comment', null, { id: 1, author: 1, caption: 1 }, '2026-09', 'structure told by others'],
  [
    'instagram',
    'feed',
    'home',
    { id: 1, author: 1, caption: 0.85, postedAt: 1, mediaKind: 0.8 },
    '2026-07',
    '6 posts of a home feed, 5 with caption',
  ],
  ['instagram', 'feed', 'reels', { author: 1, caption: 0.8 }, '2026-04', 'one slot; shares are an estimate'],
  [
    'instagram',
    'full',
    null,
    { id: 1, author: 1, caption: 0.8, postedAt: 1 },
    '2026-07',
    '5 modals and pages, 4 with caption',
  ],
  [
    'instagram',
    'tile',
    null,
    { post: 1, id: 1, caption: 0.35 },
    '2026-07',
    '32 tiles of 4 grids, 16 with caption; explore more, profiles less',
  ],
  [
    'instagram',
    'tile',
    'profile',
    { author: 1, caption: 0.3 },
    '2026-07',
    '29 tiles of two profiles, 14 with caption',
  ],
  [
    'instagram',
    'comment',
    null,
    { id: 1, author: 1, caption: 1, postedAt: 1 },
    '2026-04',
    '26 comments of 4 pages',
  ],
];

/** The table, one row for each field. */
export const HEALTH_BASELINE: readonly Baseline[] = ROWS.flatMap(
  ([platform, form, surface, shares, seen, evidence]) =>
    Object.entries(shares).map(([field, share]) => ({
      platform,
      form,
      ...(surface && { surface }),
      field: field as Baseline['field'],
      share,
      seen,
      evidence,
    })),
);
