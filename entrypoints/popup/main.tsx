import { browser } from 'wxt/browser';
import { mountPage } from '../../components/page/mount';
import { Popup } from '../../components/popup/popup';
import '../../components/popup/popup.css';
import { loadAsset, loadJsonAsset } from '../../lib/assets';
import { readStoreFailure } from '../../lib/exposure/store-health';
import { readToday } from '../../lib/exposure/today';
import { KNOWLEDGE, openRegions } from '../../lib/knowledge/packed';
import type { KnowledgeTexts } from '../../lib/knowledge/tables';
import { type PageStatus, sendToTab } from '../../lib/messages';
import { readSettings } from '../../lib/settings';

async function pageInFront(): Promise<PageStatus | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : sendToTab(tab.id, 'pageStatus');
}

const [knowledge, texts, storeFailure, page, atOpening] = await Promise.all([
  loadAsset(KNOWLEDGE.name),
  loadJsonAsset<KnowledgeTexts>('knowledge-texts.json'),
  readStoreFailure(),
  pageInFront(),
  readSettings(),
]);
const today = await readToday(Date.now(), atOpening, openRegions(knowledge));

await mountPage(({ settings }) => (
  <Popup
    settings={settings}
    today={today}
    storeFailure={storeFailure}
    page={page}
    texts={texts}
    onOpenOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    onOpenWelcome={() =>
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(() => window.close())
    }
  />
));
