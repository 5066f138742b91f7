// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '../../../components/options/options';
import { defaultSettings, readSettings, type Settings } from '../../../lib/settings';
import { button, CULTURES, closePage, drawn, field, shown, showPage } from '../pages';

beforeEach(() => {
  fakeBrowser.reset();
  // jsdom makes no addresses for files.
  URL.createObjectURL = () => 'blob:choices';
  URL.revokeObjectURL = () => {};
  vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([
    { name: 'open-card', shortcut: 'Alt+Shift+E' },
    { name: 'toggle-pause', shortcut: '' },
  ] as never);
});
afterEach(closePage);

function open(over: Partial<Settings> = {}, language: 'en' | 'zh-Hans' = 'en'): void {
  showPage(<Options settings={{ ...defaultSettings('en'), ...over }} cultures={CULTURES} />, language);
}

describe('the settings', () => {
  it('save each choice when it is made, and no other', async () => {
    open();
    field('Chinese-speaking').click();
    field('slurs, sexual and political words').click();
    await drawn();
    expect((await fakeBrowser.storage.local.get('settings')).settings).toEqual({
      homeCultures: ['en', 'zh'],
      maxSensitivity: 3,
    });
  });

  it('save what is shown, how it looks, and which kinds of notes are not wanted', async () => {
    open({ silencedKinds: ['pun'] });
    field('only where there is a note').click();
    field('dark').click();
    field('laughter').click();
    field('puns').click();
    await drawn();
    expect(await readSettings()).toMatchObject({ density: 'notes', appearance: 'dark', silencedKinds: [] });
    open({ silencedKinds: ['pun'] });
    field('laughter').click();
    await drawn();
    expect((await readSettings()).silencedKinds).toEqual(['pun', 'laugh']);
  });

  it('can be searched by their name, their choices and their section', async () => {
    open();
    const search = async (query: string) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!box) throw new Error('no search');
      box.value = query;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      return [...document.querySelectorAll('legend')].map((legend) => legend.textContent);
    };
    expect(await search('LAUGH')).toEqual(['Kinds of notes']);
    expect(await search('delete diary')).toEqual(['Diary']);
    expect(await search('keyboard')).toEqual(['Shortcuts']);
    expect(await search('zebra')).toEqual([]);
    expect(shown()).toContain('No setting says “zebra”.');
    expect((await search(' ')).length).toBeGreaterThan(8);
  });

  it('list the shortcuts as the browser has them', async () => {
    open();
    await drawn();
    const rows = [...document.querySelectorAll('.shortcuts > div')].map((row) => row.textContent);
    expect(rows[0]).toBe('Explain the post on the screen, or the words selectedAlt+Shift+E');
    expect(rows[1]).toBe('Pause, or go onno key');
    expect(rows[2]).toBe('Open today’s summaryno key');
  });

  it('choose the language of the interface', async () => {
    open({ uiLanguage: 'en' });
    const select = document.querySelector('select') as HTMLSelectElement;
    const choose = async (value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
      return (await readSettings()).uiLanguage;
    };
    expect(await choose('zh-Hans')).toBe('zh-Hans');
    expect(await choose('')).toBeNull();
  });

  it('speak Chinese', () => {
    open({}, 'zh-Hans');
    expect(document.querySelector('h1')?.textContent).toBe('设置');
    expect(field('美国').checked).toBe(false);
  });

  it('show silenced notes again', async () => {
    open();
    expect(shown()).not.toContain('is silenced:');
    open({ choices: ['zh.a', 'zh.b'].map((note) => ({ kind: 'muted', note, at: 1 })) });
    expect(shown()).toContain('2 notes are silenced');
    button('Show them all again').click();
    await drawn();
    expect((await readSettings()).choices).toEqual([]);
  });
});

describe('deleting the diary', () => {
  const fakeSend = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage');

  it('asks first, and can be left', async () => {
    const send = fakeSend();
    open();
    button('Delete the whole diary').click();
    await drawn();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('cannot be undone');
    button('Cancel').click();
    await drawn();
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('says when it is done', async () => {
    const send = fakeSend().mockResolvedValue(undefined as never);
    open();
    button('Delete the whole diary').click();
    await drawn();
    button('Yes, delete everything').click();
    await drawn();
    expect(send).toHaveBeenCalledExactlyOnceWith({
      crossread: 'deleteExposure',
      arguments: [{ kind: 'all' }],
    });
    expect(document.querySelector('[role=status]')?.textContent).toBe('The diary is empty.');
  });

  it('says when it failed, and why', async () => {
    fakeSend().mockRejectedValue(new Error('database blocked'));
    open();
    button('Delete the whole diary').click();
    await drawn();
    button('Yes, delete everything').click();
    await drawn();
    expect(shown()).toContain('could not be deleted: database blocked');
  });
});
