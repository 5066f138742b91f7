import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../scripts/check-messages';

const problems = (en: Parameters<typeof messageProblems>[0], zh: Parameters<typeof messageProblems>[1]) =>
  messageProblems(en, zh, "t('title'); t('count', { n }); catalog.none");

describe('the check of messages', () => {
  it('finds nothing where both languages say the same, and all of it is used', () => {
    const count = { one: '{n} note', other: '{n} notes' };
    expect(problems({ title: 'A {b} {c}', count, none: '–' }, { title: '{c}{b}', count, none: '–' })).toEqual(
      [],
    );
  });

  it('finds messages that nothing uses, also where a longer name holds theirs', () => {
    expect(problems({ title: 'a', tit: 'a' }, { title: 'a', tit: 'a' })).toEqual(['tit: is used nowhere']);
  });

  it('finds messages that stand in one language only', () => {
    expect(problems({ title: 'a' }, { none: 'a' })).toEqual([
      'title: is missing in zh-Hans',
      'none: stands in zh-Hans only',
    ]);
  });

  it('finds messages that fill other places', () => {
    expect(problems({ title: '{a}' }, { title: '{b}' })).toEqual(['title: fills {a} in en, {b} in zh-Hans']);
    expect(problems({ count: { one: '{n}', other: '{n}' } }, { count: '{n}' })).toHaveLength(1);
  });
});
