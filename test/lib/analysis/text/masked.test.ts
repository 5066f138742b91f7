import { describe, expect, it } from 'vitest';
import { foldString } from '../../../../lib/analysis/text/fold';
import { maskedStretches } from '../../../../lib/analysis/text/masked';

const masked = (text: string) => {
  const folded = foldString(text);
  return maskedStretches(folded).map(({ start, end }) => folded.slice(start, end));
};

describe('what holds no language', () => {
  it.each([
    ['@全体，ssfd', ['@全体']],
    ['@li.na_88！生日快乐', ['@li.na_88']],
    ['cc @anna, @ben: look', ['@anna', '@ben']],
    [
      'see https://example.com/a?b=1,2!c and www.example.org',
      ['https://example.com/a?b=1,2!c', 'www.example.org'],
    ],
    ['链接https://example.com/x，种草了', ['https://example.com/x']],
    ['mail @ home', []],
  ])('in “%s” is %j', (text, stretches) => {
    expect(masked(text)).toEqual(stretches);
  });
});
