/** One quiet line at the edge of the page, for what no chip can say any more. */
import type { Translator } from '../../lib/i18n/translator';
import { createShadowHost, keepEventsFromPage } from '../annotation/shadow';
import { createIcon } from '../look/icons';

/** Shows the line until the person closes it or leaves the page. */
export function showNotice(
  document: Document,
  text: string,
  { t, language }: Translator,
  isDark: boolean,
): void {
  const shadow = createShadowHost(document);
  keepEventsFromPage(shadow);
  const line = document.createElement('div');
  line.className = 'notice';
  line.setAttribute('role', 'status');
  line.lang = language;
  const words = document.createElement('span');
  words.textContent = text;
  const close = document.createElement('button');
  close.type = 'button';
  close.setAttribute('aria-label', t('cardClose'));
  close.append(createIcon(document, 'close'));
  close.addEventListener('click', () => shadow.host.remove());
  line.append(words, close);
  line.popover = 'manual';
  shadow.frame.className = `frame${isDark ? ' dark' : ''}`;
  shadow.frame.append(line);
  document.documentElement.append(shadow.host);
  line.showPopover();
}
