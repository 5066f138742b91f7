// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fitMark } from '../../../components/annotation/mark-room';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A comment in a panel that ends at `panelRight`, its mark from 100 to 140 px. */
function page(panelRight: number, overflow = 'hidden') {
  const draws: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => draws.push(draw));
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(400);
  const box = (left: number, right: number) => () => ({ left, right }) as DOMRect;
  document.body.innerHTML = '<div><p><span><button></button></span></p></div>';
  const [panel, mount, holder, button] = ['div', 'p', 'span', 'button'].map(
    (name) => document.querySelector(name) as HTMLElement,
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  panel.style.overflowX = overflow;
  panel.getBoundingClientRect = box(0, panelRight);
  button.getBoundingClientRect = box(100, 140);
  return { mount, holder, button, frame: () => draws.splice(0).map((draw) => draw(0)) };
}

describe('a comment’s mark', () => {
  it('becomes a dot where the panel cuts it off, and only after a frame', () => {
    const { mount, holder, button, frame } = page(130);
    fitMark(button, mount);
    expect(holder.className).toBe('');
    frame();
    expect(holder.classList.contains('tight')).toBe(true);
  });

  it('stays whole where there is room, and where nothing clips it', () => {
    for (const [right, overflow] of [
      [200, 'hidden'],
      [130, 'visible'],
    ] as const) {
      const { mount, holder, button, frame } = page(right, overflow);
      fitMark(button, mount);
      frame();
      expect(holder.classList.contains('tight')).toBe(false);
    }
  });

  it('is whole again when it is drawn where there is room', () => {
    const { mount, holder, button, frame } = page(200);
    holder.classList.add('tight');
    fitMark(button, mount);
    frame();
    expect(holder.classList.contains('tight')).toBe(false);
  });

  it('that is gone is not measured', () => {
    const { mount, holder, button, frame } = page(130);
    fitMark(button, mount);
    button.remove();
    frame();
    expect(holder.classList.contains('tight')).toBe(false);
  });
});
