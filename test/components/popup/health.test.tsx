// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Health } from '../../../components/popup/health';
import type { HealthStop } from '../../../lib/exposure/health-stops';
import type { UiLanguage } from '../../../lib/knowledge/tables';
import { button, closePage, drawn, shown, showPage } from '../pages';

const AT = { platform: 'tiktok', surface: 'explore', form: 'tile', until: 0, missing: 40 } as const;
const SINCE = new Date(2026, 10, 21, 12).getTime();
const CAPTION: HealthStop = { ...AT, field: 'caption', since: SINCE };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24), toFake: ['Date'] });
  URL.createObjectURL = () => 'blob:report';
  URL.revokeObjectURL = () => {};
});
afterEach(() => {
  closePage();
  vi.useRealTimers();
});

function open(stops: HealthStop[], language: UiLanguage = 'en', report: string | null = 'a report'): string {
  showPage(<Health stops={stops} canReport={true} onReport={async () => report} />, language);
  return shown();
}

describe('a field that stopped filling', () => {
  it('is named with its place and day, in both languages', () => {
    expect(open([CAPTION])).toContain('Captions on TikTok Explore have been missing since 21 November.');
    expect(open([CAPTION], 'zh-Hans')).toContain('自11月21日起，TikTok 探索页的正文一直读不到。');
  });

  it('is named with others of the same place in one line, and with the year of another year', () => {
    const since = new Date(2025, 10, 21).getTime();
    const other = (field: HealthStop['field']) => ({ ...CAPTION, field, since });
    expect(open([other('author'), other('caption'), other('id')])).toContain(
      'Authors, captions and post numbers on TikTok Explore have been missing since 21 November 2025.',
    );
  });

  it.each<[what: Partial<HealthStop>, en: string, zh: string]>([
    [
      { field: 'post' },
      'Posts on TikTok Explore have been unreadable since',
      '自11月21日起，TikTok 探索页的帖子一直读不出来。',
    ],
    [
      { field: 'post', form: 'page', surface: 'home', platform: 'rednote' },
      'No post has been found on the RedNote home feed since',
      '自11月21日起，小红书首页一条帖子也没找到。',
    ],
    [
      { form: 'comment', surface: 'post', platform: 'instagram' },
      'Texts in comments on Instagram post pages have been missing since',
      '自11月21日起，Instagram 帖子页评论的文字一直读不到。',
    ],
  ])('%o has words of its own', (what, en, zh) => {
    expect(open([{ ...CAPTION, ...what }])).toContain(en);
    expect(open([{ ...CAPTION, ...what }], 'zh-Hans')).toContain(zh);
  });

  it('leaves no more than three lines', () => {
    const surfaces = ['home', 'explore', 'search', 'tag', 'profile'] as const;
    open(surfaces.map((surface) => ({ ...CAPTION, surface })));
    expect(document.querySelectorAll('.health p')).toHaveLength(3);
  });
});

describe('while all is well', () => {
  it('nothing is shown but the quiet offer to report', () => {
    open([]);
    expect(document.querySelector('.health')?.textContent).toBe('Report a broken page');
    showPage(<Health stops={[]} canReport={false} onReport={async () => null} />);
    expect(shown()).toBe('');
  });
});

describe('the report', () => {
  it('can be read and saved, and says what it holds', async () => {
    open([CAPTION]);
    button('Report a broken page').click();
    await drawn();
    const link = document.querySelector('a');
    expect(link?.textContent).toBe('Save the file');
    expect(link?.getAttribute('download')).toBe('crossread-page.txt');
    expect(link?.getAttribute('href')).toBe('blob:report');
    expect(document.querySelector('pre')?.textContent).toBe('a report');
    expect(shown()).toContain('Nothing is sent');
  });

  it('says so where the page does not answer', async () => {
    open([CAPTION], 'en', null);
    button('Report a broken page').click();
    await drawn();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('could not be described');
  });
});
