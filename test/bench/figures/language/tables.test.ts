import { describe, expect, it } from 'vitest';
import { parseTable, readTable } from './tables';

describe('a table of labelled texts', () => {
  it('is read as label and text, tabs inside the text kept', () => {
    expect(parseTable('de\tguten Morgen\n\nzh-Hans\t早\t安\r\n', 'x.tsv')).toEqual([
      { label: 'de', text: 'guten Morgen' },
      { label: 'zh-Hans', text: '早\t安' },
    ]);
  });

  it('names the line that has no label', () => {
    expect(() => parseTable('de\tja\nnein', 'x.tsv')).toThrow('x.tsv, line 2');
    expect(() => parseTable('\tnein', 'x.tsv')).toThrow('x.tsv, line 1');
  });

  it('names the file that is missing', () => {
    expect(() => readTable('no/such/folder', 'x.tsv')).toThrow('x.tsv is not in the folder');
  });
});
