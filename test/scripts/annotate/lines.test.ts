import { describe, expect, it } from 'vitest';
import { createLineCutter, type Line } from '../../../lib/annotate-lines/lines';
import { ANNOTATE_LINE_MOST_BYTES } from '../../../lib/limits';
import { annotate, line, post } from './support';

const MEGABYTE = 1_000_000;

function cut(bytes: Uint8Array, size: number, mostBytes?: number): Line[] {
  const cutter = createLineCutter(mostBytes);
  const lines: Line[] = [];
  for (let at = 0; at < bytes.length; at += size) lines.push(...cutter.push(bytes.subarray(at, at + size)));
  return [...lines, ...cutter.end()];
}

describe('cutting the input into lines', () => {
  it('gives the same lines wherever the stream is cut, inside characters and line breaks too', () => {
    const bytes = new TextEncoder().encode('种草\r\n\nπ = 3\n𝓱𝓮𝔂 👩‍👩‍👧\nlast');
    const whole = cut(bytes, bytes.length);
    expect(whole).toEqual([
      { number: 1, text: '种草\r' },
      { number: 3, text: 'π = 3' },
      { number: 4, text: '𝓱𝓮𝔂 👩‍👩‍👧' },
      { number: 5, text: 'last' },
    ]);
    for (let size = 1; size < 12; size++) expect(cut(bytes, size)).toEqual(whole);
  });

  it('does not keep memory that the stream uses again', () => {
    const cutter = createLineCutter();
    const reused = new TextEncoder().encode('first ');
    expect(cutter.push(reused)).toEqual([]);
    reused.fill(0x78);
    expect(cutter.push(new TextEncoder().encode('line\n'))).toEqual([{ number: 1, text: 'first line' }]);
  });

  it('takes a line of just the allowed length and refuses one byte more, in any pieces', () => {
    const bytes = new TextEncoder().encode(`${'a'.repeat(10)}\n${'b'.repeat(11)}\nc\n`);
    const expected = [
      { number: 1, text: 'a'.repeat(10) },
      { number: 2, error: 'longer than 10 bytes' },
      { number: 3, text: 'c' },
    ];
    for (let size = 1; size <= bytes.length; size++) expect(cut(bytes, size, 10)).toEqual(expected);
  });

  it('holds no more of an endless line than is allowed', () => {
    const cutter = createLineCutter();
    const piece = new Uint8Array(MEGABYTE).fill(0x61);
    const before = process.memoryUsage().arrayBuffers;
    for (let sent = 0; sent < 100 * MEGABYTE; sent += MEGABYTE) expect(cutter.push(piece)).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(12 * ANNOTATE_LINE_MOST_BYTES);
    expect(cutter.end()).toEqual([{ number: 1, error: `longer than ${ANNOTATE_LINE_MOST_BYTES} bytes` }]);
  });
});

describe('annotating whatever comes in', () => {
  it('says which lines are no posts and answers the others', async () => {
    const input = [
      post('a', 'this is so good'),
      'not json\n',
      '\n',
      line({ id: 'b', platform: 'myspace', text: 'hi' }),
      '[1, 2]\n',
      'null\n',
      line({ id: 'c', platform: 'rednote', text: 7 }),
      line({ id: 'd', platform: 'rednote', text: 'hi', hashtags: [1] }),
      line({ id: {}, platform: 'rednote', text: 'hi' }),
      line({ id: 'e', platform: 'rednote', text: [{ role: 'shout', text: 'hi' }] }),
      line({ id: 'f', platform: 'rednote', text: 'hi', form: 'poster' }),
      line({ id: 'g', platform: 'rednote', text: 'hi', reader: 'somebody from Leeds' }),
      post('h', 'and this is the end'),
    ];
    const { lines, failed } = await annotate(input);
    expect(lines.map((one) => one.error ?? one.id)).toEqual([
      'a',
      'line 2: not JSON',
      'line 4: platform must be one of tiktok, rednote, instagram',
      'line 5: not a JSON object',
      'line 6: not a JSON object',
      'line 7: text must be a string or a list of {"role","text"}',
      'line 8: hashtags must be a list of strings',
      'line 9: id must be a string',
      'line 10: text must be a string or a list of {"role","text"}',
      'line 11: form must be one of feed, tile, full, comment',
      'line 12: reader must be a tag such as en-US',
      'h',
    ]);
    expect(lines[1]).toEqual({ id: null, error: 'line 2: not JSON' });
    expect(failed).toBe(10);
  });

  it('reads Windows line breaks, byte order marks, blank lines and a last line without a break', async () => {
    const input = `\ufeff${post('a', 'one two three')}\r\n   \r\n\ufeff${post('b', 'four five six')}`;
    const { lines, failed } = await annotate([input.replaceAll('}\n', '}\r\n').trimEnd()]);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(failed).toBe(0);
  });

  it('answers binary input with errors and goes on', async () => {
    const binary = Uint8Array.from({ length: 3 * MEGABYTE }, (_, at) => (at * 2_654_435_761) >>> 13);
    const { lines, failed } = await annotate([binary, '\n', post('after', 'here we are again')]);
    expect(lines.at(-1)?.id).toBe('after');
    expect(failed).toBe(lines.length - 1);
    for (const { error } of lines.slice(0, -1)) expect(error).toMatch(/^line \d+: not (?:UTF-8 text|JSON)/);
  });

  it('refuses a line of 10 MB in one sentence and answers the next', async () => {
    const { lines } = await annotate([post('big', 'x'.repeat(10 * MEGABYTE)), post('next', 'small again')]);
    expect(lines.map((one) => one.error ?? one.id)).toEqual([
      `line 1: longer than ${ANNOTATE_LINE_MOST_BYTES} bytes`,
      'next',
    ]);
  });

  it('annotates a caption of a megabyte', async () => {
    const { lines, failed } = await annotate([post('long', '这家店真的好吃 '.repeat(MEGABYTE / 9))]);
    expect(failed).toBe(0);
    expect(lines[0]?.language?.primary).toBe('zh-Hans');
  });

  it('answers hostile JSON: depth, keys of prototypes, unpaired surrogates', async () => {
    const { lines } = await annotate([
      `${'['.repeat(100_000)}\n`,
      '{"__proto__":{"platform":"tiktok"},"text":"hi"}\n',
      '{"id":"s","platform":"tiktok","text":"so \\ud83d good \\udc00"}\n',
      '{"id":"p","platform":"tiktok","text":"fine","hashtags":["__proto__","constructor"]}\n',
    ]);
    expect(lines.map((one) => one.error ?? one.id)).toEqual([
      'line 1: not JSON',
      'line 2: platform must be one of tiktok, rednote, instagram',
      's',
      'p',
    ]);
  });
});
