/**
 * The one content script, on all sites: starts the work on a page, and starts it anew when the person's settings change.
 */

import { defineContentScript } from '#imports';
import { learnTimeZone } from '../../lib/exposure/time-zone';
import { claimOwnKeys } from '../../lib/feed/own-keys';
import { whileShown } from '../../lib/feed/shown';
import { onTabMessages, type PageStatus, sendMessage } from '../../lib/messages';
import { adapterFor, MATCH_PATTERNS } from '../../lib/platforms';
import { makeCapsule } from '../../lib/platforms/capsule';
import { differOnlyInChoices, readSettings, type Settings, watchSettings } from '../../lib/settings';
import { firstSurface } from './first-surface';
import { checkContext, sayGoodbye } from './goodbye';
import { start } from './start';

export default defineContentScript({
  matches: [...MATCH_PATTERNS],
  runAt: 'document_start',
  // The framework would tell the page of our start by a message to its window.
  noScriptStartedPostMessage: true,
  async main() {
    // Not the framework's context: any page could end that by an event.
    const life = new AbortController();
    const adapter = adapterFor(new URL(document.URL));
    if (!adapter || window.top !== window) return;
    let isOurs: (target: EventTarget | null) => boolean = () => false;
    let onKey: (key: string) => boolean = () => false;
    let openCard = () => false;
    // Registered before anything is awaited, so that it stands before the site's own listeners.
    claimOwnKeys({
      window,
      signal: life.signal,
      isOurs: (target) => isOurs(target),
      onKey: (key) => onKey(key),
    });
    let instrument = '';
    let run: AbortController | null = null;
    const idle: PageStatus = { platform: adapter.platform, surface: null, postsFound: 0, postsAnnotated: 0 };
    let readStatus = () => idle;
    let current: Settings | null = null;
    let onSilencedChanged = () => {};
    const capsule = () => {
      const url = new URL(document.URL);
      const surface = readStatus().surface && adapter.surfaceOf(url, document);
      return surface ? makeCapsule(adapter, { document, url, surface }) : null;
    };
    onTabMessages({ pageStatus: () => readStatus(), capsule, openCard: () => openCard() }, life.signal);
    const restart = (settings: Settings) => {
      const isSmallChange = run !== null && current !== null && differOnlyInChoices(current, settings);
      current = settings;
      if (isSmallChange) {
        onSilencedChanged();
        return;
      }
      run?.abort();
      run = null;
      readStatus = () => idle;
      openCard = () => false;
      if (settings.isPaused || !settings.platforms.includes(adapter.platform)) return;
      run = new AbortController();
      const started = start({
        adapter,
        settings,
        instrument: () => instrument,
        onLost: () => checkContext(life),
        signal: AbortSignal.any([life.signal, run.signal]),
      });
      isOurs = started.isOurs;
      onKey = started.onKey;
      openCard = started.openCard;
      onSilencedChanged = started.onSilencedChanged;
      readStatus = () => started.annotator.status;
    };
    await firstSurface(adapter, life.signal);
    sendMessage('wake').then(
      (marks) => {
        instrument = marks.instrument;
        learnTimeZone(marks.timeZone);
      },
      () => {},
    );
    whileShown(
      document,
      (hiddenAt, shown) => {
        watchSettings(restart, shown);
        const apply = (settings: Settings) => {
          if (!shown.aborted && JSON.stringify(settings) !== JSON.stringify(current)) restart(settings);
        };
        if (hiddenAt !== null) readSettings().then(apply, () => checkContext(life));
      },
      life.signal,
    );
    life.signal.addEventListener('abort', () => {
      // Where nothing of ours was to be seen, its end is no news.
      if (run && current) sayGoodbye(adapter, current);
    });
    for (const type of ['focus', 'visibilitychange'])
      window.addEventListener(type, () => checkContext(life), { capture: true, signal: life.signal });
    const settings = await readSettings();
    if (document.documentElement) restart(settings);
  },
});
