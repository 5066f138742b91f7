/** Opens notes in the browser: as an overlay over whatever is shown, with comments that come a little later. */
import { Mounted } from '../markup';
import { type CommentPage, commentsContainer, type Thread } from './comments';
import { noteOverlay } from './note';
import type { Note } from './notes';
import type { Words } from './words';

/** How long the comments let one wait: the first ones, the next ones, the rest of the replies. */
const WAIT = { first: 400, next: 600, replies: 300 } as const;
/** How near the end of the comments the reader comes before more are asked for. */
const AHEAD = 120;

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function ask<T>(path: string, note: Note, query: string): Promise<T> {
  const answer = await fetch(`/api/sns/web/v2/comment/${path}?note_id=${note.id}&${query}`);
  return (await answer.json()) as T;
}

/** The comments of one opened note. Nodes that stand stay; what comes later is added to them. */
class Comments {
  private readonly container: HTMLElement;
  private readonly note: Note;
  private readonly words: Words;
  private page: CommentPage = { threads: [], total: 0, hasMore: true };
  private mounted: Mounted | null = null;
  private isLoading = false;

  constructor(container: HTMLElement, note: Note, words: Words) {
    this.container = container;
    this.note = note;
    this.words = words;
    const scroller = container.closest('.note-scroller');
    const near = () => this.near(scroller);
    scroller?.addEventListener('scroll', near, { passive: true });
    container.addEventListener('click', (event) => void this.press(event.target as Element));
  }

  /** Fetches the next threads, unless the note was closed meanwhile. */
  async more(delay: number): Promise<void> {
    if (this.isLoading || !this.page.hasMore) return;
    this.isLoading = true;
    const next = await ask<CommentPage>('page', this.note, `cursor=${this.page.threads.length}`);
    await wait(delay);
    this.isLoading = false;
    this.page = { ...next, threads: [...this.page.threads, ...next.threads] };
    this.draw();
  }

  private near(scroller: Element | null): void {
    if (!scroller) return;
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    if (left < AHEAD && this.mounted) void this.more(WAIT.next);
  }

  /** "Show more" brings the rest of a thread's replies. */
  private async press(target: Element): Promise<void> {
    const pressed = target.closest('.show-more')?.closest('.parent-comment');
    const all = [...this.container.querySelectorAll('.parent-comment')];
    const thread = pressed && this.page.threads[all.indexOf(pressed)];
    if (!thread) return;
    const replies = await ask<Thread['replies']>('sub/page', this.note, `root_comment_id=${thread.top.id}`);
    await wait(WAIT.replies);
    const threads = this.page.threads.map((one) => (one === thread ? { ...one, replies, more: 0 } : one));
    this.page = { ...this.page, threads };
    this.draw();
  }

  private draw(): void {
    if (!this.container.isConnected) return;
    const markup = commentsContainer(this.page, this.note, this.words);
    if (this.mounted?.update(markup)) return;
    this.mounted = new Mounted(markup, document);
    this.container.replaceChildren(this.mounted.node);
  }
}

/** Fills `.comments-el` once the comments have come. */
export async function loadComments(container: HTMLElement, note: Note, words: Words): Promise<void> {
  await new Comments(container, note, words).more(WAIT.first);
}

/** The overlay of one page: at most one note is open over what is shown. */
export class Overlay {
  private mask: HTMLElement | null = null;
  /** The note opened last, for going forward to it again. */
  private last: Note | null = null;

  private readonly words: Words;

  constructor(words: Words) {
    this.words = words;
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** Opens a note over whatever is shown, under an address of its own. */
  open(note: Note, address: string): void {
    history.pushState({ noteId: note.id }, '', address);
    this.last = note;
    this.show(note);
  }

  /** Follows the reader back and forth; says whether this was about an opened note. */
  onPopState(state: unknown): boolean {
    const wasOpen = this.mask !== null;
    this.remove();
    const noteId = (state as { noteId?: string } | null)?.noteId;
    if (!this.last || noteId !== this.last.id) return wasOpen;
    this.show(this.last);
    return true;
  }

  private show(note: Note): void {
    this.remove();
    const mask = new Mounted(noteOverlay(note, this.words), document).node as HTMLElement;
    mask.addEventListener('click', (event) => {
      const target = event.target as Element;
      if (target === mask || target.closest('.close-circle, .close-box')) this.close();
    });
    document.body.append(mask);
    document.documentElement.classList.add('reds-lock-scroll');
    document.title = `${note.title ?? this.words.site} - ${this.words.site}`;
    this.mask = mask;
    const comments = mask.querySelector<HTMLElement>('.comments-el');
    if (comments) void loadComments(comments, note, this.words);
  }

  private close(): void {
    if (this.mask) history.back();
  }

  private remove(): void {
    this.mask?.remove();
    this.mask = null;
    document.documentElement.classList.remove('reds-lock-scroll');
    document.title = this.words.site;
  }
}
