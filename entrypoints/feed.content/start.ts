/** Wires adapter, watcher, chips, card and dwell together. No logic of its own. */

import { browser } from 'wxt/browser';
import type { ContentScriptContext } from '#imports';
import { AnnotationLayer } from '../../components/annotation/layer';
import { CardController } from '../../components/card/controller';
import { onDiaryDeleted } from '../../lib/exposure/deleted';
import { Outbox } from '../../lib/exposure/outbox';
import { AnnotationClient } from '../../lib/feed/annotation-client';
import { Annotator } from '../../lib/feed/annotator';
import { DwellTracker } from '../../lib/feed/dwell';
import { HealthCounter } from '../../lib/feed/health-counter';
import { followPointer } from '../../lib/feed/pointer';
import { isDarkPage } from '../../lib/feed/theme';
import { createTranslator, uiLanguageFor } from '../../lib/i18n/translate';
import { sendMessage } from '../../lib/messages';
import type { PlatformAdapter } from '../../lib/platforms/adapter';
import type { Settings } from '../../lib/settings';

interface StartOptions {
  adapter: PlatformAdapter;
  settings: Settings;
  /** Empty until the background has answered. */
  instrument: () => string;
  signal: AbortSignal;
}

/** Starts everything for one set of settings; the signal ends it without a trace. */
export function start(ctx: ContentScriptContext, { adapter, settings, instrument, signal }: StartOptions) {
  const translator = createTranslator(uiLanguageFor(settings.uiLanguage, navigator.language));
  const outbox = new Outbox({
    storage: browser.storage.local,
    instrument,
    signal,
    sendAlso: (key, value) => void sendMessage('checkpoint', key, value).catch(() => {}),
  });
  const dwell = settings.isSetUp ? new DwellTracker({ document, outbox, instrument, signal }) : null;
  const health = settings.isSetUp ? new HealthCounter(document, adapter) : null;
  outbox.health = health;
  const isQuiet = settings.density === 'hover';
  const layer = new AnnotationLayer(() => translator, signal, { isQuiet });
  if (isQuiet) followPointer(document, (target) => layer.pointTo(target), signal);
  const card = new CardController(
    document,
    {
      translator: () => translator,
      texts: (noteIds, communityIds) => sendMessage('noteCard', noteIds, communityIds),
      noteEvent(noteId, face, post, event) {
        if (settings.isSetUp) outbox.addNoteEvent({ noteId, face, postKey: post.key, event });
        if (event !== 'opened' && event !== 'shown')
          void sendMessage('markNote', noteId, event, { post: post.key }).catch(() => {});
      },
    },
    signal,
  );
  const isDark = () => isDarkPage(adapter, document, settings.appearance);
  const annotator = new Annotator({
    document,
    adapter,
    signal,
    dwell,
    health,
    client: new AnnotationClient(
      (posts) => sendMessage('annotate', posts),
      () => {
        if (!browser.runtime?.id) ctx.notifyInvalidated();
      },
    ),
    painter: {
      owns: (node) => layer.owns(node) || card.owns(node),
      isInUse: (root) => card.isOpenFor(root),
      reserve: (root, placement) => layer.reserve(root, placement),
      move: (root, placement) => layer.move(root, placement),
      restore: (root) => layer.restore(root),
      remove(root) {
        card.closeFor(root);
        layer.remove(root);
      },
      paint({ element, reading }, placement, annotated) {
        // Sites use nodes again: a card on another post's chip would explain the wrong one.
        card.closeFor(element.root, reading.post.key);
        if (settings.density === 'notes' && annotated.annotation.notes.length === 0)
          return layer.remove(element.root);
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
  ctx.addEventListener(window, 'wxt:locationchange', () => annotator.onNavigation(), { signal });
  onDiaryDeleted(() => {
    health?.restart();
    annotator.reset();
  }, signal);
  return {
    annotator,
    isOurs: (target: EventTarget | null) => layer.owns(target) || card.owns(target),
    closeCard: () => card.close(),
    /** The person knows a note now, or wants one back: a card that is open stays, so that it can be undone there. */
    onSilencedChanged: () => card.whenClosed(() => annotator.reset()),
  };
}
