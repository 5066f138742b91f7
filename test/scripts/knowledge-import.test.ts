import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'crossread-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code?: number;
  stdout: string;
  stderr: string;
}

function run(...paths: string[]): Promise<Ended> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const program = [tsx, join(ROOT, 'scripts/knowledge-import.ts'), ...paths];
  return promisify(execFile)(process.execPath, program).catch((error: Ended) => error);
}

function file(name: string, choices: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    JSON.stringify({
      format: 'crossread-choices',
      version: 1,
      exportedAt: '2026-11-23T00:00:00.000Z',
      choices,
    }),
  );
  return path;
}

it('shows a maintainer what people said and where to look, refusing bad files by themselves', async () => {
  const good = file('good.json', [
    { kind: 'not-here', note: 'zh.number.666', at: 1, quote: '这波操作666' },
    { kind: 'wrong', note: 'gone.note', at: 2 },
  ]);
  const bad = file('bad.json', [{ kind: 'wrong', note: 'zh.number.666', at: 1, comment: 'javascript:x' }]);
  const { code, stdout, stderr } = await run(bad, join(folder, 'none.json'), good);
  expect(code).toBe(1);
  expect(stderr).toContain(
    `${bad}: The file cannot be read at choice 1, “comment”: holds the address of a script.`,
  );
  expect(stderr).toContain('none.json: There is no such file.');
  expect(stdout).toMatch(/^ {2}lib\/knowledge\/notes\/zh-numbers\.yaml:\d+$/m);
  expect(stdout).toContain('+      - "这波操作666"');
  expect(stdout).toContain('1 files, 2 notes, 1 of them unknown here; nothing was changed');
}, 60_000);
