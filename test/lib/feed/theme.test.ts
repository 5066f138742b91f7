// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { darkPageTeller, isDarkPage } from '../../../lib/feed/theme';
import { FakeAdapter } from './fake-adapter';

const adapterThatSays = (isDark: boolean | null) =>
  Object.assign(new FakeAdapter(), { isDark: () => isDark });
const systemIs = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({ matches }));

afterEach(() => vi.unstubAllGlobals());

it('takes the site’s word for whether the page is dark', () => {
  systemIs(true);
  expect(isDarkPage(adapterThatSays(false), document, 'auto')).toBe(false);
  systemIs(false);
  expect(isDarkPage(adapterThatSays(true), document, 'auto')).toBe(true);
});

it('follows the system where the site says nothing', () => {
  systemIs(true);
  expect(isDarkPage(adapterThatSays(null), document, 'auto')).toBe(true);
  systemIs(false);
  expect(isDarkPage(adapterThatSays(null), document, 'auto')).toBe(false);
});

it('is as the person chose, whatever site and system say', () => {
  systemIs(true);
  expect(isDarkPage(adapterThatSays(true), document, 'light')).toBe(false);
  expect(isDarkPage(adapterThatSays(false), document, 'dark')).toBe(true);
});

it('asks the page once for the chips of a moment, and anew for later ones', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const adapter = Object.assign(new FakeAdapter(), { isDark: vi.fn(() => true) });
  const isDark = darkPageTeller(adapter, document, 'auto');
  expect([isDark(), isDark(), isDark()]).toEqual([true, true, true]);
  expect(adapter.isDark).toHaveBeenCalledOnce();
  adapter.isDark.mockReturnValue(false);
  vi.advanceTimersByTime(150);
  expect(isDark()).toBe(false);
  vi.useRealTimers();
});
