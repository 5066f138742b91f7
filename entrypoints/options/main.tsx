import { Options } from '../../components/options/options';
import { mountPage } from '../../components/page/mount';
import { loadJsonAsset } from '../../lib/assets';
import type { KnowledgeTexts } from '../../lib/knowledge/tables';

const { cultures, notes } = await loadJsonAsset<KnowledgeTexts>('knowledge-texts.json');
await mountPage(
  ({ settings }) => <Options settings={settings} cultures={cultures} notes={notes} />,
  'optionsTitle',
);
