/** Opens notes in the browser: as an overlay over the feed, with comments that come a little later. */
import { Mounted } from '../markup';
import { type Comment, commentsContainer } from './comments';
import { noteOverlay } from './note';
import { type Note, tokenOf } from './notes';
import type { Words } from './words';

/** How long the comments let one wait. */
const COMMENTS_AFTER_MS = 400;

/** Fills `.comments-el` once the comments have come, unless the note was closed meanwhile. */
export async function loadComments(container: HTMLElement, note: Note, words: Words): Promise<void> {
  const answer = await fetch(`/api/sns/web/v2/comment/page?note_id=${note.id}`);
  const comments = (await answer.json()) as Comment[];
  await new Promise((resolve) => setTimeout(resolve, COMMENTS_AFTER_MS));
  if (!container.isConnected) return;
  container.replaceChildren(new Mounted(commentsContainer(comments, note, words), document).node);
}

/** The overlay of one page: at most one note is open over the feed. */
export class Overlay {
  private mask: HTMLElement | null = null;
  /** The note opened last, for going forward to it again. */
  private last: Note | null = null;

  private readonly words: Words;

  constructor(words: Words) {
    this.words = words;
    addEventListener('popstate', (event) => {
      this.remove();
      if (this.last && event.state?.noteId === this.last.id) this.show(this.last);
    });
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** Opens a note over whatever is shown, under an address of its own. */
  open(note: Note): void {
    const query = `xsec_token=${encodeURIComponent(tokenOf(note.id))}&xsec_source=pc_feed`;
    history.pushState({ noteId: note.id }, '', `/explore/${note.id}?${query}`);
    this.last = note;
    this.show(note);
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
