/** The whole of a caption of which the page shows only the beginning, from the page's state, matched by the post's code. */
import type { FieldRule, PageContext } from '../adapter';
import type { CaptionValue } from '../rules';
import { hashtagsIn, tidyText } from '../text';
import { isCollapsed } from './caption';
import { instagramState } from './state';

type Find = (root: Element, page: PageContext) => Element | null;

function wholeText(find: Find, root: Element, page: PageContext, id: string | null): string | null {
  const element = find(root, page);
  if (!element || !isCollapsed(element)) return null;
  return tidyText(instagramState(page, id)?.caption ?? '') || null;
}

/** Tried before the element itself: nothing of a collapsed caption beyond its fold is in the page (2026-07). */
export function collapsedCaption(find: Find): FieldRule<CaptionValue> {
  return {
    name: 'state-whole',
    seen: '2026-07',
    evidence: 'capture',
    from: 'state',
    read: (root, page, id) => {
      const text = wholeText(find, root, page, id);
      return text ? { text, role: 'caption', isPartial: false } : null;
    },
  };
}

/** The hashtags behind the fold, too. */
export function collapsedHashtags(find: Find): FieldRule<string[]> {
  return {
    name: 'state-whole',
    seen: '2026-07',
    evidence: 'capture',
    from: 'state',
    read: (root, page, id) => hashtagsIn(wholeText(find, root, page, id) ?? ''),
  };
}
