import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { repeatingUnit } from '../../../../lib/analysis/notes/repeat';
import { createTriggerFinder } from '../../../../lib/analysis/notes/triggers';
import { fold } from '../../../../lib/analysis/text/fold';
import type { WordEdges } from '../../../../lib/analysis/text/word-edges';
import type { CompiledTrigger } from '../../../../lib/knowledge/tables';
import { TRIGGER_HITS_PER_TEXT } from '../../../../lib/limits';
import { note, trigger } from './samples';

function found(triggers: CompiledTrigger[], text: string, isTag = false): string[] {
  const finder = createTriggerFinder([note('n', triggers)]);
  return finder.find(fold(text), isTag).map(({ start, end }) => text.slice(start, end));
}

describe('a trigger', () => {
  it.each<[match: CompiledTrigger['match'], form: string, text: string, isThere: boolean]>([
    ['word', 'cap', 'no cap at all', true],
    ['word', 'cap', 'cap', true],
    ['word', 'cap', 'capital', false],
    ['word', 'cap', 'handicap', false],
    ['word', 'cap', 'cap_tain', false],
    ['word', 'cap', 'cap2', false],
    ['word', 'cap', '(cap)!', true],
    ['word', 'yyds', '这家店yyds真的', true],
    ['token', '666', '操作666啊', true],
    ['token', '666', '16660', false],
    ['token', '666', 'a666', false],
    ['substring', '种草', '被种草了', true],
    ['substring', 'lol', 'xlolx', true],
    ['emoji', '🙏', 'ok🙏ok', true],
    ['emoji', '❤', '❤\u200d🔥', false],
    ['emoji', '🔥', '❤\u200d🔥', false],
  ])('read as %s finds %s in "%s": %s', (match, form, text, isThere) => {
    expect(found([trigger(form, match)], text)).toEqual(isThere ? [form] : []);
  });

  it('read as a tag is found only as one whole hashtag', () => {
    const tags = [trigger('ootd', 'tag')];
    expect(found(tags, 'ootd', true)).toEqual(['ootd']);
    expect(found(tags, 'ootd')).toEqual([]);
    expect(found(tags, 'ootdlook', true)).toEqual([]);
    expect(found(tags, 'myootd', true)).toEqual([]);
  });

  it('is found at every place, with overlapping ones of other notes', () => {
    const finder = createTriggerFinder([
      note('short', [trigger('种草', 'substring')]),
      note('long', [trigger('种草机', 'substring')]),
    ]);
    const hits = finder.find(fold('种草机和种草'), false).map((hit) => [hit.note.id, hit.start, hit.end]);
    expect(hits).toHaveLength(3);
    expect(hits).toEqual(
      expect.arrayContaining([
        ['short', 0, 2],
        ['long', 0, 3],
        ['short', 4, 6],
      ]),
    );
  });
});

describe('where words are written without spaces', () => {
  // As word lists would tell: these words, and nothing else.
  const knowing = (...words: string[]): WordEdges => ({
    id: 'fake',
    areWordsOfTag: (tag, start, end) => words.includes(tag.folded.slice(start, end)),
    cutsWord: (text, start, end) => !words.includes(text.folded.slice(start, end)),
  });
  const foundBy = (edges: WordEdges, triggers: CompiledTrigger[], text: string, isTag = false) =>
    createTriggerFinder([note('n', triggers)], undefined, edges)
      .find(fold(text), isTag)
      .map(({ start, end }) => text.slice(start, end));

  it('a trigger that cuts a word is none', () => {
    const triggers = [trigger('种草', 'substring'), trigger('草莓', 'substring')];
    expect(foundBy(knowing('草莓'), triggers, '播种草莓')).toEqual(['草莓']);
    expect(foundBy(knowing('草莓'), [trigger('呵', 'substring', 2)], '呵呵')).toEqual(['呵呵']);
  });

  it('are asked about at the first places of a trigger only, so that repeating it costs nothing', () => {
    const asked = vi.fn(() => false);
    const edges: WordEdges = { id: 'fake', areWordsOfTag: () => true, cutsWord: asked };
    const triggers = [trigger('呵呵', 'substring'), trigger('哈', 'substring')];
    expect(foundBy(edges, triggers, `${'呵'.repeat(5000)}哈`)).toEqual([
      ...Array.from({ length: TRIGGER_HITS_PER_TEXT }, () => '呵呵'),
      '哈',
    ]);
    expect(asked).toHaveBeenCalledTimes(TRIGGER_HITS_PER_TEXT + 1);
    expect(found([trigger('ha')], 'haaa '.repeat(500))).toHaveLength(TRIGGER_HITS_PER_TEXT);
  });

  it('words joined in a hashtag are found there, and nowhere else', () => {
    const joined = [trigger('nocap', 'joined')];
    expect(foundBy(knowing('nocap'), joined, 'nocapchallenge', true)).toEqual(['nocap']);
    expect(foundBy(knowing(), joined, 'snocapped', true)).toEqual([]);
    expect(foundBy(knowing('nocap'), joined, 'nocapchallenge')).toEqual([]);
  });
});

describe('a drawn-out word', () => {
  it.each([
    ['slay', 'she slaaaayed', []],
    ['slay', 'absolute slaaaay!', ['slaaaay']],
    ['no cap', 'nooo caaaap fr', ['nooo caaaap']],
    ['cool', 'cooooool', ['cooooool']],
    ['sus', 'so sus', ['sus']],
  ])('%s is found in "%s" at its place as written', (form, text, places) => {
    expect(found([trigger(form, 'word')], text)).toEqual(places);
  });

  it('is found once, however it is shortened', () => {
    expect(found([trigger('good'), trigger('god')], 'no good here, sooooo')).toEqual(['good']);
  });

  it('is none where repeats have a meaning of their own', () => {
    expect(found([trigger('好', 'substring')], '好好好')).toEqual(['好', '好', '好']);
    expect(found([trigger('6', 'token', 3)], '66666 soooo')).toEqual(['66666']);
  });
});

describe('what is one unit to a reader', () => {
  it.each<[form: string, match: CompiledTrigger['match'], text: string, isThere: boolean]>([
    ['doge', 'word', '真行[doge]', false],
    ['[doge]', 'emoji', '真行[doge]', true],
    ['笑', 'substring', '[笑哭R]', false],
    ['笑', 'substring', '[笑哭', true],
    ['🔥', 'emoji', '🔥\ufe0f', true],
    ['👍', 'emoji', '👍🏽', true],
  ])('%s as %s in "%s": %s', (form, match, text, isThere) => {
    expect(found([trigger(form, match)], text)).toHaveLength(isThere ? 1 : 0);
  });
});

describe('a repeated trigger', () => {
  const sixes = [trigger('6', 'token', 3)];

  it('needs its least number of repetitions', () => {
    expect(found(sixes, '66')).toEqual([]);
    expect(found(sixes, '666')).toEqual(['666']);
  });

  it('takes the whole run as one place, however long', () => {
    expect(found(sixes, `操作${'6'.repeat(500)}了`)).toEqual(['6'.repeat(500)]);
  });

  it('checks the edges of the whole run', () => {
    expect(found(sixes, '66667')).toEqual([]);
    expect(found(sixes, '5666')).toEqual([]);
    expect(found(sixes, '666 666')).toEqual(['666', '666']);
  });

  it('can be held to a most, too', () => {
    const one = [{ ...trigger('呵', 'substring', 2), maxRepeat: 2 }];
    expect(found(one, '呵呵')).toEqual(['呵呵']);
    expect(found(one, '呵呵呵')).toEqual([]);
    expect(found(one, '呵呵呵呵 呵呵')).toEqual(['呵呵']);
  });

  it('repeats units of several letters', () => {
    const laugh = [trigger('ha', 'word', 2)];
    expect(found(laugh, 'hahaha ok')).toEqual(['hahaha']);
    expect(found(laugh, 'hahah ok')).toEqual([]);
  });
});

describe('the repeating unit', () => {
  it.each([
    ['666', '6'],
    ['haha', 'ha'],
    ['哈哈', '哈'],
    ['yyds', 'yyds'],
    ['aab', 'aab'],
    ['', ''],
  ])('of "%s" is "%s"', (form, unit) => {
    expect(repeatingUnit(form)).toBe(unit);
  });

  it('gives the form back when repeated, and has no shorter unit itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (part, times) => {
          const form = part.repeat(times);
          const unit = repeatingUnit(form);
          expect(unit.repeat(form.length / unit.length)).toBe(form);
          expect(unit.length).toBeLessThanOrEqual(part.length);
          expect(repeatingUnit(unit)).toBe(unit);
        },
      ),
    );
  });
});
