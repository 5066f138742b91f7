/**
 * `npm run bench -- AREA… [--set NAME] [--data FOLDER] [--ours]`: measures the areas named, or all there are. Exit code 0 also where
 * targets are missed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Area, report } from './frame';

const NOT_AREAS = ['run.ts', 'frame.ts'];
const areas = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !NOT_AREAS.includes(file))
  .map((file) => file.slice(0, -'.ts'.length));

const { positionals: asked, values } = readCommandLine();
const unknown = asked.filter((name) => !areas.includes(name));
if (unknown.length > 0) {
  console.error(`there is no area ${unknown.join(', ')}; areas: ${areas.join(', ')}`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : areas) {
  const { area } = (await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href)) as {
    area: Area;
  };
  try {
    await report(name, area, values);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

function readCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { data: { type: 'string' }, set: { type: 'string' }, ours: { type: 'boolean' } },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}
