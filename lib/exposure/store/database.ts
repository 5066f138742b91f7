/**
 * The database's stores and indexes as they are now. How they came to be is in `migrations`.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type {
  ConfigLogRow,
  DayRow,
  DeletionRow,
  DiaryRow,
  HashtagRow,
  HealthRow,
  NoteEventRow,
  PostRow,
  QuarantineRow,
  SessionRow,
  UptimeRow,
  ViewRow,
} from '../records';
import type { PackedImpression } from './packed';

export interface ExposureSchema extends DBSchema {
  posts: { key: string; value: PostRow; indexes: { firstSeenAt: number } };
  impressions: {
    key: string;
    value: PackedImpression;
    indexes: { startedAt: number };
  };
  sessions: { key: string; value: SessionRow; indexes: { startedAt: number; endedAt: number } };
  hashtags: { key: [string, string]; value: HashtagRow; indexes: { folded: string; firstSeenAt: number } };
  noteEvents: { key: string; value: NoteEventRow; indexes: { at: number; noteId: string } };
  days: { key: string; value: DayRow };
  uptime: { key: string; value: UptimeRow; indexes: { end: number } };
  diary: { key: string; value: DiaryRow; indexes: { at: number } };
  configLog: { key: string; value: ConfigLogRow; indexes: { at: number } };
  views: { key: string; value: ViewRow; indexes: { at: number } };
  health: { key: string; value: HealthRow; indexes: { at: number } };
  quarantine: { key: string; value: QuarantineRow; indexes: { at: number } };
  deletions: { key: string; value: DeletionRow; indexes: { at: number } };
}

export type ExposureDatabase = IDBPDatabase<ExposureSchema>;

export const STORES = [
  'posts',
  'impressions',
  'sessions',
  'hashtags',
  'noteEvents',
  'days',
  'uptime',
  'diary',
  'configLog',
  'views',
  'health',
  'quarantine',
  'deletions',
] as const;
export type ExposureStoreName = (typeof STORES)[number];
