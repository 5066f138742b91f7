/** What the tests of the RedNote and Instagram pages share. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { ReplicaSite, SamplePost, SiteResponse } from '../site';
import { allDifferences, compareWithSkeleton, isAllowed, type Skeleton } from '../skeleton';

/** A rendered unit with the name of its skeleton and of the variants it is one of. */
export interface Unit {
  name: string;
  element: Element;
  variants: string[];
}

/** The committed skeletons of a platform. */
export function skeletonsOf(platform: string): Record<string, Skeleton> {
  const file = new URL(`../skeletons/${platform}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Skeleton>;
}

// One document for all units: making one for each would take most of a test's time.
const template = new JSDOM().window.document.createElement('template');

/** Parses HTML and gives its first element. */
export function elementOf(html: string): Element {
  template.innerHTML = html;
  const first = template.content.firstElementChild;
  if (!first) throw new Error('nothing was rendered');
  return first;
}

/** Deviations that nobody allowed, each once. */
export function deviations(units: readonly Unit[], skeletons: Record<string, Skeleton>): string[] {
  const lines = units.flatMap(({ name, element, variants }) => {
    const skeleton = skeletons[name];
    if (!skeleton) throw new Error(`no skeleton "${name}"`);
    return compareWithSkeleton(element, skeleton, ...variants).map((line) => `${name}: ${line}`);
  });
  return [...new Set(lines)];
}

/** Allowances no unit needs, and skeletons no unit is held against. */
export function leftovers(units: readonly Unit[], skeletons: Record<string, Skeleton>): string[] {
  return Object.entries(skeletons).flatMap(([name, skeleton]) => {
    const own = units.filter((unit) => unit.name === name);
    if (own.length === 0) return [`${name}: never compared`];
    const found = own.flatMap(({ element, variants }) =>
      allDifferences(element, skeleton).map((line) => ({ line, variants })),
    );
    const unneeded = skeleton.allowed.filter(
      (allowance) => !found.some(({ line, variants }) => isAllowed(line, allowance, variants)),
    );
    return unneeded.map(({ difference }) => `${name}: ${difference}`);
  });
}

/** Text that would break out of any place it is put into without escaping. */
const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>' & </script><!-- ${'\u2028'}`;

/** A post whose every field written by a person is hostile. */
export function hostile(post: SamplePost): SamplePost {
  const author = { handle: post.author.handle, name: HOSTILE };
  return {
    ...post,
    author,
    title: post.title === null ? null : HOSTILE,
    caption: `${HOSTILE} #tag @somebody`,
    region: HOSTILE,
    comments: [{ author, text: HOSTILE }],
  };
}

/** Elements and attributes that could run something. */
export function dangers(element: Element): string[] {
  const all = [element, ...element.querySelectorAll('*')];
  const tags = all
    .filter((one) => /^(script|iframe|object|base)$/.test(one.localName))
    .map((one) => one.localName);
  const handlers = all.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on')));
  return [...tags, ...handlers];
}

/** Addresses a page would ask for by itself that are not on its own host. */
export function outsideAddresses(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const asking = document.querySelectorAll(
    '[src], [poster], [srcset], link[href], form[action], [background]',
  );
  return [...asking]
    .flatMap((one) =>
      ['src', 'poster', 'srcset', 'action', 'background', one.localName === 'link' ? 'href' : 'src'].map(
        (name) => one.getAttribute(name),
      ),
    )
    .filter((address): address is string => address !== null && !/^\/(?!\/)/.test(address));
}

/** Opens a path of a site. */
export async function open(site: ReplicaSite, path: string, host = site.hosts[0]): Promise<SiteResponse> {
  const response = await site.handle(new URL(path, `https://${host}`));
  if (!response) throw new Error(`nothing at ${path}`);
  return response;
}

/** Opens a path and parses what comes. */
export async function openJson<T>(site: ReplicaSite, path: string): Promise<T> {
  return JSON.parse(String((await open(site, path)).body)) as T;
}
