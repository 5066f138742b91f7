import { describe, expect, it } from 'vitest';
import { readPage, summaryOf, wrapInside } from '../../../scripts/read-page';
import { FIXTURES } from './fixtures';

describe('read-page', () => {
  it('puts a fragment where a path of selectors says', () => {
    expect(wrapInside('<p></p>', 'main > article[role=presentation]')).toBe(
      '<main><article role="presentation"><p></p></article></main>',
    );
    expect(wrapInside('x', 'div#a.b.c[data-e2e="list"]')).toBe(
      '<div id="a" class="b c" data-e2e="list">x</div>',
    );
  });

  it('reads the posts of a saved page and counts what covers them', () => {
    const fixture = FIXTURES.find(({ name }) => name === 'rednote/note-over-feed');
    const result = readPage(fixture?.html ?? '', fixture?.expected.url ?? '');
    expect(result).toMatchObject({ slots: 3, covered: 2 });
    expect(result?.readings.map(({ rules }) => rules.id)).toEqual([
      'cover-link',
      'cover-link',
      'mask-note-id',
    ]);
  });

  it('lists comments when asked', () => {
    const fixture = FIXTURES.find(({ name }) => name === 'rednote/comments-under-note');
    const forms = (comments: boolean) =>
      readPage(fixture?.html ?? '', fixture?.expected.url ?? '', { comments })?.readings.map(
        ({ post }) => post.form,
      );
    expect(forms(false)).toEqual(['full']);
    expect(forms(true)).toEqual(['full', 'comment', 'comment', 'comment']);
  });

  it('sums up the posts found and how many of them have each field', () => {
    const fixture = FIXTURES.find(({ name }) => name === 'rednote/feed');
    const result = readPage(fixture?.html ?? '', fixture?.expected.url ?? '');
    expect(result && summaryOf(result)).toMatch(
      /^3 posts in 6 slots \(0 covered\); \d+ of \d+ fields filled \(\d+ %\): id 3 \(100 %\), author 3 \(100 %\), title 2 \(67 %\), caption 0 \(0 %\),.*; 0 rules failed$/,
    );
    const none = readPage('<main></main>', fixture?.expected.url ?? '');
    expect(none && summaryOf(none)).toMatch(/^0 posts in 0 slots .*: id 0 \(0 %\)/);
  });

  it('leaves alone what the adapters leave alone', () => {
    expect(readPage('<main></main>', 'https://www.instagram.com/direct/inbox/')).toBeNull();
    expect(readPage('<main></main>', 'https://example.com/')).toBeNull();
  });
});
