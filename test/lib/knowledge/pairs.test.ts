import { describe, expect, it } from 'vitest';
import { culturePairs, pairLines } from '../../../lib/knowledge/pairs';
import { parseKnowledge } from '../../../lib/knowledge/parse';
import { noteEntry, sources } from './samples';

const text = { en: 'xx', 'zh-Hans': 'x' };

/** A note from some cultures to readers of others; its trigger is its own. */
function from(position: number, cultures: string[], ...faces: string[][]) {
  return noteEntry({
    id: `n.${position}`,
    triggers: [{ form: `种草${position}`, match: 'substring' }],
    source: { community: 'xx', cultures },
    faces: faces.map((list) => ({ for: list, risk: 'misread', mayReadAs: text })),
  });
}

const table = (notes: unknown[]) => culturePairs(parseKnowledge(sources({ notes })));

describe('pairs of cultures', () => {
  it('count each entry once for a culture, children for their parents', () => {
    const {
      sources: from_,
      readers,
      count,
    } = table([
      from(1, ['zh-TW', 'zh'], ['en'], ['en']),
      from(2, ['zh'], ['en']),
      from(3, ['en'], ['zh-TW']),
    ]);
    expect([count('zh', 'en'), count('en', 'zh'), count('en', 'en'), count('xx', 'zh')]).toEqual([
      2, 1, 0, 0,
    ]);
    expect(from_).toEqual(['zh', 'en']);
    expect(readers).toEqual(['en', 'zh']);
  });

  it('count what is for anyone for readers of every culture', () => {
    const { readers, count } = table([from(1, ['zh'], ['any'])]);
    expect(readers).toEqual(['en', 'zh']);
    expect([count('zh', 'en'), count('zh', 'zh')]).toEqual([1, 0]);
  });

  it('are a table that marks where there are too few', () => {
    const many = Array.from({ length: 10 }, (_, i) => from(i, ['zh'], ['en']));
    expect(pairLines(table([...many, from(10, ['en'], ['zh'])]))).toEqual([
      'from     en   zh',
      'zh       10    –',
      'en        –   ·1',
    ]);
  });
});
