import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peerAnswer, plainText } from './answers';
import { outsideFigures } from './outside';

/** Says the language its text begins with. */
const says = (rightOn: (text: string) => boolean) => ({
  answer: (post: Parameters<typeof plainText>[0]) => {
    const text = plainText(post);
    return peerAnswer(rightOn(text) ? (text.split(' ')[0] ?? 'und') : 'und');
  },
});
const ours = says(() => true);
const peer = { ...says((text) => !text.endsWith('9')), peer: 'other', languages: new Set(['de']) };

describe('figures on public data sets', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tables-'));
    const rows = (tag: string) => Array.from({ length: 50 }, (_, i) => `${tag}\t${tag} ${i}\n`).join('');
    writeFileSync(join(folder, 'eld-tweets.tsv'), rows('de') + rows('fr'));
    writeFileSync(join(folder, 'lingua-sentences.tsv'), rows('de'));
    writeFileSync(join(folder, 'hinglish-l3cube.tsv'), rows('hi-Latn'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const figures = (peers = [peer]) =>
    new Map(
      [...outsideFigures(folder, ours, peers)].map((figure) => [
        figure.peer ? `${figure.peer} ${figure.name}` : figure.name,
        figure,
      ]),
    );

  it('give ours and the peer on the same rows, silence counted as wrong', () => {
    const all = figures();
    expect(all.get('tweets')).toMatchObject({ value: 100, of: 100 });
    expect(all.get('other tweets')).toMatchObject({ value: 90, of: 100 });
  });

  it('give both once more on what the peer can name', () => {
    expect(figures().get('other tweets.supported')).toMatchObject({ value: 90, of: 50 });
    expect(figures().get('tweets.supportedBy.other')).toMatchObject({ value: 100, of: 50 });
  });

  it('hold the lower bound against the best peer where ours must be ahead, the upper where not worse', () => {
    const ahead = figures().get('sentencesAhead');
    expect(ahead?.value).toBe(ahead?.low);
    expect(ahead?.value).toBeGreaterThan(0);
    expect(ahead?.value).toBeLessThan(10);
    expect(ahead?.because).toContain('10.00 points against other');
    const notWorse = figures().get('tweetsNotWorse');
    expect(notWorse?.value).toBe(notWorse?.high);
  });

  it('look for romanised forms in their table, and for false alarms in the tweets', () => {
    expect(figures().get('hinglishRecall')).toMatchObject({ value: 100, of: 50 });
    expect(figures().get('hinglishFalseAlarms')).toMatchObject({ value: 0, of: 100 });
  });

  it('say what could not be measured', () => {
    expect(figures().get('wordPairs')).toMatchObject({
      value: null,
      because: expect.stringContaining('word-pairs.tsv is not in'),
    });
    expect(figures([]).get('tweetsNotWorse')).toMatchObject({ value: null, because: 'no peer was asked' });
    const none = [...outsideFigures(undefined, ours, [peer])];
    expect(none.every(({ value }) => value === null)).toBe(true);
    expect(none[0]).toMatchObject({ name: 'tweets', because: 'needs --data FOLDER' });
  });
});
