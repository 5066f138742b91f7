// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { MAX_STATE_UNITS } from '../../../lib/limits';
import type { PageContext } from '../../../lib/platforms/adapter';
import { asShown, parseState } from '../../../lib/platforms/rednote/state';
import { json, type StateSource, stateLookup } from '../../../lib/platforms/state';

const source = (): StateSource => ({
  scripts: (document) => document.querySelectorAll('script[data-x]'),
  isOfInterest: (text) => text.includes('id'),
  parse: vi.fn((text: string) => JSON.parse(text) as unknown),
  postIn: (object) => {
    const id = json.text(object.id);
    return id ? { id, caption: json.text(object.text) } : null;
  },
});

function pageWith(...texts: string[]): PageContext {
  const own = document.implementation.createHTMLDocument();
  for (const text of texts) {
    const script = own.createElement('script');
    script.type = 'application/json';
    script.setAttribute('data-x', '');
    script.textContent = text;
    own.body.append(script);
  }
  return { document: own, url: new URL('https://www.instagram.com/'), surface: 'home' };
}

describe("a page's state", () => {
  it('is asked by id and parsed once', () => {
    const from = source();
    const lookup = stateLookup(from);
    const page = pageWith('[{"id":"b","text":"second"},{"deep":[{"id":"a","text":"first"}]}]');
    expect(lookup(page, 'a')?.caption).toBe('first');
    expect(lookup(page, 'b')?.caption).toBe('second');
    expect(lookup(page, 'c')).toBeNull();
    expect(lookup(page, null)).toBeNull();
    expect(lookup({ ...page }, 'a')?.caption).toBe('first');
    expect(from.parse).toHaveBeenCalledTimes(1);
  });

  it('is read again when half a script has become a whole one', () => {
    const lookup = stateLookup(source());
    const page = pageWith('[{"id":"a","te');
    expect(lookup(page, 'a')).toBeNull();
    const script = page.document.querySelector('script');
    if (script) script.textContent = '[{"id":"a","text":"whole"}]';
    expect(lookup(page, 'a')?.caption).toBe('whole');
  });

  it('is left alone when it is too large, of no interest or broken', () => {
    const from = source();
    const lookup = stateLookup(from);
    expect(lookup(pageWith(`[{"id":"a"}]${' '.repeat(MAX_STATE_UNITS)}`, '[1]', ''), 'a')).toBeNull();
    expect(from.parse).not.toHaveBeenCalled();
    expect(lookup(pageWith('{"id":'), 'a')).toBeNull();
  });

  it('stands nests without end and odd keys', () => {
    const lookup = stateLookup(source());
    const deep = `${'{"x":['.repeat(5_000)}{"id":"a"}${']}'.repeat(5_000)}`;
    expect(lookup(pageWith(deep), 'a')?.id).toBe('a');
    expect(lookup(pageWith('{"__proto__":{"id":"a"},"constructor":null}'), 'a')?.id).toBe('a');
    expect(lookup(pageWith('{"id":"a"}'), 'toString')).toBeNull();
  });
});

describe("RedNote's state", () => {
  it('is read with its undefineds, and without touching those in strings', () => {
    expect(
      parseState(
        'window.__INITIAL_STATE__ = {"a":undefined,"b":"undefined \\"{\\" NaN","undefined":[undefined,NaN],"m":new Map([])};more({})',
      ),
    ).toEqual({ a: null, b: 'undefined "{" NaN', undefined: [null, null], m: null });
    expect(parseState('window.other={"a":1}')).toBeNull();
    expect(() => parseState('window.__INITIAL_STATE__={"a":')).toThrow();
  });

  it('writes hashtags as the page shows them', () => {
    expect(asShown('看 #a b[话题]##c[话题]# \n#d[话题]#')).toBe('看 #a b #c\n#d');
  });
});
