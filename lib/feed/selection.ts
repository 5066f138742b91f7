/**
 * Words the person selects in a post. The selection is only looked at, never changed, and only what the adapter read as
 * the post's own text counts: not buttons, names or counts around it.
 */
import { WORDS_MOST_UNITS } from '../limits';
import type { Post } from '../post';
import type { PaintedPost } from './annotator';

export interface SelectedWords {
  words: string;
  post: PaintedPost;
  /** Where they stand; lives with the page. */
  range: Range;
}

const LETTER = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The words selected now, if they stand in a post. */
export function selectedWords(
  document: Document,
  postAround: (node: Node) => PaintedPost | null,
): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = selection.toString().trim();
  if (!LETTER.test(words) || words.length > WORDS_MOST_UNITS) return null;
  const post = postAround(range.commonAncestorContainer);
  return post && !post.post.element.isCovered && holds(post.post.reading.post, words)
    ? { words, post, range }
    : null;
}

/** True where the words stand in the post's text, however the page breaks its lines. */
function holds(post: Post, words: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return bare(
    [...post.text.map(({ text }) => text), ...post.hashtags.map((tag) => `#${tag}`)].join(''),
  ).includes(bare(words));
}

/** The words selected in posts, as they come and go. */
export interface SelectionWatch {
  /** The page was looked at anew: words may have come to lie under something, or back from there. */
  lookAgain(): void;
}

/**
 * Calls back when words in a post are selected, and with `null` when they are not any more. Waits until the pointer is
 * up: nothing of ours comes under a selection that is still being drawn.
 */
export function watchSelection({
  document,
  postAround,
  onWords,
  signal,
}: {
  document: Document;
  postAround(node: Node): PaintedPost | null;
  onWords(words: SelectedWords | null): void;
  signal: AbortSignal;
}): SelectionWatch {
  let isDrawing = false;
  /** What was told last; the same words are not told twice. */
  let told: SelectedWords | null = null;
  /** Scrolled since they were selected. */
  let isMoved = false;
  /** As the last event said: asking the selection itself makes the browser lay the page out. */
  let isSelected = false;
  const tell = (words: SelectedWords | null) => {
    if (isSame(words, told)) return;
    told = words;
    onWords(words);
  };
  const look = () => {
    if (!isDrawing && !isMoved && !signal.aborted) tell(selectedWords(document, postAround));
  };
  const listen = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && listener(event), {
      capture: true,
      passive: true,
      signal,
    });
  listen('pointerdown', () => {
    isDrawing = true;
  });
  for (const type of ['pointerup', 'pointercancel', 'dragend'])
    listen(type, () => {
      isDrawing = false;
      // The selection of a double click is there only afterwards.
      setTimeout(look);
    });
  // Scrolled away, it would stand over other words; the command still explains them. Lists that run on by themselves
  // elsewhere on the page move nothing.
  listen('scroll', ({ target }) => {
    if (!told || !(target as Node).contains(told.range.commonAncestorContainer)) return;
    isMoved = true;
    tell(null);
  });
  listen('selectionchange', () => {
    isMoved = false;
    isSelected = document.getSelection()?.isCollapsed === false;
    if (isSelected) look();
    else tell(null);
  });
  return {
    lookAgain() {
      if (isSelected) look();
    },
  };
}

/** True for the same words in the same place of the same post. */
function isSame(a: SelectedWords | null, b: SelectedWords | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.words === b.words &&
    a.post.post.element.root === b.post.post.element.root &&
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset
  );
}
