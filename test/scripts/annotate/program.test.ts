/** The program as a person runs it: `tsx scripts/annotate.ts`, what `npm run annotate` starts. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate, captured, post } from './support';

const ROOT = join(import.meta.dirname, '../../..');
const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const TIMEOUT_MS = 60_000;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function run(args: string[], input: string | null, options: { readBytes?: number } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [TSX, join(ROOT, 'scripts/annotate.ts'), ...args], { cwd: '/' });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.length >= (options.readBytes ?? Number.POSITIVE_INFINITY)) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {}); // It may end before it has read everything.
  child.stdin.end(input ?? '');
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('npm run annotate', { timeout: TIMEOUT_MS }, () => {
  it('annotates standard input to standard output and ends with 0', async () => {
    const input = [post('a', '今天的妆 绝绝子', { platform: 'rednote' }), post('b', 'bom dia gente linda')];
    const { code, out, err } = await run([], input.join(''));
    expect(out).toBe((await annotate(input)).raw);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ends with 1 where a line is no post, and says how many', async () => {
    const { code, out, err } = await run(['--reader', 'zh-CN'], `${post('a', 'no cap')}oops\n`);
    expect(out.split('\n')[1]).toBe('{"id":null,"error":"line 2: not JSON"}');
    expect({ code, err: err.trim() }).toEqual({ code: 1, err: '1 of 2 lines are no posts' });
  });

  it("reads Zeeschuimer's files, with texts in Chinese", async () => {
    const input = captured('tiktok.com', { id: '9', desc: 'no cap this slaps 💀' });
    const { code, out } = await run(['--from', 'zeeschuimer', '--ui', 'zh-CN', '--reader', 'zh-CN'], input);
    expect(code).toBe(0);
    expect(JSON.parse(out).notes[0].means).toMatch(/\p{Script=Han}/u);
  });

  it('keeps the order of an input that keeps several threads busy', async () => {
    const captions = ['今天的妆 绝绝子', 'no cap this slaps', 'สอบเสร็จแล้ว 5555555', 'bom dia gente linda'];
    const input = Array.from({ length: 6_000 }, (_, i) => post(`p${i}`, captions[i % captions.length] ?? ''));
    const { code, out } = await run([], input.join(''));
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, -1)).toEqual((await annotate(input)).raw.split('\n').slice(0, -1));
  });

  it('answers nothing to nothing', async () => {
    expect(await run([], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('names options it does not understand and ends with 2', async () => {
    for (const args of [['--from', 'twitter'], ['--reader', '!'], ['--ui', 'fr'], ['--colour']]) {
      const { code, out, err } = await run(args, '');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('usage: npm run --silent annotate');
    }
  });

  it('ends quietly when its reader has seen enough', async () => {
    const input = post('a', 'this goes on and on').repeat(20_000);
    const { code, err } = await run([], input, { readBytes: 1_000 });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
