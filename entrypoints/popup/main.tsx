import { browser } from 'wxt/browser';
import { mountPage } from '../../components/page/mount';
import { Health } from '../../components/popup/health';
import { Popup } from '../../components/popup/popup';
import '../../components/popup/popup.css';
import { loadAsset, loadJsonAsset } from '../../lib/assets';
import { healthRemarks, readCountRemarks, readHealth } from '../../lib/exposure/health';
import { readStoreFailure } from '../../lib/exposure/store-health';
import { readToday } from '../../lib/exposure/today';
import { KNOWLEDGE, openRegions } from '../../lib/knowledge/packed';
import type { KnowledgeTexts } from '../../lib/knowledge/tables';
import { type PageStatus, sendToTab } from '../../lib/messages';
import { capsuleText } from '../../lib/platforms/capsule/format';
import { idlePlatform } from '../../lib/platforms/idle-pages';
import { readSettings } from '../../lib/settings';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });

function openPage(path: '/welcome.html' | '/try.html'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => window.close());
}

async function pageInFront(): Promise<PageStatus | null> {
  if (tab?.id === undefined) return null;
  // Where nothing is ever read, nobody is there to answer.
  const platform = tab.url === undefined ? null : idlePlatform(tab.url);
  if (platform) return { platform, surface: null, postsFound: 0, postsAnnotated: 0 };
  return sendToTab(tab.id, 'pageStatus');
}

/** The page in front as a file for a bug report, without anybody's words. */
async function reportOfPage(): Promise<string | null> {
  const capsule = tab?.id === undefined ? null : await sendToTab(tab.id, 'capsule');
  const { version } = browser.runtime.getManifest();
  if (!capsule) return null;
  const counts = await readCountRemarks(Date.now(), capsule.platform);
  return capsuleText(capsule, version, [...healthRemarks(stops), ...counts]);
}

const [knowledge, texts, storeFailure, page, atOpening] = await Promise.all([
  loadAsset(KNOWLEDGE.name),
  loadJsonAsset<KnowledgeTexts>('knowledge-texts.json'),
  readStoreFailure(),
  pageInFront(),
  readSettings(),
]);
const stops = await readHealth(Date.now(), atOpening.platforms);
const today = await readToday(Date.now(), atOpening, openRegions(knowledge));

await mountPage(({ settings }) => (
  <Popup
    settings={settings}
    today={today}
    storeFailure={storeFailure}
    page={page}
    texts={texts}
    health={<Health stops={stops} canReport={page?.surface != null} onReport={reportOfPage} />}
    onOpenOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    onOpenWelcome={() => openPage('/welcome.html')}
    onOpenTry={() => openPage('/try.html')}
  />
));
