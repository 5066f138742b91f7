import { mountPage } from '../../components/page/mount';
import { Welcome } from '../../components/welcome/welcome';
import { loadJsonAsset } from '../../lib/assets';
import type { KnowledgeTexts } from '../../lib/knowledge/tables';

const { cultures } = await loadJsonAsset<KnowledgeTexts>('knowledge-texts.json');
await mountPage(({ settings }) => <Welcome settings={settings} cultures={cultures} />, 'welcomeTitle');
