import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  onMessages,
  onTabMessages,
  type PageStatus,
  sendMessage,
  sendToTab,
  trustedSender,
} from '../../lib/messages';
import { ALL_HOSTS } from '../../lib/platforms';

const ID = 'own-extension-id';
const OWN = `chrome-extension://${ID}/`;

const MARKS = { instrument: 'i1', timeZone: 'Asia/Tokyo' };

describe('the sender', () => {
  const trusted = (raw: Parameters<typeof trustedSender>[0]) => trustedSender(raw, ID, OWN, ALL_HOSTS);

  it('is trusted on the sites Crossread reads, and known by host and tab', () => {
    expect(trusted({ id: ID, url: 'https://www.tiktok.com/foryou', tab: {} })).toEqual({
      host: 'www.tiktok.com',
      tabId: null,
    });
    const tab = { id: 3, incognito: false };
    expect(trusted({ id: ID, url: 'https://www.rednote.com/explore', tab })).toEqual({
      host: 'www.rednote.com',
      tabId: 3,
    });
  });

  it('is trusted as a page of our own', () => {
    expect(trusted({ id: ID, url: `${OWN}popup.html` })).toEqual({ host: null, tabId: null });
  });

  it.each<[who: string, raw: Parameters<typeof trustedSender>[0]]>([
    ['another extension', { id: 'other', url: 'https://www.tiktok.com/' }],
    ['another extension’s page', { id: 'other', url: `${OWN}popup.html` }],
    ['someone without an id', { url: 'https://www.tiktok.com/' }],
    ['someone without an address', { id: ID }],
    ['a private window', { id: ID, url: 'https://www.tiktok.com/', tab: { incognito: true } }],
    ['our own page in a private window', { id: ID, url: `${OWN}popup.html`, tab: { incognito: true } }],
    ['another host', { id: ID, url: 'https://example.org/' }],
    ['another subdomain', { id: ID, url: 'https://ads.tiktok.com/' }],
    ['a host that only begins alike', { id: ID, url: 'https://www.tiktok.com.example.org/' }],
    ['a host in the place of a user', { id: ID, url: 'https://www.tiktok.com@example.org/' }],
    ['a host in the path', { id: ID, url: 'https://example.org/https://www.tiktok.com/' }],
    ['an unencrypted page', { id: ID, url: 'http://www.tiktok.com/' }],
    ['a page without a host', { id: ID, url: 'data:text/html,www.tiktok.com' }],
    ['an extension whose id only begins alike', { id: ID, url: `chrome-extension://${ID}x/popup.html` }],
    ['nonsense', { id: ID, url: 'not an address' }],
    ['nothing', { id: ID, url: '' }],
  ])('is not trusted as %s', (_, raw) => {
    expect(trusted(raw)).toBeNull();
  });
});

type Listener = (message: unknown, sender: unknown) => unknown;

/** Takes the listener that is registered, to call it as the browser would. */
function listenerOf(register: () => void): Listener {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  register();
  return add.mock.calls[0]?.[0] as Listener;
}

const fromPage = {
  id: fakeBrowser.runtime.id,
  url: 'https://www.tiktok.com/foryou',
  tab: { id: 7, incognito: false },
};
const fromPopup = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html' as '/') };

describe('the background', () => {
  const handlers = {
    page: {
      wake: vi.fn(async () => MARKS),
      annotate: vi.fn(async () => []),
      identify: vi.fn(async () => {}),
      checkpoint: vi.fn(async () => {}),
      noteCard: vi.fn(async () => ({ notes: {}, communities: {}, cultures: {} })),
      explain: vi.fn(async () => null),
      markNote: vi.fn(async () => {}),
      startReading: vi.fn(async () => {}),
    },
    extension: { deleteExposure: vi.fn(async () => {}), tryText: vi.fn(async () => null) },
  };
  let receive: Listener;

  beforeEach(() => {
    for (const one of [...Object.values(handlers.page), ...Object.values(handlers.extension)])
      one.mockClear();
    receive = listenerOf(() => onMessages(handlers, ALL_HOSTS));
  });

  it('hands a page’s message with its arguments to its handler, and answers', async () => {
    const answer = receive({ crossread: 'markNote', arguments: ['zh.a', 'known', {}] }, fromPage);
    expect(answer).toBeInstanceOf(Promise);
    await answer;
    expect(handlers.page.markNote).toHaveBeenCalledWith(['zh.a', 'known', {}], {
      host: 'www.tiktok.com',
      tabId: 7,
    });
    expect(await receive({ crossread: 'wake', arguments: [] }, fromPage)).toBe(MARKS);
  });

  it('does for our own pages what it does not for a site’s', async () => {
    const message = { crossread: 'deleteExposure', arguments: [{ kind: 'all' }] };
    expect(receive(message, fromPage)).toBeUndefined();
    expect(handlers.extension.deleteExposure).not.toHaveBeenCalled();
    await receive(message, fromPopup);
    expect(handlers.extension.deleteExposure).toHaveBeenCalledWith([{ kind: 'all' }], {
      host: null,
      tabId: null,
    });
    await receive({ crossread: 'annotate', arguments: [[]] }, fromPopup);
    expect(handlers.page.annotate).toHaveBeenCalledOnce();
  });

  it('does nothing for a sender that is not trusted', () => {
    const message = { crossread: 'wake', arguments: [] };
    expect(receive(message, { ...fromPage, id: 'other' })).toBeUndefined();
    expect(receive(message, { ...fromPage, tab: { incognito: true } })).toBeUndefined();
    expect(receive(message, {})).toBeUndefined();
    expect(handlers.page.wake).not.toHaveBeenCalled();
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'pageStatus', ''])(
    'knows no message "%s"',
    (name) => {
      expect(receive({ crossread: name, arguments: [] }, fromPage)).toBeUndefined();
      expect(receive({ crossread: name, arguments: [] }, fromPopup)).toBeUndefined();
    },
  );

  it.each<[unknown]>([
    [null],
    ['wake'],
    [42],
    [{}],
    [{ crossread: 'wake' }],
    [{ crossread: 'wake', arguments: 'all' }],
    [{ crossread: ['wake'], arguments: [] }],
    [{ type: 'wake', arguments: [] }],
  ])('takes %j for no message', (message) => {
    expect(receive(message, fromPage)).toBeUndefined();
  });
});

describe('a content script', () => {
  const STATUS: PageStatus = { platform: 'tiktok', surface: 'home', postsFound: 3, postsAnnotated: 2 };

  it('tells its status to our own extension only, until it stops', async () => {
    const aborter = new AbortController();
    const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
    const receive = listenerOf(() =>
      onTabMessages({ pageStatus: () => STATUS, capsule: () => null, openCard: () => true }, aborter.signal),
    );
    const message = { crossread: 'pageStatus', arguments: [] };
    expect(await receive(message, fromPopup)).toEqual(STATUS);
    expect(await receive({ crossread: 'capsule', arguments: [] }, fromPopup)).toBeNull();
    expect(await receive({ crossread: 'openCard', arguments: [] }, fromPopup)).toBe(true);
    expect(receive(message, { id: 'other' })).toBeUndefined();
    expect(receive({ crossread: 'wake', arguments: [] }, fromPopup)).toBeUndefined();
    aborter.abort();
    expect(remove).toHaveBeenCalledWith(receive);
  });
});

describe('sending', () => {
  afterEach(() => vi.restoreAllMocks());

  it('wraps name and arguments', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(MARKS as never);
    expect(await sendMessage('wake')).toBe(MARKS);
    await sendMessage('markNote', 'zh.a', 'known', {});
    expect(send.mock.calls.map(([message]) => message)).toEqual([
      { crossread: 'wake', arguments: [] },
      { crossread: 'markNote', arguments: ['zh.a', 'known', {}] },
    ]);
  });

  it('to a tab gives null where nobody answers', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    send.mockRejectedValueOnce(new Error('Could not establish connection'));
    expect(await sendToTab(1, 'pageStatus')).toBeNull();
    send.mockResolvedValueOnce(undefined as never);
    expect(await sendToTab(1, 'pageStatus')).toBeNull();
  });
});
