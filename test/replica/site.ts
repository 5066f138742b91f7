/**
 * The contract between the sample-feed server and the pages of one platform. Pages are built after real captured
 * pages (tags, attributes, roles, nesting), never after what the adapters happen to look for.
 */
import type { Platform } from '../../lib/post';

/** One invented comment. `replyTo` is the place of the comment it answers in the same list. */
export interface SampleComment {
  author: { handle: string; name: string };
  text: string;
  replyTo?: number;
  /** The author of the post has put it on top. */
  pinned?: boolean;
  /** As for posts, where somebody has said so. For tests, never shown on the page. */
  language?: string;
  worthExplaining?: boolean;
}

/** One invented post of a sample feed. Written by hand; nothing in it is taken from a real post. */
export interface SamplePost {
  /** The platform's id, shaped like a real one (TikTok 19 digits, RedNote 24 hex, Instagram 11-character shortcode). */
  id: string;
  author: { handle: string; name: string };
  /** RedNote notes only; `null` where the note has no title. */
  title: string | null;
  /** Caption as the author typed it, hashtags and mentions included. May hold line breaks. */
  caption: string;
  /** Hashtags as written, without '#', in order. */
  hashtags: string[];
  kind: 'video' | 'photo';
  /** What a careful reader would say the language is: BCP 47, or `und`, or `mul`. For tests, never shown on the page. */
  language: string;
  /** Whether a reader from elsewhere may misread something here. For tests, never shown on the page. */
  worthExplaining: boolean;
  /** ISO 8601, UTC. */
  postedAt: string;
  /** Country or region label the platform shows beside the post, if any. */
  region: string | null;
  /** Counts as the page shows them. */
  likes: number;
  comments: SampleComment[];
  sponsored: boolean;
}

/** What a page answers to one request. */
export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** The sample pages of one platform, served under the platform's own host names. */
export interface ReplicaSite {
  platform: Platform;
  /** Host names answered, e.g. `['www.xiaohongshu.com', 'www.rednote.com']`. */
  hosts: readonly string[];
  posts: readonly SamplePost[];
  /** Addresses worth opening by hand or in a test: name → path. */
  paths: Readonly<Record<string, string>>;
  /** Answers a request, or `null` for "not found". `search` options are described in each site's file. */
  handle(url: URL): Promise<SiteResponse | null>;
}
