// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimOwnKeys } from '../../../lib/feed/own-keys';
import { dispatchTrusted } from '../../trusted-events';

const ours = document.createElement('div');
const theirs = document.createElement('div');
const onKey = vi.fn((name: string) => name === 'Escape');
const site = vi.fn();
let aborter: AbortController;

beforeEach(() => {
  aborter = new AbortController();
  document.body.append(ours, theirs);
  claimOwnKeys({ window, isOurs: (target) => target === ours, onKey, signal: aborter.signal });
  for (const type of ['keydown', 'keypress', 'keyup'])
    window.addEventListener(type, site, { capture: true, signal: aborter.signal });
});

afterEach(() => {
  aborter.abort();
  onKey.mockClear();
  site.mockClear();
});

const key = (type: string, name: string) =>
  new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true });

describe('keys pressed on our interface', () => {
  it.each(['keydown', 'keypress', 'keyup'])('do not reach the site: %s', (type) => {
    dispatchTrusted(ours, key(type, 'ArrowDown'));
    expect(site).not.toHaveBeenCalled();
  });

  it('keep what the browser does with them, except for those we use ourselves', () => {
    const tab = key('keydown', 'Tab');
    const escapeKey = key('keydown', 'Escape');
    dispatchTrusted(ours, tab);
    dispatchTrusted(ours, escapeKey);
    expect([tab.defaultPrevented, escapeKey.defaultPrevented]).toEqual([false, true]);
    expect(onKey.mock.calls).toEqual([['Tab'], ['Escape']]);
  });

  it('close nothing when they are forged', () => {
    ours.dispatchEvent(key('keydown', 'Escape'));
    expect(onKey).not.toHaveBeenCalled();
  });

  it('are a browser’s or a person’s own shortcut with Control, Alt or Command', () => {
    dispatchTrusted(ours, new KeyboardEvent('keydown', { key: 'Escape', ctrlKey: true, cancelable: true }));
    expect(onKey).not.toHaveBeenCalled();
  });

  it('close once, not again when the key is let go', () => {
    dispatchTrusted(ours, key('keyup', 'Escape'));
    expect(onKey).not.toHaveBeenCalled();
  });

  it('do not reach the site when they are let go elsewhere, because they closed what had the focus', () => {
    const escapeKey = (type: string) =>
      new KeyboardEvent(type, { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true });
    dispatchTrusted(ours, escapeKey('keydown'));
    dispatchTrusted(theirs, escapeKey('keyup'));
    expect(site).not.toHaveBeenCalled();
    dispatchTrusted(theirs, escapeKey('keydown'));
    dispatchTrusted(theirs, escapeKey('keyup'));
    expect(site).toHaveBeenCalledTimes(2);
    dispatchTrusted(ours, escapeKey('keydown'));
    dispatchTrusted(theirs, escapeKey('keydown'));
    dispatchTrusted(theirs, escapeKey('keyup'));
    expect(site).toHaveBeenCalledTimes(4);
  });

  it('are let go when we stop', () => {
    aborter.abort();
    window.addEventListener('keydown', site, { once: true });
    dispatchTrusted(ours, key('keydown', 'Escape'));
    expect(onKey).not.toHaveBeenCalled();
    expect(site).toHaveBeenCalledOnce();
  });
});

it('leaves the site’s own keys alone', () => {
  dispatchTrusted(theirs, key('keydown', 'Escape'));
  expect(site).toHaveBeenCalledOnce();
  expect(onKey).not.toHaveBeenCalled();
});
