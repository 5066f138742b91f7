import { eld } from 'eld/medium';
import { describe, expect, it } from 'vitest';
import { addWordScores, scoreText } from '../../../../lib/analysis/language/model';
import { openModel, packModel } from '../../../../lib/analysis/language/model-format';
import { type Script, scriptOf } from '../../../../lib/analysis/language/script';
import { loadModel } from './fixtures';
import { POSTS } from './posts';

/** ELD's own scale for a score per n-gram (LanguageResult.js). */
const scaled = (sum: number, ngrams: number): number => sum / ngrams / (sum / ngrams + 25);

/** Scripts whose letters our tokeniser knows; ELD's languages of other scripts were left out of the asset. */
const ASKED: readonly (Script | null)[] = ['Latn', 'Cyrl', 'Arab', 'Deva', null];
const isAsked = (text: string): boolean =>
  [...text].every((char) => ASKED.includes(scriptOf(char.codePointAt(0) ?? 0)));
const AWKWARD = [
  "''a b'' `c` d'e’f",
  "'1'x",
  `${'a'.repeat(80)} b`,
  'é'.repeat(60),
  "ИВАН'S",
  "x'",
  'abc\ud800def',
  'İI ışık',
];

describe('scoreText', () => {
  it('gives what eld gives, to the last bit, on posts and on awkward text', () => {
    const model = loadModel();
    const texts = [...POSTS.map(([, text]) => text).filter(isAsked), ...AWKWARD];
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) {
      const theirs = eld.detect(text).getScores();
      const ours = scoreText(model, text);
      model.languages.forEach((tag, index) => {
        const sum = ours.scores[index] ?? 0;
        expect([text, tag, sum > 0 ? scaled(sum, ours.ngrams) : undefined]).toEqual([text, tag, theirs[tag]]);
      });
    }
  });

  it('scores a word alone as it scores it in a text', () => {
    const model = loadModel();
    const words = [
      'a',
      'day',
      'mañana',
      'größenwahnsinnig',
      'người',
      'привет',
      'ñññññññññ',
      'aaaa',
      'aaaaaaaaaa',
      "don't",
      '3arabi',
      'donaudampfschifffahrtsgesellschaftskapitän',
      ...POSTS.flatMap(([, text]) => text.toLowerCase().split(' ')),
    ];
    for (const word of words) {
      const into = new Float64Array(model.languages.length).fill(1);
      addWordScores(model, word, into);
      expect([word, ...into]).toEqual([word, ...scoreText(model, word).scores.map((score) => score + 1)]);
    }
  });

  it('gives nothing for nothing', () => {
    expect(scoreText(loadModel(), '')).toMatchObject({ ngrams: 0 });
  });
});

describe('openModel', () => {
  const packed = packModel(
    ['aa', 'bb'],
    [
      { bytes: [0x62], scores: [[1, 7]] },
      {
        bytes: [0x61],
        scores: [
          [0, 3],
          [1, 4],
        ],
      },
    ],
  );
  const copy = (): ArrayBuffer => packed.slice().buffer as ArrayBuffer;

  it('reads what packModel wrote, keys ascending', () => {
    const model = openModel(copy(), true);
    expect(model.languages).toEqual(['aa', 'bb']);
    expect([...model.keys]).toEqual([0x61, 0x62]);
    expect([...model.firstScore]).toEqual([0, 2, 3]);
    expect([...model.scoreLanguage]).toEqual([0, 1, 1]);
    expect([...model.score]).toEqual([3, 4, 7]);
  });

  it('refuses what is no model, another version, cut short or damaged', () => {
    expect(() => openModel(new ArrayBuffer(4))).toThrow();
    expect(() => openModel(new ArrayBuffer(64))).toThrow('not a language model');
    const other = copy();
    new DataView(other).setUint16(4, 99, true);
    expect(() => openModel(other)).toThrow('another version');
    expect(() => openModel(copy().slice(0, -1))).toThrow('cut short');
    const damaged = copy();
    new DataView(damaged).setUint8(damaged.byteLength - 1, 0x63);
    expect(() => openModel(damaged, true)).toThrow('damaged');
  });
});
