/**
 * The one content script, on all sites: wires adapter, watcher, chips, card and dwell together. No logic of its own.
 */

import { browser } from 'wxt/browser';
import { type ContentScriptContext, defineContentScript } from '#imports';
import { AnnotationLayer } from '../../components/annotation/layer';
import { CardController } from '../../components/card/controller';
import { onDiaryDeleted } from '../../lib/exposure/deleted';
import { Outbox } from '../../lib/exposure/outbox';
import { AnnotationClient } from '../../lib/feed/annotation-client';
import { Annotator } from '../../lib/feed/annotator';
import { DwellTracker } from '../../lib/feed/dwell';
import { claimOwnKeys } from '../../lib/feed/own-keys';
import { isDarkPage } from '../../lib/feed/theme';
import { createTranslator, uiLanguageFor } from '../../lib/i18n/translate';
import { onTabMessages, sendMessage } from '../../lib/messages';
import { adapterFor, MATCH_PATTERNS } from '../../lib/platforms';
import type { PlatformAdapter } from '../../lib/platforms/adapter';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';

export default defineContentScript({
  matches: [...MATCH_PATTERNS],
  runAt: 'document_start',
  async main(ctx) {
    const adapter = adapterFor(new URL(document.URL));
    if (!adapter || window.top !== window) return;
    let isOurs: (target: EventTarget | null) => boolean = () => false;
    let closeCard = () => {};
    // Registered before anything is awaited, so that it stands before the site's own listeners.
    claimOwnKeys({
      window,
      signal: ctx.signal,
      isOurs: (target) => isOurs(target),
      onEscape: () => closeCard(),
    });
    let instrument = '';
    sendMessage('wake').then(
      (id) => {
        instrument = id;
      },
      () => {},
    );
    let run: AbortController | null = null;
    let status = {
      platform: adapter.platform,
      surface: null,
      postsFound: 0,
      postsAnnotated: 0,
    } as Annotator['status'];
    let readStatus = () => status;
    onTabMessages({ pageStatus: () => readStatus() }, ctx.signal);
    const restart = (settings: Settings) => {
      run?.abort();
      run = null;
      status = { ...status, surface: null, postsFound: 0, postsAnnotated: 0 };
      readStatus = () => status;
      if (settings.isPaused || !settings.platforms.includes(adapter.platform)) return;
      run = new AbortController();
      const started = start(ctx, {
        adapter,
        settings,
        instrument: () => instrument,
        signal: AbortSignal.any([ctx.signal, run.signal]),
      });
      isOurs = started.isOurs;
      closeCard = started.closeCard;
      readStatus = () => started.annotator.status;
    };
    watchSettings(restart, ctx.signal);
    const settings = await readSettings();
    if (document.documentElement) restart(settings);
  },
});

interface StartOptions {
  adapter: PlatformAdapter;
  settings: Settings;
  /** Empty until the background has answered. */
  instrument: () => string;
  signal: AbortSignal;
}

/** Starts everything for one set of settings; the signal ends it without a trace. */
function start(ctx: ContentScriptContext, { adapter, settings, instrument, signal }: StartOptions) {
  const translator = createTranslator(uiLanguageFor(settings.uiLanguage, navigator.language));
  const outbox = new Outbox({
    storage: browser.storage.local,
    instrument,
    signal,
    sendAlso: (key, value) => void sendMessage('checkpoint', key, value).catch(() => {}),
  });
  const dwell = settings.isSetUp ? new DwellTracker({ document, outbox, instrument, signal }) : null;
  const layer = new AnnotationLayer(() => translator, signal);
  const card = new CardController(
    document,
    {
      translator: () => translator,
      texts: (noteIds, communityIds) => sendMessage('noteCard', noteIds, communityIds),
      noteEvent(noteId, face, post, event) {
        if (settings.isSetUp) outbox.addNoteEvent({ noteId, face, postKey: post.key, event });
        if (event !== 'opened') void sendMessage('silenceNote', noteId, event !== 'restored').catch(() => {});
      },
    },
    signal,
  );
  const isDark = () => isDarkPage(adapter, document);
  const annotator = new Annotator({
    document,
    adapter,
    signal,
    dwell,
    client: new AnnotationClient(
      (posts) => sendMessage('annotate', posts),
      () => {
        if (!browser.runtime?.id) ctx.notifyInvalidated();
      },
    ),
    painter: {
      owns: (node) => layer.owns(node) || card.owns(node),
      reserve: (root, placement) => layer.reserve(root, placement),
      restore: (root) => layer.restore(root),
      remove(root) {
        card.closeFor(root);
        layer.remove(root);
      },
      paint({ element, reading }, placement, annotated) {
        const { caption } = placement;
        layer.paint(element.root, placement, {
          annotated,
          isDark: isDark(),
          onOpen: (chip) =>
            card.open({ root: element.root, post: reading.post, annotated, chip, caption, isDark: isDark() }),
        });
      },
    },
    onIdentified(fingerprint, post) {
      void sendMessage('identify', fingerprint, post).catch(() => {});
    },
    onNotesShown(post, { annotation }) {
      if (!settings.isSetUp) return;
      for (const { id, face } of annotation.notes)
        outbox.addNoteEvent({ noteId: id, face, postKey: post.key, event: 'shown' });
    },
  });
  ctx.addEventListener(window, 'wxt:locationchange', () => annotator.onNavigation());
  onDiaryDeleted(() => annotator.reset(), signal);
  return {
    annotator,
    isOurs: (target: EventTarget | null) => layer.owns(target) || card.owns(target),
    closeCard: () => card.close(),
  };
}
