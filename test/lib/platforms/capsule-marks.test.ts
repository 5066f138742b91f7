/** Whatever a page is made to say, and wherever it says it, none of it comes into the file of a report. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../../lib/platforms';
import { makeCapsule } from '../../../lib/platforms/capsule';
import { capsuleText } from '../../../lib/platforms/capsule/format';
import { FIXTURES, open } from './fixtures';

/** Letters of words that no markup holds, in several scripts, with digits as ids have them. */
const mark = fc
  .array(fc.constantFrom('q', 'j', 'x', 'z', 'k', 'Q', '7', '4', '茶', '好', '밥', 'й', '😀'), {
    minLength: 4,
    maxLength: 12,
  })
  .map((letters) => `zq${letters.join('')}qz`);

/** None of the fixtures' markup is written in these. */
const FOREIGN = /zq\S*qz|[\p{Script=Han}\p{Script=Hangul}\p{Script=Cyrillic}]|😀/iu;

/** Attributes that the adapters must be able to read, for posts to be found at all. */
const STRUCTURE = /^(?:role|dir|style|hidden|aria-|data-(?!v-)|tabindex|type)/;

/** Writes the mark into every text and attribute; into those of the structure only where `isRuthless`. */
function write(document: Document, word: string, isRuthless: boolean): void {
  for (const element of document.querySelectorAll('*')) {
    for (const node of element.childNodes) {
      if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''))
        node.nodeValue = `${node.nodeValue} ${word}`;
    }
    for (const { name, value } of [...element.attributes]) {
      if (STRUCTURE.test(name) && !isRuthless) continue;
      if (name === 'href' && !isRuthless) element.setAttribute(name, `${value}?${word}=${word}#${word}`);
      else if (name === 'id' && !isRuthless) continue;
      else element.setAttribute(name, `${value}${name === 'class' ? ' ' : ''}${word}`);
    }
    element.setAttribute('data-note', word);
    element.setAttribute('title', word);
    if (isRuthless) element.setAttribute(`data-${word.replace(/[^a-z]/gi, '').toLowerCase()}`, word);
  }
}

describe('the report of any page', () => {
  it('holds none of the marks written all over it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES), mark, fc.boolean(), (fixture, word, isRuthless) => {
        const { document, url } = open(fixture);
        write(document, word, isRuthless);
        const adapter = adapterFor(url);
        if (!adapter) throw new Error('no adapter');
        const address = new URL(`${url.pathname}/${word}?${word}#${word}`, url);
        const surface = fixture.expected.surface ?? 'home';
        const marked = makeCapsule(adapter, { document, url: address, surface });
        const text =
          capsuleText(marked, '1', []) +
          capsuleText(makeCapsule(adapter, { document, url, surface }), '1', []);
        const marks = [word, encodeURIComponent(word)].map((one) => one.toLowerCase());
        const leaks = text.split('\n').filter((line) => {
          const said = line.toLowerCase();
          return marks.some((one) => said.includes(one)) || FOREIGN.test(line);
        });
        expect(leaks).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the report', () => {
  it('is an indented text with what was read and what threw', () => {
    const text = capsuleText(
      {
        platform: 'tiktok',
        surface: 'explore',
        address: '/explore',
        found: 2,
        read: 1,
        failures: { 'caption:h1': 3 },
        posts: [
          {
            form: 'tile',
            isCovered: true,
            rules: { id: 'post-link' },
            html: '<main><a href="/:handle"><img alt=":4"></img>[text 3]</a></main>',
          },
        ],
        page: null,
      },
      '0.1.0',
      ['missing since 2026-11-21: caption'],
    );
    expect(text.split('\n').slice(3)).toEqual([
      'page: tiktok, explore, /explore',
      'posts: 2 found, 1 read',
      'threw: caption:h1 3',
      'missing since 2026-11-21: caption',
      '',
      '1. tile, covered: id by post-link',
      '<main>',
      '  <a href="/:handle">',
      '    <img alt=":4"></img>',
      '    [text 3]',
      '  </a>',
      '</main>',
      '',
    ]);
  });
});
