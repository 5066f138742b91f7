import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { h, Mounted, renameMounted, toHtml } from './markup';

const { document } = new JSDOM('').window;

/** Mounts markup and gives the element. */
function mount(markup: ReturnType<typeof h>): { mounted: Mounted; element: Element } {
  const mounted = new Mounted(markup, document);
  return { mounted, element: mounted.node as Element };
}

afterEach(() => renameMounted(new URLSearchParams()));

describe('page markup', () => {
  it('prints and mounts the same thing', () => {
    const markup = h(
      'div',
      { title: '"<&>"' },
      'a < b',
      h('img', { alt: '', src: '/x' }),
      false,
      h('b', {}, '&'),
    );
    expect(mount(markup).element.outerHTML).toBe(toHtml(markup));
  });

  it('changes text and attributes in the nodes that are there', () => {
    const { mounted, element } = mount(h('p', { id: 'a', lang: 'en' }, 'one', h('i', {}, 'two')));
    const [text, child] = element.childNodes;
    expect(mounted.update(h('p', { id: 'b' }, 'eins', h('i', {}, 'zwei'), h('u', {})))).toBe(true);
    expect(element.outerHTML).toBe('<p id="b">eins<i>zwei</i><u></u></p>');
    expect([element.childNodes[0], element.childNodes[1]]).toEqual([text, child]);
  });

  it('leaves nodes alone that somebody else put in', () => {
    const { mounted, element } = mount(h('p', {}, 'one', h('i', {}), h('b', {})));
    element.append(document.createElement('x-foreign'));
    mounted.update(h('p', {}, 'uno'));
    expect(element.innerHTML).toBe('uno<x-foreign></x-foreign>');
  });

  it('asks to be replaced when it has become another kind of node', () => {
    const { mounted } = mount(h('p'));
    expect(mounted.update(h('div'))).toBe(false);
    expect(mounted.update('text')).toBe(false);
  });

  it('gives attributes and their values other names where asked', () => {
    renameMounted(new URLSearchParams('renamed=alt:title,video-desc:words,:x,y'));
    const { mounted, element } = mount(h('p', { alt: 'one', 'data-e2e': 'video-desc', id: 'alt' }));
    expect(element.outerHTML).toBe('<p title="one" data-e2e="words" id="title"></p>');
    mounted.update(h('p', { 'data-e2e': 'video-desc', id: 'alt' }));
    expect(element.outerHTML).toBe('<p data-e2e="words" id="title"></p>');
  });
});
