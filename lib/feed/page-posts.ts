/**
 * What kind of page is shown, and where its posts stand. Looking through a whole page takes milliseconds, and many looks
 * follow one change of it (hundreds of posts are read bit by bit, and again until they are settled): it is looked through
 * once for each change.
 */
import type { PlatformAdapter, PostElement } from '../platforms/adapter';
import type { Surface } from '../post';

export interface FoundPosts {
  /** `null` where nothing may be done. */
  surface: Surface | null;
  /** Posts and comments, in document order. */
  elements: readonly PostElement[];
}

export class PagePosts {
  readonly #adapter: PlatformAdapter;
  readonly #document: Document;
  #found: FoundPosts | null = null;
  #address = '';

  constructor(adapter: PlatformAdapter, document: Document) {
    this.#adapter = adapter;
    this.#document = document;
  }

  /** To be called when the page has changed; a changed address is seen anyway. */
  onChange(): void {
    this.#found = null;
  }

  /** The posts as the page is now. */
  find(): FoundPosts {
    const document = this.#document;
    if (document.URL !== this.#address) this.#found = null;
    this.#address = document.URL;
    this.#found ??= this.#look(new URL(document.URL));
    return this.#found;
  }

  #look(url: URL): FoundPosts {
    const document = this.#document;
    const surface = this.#adapter.surfaceOf(url, document);
    if (surface === null) return { surface, elements: [] };
    return { surface, elements: this.#adapter.findPosts({ document, url, surface }, { comments: true }) };
  }
}
