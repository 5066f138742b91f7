import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../../lib/platforms/adapter';
import { makeCapsule } from '../../../lib/platforms/capsule';
import {
  shapeOfAddress,
  shapeOfAttribute,
  shapeOfClasses,
  shapeOfId,
} from '../../../lib/platforms/capsule/values';
import { CLASS_WORDS, ID_WORDS, PATH_WORDS, VALUES } from '../../../lib/platforms/capsule/words';
import { FIXTURES, open } from './fixtures';

const MARKUP = new Set(
  [...CLASS_WORDS, ...ID_WORDS, ...PATH_WORDS, ...VALUES].flatMap((word) => word.split(/[_/-]/)),
);
const FORMAT = /^(?:text|lines|digits|handle|name|code|hex|other|host|scheme|broken|element)$/;

/** Attributes that hold people's words, names, ids or addresses. */
const PRIVATE = ['alt', 'title', 'aria-label', 'href', 'src', 'note-id', 'datetime', 'content', 'srcset'];

/** Words, ids and names that stand in the page's texts and private attributes. */
function secretsOf(document: Document): Set<string> {
  const texts: string[] = [];
  for (const element of document.querySelectorAll('body, body *')) {
    for (const name of PRIVATE) texts.push(element.getAttribute(name) ?? '');
    texts.push(element.id.replace(/[A-Z]/g, ' $&')); // ids are made of words
    for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.nodeValue ?? '');
  }
  const tokens = texts.flatMap(
    (text) => text.match(/[\p{L}\p{M}]{3,}|\d{4,}|[\p{Script=Han}\p{Script=Hangul}]/gu) ?? [],
  );
  return new Set(tokens.map((token) => token.toLowerCase()).filter((token) => !MARKUP.has(token)));
}

/** Words that a page's tags and attribute names bring along, whatever its texts say. */
function structureOf(document: Document): Set<string> {
  const names = [...document.querySelectorAll('*')].flatMap((element) => [
    element.tagName.toLowerCase(),
    ...element.getAttributeNames(),
    ...(element.getAttribute('style') ?? '').split(/[:;]/),
  ]);
  return new Set(names.flatMap((name) => name.match(/[a-z]{3,}|\d{4,}/g) ?? []));
}

function capsuleOf(fixture: (typeof FIXTURES)[number]) {
  const { adapter, document, url } = open(fixture);
  const page: PageContext = { document, url, surface: fixture.expected.surface ?? 'home' };
  return { document, url, capsule: makeCapsule(adapter, page) };
}

describe.each(FIXTURES)('the capsule of $name', (fixture) => {
  it('holds no word, number, handle or address of the page', () => {
    const { document, url, capsule } = capsuleOf(fixture);
    const shown = [...capsule.posts.map(({ html }) => html), capsule.page ?? '', capsule.address].join('\n');
    const structure = structureOf(document);
    const said = new Set(
      shown.toLowerCase().match(/[\p{L}\p{M}]{3,}|\d{4,}|[\p{Script=Han}\p{Script=Hangul}]/gu) ?? [],
    );
    const leaked = [...secretsOf(document)].filter(
      (secret) => said.has(secret) && !structure.has(secret) && !FORMAT.test(secret),
    );
    expect(leaked).toEqual([]);
    for (const slot of fixture.expected.slots ?? []) {
      if (slot.post?.id) expect(shown).not.toContain(slot.post.id);
      if (slot.post?.author) expect(shown).not.toContain(slot.post.author);
      for (const { text } of slot.post?.text ?? []) expect(shown).not.toContain(text.slice(0, 40));
    }
    expect(shown).not.toContain(url.host);
    expect(shown).not.toMatch(/https?:|data:|blob:/);
  });

  it('shows the markup that rules look for', () => {
    const { capsule } = capsuleOf(fixture);
    expect(JSON.parse(JSON.stringify(capsule))).toEqual(capsule);
    expect(capsule.posts.length > 0 || capsule.page).toBeTruthy();
  });
});

describe('the shape of', () => {
  const base = new URL('https://www.tiktok.com/');
  it.each([
    ['/@some.one/video/7669000000000000009?x=1&y=2#z', '/:handle/video/:digits19?:2#:hash'],
    ['https://img.invalid/a/b.jpg', ':other-host/:name/:name'],
    ['/tag/%E9%A3%9F', '/tag/:name'],
    ['/explore/6a1e3f3b000000000702a6c1', '/explore/:hex24'],
    ['javascript:alert(1)', ':other-scheme'],
    ['http://[', ':broken'],
  ])('the address %s is %s', (address, shape) => {
    expect(shapeOfAddress(address, base)).toBe(shape);
  });

  it('ids and classes keeps the known words only', () => {
    expect(shapeOfId('xgwrapper-0-7669000000000000009')).toBe('xgwrapper-0-:digits19');
    expect(shapeOfId('clipsoverlay3950000000000000042_1042')).toBe('clipsoverlay:digits19_:digits4');
    expect(shapeOfId('mount_0_0_Tg')).toBe('mount_0_0_:x');
    expect(shapeOfClasses('css-1aa-7937d88b--DivMultilineText e1q1 note-item anna-smith')).toBe(
      '--DivMultilineText note-item :2',
    );
    expect(shapeOfClasses('x--DivAnnaSmith')).toBe(':1');
  });

  it('attributes leaves out what people wrote', () => {
    expect(shapeOfAttribute('aria-label', 'Anna likes this', base)).toBeNull();
    expect(shapeOfAttribute('data-anything', 'Anna', base)).toBeNull();
    expect(shapeOfAttribute('role', 'Anna', base)).toBeNull();
    expect(shapeOfAttribute('role', 'dialog', base)).toBe('dialog');
    expect(shapeOfAttribute('data-e2e', 'comment-level-1', base)).toBe('comment-level-1');
    expect(shapeOfAttribute('data-e2e', 'anna-smith', base)).toBe(':10');
    expect(shapeOfAttribute('style', 'max-height: 18px; background: url(https://x/anna)', base)).toBe(
      'max-height:18px;background',
    );
    expect(shapeOfAttribute('alt', 'Anna', base)).toBe(':4');
  });
});
