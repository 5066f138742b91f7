/**
 * What a person asks for, as against what they are shown: the card of the post on the screen, by a key, and an
 * explanation of words they selected.
 */
import type { Annotator, PaintedPost } from '../../lib/feed/annotator';
import { postInView } from '../../lib/feed/in-view';
import {
  type SelectedWords,
  type SelectionWatch,
  selectedWords,
  watchSelection,
} from '../../lib/feed/selection';
import type { Translator } from '../../lib/i18n/translator';
import type { Explanation } from '../../lib/messages';
import type { Post } from '../../lib/post';
import type { AnnotationLayer } from '../annotation/layer';
import type { CardController } from '../card/controller';
import { ExplainButton } from './button';

export interface ReadingAidParts {
  document: Document;
  annotator: Annotator;
  layer: AnnotationLayer;
  card: CardController;
  translator(): Translator;
  isDark(): boolean;
  explain(post: Post, words: string): Promise<Explanation | null>;
  signal: AbortSignal;
}

export class ReadingAid {
  readonly #parts: ReadingAidParts;
  readonly #button: ExplainButton;
  readonly #selection: SelectionWatch;

  constructor(parts: ReadingAidParts) {
    this.#parts = parts;
    const { document, annotator, translator, signal } = parts;
    this.#button = new ExplainButton(document, translator, signal);
    this.#selection = watchSelection({
      document,
      signal,
      postAround: (node) => annotator.postAround(node),
      onWords: (words) => (words ? this.#offer(words) : this.#button.hide()),
    });
  }

  owns(node: EventTarget | null): boolean {
    return this.#button.owns(node);
  }

  /** The page was looked at anew. The button stays for as long as its words stand in a post that is not covered. */
  onLooked(): void {
    this.#selection.lookAgain();
  }

  /** Explains the words selected, else the post in view. False where there is neither. */
  open(): boolean {
    const { document, annotator } = this.#parts;
    const words = selectedWords(document, (node) => annotator.postAround(node));
    if (words) this.#explain(words);
    else {
      const painted = postInView(annotator.paintedPosts(), document);
      if (!painted) return false;
      this.openPost(painted);
    }
    return true;
  }

  /** Opens the card of a post, at its chip where it has one. */
  openPost({ post, annotated }: Pick<PaintedPost, 'post' | 'annotated'>): void {
    const { annotator, layer, card, isDark } = this.#parts;
    const { root } = post.element;
    card.open({
      root,
      post: post.reading.post,
      annotated,
      chip: layer.buttonOf(root),
      caption: () => annotator.placementOf(post)?.caption ?? null,
      isDark: isDark(),
    });
  }

  #offer(words: SelectedWords): void {
    this.#button.show({
      rect: () => lastLine(words.range),
      isDark: this.#parts.isDark(),
      onPress: () => this.#explain(words),
    });
  }

  #explain({ words, post: { post, annotated }, range }: SelectedWords): void {
    const { annotator, card, isDark, explain } = this.#parts;
    const { root } = post.element;
    this.#button.hide();
    card.open({
      root,
      post: { ...post.reading.post, text: [{ role: 'caption', text: words }], hashtags: [] },
      annotated: { ...annotated, communityLabels: [] },
      chip: null,
      caption: () => annotator.placementOf(post)?.caption ?? null,
      isDark: isDark(),
      words: {
        rect: () => range.getBoundingClientRect(),
        explain: () => explain(post.reading.post, words),
      },
    });
  }
}

/** The box of a range's last line: a selection over several lines ends there. */
function lastLine(range: Range): DOMRect {
  const rects = range.getClientRects();
  return rects[rects.length - 1] ?? range.getBoundingClientRect();
}
