// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup, type PopupProps } from '../../../components/popup/popup';
import { type Summary, summarize } from '../../../lib/exposure/measures/summary';
import type { PageStatus } from '../../../lib/messages';
import { defaultSettings, readSettings, type Settings } from '../../../lib/settings';
import { button, closePage, drawn, shown, showPage } from '../pages';
import { communityText } from '../samples';

beforeEach(() => fakeBrowser.reset());
afterEach(closePage);

const EMPTY = summarize(
  { impressions: [], posts: [], noteEvents: [] },
  { homeCultures: [], regionToCulture: () => null },
);
const share = (id: string, part: number) => ({ id, share: part, attendedMs: part * 1_000 });
const DAY: Summary = {
  ...EMPTY,
  posts: 1_234,
  isEnough: true,
  attendedMinutes: 12.4,
  languages: { shares: [share('en', 0.6), share('zh-Hans', 0.4)], effectiveNumber: 1.96, unknownMs: 0 },
  cultures: { state: 'shown', home: 0.5, other: 0.3, unknown: 0.2 },
  communities: [
    { id: 'tea', posts: 4 },
    { id: 'gone', posts: 2 },
  ],
  notes: { shown: 5, opened: 2, known: 1, muted: 0, 'not-here': 0, wrong: 0, restored: 0 },
};
const PAGE: PageStatus = { platform: 'tiktok', surface: 'home', postsFound: 9, postsAnnotated: 8 };

function open(
  over: Partial<Omit<PopupProps, 'settings'>> & { settings?: Partial<Settings>; summary?: Summary } = {},
): string {
  const { settings, summary = DAY, ...rest } = over;
  showPage(
    <Popup
      today={{ state: 'read', summary }}
      storeFailure={null}
      page={PAGE}
      texts={{ communities: { tea: communityText() } }}
      onOpenOptions={() => {}}
      onOpenWelcome={() => {}}
      onOpenTry={() => {}}
      {...rest}
      settings={{ ...defaultSettings('en'), isSetUp: true, ...settings }}
    />,
  );
  return shown();
}

const figures = () => [...document.querySelectorAll('.figures div')].map((one) => one.textContent);

describe('today', () => {
  it('is told in figures', () => {
    open();
    expect(figures()).toEqual(['posts seen1,234', 'minutes12', 'languages, effectively2']);
  });

  it('is told in the right number', () => {
    open({
      summary: { ...DAY, posts: 1, attendedMinutes: 1, languages: { ...DAY.languages, effectiveNumber: 1 } },
    });
    expect(figures()).toEqual(['post seen1', 'minute1', 'language, effectively1']);
  });

  it('does not count languages in too few posts', () => {
    open({ summary: { ...DAY, posts: 29, isEnough: false } });
    expect(figures()[2]).toBe('languages: too few posts yet–');
  });

  it('of less than a minute is more than nothing', () => {
    open({ summary: { ...DAY, attendedMinutes: 0.2 } });
    expect(figures()[1]).toBe('minutes<1');
  });

  it('names languages and cultures with their shares', () => {
    const text = open();
    expect(text).toContain('English 60%');
    expect(text).toContain('Chinese (Simplified) 40%');
    expect(text).toContain('home 50%');
    expect(text).toContain('cannot tell 20%');
  });

  it('names three languages, and counts the rest', () => {
    const shares = ['en', 'fr', 'de', 'ja', 'ko'].map((id) => share(id, 0.2));
    const text = open({ summary: { ...DAY, languages: { ...DAY.languages, shares } } });
    expect(text).toContain('German');
    expect(text).not.toContain('Japanese');
    expect(text).toContain('2 more');
  });

  it('hides cultures that are mostly unknown', () => {
    const text = open({ summary: { ...DAY, cultures: { state: 'hidden', unknown: 0.9 } } });
    expect(text).toContain('not shown for most');
    expect(text).not.toContain('home');
  });

  it('names communities, by id where the name is gone', () => {
    open();
    expect([...document.querySelectorAll('.tags li')].map((one) => one.textContent)).toEqual([
      'Tea lovers',
      'gone',
    ]);
  });

  it('tells of notes only where there were any', () => {
    expect(open()).toContain('5 notes met, 2 opened, 1 now known');
    expect(open({ summary: { ...DAY, notes: EMPTY.notes } })).not.toContain('notes met');
  });

  it('on which nothing was seen says so', () => {
    expect(open({ summary: EMPTY })).toContain('Nothing counted yet today');
    expect(figures()).toEqual([]);
  });
});

describe('a diary that cannot be written', () => {
  it('is told of, with today’s figures where they can be read', () => {
    expect(open({ storeFailure: 'full' })).toContain('The disk is full.');
    expect(figures()).toHaveLength(3);
    expect(open({ today: { state: 'failed', failure: 'blocked' } })).toContain('cannot be opened: blocked');
    expect(figures()).toEqual([]);
    open();
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});

describe('the page in front', () => {
  it.each<[what: string, page: PageStatus | null, settings: Partial<Settings>, line: string]>([
    ['is read', PAGE, {}, 'TikTok: 8 of 9 posts on this page read'],
    ['is none of ours', null, {}, 'not one that Crossread reads'],
    ['is a place for nothing', { ...PAGE, surface: null }, {}, 'TikTok: nothing is read on this page.'],
    ['cannot be read', { ...PAGE, postsAnnotated: 0 }, {}, 'The site may have changed.'],
    ['is empty', { ...PAGE, postsFound: 0, postsAnnotated: 0 }, {}, '0 of 0 posts'],
    ['is switched off', PAGE, { platforms: ['rednote'] }, 'TikTok is switched off.'],
  ])('%s', (_, page, settings, line) => {
    open({ page, settings });
    expect(document.querySelector('footer')?.textContent).toContain(line);
  });
});

describe('what can be done', () => {
  it('is to pause and to go on', async () => {
    open();
    const toggle = document.querySelector('[role=switch]') as HTMLInputElement;
    expect(toggle.checked).toBe(true);
    toggle.click();
    await drawn();
    expect((await readSettings()).isPaused).toBe(true);
    expect(open({ settings: { isPaused: true } })).toContain('Paused');
    toggle.click();
    await drawn();
    expect((await readSettings()).isPaused).toBe(false);
  });

  it('is to open the settings, and to finish the set-up where it is not', () => {
    const [onOpenOptions, onOpenWelcome] = [vi.fn(), vi.fn()];
    open({ onOpenOptions, onOpenWelcome });
    button('Settings').click();
    expect(onOpenOptions).toHaveBeenCalledOnce();
    expect(shown()).not.toContain('Finish the set-up');
    open({ onOpenOptions, onOpenWelcome, settings: { isSetUp: false } });
    button('Finish the set-up').click();
    expect(onOpenWelcome).toHaveBeenCalledOnce();
  });
});
