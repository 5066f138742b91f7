/** The answer to one line of the input: an annotation, or what is wrong with the line. */
import type { Analyzer } from '../analysis/analyze';
import type { Annotation } from '../annotation';
import type { KnowledgeTexts, UiLanguage } from '../knowledge/tables';
import type { Post } from '../post';
import { type Reader, readerFromTag } from '../reader';
import type { Line } from './lines';
import { type ReadPost, readPost } from './read-post';
import { readZeeschuimer } from './zeeschuimer';

/** What the lines are: our own posts, or another program's file. */
export const LINE_SOURCES = { posts: readPost, zeeschuimer: readZeeschuimer } as const;
export type LineSource = keyof typeof LINE_SOURCES;

export interface AnswerOptions {
  /** The reader of lines that name none. */
  readerTag: string;
  from?: LineSource;
  /** With it, notes and communities carry their words in this language. */
  ui?: { language: UiLanguage; texts: KnowledgeTexts };
}

/** One line of the output, without its line break. */
export interface Answer {
  json: string;
  isError: boolean;
}

/** Makes what answers lines one by one. It keeps nothing but the readers it has met. */
export function createAnswerer(analyzer: Analyzer, options: AnswerOptions): (line: Line) => Answer {
  const read: (value: unknown) => ReadPost = LINE_SOURCES[options.from ?? 'posts'];
  const readerOf = readers();
  const { ui } = options;
  return (line) => {
    const found = 'error' in line ? line : parsed(line.text, read);
    if ('error' in found) return failed(line.number, found.error);
    const reader = readerOf(found.reader ?? options.readerTag);
    const annotation = attempt(analyzer, found.post, reader);
    if (annotation === null) return failed(line.number, 'this post could not be analysed');
    return {
      json: JSON.stringify({ id: found.post.id, ...(ui ? withTexts(annotation, ui) : annotation) }),
      isError: false,
    };
  };
}

function failed(number: number, reason: string): Answer {
  return { json: JSON.stringify({ id: null, error: `line ${number}: ${reason}` }), isError: true };
}

function parsed(text: string, read: (value: unknown) => ReadPost): ReadPost {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: 'not JSON' };
  }
  return read(value);
}

function attempt(analyzer: Analyzer, post: Post, reader: Reader): Annotation | null {
  try {
    return analyzer.analyze(post, reader);
  } catch {
    return null;
  }
}

/** Few tags occur; a file that names a new one on every line must not fill the memory. */
const READERS_KEPT = 1_000;

function readers(): (tag: string) => Reader {
  const known = new Map<string, Reader>();
  return (tag) => {
    const reader = known.get(tag) ?? readerFromTag(tag);
    if (known.size < READERS_KEPT) known.set(tag, reader);
    return reader;
  };
}

function withTexts(annotation: Annotation, { language, texts }: NonNullable<AnswerOptions['ui']>) {
  return {
    ...annotation,
    notes: annotation.notes.map((note) => {
      const text = texts.notes[note.id];
      return {
        ...note,
        means: text?.means[language] ?? null,
        mayReadAs: text?.faces[Number(note.face)]?.mayReadAs[language] ?? null,
      };
    }),
    communities: annotation.communities.map((community) => ({
      ...community,
      label: texts.communities[community.id]?.labels[language] ?? null,
    })),
  };
}
