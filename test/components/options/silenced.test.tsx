// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Silenced } from '../../../components/options/silenced';
import { type Choice, exportChoices } from '../../../lib/choices/choices';
import { readSettings, saveSettings } from '../../../lib/settings';
import { button, closePage, drawn, field, shown, showPage } from '../pages';

const known: Choice = { kind: 'known', note: 'zh.number.666', at: 10 };
const notHere: Choice = { kind: 'not-here', note: 'zh.gone', at: 20, post: 'rednote:1' };
const meanings: Record<string, { en: string; 'zh-Hans': string }> = {
  'zh.number.666': { en: 'Praise', 'zh-Hans': '厉害' },
};
let made: Blob[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  made = [];
  URL.createObjectURL = vi.fn((blob: Blob) => `blob:${made.push(blob)}`) as typeof URL.createObjectURL;
  URL.revokeObjectURL = vi.fn();
});
afterEach(closePage);

async function open(choices: Choice[], language: 'en' | 'zh-Hans' = 'en'): Promise<void> {
  await saveSettings({ choices });
  showPage(<Silenced choices={choices} meaningOf={(note) => meanings[note]} onClear={() => {}} />, language);
  await drawn();
}

const saved = async () => JSON.parse((await made.at(-1)?.text()) ?? 'null');

async function choose(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no place for a file');
  Object.defineProperty(input, 'files', { value: [new File([text], 'a.json')], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
}

describe('what was said of notes', () => {
  it('is listed with what the note says, newest first, and taken back one by one', async () => {
    await open([known, notHere]);
    const rows = [...document.querySelectorAll('li span')].map((row) => row.textContent);
    expect(rows).toEqual(['Not on one post: zh.gone', 'You know it: Praise']);
    button('Take back').click();
    await drawn();
    expect((await readSettings()).choices).toEqual([known]);
    await open([known], 'zh-Hans');
    expect(shown()).toContain('已经知道: 厉害');
  });

  it('is saved as a file, without the posts unless they are asked for', async () => {
    await open([known, notHere]);
    const link = document.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.download).toBe('crossread-choices.json');
    expect((await saved()).choices).toEqual([known, { kind: 'not-here', note: 'zh.gone', at: 20 }]);
    field('with the posts where a note did not fit').click();
    await drawn();
    expect((await saved()).choices).toEqual([known, notHere]);
    expect(document.querySelector<HTMLAnchorElement>('a[download]')?.getAttribute('href')).toBe('blob:2');
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
  });

  it('is read from a file and added to what is there', async () => {
    const whole = { comments: true, triggers: true, quotes: true, posts: true };
    await open([known]);
    await choose(exportChoices([known, notHere], whole, 0));
    expect(document.querySelector('output')?.textContent).toBe('1 was added.');
    expect((await readSettings()).choices).toEqual([known, notHere]);
  });

  it('stays as it is where a file is refused, which says why', async () => {
    await open([known]);
    await choose('{"format":"crossread-choices","version":1,"exportedAt":"x","choices":[],"__proto__":{}}');
    expect(document.querySelector('output')?.textContent).toMatch(
      /^Nothing was added\. The file cannot be read/,
    );
    await choose('no json');
    expect(document.querySelector('output')?.textContent).toBe('Nothing was added. The file is not JSON.');
    expect((await readSettings()).choices).toEqual([known]);
  });

  it('can come from a file where nothing was said yet', async () => {
    await open([]);
    expect(document.querySelector('a[download]')).toBeNull();
    expect(document.querySelector('input[type=file]')).not.toBeNull();
  });
});
