import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Choice } from '../../lib/choices/choice';
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
      choices: [],
      silencedKinds: [],
      maxSensitivity: 2,
      density: 'always',
      appearance: 'auto',
    });
    expect(await stored()).toBeUndefined();
  });
});

describe('the mute list of older versions', () => {
  const muted = (note: string) => ({ kind: 'muted', note, at: 0 });

  it('is read as notes muted at an unknown time, and written as that', async () => {
    await local.set({ settings: { silencedNotes: ['zh.a', 'gone.note', 'zh.a', 'not an id'] } });
    expect((await readSettings()).choices).toEqual([muted('zh.a'), muted('gone.note')]);
    await saveSettings({ isPaused: true });
    expect(await stored()).toEqual({ isPaused: true, choices: [muted('zh.a'), muted('gone.note')] });
  });

  it('does not hide what was said since', async () => {
    const wrong = { kind: 'wrong', note: 'zh.a', at: 5 };
    await local.set({ settings: { silencedNotes: ['zh.a', 'zh.b'], choices: [wrong] } });
    expect((await readSettings()).choices).toEqual([muted('zh.b'), wrong]);
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
  const choices: Choice[] = [
    { kind: 'muted', note: 'zh.a', at: 1 },
    { kind: 'wrong', note: 'zh.a', at: 2 },
    { kind: 'not-here', note: 'zh.b', at: 3, post: 'rednote:1' },
    { kind: 'not-here', note: 'zh.c', at: 4 },
  ];
  const settings = { ...defaultSettings('en-US'), choices, maxSensitivity: 3 as const };
  expect(readerOf(settings)).toEqual({
    homeCultures: ['en-US'],
    languagesRead: ['en'],
    languagesLearned: [],
    silencedNotes: ['zh.a'],
    silencedKinds: [],
    notHere: ['zh.b rednote:1'],
    maxSensitivity: 3,
  });
});
