import { vi } from 'vitest';

interface Box {
  width: number;
  height: number;
}

const SCREEN: Box = { width: 1_000, height: 800 };

/** An IntersectionObserver that is told what is on a screen of 1000 × 800. */
export class FakeIntersection {
  readonly observed = new Set<Element>();
  #callback: IntersectionObserverCallback = () => {};

  /** Puts itself in place of the browser's. */
  static install(): FakeIntersection {
    const fake = new FakeIntersection();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: IntersectionObserverCallback) {
          fake.#callback = callback;
        }
        observe = (element: Element) => fake.observed.add(element);
        unobserve = (element: Element) => fake.observed.delete(element);
        disconnect = () => fake.observed.clear();
      },
    );
    return fake;
  }

  /** Says how much of a post of this size is on the screen: a share of its height. */
  show(target: Element, ratio: number, size: Box = { width: 500, height: 400 }): void {
    const seen = { width: Math.min(size.width, SCREEN.width), height: size.height * ratio };
    const entry = {
      target,
      isIntersecting: ratio > 0,
      intersectionRatio: ratio,
      boundingClientRect: size,
      intersectionRect: seen,
      rootBounds: SCREEN,
    };
    this.#callback([entry as unknown as IntersectionObserverEntry], {} as IntersectionObserver);
  }
}
