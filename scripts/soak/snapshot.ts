/** What a look at a page in the browser brings home: the posts it shows and the chips on it, at one moment. */
import type { Placement } from '../../lib/platforms/adapter';
import type { Form, Post, Surface } from '../../lib/post';

/** An element that holds a post now, as the adapters read it in the page itself. */
export interface SeenPost {
  /** `null` for an empty slot and what is no post. */
  post: Post | null;
  form: Form;
  layout: string;
  isCovered: boolean;
  /** `null` where no chip may stand. */
  kind: Placement['kind'] | null;
  /** Half of it, or half of the window, is on the screen. */
  isOnScreen: boolean;
}

/** A chip, badge or mark on the page. */
export interface SeenChip {
  /** Its words for a screen reader. */
  label: string;
  /** Places in `posts`: those whose mount it stands in, or the innermost element around it. Empty: it stands on nothing. */
  owners: number[];
  /** The elements around it, innermost first, for reports. */
  path: string;
  /** True where it is drawn outside a box that clips what stands in it: its post is out of sight, the chip is not. */
  isAdrift: boolean;
  /** Where it is drawn, in CSS px of the window. */
  box: { left: number; top: number; width: number; height: number };
}

export interface Snapshot {
  url: string;
  surface: Surface | null;
  posts: SeenPost[];
  chips: SeenChip[];
  /** What threw in adapters, by place; `caption:h1` for rules. */
  failures: string[];
  elements: number;
  /** Milliseconds the look took inside the page. */
  ms: number;
}
