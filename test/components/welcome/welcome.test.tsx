// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nearestCulture, Welcome } from '../../../components/welcome/welcome';
import { defaultSettings, readSettings } from '../../../lib/settings';
import { button, CULTURES, closePage, drawn, field, shown, showPage } from '../pages';

beforeEach(() => fakeBrowser.reset());
afterEach(closePage);

const open = (browserLanguage: string) =>
  showPage(<Welcome settings={defaultSettings(browserLanguage)} cultures={CULTURES} />);

describe('the culture nearest to a browser’s language', () => {
  it.each([
    ['en-US', 'en-US'],
    ['en-NZ', 'en'],
    ['zh-Hans-CN', 'zh'],
    ['zh', 'zh'],
    ['fr', null],
    ['', null],
    ['constructor', null],
  ])('of %s is %s', (tag, culture) => {
    expect(nearestCulture(tag, Object.keys(CULTURES))).toBe(culture);
  });
});

describe('the first-run page', () => {
  it('starts with what the browser’s language suggests, and stores nothing by itself', async () => {
    open('en-NZ');
    expect(field('English-speaking').checked).toBe(true);
    expect(field('United States').checked).toBe(false);
    expect(field('TikTok').checked).toBe(true);
    await drawn();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('says what is stored and where', () => {
    open('en');
    expect(shown()).toContain('Everything stays in this browser.');
    expect(shown()).toContain('not their words or authors');
  });

  it('saves all choices when it is answered', async () => {
    open('en-NZ');
    field('Chinese-speaking').click();
    await drawn();
    field('Instagram').click();
    await drawn();
    button('Start').click();
    await drawn();
    expect(await readSettings()).toMatchObject({
      isSetUp: true,
      homeCultures: ['en', 'zh'],
      languagesRead: ['en'],
      platforms: ['tiktok', 'rednote'],
    });
    expect(shown()).toContain('All set.');
  });

  it('asks for a home culture before it saves', async () => {
    open('fr');
    button('Start').click();
    await drawn();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Choose at least one culture');
    expect((await readSettings()).isSetUp).toBe(false);
    field('Chinese-speaking').click();
    await drawn();
    button('Start').click();
    await drawn();
    expect(await readSettings()).toMatchObject({ isSetUp: true, homeCultures: ['zh'] });
  });

  it('can be put off, and then nothing is counted', async () => {
    open('en');
    button('Not now').click();
    await drawn();
    expect(shown()).toContain('nothing is counted');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
