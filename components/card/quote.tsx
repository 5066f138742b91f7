/** The post's own words with what raised a note marked. */
import type { Annotation, Span } from '../../lib/annotation';
import { isRightToLeft } from '../../lib/languages';
import { QUOTE_MOST_UNITS } from '../../lib/limits';
import type { Post } from '../../lib/post';

/** Cuts a long text around the first mark, at most `QUOTE_MOST_UNITS` long. */
function window(text: string, spans: Span[]): { from: number; to: number } {
  const first = spans[0]?.start ?? 0;
  const from = text.length <= QUOTE_MOST_UNITS ? 0 : Math.max(0, first - QUOTE_MOST_UNITS / 3);
  return { from: beforeCharacter(text, from), to: beforeCharacter(text, from + QUOTE_MOST_UNITS) };
}

/** A place to cut at that is not in the middle of a character. */
function beforeCharacter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const isMiddle = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isMiddle ? at - 1 : at;
}

/** Pictures that the page does not name stand as U+FFFC, which shows as a box: a thin blank takes its place. */
function shown(text: string, from: number, to?: number): string {
  return text.slice(from, to).replace(/\ufffc/g, '\u2009');
}

/** Sorted, not overlapping: of overlapping ones the first stays. */
function marksIn(annotation: Annotation, index: number): Span[] {
  const marks: Span[] = [];
  const spans = annotation.notes
    .map((note) => note.at)
    .filter((at) => at.part === 'text' && at.index === index)
    .sort((a, b) => a.start - b.start);
  for (const span of spans) if (span.start >= (marks.at(-1)?.end ?? 0)) marks.push(span);
  return marks;
}

export function Quote({ post, annotation }: { post: Post; annotation: Annotation }) {
  const noted = annotation.notes.find((note) => note.at.part === 'text')?.at.index;
  const index = noted ?? 0;
  const part = post.text[index];
  if (!part || /^[\s\ufffc]*$/.test(part.text)) return null;
  const spans = marksIn(annotation, index);
  const { from, to } = window(part.text, spans);
  const { primary } = annotation.language;
  const pieces = [];
  let at = from;
  for (const span of spans) {
    if (span.start < at || span.end > to) continue;
    pieces.push(
      shown(part.text, at, span.start),
      <mark key={span.start}>{shown(part.text, span.start, span.end)}</mark>,
    );
    at = span.end;
  }
  pieces.push(shown(part.text, at, to));
  return (
    <p
      class="quote"
      lang={primary === 'und' || primary === 'mul' ? undefined : primary}
      dir={isRightToLeft(primary) ? 'rtl' : 'auto'}
    >
      {from > 0 ? '… ' : ''}
      <bdi>{pieces}</bdi>
      {to < part.text.length ? ' …' : ''}
    </p>
  );
}
