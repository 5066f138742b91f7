import { describe, expect, it } from 'vitest';
import { parseSet, readSet } from './set';

const item = {
  id: 'x1',
  platform: 'tiktok',
  form: 'comment',
  text: [{ role: 'comment', text: 'guten Morgen' }],
  hashtags: [],
  primary: 'de',
  languages: ['de'],
  kind: 'base',
};
const parse = (changes: object) => parseSet(JSON.stringify({ ...item, ...changes }), 'x.jsonl');

describe('a set of labelled posts', () => {
  it('is read line by line', () => {
    const [first, second] = parseSet(`${JSON.stringify(item)}\n\n${JSON.stringify(item)}\n`, 'x.jsonl');
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      primary: 'de',
      languages: ['de'],
      kind: 'base',
      post: { text: item.text },
    });
  });

  it.each([
    ['text that is no text', { text: 3 }, 'text must be'],
    ['an unknown kind', { kind: 'odd' }, 'kind must be'],
    ['no primary', { primary: null }, 'primary must be'],
    ['languages of a post that has none', { primary: 'und' }, 'languages must be empty'],
    ['no languages of a post that has one', { languages: [] }, 'languages must be empty'],
  ])('refuses %s', (_what, changes, reason) => {
    expect(() => parse(changes)).toThrow(`x.jsonl, line 1: ${reason}`);
  });

  it('refuses what is not JSON', () => {
    expect(() => parseSet('\n{"id":', 'x.jsonl')).toThrow('x.jsonl, line 2: not JSON');
  });

  it('has a name', () => {
    expect(() => readSet('other')).toThrow('there is no set "other"');
  });

  it('holds enough posts to be measured on', () => {
    expect(readSet('own').length).toBeGreaterThanOrEqual(1_800);
  });
});

describe('the development set', () => {
  const dev = readSet('dev');

  it('holds hundreds of posts in all languages people meet on the three sites', () => {
    expect(dev.length).toBeGreaterThanOrEqual(300);
    expect(new Set(dev.map(({ primary }) => primary)).size).toBeGreaterThanOrEqual(50);
  });

  it('names at least two languages of every mixed post', () => {
    const mixed = dev.filter(({ kind }) => kind === 'mixed');
    expect(mixed.length).toBeGreaterThanOrEqual(40);
    for (const { languages } of mixed) expect(languages.length).toBeGreaterThanOrEqual(2);
  });

  it('shares no sentence with the set that figures are published of', () => {
    const textOf = ({ post }: (typeof dev)[number]) =>
      post.text.map(({ text }) => text.toLowerCase()).join(' ');
    const own = new Set(readSet('own').map(textOf));
    // Laughter and emoji are anybody's. Only ids are shown should this fail: those sets are not for reading.
    const shared = dev.filter((item) => item.primary !== 'und' && own.has(textOf(item)));
    expect(shared.map(({ post }) => post.id)).toEqual([]);
  });
});
