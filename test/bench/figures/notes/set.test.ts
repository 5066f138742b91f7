import { describe, expect, it } from 'vitest';
import { parseCoverage, parseItems, readSet } from './set';

const item = (over: Record<string, unknown> = {}) => ({
  id: 'p1',
  platform: 'rednote',
  text: 'aa bb #cc',
  reader: 'en-US',
  language: 'en',
  expect: [
    { trigger: 'aa', wellKnown: true },
    { trigger: 'bb', wellKnown: false },
  ],
  mustNotFire: [],
  ...over,
});
const judged = (over: Record<string, unknown> = {}) => ({ id: 'p1', expect: 0, covers: ['n.aa'], ...over });
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('a set of posts', () => {
  it('is read line by line', () => {
    const [one, two] = parseItems(`${lines(item())}\n\n${lines(item({ id: 'p2' }))}\n`, 'a.jsonl');
    expect(one).toMatchObject({ id: 'p1', reader: 'en-US', post: { platform: 'rednote', hashtags: ['cc'] } });
    expect(two?.id).toBe('p2');
  });

  it.each<[reason: string, text: string]>([
    ['line 1: not JSON', '{"id":'],
    ['line 1: platform must be one of', lines(item({ platform: 'x' }))],
    ['line 1: expect.0.wellKnown is missing', lines(item({ expect: [{ trigger: 'aa' }] }))],
    ['line 2: p1 stands twice', lines(item(), item())],
  ])('names file and line: %s', (reason, text) => {
    expect(() => parseItems(text, 'a.jsonl')).toThrow(`a.jsonl, ${reason}`);
  });

  it('is one of those that there are', () => {
    expect(() => readSet('other', new Set())).toThrow('there is no set "other"; sets: own, dev');
  });

  it('has a development set whose coverage names entries and expressions that are there', () => {
    const { items, coverage } = readSet('dev', new Set());
    expect(coverage?.judged).toHaveLength(items.flatMap(({ expect: expected }) => expected).length);
  });
});

describe('the coverage of a set', () => {
  const items = parseItems(lines(item()), 'a.jsonl');
  const parsed = (text: string, ...entries: string[]) =>
    parseCoverage(text, 'c.jsonl', items, new Set(entries));

  it('says which entries explain an expression', () => {
    expect(parsed(lines(judged(), judged({ expect: 1, covers: [] })), 'n.aa')).toEqual({
      judged: [
        { id: 'p1', expect: 0, covers: ['n.aa'] },
        { id: 'p1', expect: 1, covers: [] },
      ],
      gone: [],
    });
  });

  it('does not count entries that are gone, and names each once', () => {
    const text = lines(judged({ covers: ['n.aa', 'n.old'] }), judged({ expect: 1, covers: ['n.old'] }));
    expect(parsed(text, 'n.aa')).toEqual({
      judged: [
        { id: 'p1', expect: 0, covers: ['n.aa'] },
        { id: 'p1', expect: 1, covers: [] },
      ],
      gone: ['n.old'],
    });
  });

  it.each<[reason: string, text: string]>([
    ['line 1: there is no post p9', lines(judged({ id: 'p9' }))],
    ['line 1: there is no expression 2 in p1', lines(judged({ expect: 2 }))],
    ['line 2: expression 0 of p1 stands twice', lines(judged(), judged({ covers: [] }))],
    ['line 1: covers is missing or of the wrong type', lines(judged({ covers: 'n.aa' }))],
  ])('names file and line: %s', (reason, text) => {
    expect(() => parsed(text, 'n.aa')).toThrow(`c.jsonl, ${reason}`);
  });
});
