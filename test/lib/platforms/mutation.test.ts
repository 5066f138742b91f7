import { describe, expect, it } from 'vitest';
import { FIXTURES, type Fixture, open, readAll } from './fixtures';

const MUTATIONS_PER_FIXTURE = 12;
const CHANGES_PER_MUTATION = 6;

/** mulberry32: a seeded generator, so that a failing mutation can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** What a site's next build, a half-finished render or another extension may do to one node. */
const CHANGES: Record<string, (node: Element, document: Document, pick: (below: number) => number) => void> =
  {
    delete: (node) => node.remove(),
    double: (node) => node.after(node.cloneNode(true)),
    reorder: (node) => node.parentElement?.prepend(node),
    empty: (node) => node.replaceChildren(),
    rename: (node, document) => {
      const other = document.createElement('x-renamed');
      for (const { name, value } of node.attributes) other.setAttribute(name, value);
      other.replaceChildren(...node.childNodes);
      node.replaceWith(other);
    },
    strip: (node, _document, pick) => {
      const name = node.getAttributeNames()[pick(Math.max(1, node.attributes.length))];
      if (name) node.removeAttribute(name);
    },
    garble: (node, _document, pick) => {
      const name = node.getAttributeNames()[pick(Math.max(1, node.attributes.length))];
      if (name)
        node.setAttribute(name, ['%E0%A4%A', 'http://[', '', '9'.repeat(400), '\ud800'][pick(5)] ?? '');
    },
    wrap: (node, document) => {
      const wrapper = document.createElement('font');
      node.replaceWith(wrapper);
      wrapper.append(node);
    },
  };

function mutate(document: Document, seed: number): string[] {
  const pick = random(seed);
  const names = Object.keys(CHANGES);
  return Array.from({ length: CHANGES_PER_MUTATION }, () => {
    const nodes = document.body.querySelectorAll('*');
    const node = nodes[pick(Math.max(1, nodes.length))];
    const name = names[pick(names.length)] ?? 'delete';
    if (node) CHANGES[name]?.(node, document, pick);
    return name;
  });
}

function knownKeys(fixture: Fixture): Set<string> {
  const posts = (fixture.expected.slots ?? []).flatMap((slot) => slot.post ?? []);
  return new Set(posts.map((post) => post.key));
}

/** Texts by the posts they belong to: a whole text must never be read under another post's key. */
function ownersOfTexts(fixture: Fixture): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { post } of fixture.expected.slots ?? []) {
    for (const { text } of post?.text ?? []) {
      owners.set(text, (owners.get(text) ?? new Set()).add(post?.key ?? ''));
    }
  }
  return owners;
}

describe.each(FIXTURES)('on mutations of $name', (fixture) => {
  it('never throws, and never makes up an id', () => {
    const known = knownKeys(fixture);
    const owners = ownersOfTexts(fixture);
    for (let seed = 1; seed <= MUTATIONS_PER_FIXTURE; seed++) {
      const { adapter, document, url } = open(fixture);
      const changes = mutate(document, seed);
      const { slots } = readAll(adapter, document, url);
      expect(adapter.takeFailures?.(), `seed ${seed}: ${changes.join(', ')}`).toEqual({});
      for (const { reading } of slots) {
        if (!reading) continue;
        const { post } = reading;
        const label = `seed ${seed}: ${changes.join(', ')}`;
        expect(reading.failures, label).toEqual([]);
        expect(
          post.text.every((part) => part.text.trim() !== ''),
          label,
        ).toBe(true);
        for (const { text } of post.id && known.has(post.key) ? post.text : [])
          if (owners.has(text)) expect([...(owners.get(text) ?? [])], label).toContain(post.key);
        if (post.form === 'comment') expect(post.key, label).not.toBe(post.parent);
        // An id is one that the whole page holds, too: a changed node may lose it, not turn it into another.
        if (post.id && known.size > 0 && !known.has(post.key))
          expect(fixture.html + fixture.expected.url, label).toContain(post.id);
      }
      document.defaultView?.close();
    }
  });
});

it('tries at least five hundred mutations', () => {
  expect(FIXTURES.length * MUTATIONS_PER_FIXTURE).toBeGreaterThanOrEqual(500);
});
