/** The post's own words with what raised a note marked. */
import type { Annotation, Span } from '../../lib/annotation';
import { isRightToLeft } from '../../lib/languages';
import { QUOTE_MOST_UNITS } from '../../lib/limits';
import type { Post } from '../../lib/post';

/** Cuts a long text around the first mark, at most `QUOTE_MOST_UNITS` long. */
function window(text: string, spans: Span[]): { from: number; to: number } {
  const first = spans[0]?.start ?? 0;
  const from = text.length <= QUOTE_MOST_UNITS ? 0 : Math.max(0, first - QUOTE_MOST_UNITS / 3);
  return { from, to: Math.min(text.length, from + QUOTE_MOST_UNITS) };
}

/** Sorted, not overlapping. */
function marksIn(annotation: Annotation, index: number): Span[] {
  const spans = annotation.notes
    .map((note) => note.at)
    .filter((at) => at.part === 'text' && at.index === index)
    .sort((a, b) => a.start - b.start);
  return spans.filter((span, i) => i === 0 || span.start >= (spans[i - 1]?.end ?? 0));
}

export function Quote({ post, annotation }: { post: Post; annotation: Annotation }) {
  const noted = annotation.notes.find((note) => note.at.part === 'text')?.at.index;
  const index = noted ?? 0;
  const part = post.text[index];
  if (!part || part.text.trim() === '') return null;
  const spans = marksIn(annotation, index);
  const { from, to } = window(part.text, spans);
  const { primary } = annotation.language;
  const pieces = [];
  let at = from;
  for (const span of spans) {
    if (span.start < at || span.end > to) continue;
    pieces.push(
      part.text.slice(at, span.start),
      <mark key={span.start}>{part.text.slice(span.start, span.end)}</mark>,
    );
    at = span.end;
  }
  pieces.push(part.text.slice(at, to));
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
