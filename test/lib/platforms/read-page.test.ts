import { describe, expect, it } from 'vitest';
import { readPage, wrapInside } from '../../../scripts/read-page';
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

  it('leaves alone what the adapters leave alone', () => {
    expect(readPage('<main></main>', 'https://www.instagram.com/direct/inbox/')).toBeNull();
    expect(readPage('<main></main>', 'https://example.com/')).toBeNull();
  });
});
