/**
 * The background: analysis for all tabs, and the one writer of the diary. Everything is registered synchronously, so
 * that a sleeping worker wakes for it; nothing that matters is remembered in variables.
 */

import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { annotatePosts, identifyPost } from '../lib/background/annotate-posts';
import { createAuthorLanguages } from '../lib/background/author-languages';
import { cardTexts } from '../lib/background/card-texts';
import { runCommand } from '../lib/background/commands';
import { deleteRequest } from '../lib/background/delete-request';
import { createEngine } from '../lib/background/engine';
import { explainWords, tryText } from '../lib/background/explain';
import { markNote } from '../lib/background/mark-note';
import { startReading } from '../lib/background/start-reading';
import { takeCheckpoint } from '../lib/background/take-checkpoint';
import { tellDiaryDeleted } from '../lib/exposure/deleted';
import { concernsOutbox, createDrain } from '../lib/exposure/drain';
import { lazyExposureStore } from '../lib/exposure/store';
import { reportStoreFailure } from '../lib/exposure/store-health';
import { currentTimeZone } from '../lib/exposure/time-zone';
import { onMessages } from '../lib/messages';
import { ALL_HOSTS } from '../lib/platforms';
import { readSettings } from '../lib/settings';

export default defineBackground(() => {
  const engine = createEngine();
  const store = lazyExposureStore();
  const drain = createDrain({ storage: browser.storage.local, store, locks: globalThis.navigator?.locks });
  const drainOrReport = () => drain().then(() => reportStoreFailure(null), reportStoreFailure);

  const annotating = {
    engine,
    store,
    authors: createAuthorLanguages(),
    settings: readSettings,
    onStoreFailure: reportStoreFailure,
  };

  onMessages(
    {
      page: {
        wake: async () => {
          const [analyzer] = await Promise.all([engine.analyzer(), engine.texts()]);
          return { instrument: analyzer.instrument, timeZone: currentTimeZone() };
        },
        annotate: ([posts]) => annotatePosts(posts, annotating),
        identify: ([fingerprint, post]) => identifyPost(fingerprint, post, annotating),
        checkpoint: ([key, value]) => takeCheckpoint(key, value, browser.storage.local),
        noteCard: async ([noteIds, communityIds]) => cardTexts(noteIds, communityIds, await engine.texts()),
        explain: ([post, words]) => explainWords(post, words, annotating),
        markNote: ([noteId, mark, about]) => markNote(noteId, mark, about),
        startReading: (_, { tabId }) => startReading(tabId),
      },
      extension: {
        tryText: ([text, homeCultures]) => tryText(text, homeCultures, annotating),
        deleteExposure: async ([range]) => {
          await drain().catch(() => {});
          await store.deleteExposure(deleteRequest(range), (await engine.analyzer()).instrument);
          await tellDiaryDeleted();
        },
      },
    },
    ALL_HOSTS,
  );

  browser.storage.local.onChanged.addListener((changes) => {
    if (concernsOutbox(changes)) void drainOrReport();
  });
  browser.commands?.onCommand.addListener((command, tab) => void runCommand(command, tab?.id));
  browser.runtime.onStartup.addListener(() => void drainOrReport());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  void drainOrReport();
});
