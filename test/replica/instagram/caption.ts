/** Captions: collapsed as the feed shows them (2026-07), or whole as it shows short ones (2026-04). */
import { type Element, h, type Markup } from '../markup';
import { cls } from './names';
import { button, link, text } from './parts';

const RUNS = /(#[\p{L}\p{M}\p{N}_]+|@[\w.]*\w|\n)/u;

/** Text with links for hashtags and mentions and elements for line breaks. */
export function captionRuns(caption: string): Markup[] {
  return caption
    .split(RUNS)
    .filter(Boolean)
    .map((run): Markup => {
      if (run === '\n') return h('br');
      // The site lower-cases a hashtag in its address.
      if (run.length > 1 && run[0] === '#')
        return link(`/explore/tags/${encodeURIComponent(run.slice(1).toLowerCase())}/`, {}, run);
      if (run.length > 1 && run[0] === '@') return link(`/${run.slice(1)}/`, {}, run);
      return run;
    });
}

/** Roughly two lines of the column; wide characters count double. */
const COLLAPSED_WIDTH = 110;

/** The part of a caption a collapsed post shows, or `null` where it shows everything. */
export function collapsedPart(caption: string): string | null {
  const [firstLine = ''] = caption.split('\n');
  let width = 0;
  let end = 0;
  for (const char of firstLine) {
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1;
    if (width > COLLAPSED_WIDTH) break;
    end += char.length;
  }
  return end < caption.length ? firstLine.slice(0, end).trimEnd() : null;
}

/** The caption of a feed article: only its first part is in the document until the reader asks for more. */
export function feedCaption(caption: string, isExpanded: boolean): Element {
  const part = isExpanded ? null : collapsedPart(caption);
  return h(
    'span',
    { dir: 'auto', ...cls('caption') },
    h('div', { style: 'display: inline;' }, h('span', { dir: 'auto' }, captionRuns(part ?? caption))),
    part !== null &&
      h(
        'span',
        {},
        '... ',
        button(
          { 'aria-disabled': 'false', style: 'cursor: pointer; display: inline-block;' },
          text(18, cls('soft'), 'more'),
        ),
      ),
  );
}
