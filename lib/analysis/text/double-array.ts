/**
 * A trie in a double array whose children stand at `base ^ code`, so that any free place will do for any code
 * (after darts-clone by Susumu Yata). State 0 is the root; codes begin at 1.
 */

/** Free places looked at for several children before the search for the next ones begins further on. */
const PATIENCE = 200;

/** Where states stand. */
export class DoubleArray {
  /** Places come in blocks as wide as the codes, so that `^` never leaves the table. */
  readonly #block: number;
  #size = 0;
  #hint = 1;
  #base: number[] = [];
  #mask: number[] = [];
  /** -1 where a place is free. */
  #parent: number[] = [];
  /** Free places, linked both ways; place 0, the root's, is the list's head. */
  #next: number[] = [];
  #previous: number[] = [];

  /** @param codes - how many there are */
  constructor(codes: number) {
    this.#block = 1;
    while (this.#block <= codes) this.#block *= 2;
    this.#addBlock();
  }

  /** How many places there are. */
  get size(): number {
    return this.#size;
  }

  baseOf(state: number): number {
    return this.#base[state] ?? 0;
  }

  /** A bit for each child's code modulo 32. */
  maskOf(state: number): number {
    return (this.#mask[state] ?? 0) >>> 0;
  }

  /** The parent; for free places and the root one that no state can be. */
  parentOf(state: number): number {
    const parent = this.#parent[state] ?? -1;
    return parent < 0 ? 0x3fffffff : parent;
  }

  /** The child by a code, or 0. */
  child(state: number, code: number): number {
    const place = this.baseOf(state) ^ code;
    return place !== 0 && this.#parent[place] === state ? place : 0;
  }

  /** Gives a state its children. */
  place(state: number, codes: Uint16Array): void {
    const base = this.#findBase(codes);
    this.#base[state] = base;
    for (const code of codes) {
      this.#take(base ^ code, state);
      this.#mask[state] = (this.#mask[state] ?? 0) | (1 << (code & 31));
    }
  }

  #take(place: number, parent: number): void {
    const next = this.#next[place] ?? 0;
    const previous = this.#previous[place] ?? 0;
    this.#next[previous] = next;
    this.#previous[next] = previous;
    this.#parent[place] = parent;
  }

  /**
   * One child takes the first free place. Several take the first fit from where the last fit was found, and what did
   * not fit often enough is left to single ones.
   */
  #findBase(codes: Uint16Array): number {
    const first = codes[0] ?? 0;
    if (codes.length === 1) {
      if (this.#next[0] === 0) this.#addBlock();
      return (this.#next[0] ?? 0) ^ first;
    }
    while (this.#hint < this.#size && !this.#isFree(this.#hint)) this.#hint++;
    let place = this.#hint;
    for (let tries = 0; place < this.#size && place !== 0; tries++) {
      const base = place ^ first;
      if (this.#areFree(base, codes)) return base;
      place = this.#next[place] ?? 0;
      if (tries >= PATIENCE) this.#hint = place === 0 ? this.#size : place;
    }
    const base = this.#size;
    this.#addBlock();
    return base;
  }

  #areFree(base: number, codes: Uint16Array): boolean {
    for (let i = 0; i < codes.length; i++) if (!this.#isFree(base ^ (codes[i] as number))) return false;
    return true;
  }

  #isFree(place: number): boolean {
    return place !== 0 && this.#parent[place] === -1;
  }

  #addBlock(): void {
    const from = this.#size;
    this.#size += this.#block;
    if (from === 0) {
      this.#parent.push(-2);
      this.#next.push(0);
      this.#previous.push(0);
    }
    for (let place = Math.max(from, 1); place < this.#size; place++) {
      const last = this.#previous[0] ?? 0;
      this.#next[last] = place;
      this.#previous[place] = last;
      this.#next[place] = 0;
      this.#previous[0] = place;
      this.#parent[place] = -1;
    }
  }
}
