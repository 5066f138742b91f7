import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../lib/choices/choice';
import { saidLines, sumUpChoices } from '../../../lib/knowledge/contributions';

const place = { file: 'notes/a.yaml', line: 12, lastSilentLine: 60 };
const never = () => false;
const choice = (kind: Choice['kind'], note: string, over: Partial<Choice> = {}): Choice => ({
  kind,
  note,
  at: 1,
  ...over,
});

describe('what people said of notes', () => {
  it('is counted over all files, most complaints first, in each one’s own words once', () => {
    const comment = 'dated';
    const said = sumUpChoices([
      [choice('known', 'zh.a'), choice('wrong', 'zh.b', { comment, quote: 'so 666' })],
      [choice('wrong', 'zh.b', { comment }), choice('not-here', 'zh.c', { quote: 'room 666' })],
      [choice('muted', 'zh.b', { comment: 'boring', quote: 'no misfire' })],
    ]);
    expect(said.map(({ note }) => note)).toEqual(['zh.b', 'zh.c', 'zh.a']);
    expect(said[0]).toEqual({
      note: 'zh.b',
      counts: { known: 0, muted: 1, 'not-here': 0, wrong: 2 },
      comments: ['dated', 'boring'],
      misfires: ['so 666'],
    });
  });

  it('names the place, and shows near misses that still fire as a diff', () => {
    const [said] = sumUpChoices([
      [
        choice('not-here', 'zh.a', { quote: 'room "666"', comment: 'a room', post: 'tiktok:1' }),
        choice('not-here', 'zh.a', { quote: 'floor 6', post: 'tiktok:2' }),
      ],
    ]);
    expect(said && saidLines(said, place, (text) => text.startsWith('room'))).toEqual([
      'zh.a: 2 not-here',
      '  lib/knowledge/notes/a.yaml:12',
      '  “a room”',
      '  @@ tests.silent, behind line 60 @@',
      '  +      - "room \\"666\\""',
      '  silent today on 1 of the posts quoted',
    ]);
  });

  it('needs no place where nobody complained', () => {
    const [said] = sumUpChoices([[choice('known', 'zh.a')]]);
    expect(said && saidLines(said, place, never)).toEqual(['zh.a: 1 known']);
  });

  it('keeps what was said of a note that is not there', () => {
    const [said] = sumUpChoices([[choice('wrong', 'xx.gone', { comment: 'ist falsch' })]]);
    expect(said && saidLines(said, null, never)).toEqual([
      'xx.gone: 1 wrong',
      '  there is no such entry here',
      '  “ist falsch”',
    ]);
  });

  it('does nothing to the terminal it is shown on', () => {
    const [said] = sumUpChoices([
      [choice('wrong', 'zh.a', { comment: '\u001b[2J\u202egone\r\n', quote: '\u0007 666' })],
    ]);
    const lines = said ? saidLines(said, place, () => true) : [];
    expect(lines).toContain('  “[2J gone”');
    expect(lines.at(-1)).toBe('  +      - "666"');
  });
});
