import { describe, expect, it } from 'vitest';
import { isExplained } from '../../../../lib/analysis/notes/explained';
import { isPlainNumber } from '../../../../lib/analysis/notes/number-context';
import { foldString } from '../../../../lib/analysis/text/fold';
import { knowledge } from './samples';

function explains(written: string, term: string): boolean {
  const text = foldString(written);
  const start = text.indexOf(term);
  return isExplained(text, start, start + term.length, knowledge().explainingCues);
}

describe('a post that explains its own term', () => {
  it.each([
    ['yyds means forever god', true],
    ['what is yyds', true],
    ['所谓yyds就是', true],
    ['yyds的意思是永远的神', true],
    ['yyds (eternal god)', true],
    ['yyds（永远的神）', true],
    ['yyds = eternal god', true],
    ['"yyds" = eternal god', true],
    ['「yyds」（永远的神）', true],
    ['eternal god (yyds)', false],
    ['永远的神（yyds）', true],
    ['永远的神（“yyds”）', true],
    ['so good (yyds)', false],
    ['(yyds) 永远的神', false],
    ['yyds: 永远的神', false],
    ['yyds - eternal', false],
    ['yyds = god', true],
    ['no yyds (fr)', false],
    ['yyds (T_T)', false],
    ['yyds (ಥ_ಥ) and more', false],
    ['yyds (it is a god)', true],
    ['yyds (!!)', false],
    ['yyds (a)', false],
    ['yyds', false],
    ['yyds and a very long way off means nothing', false],
    ['大家都打yyds，查了才知道是永远的神这四个字的首字母', true],
    ['yyds。今天学了一个首字母游戏', false],
    ['“yyds”是夸人的', true],
    ['“yyds”，是夸人的', true],
    ['他发了一句“yyds”就走了', false],
    ['yyds是他', false],
    ['people say "yyds" when they praise someone', true],
    ['a yyds is what you call the best', true],
    ['yyds is what you are', false],
    ['what is this thing that i say: yyds', false],
  ])('"%s": %s', (text, isExplainedHere) => {
    expect(explains(text, 'yyds')).toBe(isExplainedHere);
  });

  it.each([
    ['🧧是红包', true],
    ['🧧：是红包', true],
    ['发🧧不是为了好看', false],
    ['🧧快乐', false],
  ])('and of an emoji, "%s": %s', (text, isExplainedHere) => {
    expect(explains(text, '🧧')).toBe(isExplainedHere);
  });
});

describe('a term in other letters than its gloss', () => {
  it.each([
    ['种草: to make someone want it', true],
    ['“种草”: to make someone want it', true],
    ['种草 - to make someone want it', true],
    ['种草——to make someone want it', true],
    ['lying flat and so on (种草)', true],
    ['种草（推荐）', true],
    ['种草（笑）', false],
    ['种草（想买它）', true],
    ['种草（to buy）', true],
    ['种草:这家店', false],
    ['种草-ing', false],
    ['种草:\nnew line', false],
    ['种草: 5', false],
    ['我被(种草)', false],
  ])('"%s": %s', (text, isExplainedHere) => {
    expect(explains(foldString(text), '种草')).toBe(isExplainedHere);
  });
});

function isPlain(text: string, number: string, meanings = ['price', 'room']): boolean {
  const start = text.indexOf(number);
  return isPlainNumber(text, start, start + number.length, meanings, knowledge().numberContext);
}

describe('a plain number', () => {
  it.each([
    ['打折666元', '666', true],
    ['$666', '666', true],
    ['only 666', '666', true],
    ['commonly 666', '666', false],
    ['666 dollars', '666', true],
    ['666 dollarstore', '666', false],
    ['room 666', '666', true],
    ['666', '666', false],
    ['太666了', '666', false],
  ])('by the words beside it: "%s", %s → %s', (text, number, isPlainHere) => {
    expect(isPlain(text, number)).toBe(isPlainHere);
  });

  it.each([
    ['2.33', '33'],
    ['33.5', '33'],
    ['6:30', '30'],
    ['88-90', '88'],
    ['520/3', '520'],
  ])('as a part of the figure %s', (text, number) => {
    expect(isPlain(text, number, [])).toBe(true);
  });

  it('is not made by a sign without another number', () => {
    expect(isPlain('了.33', '33', [])).toBe(false);
    expect(isPlain('33.', '33', [])).toBe(false);
    expect(isPlain('666~', '666', [])).toBe(false);
  });

  it('is asked only for the meanings given, unknown ones included', () => {
    expect(isPlain('666元', '666', ['room'])).toBe(false);
    expect(isPlain('666元', '666', ['nonsense'])).toBe(false);
  });
});
