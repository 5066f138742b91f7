/** The post's own words: what raised a note is marked, and on demand which language each stretch is in. */
import type { ComponentChildren } from 'preact';
import type { Annotation, LanguageSegment, Span } from '../../lib/annotation';
import type { Translator } from '../../lib/i18n/translator';
import { isRightToLeft, type LanguageTag } from '../../lib/languages';
import { QUOTE_MOST_UNITS } from '../../lib/limits';
import type { Post } from '../../lib/post';

/** Cuts a long text around the first mark, at most `QUOTE_MOST_UNITS` long; the mark stays within the lines shown. */
function window(text: string, spans: readonly Span[]): { from: number; to: number } {
  const first = spans[0]?.start ?? 0;
  const from = text.length <= QUOTE_MOST_UNITS ? 0 : Math.max(0, first - QUOTE_MOST_UNITS / 6);
  return { from: beforeCharacter(text, from), to: beforeCharacter(text, from + QUOTE_MOST_UNITS) };
}

/** A place to cut at that is not in the middle of a character. */
function beforeCharacter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const isMiddle = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isMiddle ? at - 1 : at;
}

/** Pictures that the page does not name stand as U+FFFC, which shows as a box: a thin blank takes its place. */
function shown(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\ufffc/g, '\u2009');
}

/** Those in one text, sorted, not overlapping: of overlapping ones the first stays. */
function apart<S extends Span>(all: readonly S[], index: number): S[] {
  const kept: S[] = [];
  const here = all.filter((span) => span.part === 'text' && span.index === index);
  for (const span of here.sort((a, b) => a.start - b.start))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

interface QuoteProps {
  post: Post;
  annotation: Annotation;
  translator?: Translator;
  /** Whether each stretch of a mixed post shows its language. */
  showsSegments?: boolean;
}

/** Of a post whose notes stand in its title and its text, both are quoted. */
export function Quote(props: QuoteProps) {
  const { post, annotation } = props;
  const marks = annotation.notes.map((note) => note.at);
  const marked = [...new Set(marks.flatMap(({ part, index }) => (part === 'text' ? [index] : [])))].sort();
  const parts = (marked.length > 0 ? marked : [0]).filter((index) => saysSomething(post.text[index]?.text));
  if (parts.length === 0) return <Tags post={post} marks={marks} />;
  return (
    <>
      {parts.slice(0, QUOTED_PARTS_MOST).map((index) => (
        <QuotedPart key={index} {...props} index={index} marks={marks} />
      ))}
    </>
  );
}

/** More would push what is said of them out of sight. */
const QUOTED_PARTS_MOST = 2;

const saysSomething = (text = '') => !/^[\s\ufffc]*$/.test(text);

function QuotedPart({
  post,
  annotation,
  translator,
  showsSegments = false,
  index,
  marks,
}: QuoteProps & { index: number; marks: readonly Span[] }) {
  const text = post.text[index]?.text ?? '';
  const spans = apart(marks, index);
  const { from, to } = window(text, spans);
  const marked = (start: number, end: number) => withMarks(text, spans, start, end);
  const pieces =
    showsSegments && translator
      ? withSegments(apart(annotation.language.segments, index), from, to, translator, marked)
      : marked(from, to);
  return (
    <p class={showsSegments ? 'quote whole' : 'quote'} {...languageAttributes(annotation.language.primary)}>
      {/* No element of its own around the words: `dir="auto"` does not look into a `bdi`, and would always say left. */}
      {from > 0 ? '… ' : ''}
      {pieces}
      {to < text.length ? ' …' : ''}
    </p>
  );
}

/** A post of hashtags only: they are its words. */
function Tags({ post, marks }: { post: Post; marks: readonly Span[] }) {
  const noted = new Set(marks.flatMap((at) => (at.part === 'hashtag' ? [at.index] : [])));
  const shown = post.hashtags
    .map((tag, i) => ({ tag, i }))
    .filter(({ i }) => noted.size === 0 || noted.has(i));
  if (shown.length === 0) return null;
  return (
    <p class="quote" dir="auto">
      {shown.map(({ tag, i }) => (
        <bdi key={i}>{noted.has(i) ? <mark>#{tag}</mark> : `#${tag}`} </bdi>
      ))}
    </p>
  );
}

/** A stretch of a text with the marks that lie wholly inside. */
function withMarks(text: string, spans: readonly Span[], from: number, to: number): ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let at = from;
  for (const span of spans) {
    if (span.start < at || span.end > to) continue;
    pieces.push(
      shown(text, at, span.start),
      <mark key={span.start}>{shown(text, span.start, span.end)}</mark>,
    );
    at = span.end;
  }
  pieces.push(shown(text, at, to));
  return pieces;
}

/** Each stretch under the name of its language. */
function withSegments(
  segments: readonly LanguageSegment[],
  from: number,
  to: number,
  { languageName }: Translator,
  marked: (start: number, end: number) => ComponentChildren,
): ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let at = from;
  for (const { start, end, tag } of segments) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (last <= first) continue;
    pieces.push(
      marked(at, first),
      <span key={start} class="segment" {...languageAttributes(tag)}>
        {marked(first, last)}
        <small>{languageName(tag)}</small>
      </span>,
    );
    at = last;
  }
  pieces.push(marked(at, to));
  return pieces;
}

function languageAttributes(tag: LanguageTag): { lang: string | undefined; dir: 'rtl' | 'auto' } {
  return { lang: tag === 'und' || tag === 'mul' ? undefined : tag, dir: isRightToLeft(tag) ? 'rtl' : 'auto' };
}
