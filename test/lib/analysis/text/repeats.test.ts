import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedUnits, squeeze } from '../../../../lib/analysis/text/repeats';
import { growth, LINEAR_MOST } from '../../../growth';
import { hostileText } from './hostile';

describe('squeeze', () => {
  it('cuts drawn-out letters and points at all of them', () => {
    const squeezed = squeeze('soooo gooood', 1);
    expect(squeezed?.text).toBe('so god');
    expect(squeezed?.span(0, 2)).toEqual({ start: 0, end: 5 });
    expect(squeezed?.span(3, 6)).toEqual({ start: 6, end: 12 });
    expect(squeeze('soooo gooood', 2)?.text).toBe('soo good');
  });

  it.each(['cool', '666666', '好好好', 'ㅋㅋㅋㅋ', '!!!!', ''])('leaves %s', (text) => {
    expect(squeeze(text, 1)).toBeNull();
  });

  it('cuts Thai letters too', () => {
    expect(squeeze('มากกกกก', 1)?.text).toBe('มาก');
  });
});

describe('repeatedUnits', () => {
  it.each([
    ['笑死哈哈哈哈', [{ unit: '哈', count: 4, start: 2, end: 6 }]],
    ['6666', [{ unit: '6', count: 4, start: 0, end: 4 }]],
    ['kkkkk!', [{ unit: 'k', count: 5, start: 0, end: 5 }]],
    ['jajaja', [{ unit: 'ja', count: 3, start: 0, end: 6 }]],
    ['red flag red flag', []],
    ['!!!!', []],
    ['haha', []],
  ])('finds them in %s', (text, repeats) => {
    expect(repeatedUnits(text)).toEqual(repeats);
  });

  it('reports only what stands there, without overlaps', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let last = 0;
        for (const { unit, count, start, end } of repeatedUnits(text)) {
          expect(text.slice(start, end)).toBe(unit.repeat(count));
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  it('takes linear time', () => {
    const work = (units: number) => {
      repeatedUnits('ab'.repeat(units / 2));
      squeeze('a'.repeat(units), 1);
    };
    expect(growth(work, 1_000_000)).toBeLessThan(LINEAR_MOST);
  });
});
