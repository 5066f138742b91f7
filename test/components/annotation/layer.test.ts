// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnotationLayer, type ChipView } from '../../../components/annotation/layer';
import { createTranslator } from '../../../lib/i18n/translate';
import type { Placement } from '../../../lib/platforms/adapter';
import { press } from '../../trusted-events';
import { annotated, finding, HOSTILE } from '../samples';

/** The closed shadow roots made, by host: only a spy sees them. */
let shadows: Map<Element, ShadowRoot>;
let aborter: AbortController;
let layer: AnnotationLayer;
let root: HTMLElement;

beforeEach(() => {
  shadows = new Map();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const shadow = attach.call(this, init);
    shadows.set(this, shadow);
    return shadow;
  });
  aborter = new AbortController();
  layer = new AnnotationLayer(() => createTranslator('en'), aborter.signal);
  root = document.createElement('article');
  document.body.append(root);
});

afterEach(() => {
  aborter.abort();
  document.body.replaceChildren();
});

const placement = (over: Partial<Placement> = {}): Placement => ({
  mount: root,
  kind: 'row',
  caption: null,
  ...over,
});
const view = (over: Partial<ChipView> = {}): ChipView => ({
  annotated: annotated(),
  isDark: false,
  onOpen: () => {},
  ...over,
});
const hosts = () => [...document.querySelectorAll('div')];
const shadowIn = (host: Element | null | undefined) => (host && shadows.get(host)) ?? null;
const buttonIn = (host: Element | null | undefined) =>
  shadowIn(host)?.querySelector('button') as HTMLButtonElement;

describe('a chip in the page', () => {
  it('keeps its button, and the focus on it, when its post is painted again with other words', () => {
    layer.paint(root, placement(), view());
    const button = buttonIn(root.lastElementChild);
    const opened: string[] = [];
    const again = annotated({ notes: [finding('zh.a', 0, 2)] });
    layer.paint(root, placement(), view({ annotated: again, onOpen: () => opened.push('again') }));
    expect(buttonIn(root.lastElementChild)).toBe(button);
    expect(button.textContent).toContain('1 note');
    expect(button.getAttribute('aria-label')).toContain('1 note');
    press(button);
    expect(opened).toEqual(['again']);
  });

  it('is one bare element at the end of its place, whose inside the page cannot see', () => {
    root.append(document.createElement('p'));
    layer.paint(root, placement(), view());
    const host = root.lastElementChild;
    expect(host?.attributes).toHaveLength(0);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.childNodes).toHaveLength(0);
    expect(buttonIn(host)?.textContent).toContain('English');
  });

  it('stays one when it is painted again', () => {
    layer.paint(root, placement(), view({ annotated: annotated({}, ['Tea']) }));
    layer.paint(root, placement(), view({ annotated: annotated({}, ['Books']) }));
    expect(hosts()).toHaveLength(1);
    expect(layer.size).toBe(1);
    expect(shadowIn(hosts()[0])?.querySelectorAll('button')).toHaveLength(1);
    expect(buttonIn(hosts()[0]).textContent).toContain('Books');
  });

  it('shows hostile words as text', () => {
    layer.paint(root, placement(), view({ annotated: annotated({}, [HOSTILE]) }));
    expect(buttonIn(hosts()[0]).textContent).toContain(HOSTILE);
    expect(shadowIn(hosts()[0])?.querySelector('img, script')).toBeNull();
  });

  it('fits the page’s colours', () => {
    layer.paint(root, placement({ isOverMedia: true }), view({ isDark: true }));
    expect(shadowIn(hosts()[0])?.querySelector('.frame')?.className).toBe('frame holder row dark over-media');
    layer.paint(root, placement(), view());
    expect(shadowIn(hosts()[0])?.querySelector('.frame')?.className).toBe('frame holder row');
  });

  it('moves when its place does', () => {
    const other = document.createElement('footer');
    root.append(other);
    layer.paint(root, placement(), view());
    layer.paint(root, placement({ mount: other }), view());
    expect(hosts().map((host) => host.parentElement)).toEqual([other]);
  });
});

describe('the site', () => {
  it('that takes the chip away gets it back, once', () => {
    layer.paint(root, placement(), view());
    const [host] = hosts();
    host?.remove();
    layer.restore(root);
    layer.restore(root);
    expect(hosts()).toEqual([host]);
  });

  it('that drops the chip’s place as well is left alone', () => {
    const mount = document.createElement('footer');
    root.append(mount);
    layer.paint(root, placement({ mount }), view());
    root.replaceChildren();
    layer.restore(root);
    layer.restore(document.createElement('article'));
    expect(hosts()).toEqual([]);
  });

  it('that draws the chip’s place anew has it there, the same chip as before', () => {
    layer.paint(root, placement(), view());
    const [host] = hosts();
    const mount = document.createElement('footer');
    root.replaceChildren(mount);
    layer.move(root, placement({ mount }));
    layer.move(document.createElement('article'), placement({ mount }));
    expect([hosts(), host?.parentElement]).toEqual([[host], mount]);
  });

  it('hears nothing of what happens on the chip, and follows no link around it', () => {
    const link = document.createElement('a');
    link.href = '/elsewhere';
    root.append(link);
    layer.paint(root, placement({ mount: link }), view());
    const heard = vi.fn();
    for (const type of ['click', 'pointerdown', 'mousedown', 'touchstart', 'dblclick'])
      document.body.addEventListener(type, heard, { signal: aborter.signal });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    buttonIn(hosts()[0]).dispatchEvent(click);
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'dblclick'])
      hosts()[0]?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    expect(click.defaultPrevented).toBe(true);
  });
});

describe('the card', () => {
  it('is opened by a person', () => {
    const onOpen = vi.fn();
    layer.paint(root, placement(), view({ onOpen }));
    press(buttonIn(hosts()[0]));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(buttonIn(hosts()[0]));
  });

  it('is not opened by a forged click', () => {
    const onOpen = vi.fn();
    layer.paint(root, placement(), view({ onOpen }));
    buttonIn(hosts()[0]).click();
    buttonIn(hosts()[0]).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    hosts()[0]?.click();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('is opened for the post painted last', () => {
    const [before, now] = [vi.fn(), vi.fn()];
    layer.paint(root, placement(), view({ onOpen: before }));
    layer.paint(root, placement(), view({ onOpen: now }));
    press(buttonIn(hosts()[0]));
    expect([before.mock.calls.length, now.mock.calls.length]).toEqual([0, 1]);
  });
});

describe('the room of a line', () => {
  it('is taken before the chip comes, and filled by it', () => {
    layer.reserve(root, placement({ kind: 'line' }));
    layer.reserve(root, placement({ kind: 'line' }));
    expect(hosts()).toHaveLength(1);
    expect(buttonIn(hosts()[0])).toBeNull();
    layer.paint(root, placement({ kind: 'line' }), view());
    expect(hosts()).toHaveLength(1);
    expect(buttonIn(hosts()[0])).not.toBeNull();
    layer.reserve(root, placement({ kind: 'line' }));
    expect(buttonIn(hosts()[0])).not.toBeNull();
  });

  it('is taken for lines only', () => {
    layer.reserve(root, placement());
    layer.reserve(root, placement({ kind: 'corner' }));
    expect(hosts()).toEqual([]);
  });
});

it('removes a chip with its post, and all when it stops', () => {
  const other = document.createElement('article');
  document.body.append(other);
  layer.paint(root, placement(), view());
  layer.paint(other, placement({ mount: other }), view());
  layer.remove(root);
  expect(hosts().map((host) => host.parentElement)).toEqual([other]);
  aborter.abort();
  expect([hosts(), layer.size]).toEqual([[], 0]);
});

it('knows its own hosts', () => {
  layer.paint(root, placement(), view());
  const [host = null] = hosts();
  expect([layer.owns(host), layer.owns(root), layer.owns(null)]).toEqual([true, false, false]);
});

describe('quiet chips', () => {
  const frame = (of: Element) => shadowIn(of.lastElementChild)?.firstElementChild;

  it('are near while the pointer is on their post, and keep that when painted anew', () => {
    const quiet = new AnnotationLayer(() => createTranslator('en'), aborter.signal, { isQuiet: true });
    const [other, word] = [document.createElement('article'), document.createElement('b')];
    document.body.append(other);
    root.append(word);
    quiet.paint(root, placement(), view());
    quiet.paint(other, placement({ mount: other }), view());
    expect(frame(root)?.className).toBe('frame holder row quiet');
    quiet.pointTo(word);
    expect(frame(root)?.className).toBe('frame holder row quiet near');
    quiet.paint(root, placement(), view());
    expect(frame(root)?.className).toBe('frame holder row quiet near');
    quiet.pointTo(other);
    expect([frame(root)?.className, frame(other)?.className]).toEqual([
      'frame holder row quiet',
      'frame holder row quiet near',
    ]);
    quiet.pointTo(document.body);
    expect(frame(other)?.className).toBe('frame holder row quiet');
  });
});
