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
