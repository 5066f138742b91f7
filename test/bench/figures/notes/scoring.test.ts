import { describe, expect, it } from 'vitest';
import { barePost } from '../../../../lib/annotate-lines/read-post';
import type { NoteFinding } from '../../../../lib/annotation';
import { type Answered, placesOf, scores, standsOn } from './scoring';
import type { Judged } from './set';

/** A post with the notes that fired on these words of it. */
function answered(text: string, over: Partial<Answered> = {}, fired: string[] = []): Answered {
  return {
    id: 'p1',
    post: barePost('rednote', 'p1', { form: 'feed', text: [{ role: 'caption', text }], hashtags: ['tag'] }),
    reader: 'en-US',
    language: 'zh',
    expect: [],
    mustNotFire: [],
    notes: fired.map((word) => noteOn(text, word)),
    ...over,
  };
}

function noteOn(text: string, word: string, id = `n.${word}`): NoteFinding {
  const start = text.indexOf(word);
  const at = { part: 'text' as const, index: 0, start, end: start + word.length };
  return { id, face: '0', at, trigger: word, confidence: 0.9 };
}

const expecting = (...triggers: string[]) => ({
  expect: triggers.map((trigger) => ({ trigger, wellKnown: trigger === 'aa' })),
});

function figures(
  items: Answered[],
  judged: Judged[] | null = null,
  gone: string[] = [],
): Record<string, number | null> {
  return Object.fromEntries(
    [...scores(items, judged === null ? null : { judged, gone })].map(({ name, value }) => [
      name,
      value === null ? null : Math.round(value * 10) / 10,
    ]),
  );
}

describe('the place of a note', () => {
  it('is on an expression that it shares a character with', () => {
    const item = answered('xx aabb yy');
    expect(standsOn(noteOn('xx aabb yy', 'bb'), 'aabb', item)).toBe(true);
    expect(standsOn(noteOn('xx aabb yy', 'yy'), 'aabb', item)).toBe(false);
  });

  it('is compared by words where the expression does not stand in the text as written', () => {
    expect(standsOn(noteOn('种草', '种草'), '種草', answered('种草'))).toBe(true);
    expect(standsOn(noteOn('种草', '种草'), '安利', answered('种草'))).toBe(false);
  });

  it('can be any of several, in texts and hashtags', () => {
    expect(placesOf('tag', answered('tag and tag'))).toHaveLength(3);
  });
});

describe('the figures', () => {
  it('count notes that are right, and expressions that are found', () => {
    const items = [
      answered('aa bb cc', expecting('aa', 'bb'), ['aa', 'cc']),
      answered('aa', expecting('aa'), []),
    ];
    expect(figures(items)).toMatchObject({
      precision: 50,
      recall: 33.3,
      'recall.listed': 50,
      'recall.unlisted': 0,
      recallKnown: null,
    });
  });

  it('come with the bounds of their shares, by half too', () => {
    const items = [answered('aa bb', { ...expecting('aa', 'bb'), mustNotFire: ['bb'] }, ['aa', 'bb'])];
    const judged = [
      { id: 'p1', expect: 0, covers: ['n.aa'] },
      { id: 'p1', expect: 1, covers: ['n.bb'] },
    ];
    const bounded = [...scores(items, { judged, gone: [] })].filter(
      ({ low, high }) => low !== undefined && high,
    );
    expect(bounded.map(({ name }) => name)).toEqual([
      'precision',
      'recallKnown',
      'recallKnown.listed',
      'recallKnown.unlisted',
      'covered',
      'recall',
      'recall.listed',
      'recall.unlisted',
      'mustNotFirePer100',
    ]);
  });

  it('tell what is missing in the coverage, and what of it is gone', () => {
    const items = [answered('aa bb', expecting('aa', 'bb'), ['aa'])];
    const judged = [{ id: 'p1', expect: 0, covers: ['n.aa'] }];
    expect(figures(items, judged, ['n.old'])).toMatchObject({
      recallKnown: 100,
      'recallKnown.listed': 100,
      'recallKnown.unlisted': null,
      covered: 50,
      coverageMissing: 1,
      coverageGone: 1,
    });
    const whole = figures([answered('aa', expecting('aa'))], judged);
    expect(Object.keys(whole)).not.toContain('coverageMissing');
    expect(Object.keys(whole)).not.toContain('coverageGone');
  });

  it('count what a note must not stand on, but not where it stands on something expected, too', () => {
    const forbids = { mustNotFire: ['bb'] };
    const items = [
      answered('aa bb', forbids, ['bb']),
      answered('aa bb', forbids, ['aa']),
      answered('aa bb', { ...forbids, ...expecting('aa bb') }, ['bb']),
      answered('aa bb', forbids),
      answered('aa bb', {}, ['bb']),
    ];
    expect(figures(items)).toMatchObject({ mustNotFirePer100: 25, falseAlarmsPlain: 100 });
  });

  it('count what entries cover, and believe the examiner that one explains an expression', () => {
    const items = [
      answered('aa bb cc', { ...expecting('aa', 'bb'), notes: [noteOn('aa bb cc', 'cc', 'zh.cc')] }),
      answered('aa', { id: 'p2', ...expecting('aa') }, []),
    ];
    const covers = [
      { id: 'p1', expect: 0, covers: ['zh.cc'] },
      { id: 'p1', expect: 1, covers: [] },
      { id: 'p2', expect: 0, covers: ['zh.aa'] },
    ];
    expect(figures(items, covers)).toMatchObject({ precision: 100, recallKnown: 50, recall: 33.3 });
  });

  it('are none where there is nothing to count', () => {
    expect(figures([answered('aa')])).toMatchObject({
      precision: null,
      recall: null,
      mustNotFirePer100: null,
      falseAlarmsPlain: 0,
    });
  });

  it('speak of a language only where it has enough', () => {
    const many = Array.from({ length: 15 }, () => answered('aa', expecting('aa'), ['aa']));
    expect(figures(many)['recall.zh']).toBe(100);
    expect(figures(many.slice(1))['recall.zh']).toBeUndefined();
  });
});
