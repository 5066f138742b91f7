import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { silenceNote } from '../../lib/background/silence-note';
import {
  defaultSettings,
  parseSettings,
  readerOf,
  readSettings,
  saveSettings,
  watchSettings,
} from '../../lib/settings';

const { local } = fakeBrowser.storage;
const stored = async () => (await local.get('settings')).settings as Record<string, unknown> | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { language: 'es-MX' });
});

describe('settings of someone who chose nothing', () => {
  it('follow the browser’s language, and record nothing', async () => {
    expect(await readSettings()).toEqual({
      isSetUp: false,
      isPaused: false,
      homeCultures: ['es-MX'],
      languagesRead: ['es'],
      languagesLearned: [],
      platforms: ['tiktok', 'rednote', 'instagram'],
      uiLanguage: null,
      silencedNotes: [],
      maxSensitivity: 1,
    });
    expect(await stored()).toBeUndefined();
  });
});

describe('saving', () => {
  it('keeps what was chosen, and no defaults', async () => {
    await saveSettings({ isPaused: true });
    await saveSettings({ homeCultures: ['zh'] });
    expect(await stored()).toEqual({ isPaused: true, homeCultures: ['zh'] });
    expect(await readSettings()).toMatchObject({
      isPaused: true,
      homeCultures: ['zh'],
      languagesRead: ['es'],
    });
  });

  it('loses none of several changes at once', async () => {
    await Promise.all([
      saveSettings({ isPaused: true }),
      saveSettings({ isSetUp: true }),
      saveSettings({ maxSensitivity: 3 }),
    ]);
    expect(await stored()).toEqual({ isPaused: true, isSetUp: true, maxSensitivity: 3 });
  });

  it('goes on after a save that failed', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(saveSettings({ isPaused: true })).rejects.toThrow('quota');
    await saveSettings({ isSetUp: true });
    expect(await stored()).toEqual({ isSetUp: true });
  });

  it('gives what depends on the settings those of its turn', async () => {
    const add = (language: string) =>
      saveSettings(({ languagesLearned }) => ({ languagesLearned: [...languagesLearned, language] }));
    await Promise.all([add('zh'), add('ja'), add('ko')]);
    expect(await stored()).toEqual({ languagesLearned: ['zh', 'ja', 'ko'] });
  });
});

describe('damaged settings', () => {
  const DAMAGED = { isPaused: 'maybe', homeCultures: ['zh'], maxSensitivity: 7, platforms: ['tiktok', 'x'] };

  it('are used as far as they can be read', async () => {
    await local.set({ settings: DAMAGED });
    expect(await readSettings()).toEqual({ ...defaultSettings('es-MX'), homeCultures: ['zh'] });
  });

  it('are kept aside, and repaired once', async () => {
    await local.set({ settings: DAMAGED });
    await readSettings();
    expect((await local.get('settings.damaged'))['settings.damaged']).toEqual(DAMAGED);
    expect(await stored()).toEqual({ homeCultures: ['zh'] });
    const set = vi.spyOn(local, 'set');
    await readSettings();
    expect(set).not.toHaveBeenCalled();
  });

  it('lose nothing more when something is saved', async () => {
    await local.set({ settings: DAMAGED });
    await saveSettings({ isSetUp: true });
    expect(await stored()).toEqual({ homeCultures: ['zh'], isSetUp: true });
    expect((await local.get('settings.damaged'))['settings.damaged']).toEqual(DAMAGED);
  });

  it('are read even where nothing can be written', async () => {
    await local.set({ settings: DAMAGED });
    vi.spyOn(local, 'set').mockRejectedValue(new Error('quota'));
    expect((await readSettings()).homeCultures).toEqual(['zh']);
  });

  it('of any kind give settings that can be used', () => {
    const fields = Object.fromEntries(Object.keys(defaultSettings('en')).map((key) => [key, fc.anything()]));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(fields, { requiredKeys: [] })), (written) => {
        const { settings } = parseSettings(written, 'en');
        expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings('en')).sort());
        expect(parseSettings(settings, 'en')).toEqual({ settings, isDamaged: false });
      }),
    );
  });

  it('cannot change what all objects inherit', () => {
    const written: unknown = JSON.parse(
      '{"__proto__": {"isPaused": true}, "constructor": 1, "isSetUp": true}',
    );
    const { settings } = parseSettings(written, 'en');
    expect(settings).toEqual({ ...defaultSettings('en'), isSetUp: true });
    expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
  });
});

describe('watching', () => {
  it('tells of every change until it stops, and of nothing else', async () => {
    const seen = vi.fn();
    const aborter = new AbortController();
    watchSettings(seen, aborter.signal);
    await saveSettings({ isPaused: true });
    await local.set({ other: 1 });
    expect(seen.mock.calls).toEqual([[{ ...defaultSettings('es-MX'), isPaused: true }]]);
    await local.remove('settings');
    expect(seen).toHaveBeenLastCalledWith(defaultSettings('es-MX'));
    aborter.abort();
    await saveSettings({ isPaused: true });
    expect(seen).toHaveBeenCalledTimes(2);
  });
});

it('describe the reader', () => {
  const settings = { ...defaultSettings('en-US'), silencedNotes: ['zh.a'], maxSensitivity: 2 as const };
  expect(readerOf(settings)).toEqual({
    homeCultures: ['en-US'],
    languagesRead: ['en'],
    languagesLearned: [],
    silencedNotes: ['zh.a'],
    notHere: [],
    maxSensitivity: 2,
  });
});

describe('silencing a note', () => {
  const silenced = async () => (await readSettings()).silencedNotes;

  it('remembers it, and forgets it again', async () => {
    await silenceNote('zh.a', true);
    await silenceNote('zh.b', true);
    await silenceNote('zh.a', true);
    expect(await silenced()).toEqual(['zh.b', 'zh.a']);
    await silenceNote('zh.b', false);
    expect(await silenced()).toEqual(['zh.a']);
  });

  it('loses none of several at once', async () => {
    await Promise.all(['zh.a', 'zh.b', 'zh.c'].map((id) => silenceNote(id, true)));
    expect(await silenced()).toEqual(['zh.a', 'zh.b', 'zh.c']);
  });

  it('ignores what is no note, or no answer', async () => {
    for (const id of [null, 5, {}, ['zh.a'], 'x'.repeat(81)]) await silenceNote(id, true);
    for (const answer of [undefined, 'true', 1, null]) await silenceNote('zh.a', answer);
    expect(await stored()).toBeUndefined();
  });

  it('keeps the newest of a list without end', async () => {
    await saveSettings({ silencedNotes: Array.from({ length: 4_500 }, (_, i) => `n${i}`) });
    await silenceNote('newest', true);
    const list = await silenced();
    expect(list.length).toBeLessThanOrEqual(4_000);
    expect(list.at(-1)).toBe('newest');
  });
});
