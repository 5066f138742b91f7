/**
 * Runs in the content script's world of a page: lists the posts with the same adapters on the same nodes, and the chips of
 * the shipped build, which only that world can see. Reads, and changes nothing.
 */
import { adapterFor } from '../../lib/platforms';
import type { PostElement } from '../../lib/platforms/adapter';
import type { SeenChip, SeenPost, Snapshot } from './snapshot';

interface Host {
  host: Element;
  button: HTMLElement;
}

declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Our hosts carry no attributes: the only elements worth asking. */
function chipHosts(): Host[] {
  return [...document.querySelectorAll('div')].flatMap((host) => {
    if (host.attributes.length > 0) return [];
    const button = chrome.dom.openOrClosedShadowRoot(host)?.querySelector<HTMLElement>('button.chip');
    return button ? [{ host, button }] : [];
  });
}

function isOnScreen(root: Element): boolean {
  const box = root.getBoundingClientRect();
  const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
  const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
  if (width <= 0 || height <= 0) return false;
  const seen = width * height;
  return seen >= 0.5 * box.width * box.height || seen >= 0.5 * innerWidth * innerHeight;
}

function ownersOf(
  host: Element,
  elements: readonly PostElement[],
  mounts: readonly (Element | null)[],
): number[] {
  const exact = mounts.flatMap((mount, at) => (mount !== null && mount === host.parentElement ? [at] : []));
  if (exact.length > 0) return exact;
  let innermost = -1;
  elements.forEach(({ root }, at) => {
    const held = elements[innermost]?.root;
    if (root.contains(host) && (!held || held.contains(root))) innermost = at;
  });
  return innermost < 0 ? [] : [innermost];
}

function isAdrift(host: Element, button: HTMLElement): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (document.elementFromPoint(x, y) !== host) return false;
  for (let box = host.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible' || getComputedStyle(box).display === 'contents')
      continue;
    const clip = box.getBoundingClientRect();
    if (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom) return true;
  }
  return false;
}

function pathOf(host: Element): string {
  const steps: string[] = [];
  for (let box = host.parentElement; box && box !== document.body; box = box.parentElement) {
    const name =
      (box.getAttribute('class') ?? '').match(/--?(Div\w+|[A-Z]\w+)/)?.[1] ?? box.classList[0] ?? '';
    steps.push(`${box.localName}${box.id ? `#${box.id}` : ''}${name ? `.${name}` : ''}`);
  }
  return steps.join(' < ');
}

function look(): Snapshot {
  const start = performance.now();
  const url = new URL(document.URL);
  const elements = document.getElementsByTagName('*').length;
  const adapter = adapterFor(url);
  const surface = adapter?.surfaceOf(url, document) ?? null;
  const found = adapter && surface ? adapter.findPosts({ document, url, surface }, { comments: true }) : [];
  const failures: string[] = [];
  const mounts: (Element | null)[] = [];
  const posts = found.map((element): SeenPost => {
    const page = { document, url, surface: element.surface };
    const reading = adapter?.readPost(element, page) ?? null;
    const placement = reading ? (adapter?.placementOf(element, page) ?? null) : null;
    failures.push(...(reading?.failures ?? []));
    mounts.push(placement?.mount ?? null);
    return {
      post: reading?.post ?? null,
      form: element.form,
      layout: element.layout ?? '',
      isCovered: element.isCovered,
      kind: placement?.kind ?? null,
      isOnScreen: isOnScreen(element.root),
    };
  });
  const chips = chipHosts().map(({ host, button }): SeenChip => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return {
      label: button.getAttribute('aria-label') ?? '',
      owners: ownersOf(host, found, mounts),
      path: pathOf(host),
      isAdrift: isAdrift(host, button),
      box: { left, top, width, height },
    };
  });
  failures.push(...Object.keys(adapter?.takeFailures?.() ?? {}));
  return { url: url.href, surface, posts, chips, failures, elements, ms: performance.now() - start };
}

(globalThis as unknown as { crossreadLook: () => Snapshot }).crossreadLook = look;
