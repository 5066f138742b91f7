// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Note, type NoteProps } from '../../../components/card/note';
import { createTranslator } from '../../../lib/i18n/translate';
import { press } from '../../trusted-events';
import { finding, noteText } from '../samples';

let host: HTMLElement;
let onMark: ReturnType<typeof vi.fn<NonNullable<NoteProps['onMark']>>>;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
  onMark = vi.fn();
});

function show(): void {
  const translator = createTranslator('en');
  render(
    <Note
      finding={finding('zh.a', 0, 2)}
      text={noteText()}
      cultures={{}}
      translator={translator}
      onMark={onMark}
    />,
    host,
  );
}

const button = (name: string) => [...host.querySelectorAll('button')].find((one) => one.textContent === name);
/** Preact draws state after the event. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('marking a note', () => {
  it('as known says so, and can be taken back', async () => {
    show();
    press(button('I know this') as HTMLElement);
    await drawn();
    expect(host.textContent).toContain('You will not see this note again.');
    press(button('Undo') as HTMLElement);
    await drawn();
    expect(button('I know this')).toBeDefined();
    expect(onMark.mock.calls).toEqual([['known'], ['restored']]);
  });

  it('as muted is told as that', () => {
    show();
    press(button('Mute') as HTMLElement);
    expect(onMark).toHaveBeenCalledExactlyOnceWith('muted');
  });

  it('is not done by a forged click', async () => {
    show();
    button('I know this')?.click();
    button('Mute')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await drawn();
    expect(onMark).not.toHaveBeenCalled();
    expect(button('I know this')).toBeDefined();
  });
});
