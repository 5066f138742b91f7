/** Wires adapter, watcher, chips, card and dwell together. No logic of its own. */

import { AnnotationLayer } from '../../components/annotation/layer';
import { CardController } from '../../components/card/controller';
import { ReadingAid } from '../../components/explain/reading-aid';
import { tell } from '../../lib/feed/again';
import { AnnotationClient } from '../../lib/feed/annotation-client';
import { Annotator } from '../../lib/feed/annotator';
import { watchAddress } from '../../lib/feed/location';
import { followPointer } from '../../lib/feed/pointer';
import { darkPageTeller } from '../../lib/feed/theme';
import { createReadingTranslator, uiLanguageFor } from '../../lib/i18n/translator';
import { sendMessage } from '../../lib/messages';
import type { PlatformAdapter } from '../../lib/platforms/adapter';
import type { Settings } from '../../lib/settings';
import { followDeletions, startRecording } from './recording';

interface StartOptions {
  adapter: PlatformAdapter;
  settings: Settings;
  /** Empty until the background has answered. */
  instrument: () => string;
  /** The background did not answer. */
  onLost(): void;
  signal: AbortSignal;
}

/** Starts everything for one set of settings; the signal ends it without a trace. */
export function start({ adapter, settings, instrument, onLost, signal }: StartOptions) {
  const translator = createReadingTranslator(uiLanguageFor(settings.uiLanguage, navigator.language));
  const { outbox, dwell, health } = startRecording(adapter, settings, instrument, signal);
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
          void tell(() => sendMessage('markNote', noteId, event, { post: post.key }), signal);
      },
    },
    signal,
  );
  let aid: ReadingAid | null = null;
  const isOurs = (node: EventTarget | null) =>
    layer.owns(node) || card.owns(node) || (aid?.owns(node) ?? false);
  const isDark = darkPageTeller(adapter, document, settings.appearance);
  const annotator = new Annotator({
    document,
    adapter,
    signal,
    dwell,
    health,
    client: new AnnotationClient((posts) => sendMessage('annotate', posts), onLost, signal),
    painter: {
      owns: isOurs,
      isInUse: (root) => card.isOpenFor(root),
      reserve: (root, placement) => layer.reserve(root, placement),
      move: (root, placement) => layer.move(root, placement),
      restore: (root) => layer.restore(root),
      remove(root) {
        card.closeFor(root);
        layer.remove(root);
      },
      paint(post, placement, annotated) {
        const { root } = post.element;
        // Sites use nodes again: a card on another post's chip would explain the wrong one.
        card.closeFor(root, post.reading.post.key);
        translator.learnLanguageNames(annotated.languageNames ?? {});
        if (settings.density === 'notes' && annotated.annotation.notes.length === 0) layer.remove(root);
        else
          layer.paint(root, placement, {
            annotated,
            isDark: isDark(),
            onOpen: () => aid?.openPost({ post, annotated }),
          });
      },
    },
    onIdentified(fingerprint, post) {
      void tell(() => sendMessage('identify', fingerprint, post), signal);
    },
    onLooked: () => aid?.onLooked(),
    onNotesShown(post, { annotation }) {
      if (!settings.isSetUp) return;
      for (const { id, face } of annotation.notes)
        outbox.addNoteEvent({ noteId: id, face, postKey: post.key, event: 'shown' });
    },
  });
  aid = new ReadingAid({
    document,
    annotator,
    layer,
    card,
    translator: () => translator,
    isDark,
    explain: (post, words) => sendMessage('explain', post, words),
    signal,
  });
  watchAddress(window, () => annotator.onNavigation(), signal);
  followDeletions(
    () => {
      health?.restart();
      annotator.reset();
    },
    onLost,
    signal,
  );
  return {
    annotator,
    isOurs,
    onKey: (key: string) => card.onKey(key),
    openCard: () => aid?.open() ?? false,
    /** The person knows a note now, or wants one back: a card that is open stays, so that it can be undone there. */
    onSilencedChanged: () => card.whenClosed(() => annotator.reset()),
  };
}
