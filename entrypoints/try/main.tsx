import { mountPage } from '../../components/page/mount';
import { Try } from '../../components/try/try';

await mountPage(() => <Try />, 'tryTitle');
