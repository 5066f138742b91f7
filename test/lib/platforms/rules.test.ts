// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { FieldRule, PageContext } from '../../../lib/platforms/adapter';
import { instagram } from '../../../lib/platforms/instagram';
import { firstValue } from '../../../lib/platforms/rules';

const page: PageContext = { document, url: new URL('https://www.tiktok.com/'), surface: 'home' };
const rule = <T>(name: string, read: () => T | null): FieldRule<T> => ({
  name,
  seen: '2026-11',
  evidence: 'capture',
  read,
});
const read = <T>(rules: FieldRule<T>[], failures: string[] = []) =>
  firstValue('author', rules, document.body, page, failures);

describe('a list of rules', () => {
  it('gives the value of the first rule that has one', () => {
    expect(read([rule('a', () => null), rule('b', () => 'x'), rule('c', () => 'y')])).toEqual({
      value: 'x',
      rule: 'b',
      from: 'dom',
    });
  });

  it('takes empty strings and empty lists for nothing, but not false or zero', () => {
    expect(read([rule('a', () => ''), rule<string>('b', () => 'x')])?.rule).toBe('b');
    expect(read<string[]>([rule('a', () => [])])).toBeNull();
    expect(read([rule('a', () => false)])?.value).toBe(false);
    expect(read([rule('a', () => 0)])?.value).toBe(0);
  });

  it('counts a rule that throws and tries the next one', () => {
    const failures: string[] = [];
    const broken = rule<string>('broken', () => {
      throw new Error('the page changed');
    });
    expect(read([broken, rule('next', () => 'x')], failures)?.rule).toBe('next');
    expect(failures).toEqual(['author:broken']);
  });

  it('says where a value comes from', () => {
    expect(read([{ ...rule('address', () => 'x'), from: 'url' as const }])?.from).toBe('url');
  });
});

describe('an adapter', () => {
  it('does not throw when the page throws at it', () => {
    const hostile = {
      get documentElement(): never {
        throw new Error('no');
      },
      querySelectorAll(): never {
        throw new Error('no');
      },
    } as unknown as Document;
    const url = new URL('https://www.instagram.com/');
    expect(instagram.surfaceOf(url, hostile)).toBeNull();
    expect(instagram.isDark(hostile)).toBeNull();
    expect(instagram.findPosts({ document: hostile, url, surface: 'home' })).toEqual([]);
    // What threw is told, once.
    expect(instagram.takeFailures?.()).toEqual({ surfaceOf: 1, isDark: 1, findPosts: 1 });
    expect(instagram.takeFailures?.()).toEqual({});
  });
});
