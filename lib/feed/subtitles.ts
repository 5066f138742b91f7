/**
 * The lines of a video's subtitles that were on the screen, by post. A page shows one line at a time; what was read stays in
 * memory, so that words spoken a minute ago still count. Lines are only ever added, so a place in them stays what it was.
 */
import { ANNOTATIONS_KEPT_PER_PAGE, SUBTITLE_LINES_PER_POST } from '../limits';
import type { Post, PostKey } from '../post';

export class SubtitleMemory {
  readonly #lines = new Map<PostKey, string[]>();

  /** The post with all lines met so far, and whether one is new. */
  collect(post: Post): { post: Post; isNew: boolean } {
    const shown = post.text.filter(({ role }) => role === 'subtitle').map(({ text }) => text);
    const known = this.#lines.get(post.key);
    if (shown.length === 0 && !known) return { post, isNew: false };
    const lines = known ?? this.#remember(post.key);
    const before = lines.length;
    for (const line of shown) add(lines, line);
    const written = post.text.filter(({ role }) => role !== 'subtitle');
    const spoken = lines.map((text) => ({ role: 'subtitle' as const, text }));
    return { post: { ...post, text: [...written, ...spoken] }, isNew: lines.length > before };
  }

  /** A fingerprint has become an id: the lines go with it. */
  rename(from: PostKey, to: PostKey): void {
    const lines = this.#lines.get(from);
    if (!lines) return;
    this.#lines.delete(from);
    this.#lines.set(to, lines);
  }

  #remember(key: PostKey): string[] {
    const lines: string[] = [];
    this.#lines.set(key, lines);
    const oldest = this.#lines.keys().next().value;
    if (this.#lines.size > ANNOTATIONS_KEPT_PER_PAGE && oldest !== undefined) this.#lines.delete(oldest);
    return lines;
  }
}

/** Automatic subtitles grow word by word: the longer one takes the place of its beginning. */
function add(lines: string[], line: string): void {
  const last = lines.at(-1);
  if (last !== undefined && line.startsWith(last)) lines[lines.length - 1] = line;
  else if (!lines.some((known) => known.startsWith(line)) && lines.length < SUBTITLE_LINES_PER_POST)
    lines.push(line);
}
