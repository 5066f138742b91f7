/** Part of `npm run build:data`: puts the licences of what is shipped into the package (public/licences). */
import { cpSync, mkdirSync } from 'node:fs';

mkdirSync('public/licences', { recursive: true });
for (const file of ['LICENSE', 'THIRD-PARTY.md']) cpSync(file, `public/licences/${file}`);
cpSync('docs/licences', 'public/licences', { recursive: true });
