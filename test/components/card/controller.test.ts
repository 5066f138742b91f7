// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardController, type CardRequest } from '../../../components/card/controller';
import { createTranslator } from '../../../lib/i18n/translate';
import type { CardTexts } from '../../../lib/messages';
import { readPost } from '../../lib/exposure/samples';
import { dispatchTrusted } from '../../trusted-events';
import { annotated, finding, noteText } from '../samples';

// jsdom has no layout to place a card in, and its style rules now and then fail on what a placer asks of them. Where the
// card comes to stand is tested in Chromium.
vi.mock('@floating-ui/dom', () => ({
  autoUpdate: (_reference: Element, _floating: Element, update: () => void) => {
    update();
    return () => {};
  },
  computePosition: async () => ({ x: 0, y: 0, placement: 'bottom', middlewareData: {} }),
  flip: () => ({}),
  offset: () => ({}),
  shift: () => ({}),
  size: () => ({}),
}));

const TEXTS: CardTexts = { notes: { 'zh.a': noteText() }, communities: {}, cultures: {} };

let aborter: AbortController;
let controller: CardController;
let shadow: ShadowRoot;
let texts: ReturnType<typeof vi.fn<(noteIds: string[], communityIds: string[]) => Promise<CardTexts>>>;
let events: string[];

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    shadow = attach.call(this, init);
    return shadow;
  });
  // jsdom has neither a top layer nor layout.
  HTMLElement.prototype.showPopover = vi.fn();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 100, 20));
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
  [events, texts] = [[], vi.fn(async () => TEXTS)];
  aborter = new AbortController();
  controller = new CardController(
    document,
    {
      translator: () => createTranslator('en'),
      texts,
      noteEvent: (noteId, face, post, event) => void events.push(`${event} ${noteId} ${face} ${post.key}`),
    },
    aborter.signal,
  );
});

afterEach(() => {
  aborter.abort();
  document.body.replaceChildren();
});

function request(over: Partial<CardRequest> = {}): CardRequest {
  const [root, chip] = [document.createElement('article'), document.createElement('button')];
  root.append(chip);
  document.body.append(root);
  const notes = [finding('zh.a', 0, 2)];
  return {
    root,
    post: readPost(),
    annotated: annotated({ notes }),
    chip,
    caption: () => null,
    isDark: false,
    ...over,
  };
}

const card = () => shadow.querySelector('[role=dialog]');
const loaded = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the card of a page', () => {
  it('stays when its own post is painted again, and goes when the node holds another post', () => {
    const opened = request();
    controller.open(opened);
    controller.closeFor(opened.root, opened.post.key);
    expect(controller.isOpen).toBe(true);
    controller.closeFor(opened.root, 'tiktok:post:2');
    expect(controller.isOpen).toBe(false);
  });

  it('opens with the words of its post, then with the texts asked for', async () => {
    controller.open(request());
    expect(controller.isOpen).toBe(true);
    expect(card()?.textContent).toContain('my secret caption');
    expect(card()?.textContent).toContain('Looking it up');
    await loaded();
    expect(texts).toHaveBeenCalledExactlyOnceWith(['zh.a'], []);
    expect(card()?.textContent).toContain('to make one want something');
    expect(events).toEqual(['opened zh.a 0 tiktok:1']);
  });

  it('says so when the texts cannot be had, and counts nothing as opened', async () => {
    texts.mockRejectedValue(new Error('Extension context invalidated.'));
    controller.open(request());
    await loaded();
    expect(card()?.querySelector('[role=alert]')).not.toBeNull();
    expect(events).toEqual([]);
  });

  it('is one: another post’s takes its place, the same chip closes it', async () => {
    const [one, two] = [request(), request({ post: readPost({ text: [{ role: 'caption', text: 'two' }] }) })];
    controller.open(one);
    controller.open(two);
    expect(shadow.querySelectorAll('[role=dialog]')).toHaveLength(1);
    expect(card()?.textContent).toContain('two');
    await loaded();
    expect(events).toHaveLength(1);
    controller.open(two);
    expect(controller.isOpen).toBe(false);
  });

  it('closed before its texts came stays closed, and counts nothing as opened', async () => {
    controller.open(request());
    controller.close();
    await loaded();
    expect(card()).toBeNull();
    expect(events).toEqual([]);
  });

  it('gives the focus back to its chip', () => {
    const asked = request();
    controller.open(asked);
    controller.close();
    expect(document.activeElement).toBe(asked.chip);
  });

  it('closes with its own post only', () => {
    const asked = request();
    controller.open(asked);
    controller.closeFor(document.createElement('article'));
    expect(controller.isOpen).toBe(true);
    controller.closeFor(asked.root);
    expect(controller.isOpen).toBe(false);
  });

  it('closes when a person presses elsewhere, not by a forged event or a press on itself', () => {
    controller.open(request());
    const pointerDown = () => new PointerEvent('pointerdown', { bubbles: true, composed: true });
    document.body.dispatchEvent(pointerDown());
    expect(controller.isOpen).toBe(true);
    dispatchTrusted(shadow.host, pointerDown());
    expect(controller.isOpen).toBe(true);
    dispatchTrusted(document.body, pointerDown());
    expect(controller.isOpen).toBe(false);
  });

  it('leaves the page with us', () => {
    controller.open(request());
    expect(controller.owns(shadow.host)).toBe(true);
    expect(shadow.host.isConnected).toBe(true);
    aborter.abort();
    expect(shadow.host.isConnected).toBe(false);
    expect(controller.isOpen).toBe(false);
  });
});
