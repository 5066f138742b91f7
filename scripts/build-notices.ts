/** Part of `npm run build:data`: puts the licences of what is shipped into the package (public/licences). */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const notices = readFileSync('THIRD-PARTY.md', 'utf8');
for (const [, file = ''] of notices.matchAll(/\((docs\/licences\/[^)]*)\)/g)) {
  if (!existsSync(file)) throw new Error(`THIRD-PARTY.md names ${file}, which is not there`);
}
mkdirSync('public/licences', { recursive: true });
cpSync('LICENSE', 'public/licences/LICENSE');
cpSync('docs/licences', 'public/licences', { recursive: true });
// In the package the texts stand beside the notices.
writeFileSync('public/licences/THIRD-PARTY.md', notices.replaceAll('(docs/licences/', '('));
