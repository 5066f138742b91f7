// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Quote } from '../../../components/card/quote';
import type { NoteFinding } from '../../../lib/annotation';
import { QUOTE_MOST_UNITS } from '../../../lib/limits';
import type { Post } from '../../../lib/post';
import { annotatedIn, annotation, readPost } from '../../lib/exposure/samples';
import { finding, HOSTILE } from '../samples';

function quote(written: string | Post['text'], notes: NoteFinding[] = [], language = 'zh-Hans'): HTMLElement {
  const host = document.createElement('div');
  const text: Post['text'] = typeof written === 'string' ? [{ role: 'caption', text: written }] : written;
  const { language: found } = annotatedIn(language);
  render(<Quote post={readPost({ text })} annotation={annotation({ notes, language: found })} />, host);
  return host;
}

const marks = (host: HTMLElement) => [...host.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('the quote', () => {
  it('marks what raised a note, and keeps every word', () => {
    const host = quote('今天被种草了口红', [finding('a', 3, 5), finding('b', 6, 8)]);
    expect(host.textContent).toBe('今天被种草了口红');
    expect(marks(host)).toEqual(['种草', '口红']);
  });

  it('marks overlapping triggers once, and the next one again', () => {
    const host = quote('0123456789', [finding('c', 7, 9), finding('a', 1, 5), finding('b', 4, 8)]);
    expect(host.textContent).toBe('0123456789');
    expect(marks(host)).toEqual(['1234', '78']);
  });

  it('marks a trigger that holds another once', () => {
    const host = quote('0123456789', [finding('a', 0, 8), finding('b', 1, 2), finding('c', 4, 6)]);
    expect(marks(host)).toEqual(['01234567']);
    expect(host.textContent).toBe('0123456789');
  });

  it('is of the text part that raised a note', () => {
    const host = quote(
      [
        { role: 'title', text: 'a title' },
        { role: 'caption', text: '被种草' },
      ],
      [finding('a', 1, 3, { at: { part: 'text', index: 1, start: 1, end: 3 } })],
    );
    expect([host.textContent, marks(host)]).toEqual(['被种草', ['种草']]);
  });

  it('marks nothing for a hashtag’s note', () => {
    const host = quote('a caption', [
      finding('a', 0, 1, { at: { part: 'hashtag', index: 0, start: 0, end: 1 } }),
    ]);
    expect([host.textContent, marks(host)]).toEqual(['a caption', []]);
  });

  it('is cut around the first mark of a long text', () => {
    const host = quote(`${'a'.repeat(2_000)}种草${'b'.repeat(2_000)}`, [finding('a', 2_000, 2_002)]);
    expect(marks(host)).toEqual(['种草']);
    expect(host.textContent).toMatch(/^… a+种草b+ …$/);
    expect(host.textContent?.length).toBe(QUOTE_MOST_UNITS + 4);
  });

  it('is cut beside characters, not through them', () => {
    for (const shift of ['', 'x']) {
      const host = quote(`${shift}${'😀'.repeat(500)}种草${'😀'.repeat(500)}`, [
        finding('a', 1_000 + shift.length, 1_002 + shift.length),
      ]);
      expect(host.textContent?.isWellFormed()).toBe(true);
    }
  });

  it('shows a hostile caption as text', () => {
    const host = quote(HOSTILE, [finding('a', 0, 5)]);
    expect(host.textContent).toBe(HOSTILE);
    expect([...host.querySelectorAll('*')].map((element) => element.localName)).toEqual(['p', 'mark']);
  });

  it('says its language and direction', () => {
    const paragraph = (tag: string) => quote('x', [], tag).querySelector('p');
    expect([paragraph('ar')?.lang, paragraph('ar')?.dir]).toEqual(['ar', 'rtl']);
    expect([paragraph('ja')?.lang, paragraph('ja')?.dir]).toEqual(['ja', 'auto']);
    expect(paragraph('und')?.hasAttribute('lang')).toBe(false);
    expect(paragraph('mul')?.hasAttribute('lang')).toBe(false);
  });

  it('takes its direction from its own words where the language does not say', () => {
    // A `bdi` around them would hide them from `dir="auto"`.
    const paragraph = quote('صباح الخير', [], 'mul').querySelector('p');
    expect([paragraph?.dir, paragraph?.querySelector('bdi')]).toEqual(['auto', null]);
  });

  it('shows title and text where both hold something to explain', () => {
    const inText = { ...finding('b', 0, 3), at: { part: 'text', index: 1, start: 0, end: 3 } } as const;
    const host = quote(
      [
        { role: 'title', text: '种草的一天' },
        { role: 'caption', text: '666 又来了' },
      ],
      [finding('a', 0, 2), inText],
    );
    expect([...host.querySelectorAll('p')].map((one) => one.textContent)).toEqual([
      '种草的一天',
      '666 又来了',
    ]);
    expect(marks(host)).toEqual(['种草', '666']);
  });

  it('shows a thin blank where a picture stands that the page does not name', () => {
    const host = quote('早\ufffc种草\ufffc', [finding('a', 2, 4)]);
    expect(host.textContent).toBe('早\u2009种草\u2009');
    expect(marks(host)).toEqual(['种草']);
    expect(quote('\ufffc \ufffc').innerHTML).toBe('');
  });

  it('of nothing is nothing', () => {
    expect(quote([]).innerHTML).toBe('');
    expect(quote(' \n ').innerHTML).toBe('');
  });
});
