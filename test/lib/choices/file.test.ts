import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../lib/choices/choice';
import { ChoiceFileError, exportChoices, parseChoiceFile } from '../../../lib/choices/file';

const whole: Choice = {
  kind: 'not-here',
  note: 'zh.number.666',
  at: Date.UTC(2026, 10, 23),
  post: 'rednote:1',
  trigger: '666',
  comment: 'a room',
  quote: 'room 666, second floor',
};
const NOTHING = { comments: false, triggers: false, quotes: false, posts: false };

/** A file with one field changed, as text. */
const file = (over: Record<string, unknown>) =>
  JSON.stringify({
    format: 'crossread-choices',
    version: 1,
    exportedAt: '2026-11-23T00:00:00.000Z',
    choices: [whole],
    ...over,
  });

function refusal(text: string): ChoiceFileError {
  try {
    parseChoiceFile(text);
  } catch (error) {
    if (error instanceof ChoiceFileError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a file of choices', () => {
  it('holds no words of posts, no posts and no comments unless agreed', () => {
    const text = exportChoices([whole], NOTHING, 0);
    expect(JSON.parse(text)).toEqual({
      format: 'crossread-choices',
      version: 1,
      exportedAt: '1970-01-01T00:00:00.000Z',
      choices: [{ kind: 'not-here', note: 'zh.number.666', at: whole.at }],
    });
  });

  it.each([
    ['comments', 'a room'],
    ['triggers', '"666"'],
    ['quotes', 'second floor'],
    ['posts', 'rednote:1'],
  ] as const)('holds %s where that is agreed, and nothing more', (agreed, words) => {
    const text = exportChoices([whole], { ...NOTHING, [agreed]: true }, 0);
    expect(text).toContain(words);
    expect(Object.keys(JSON.parse(text).choices[0])).toHaveLength(4);
  });

  it('comes back as it went, whatever was written', () => {
    const written = fc
      .string({ unit: 'binary', maxLength: 200 })
      .filter((text) => !/script|data/i.test(text));
    fc.assert(
      fc.property(written, written, (comment, quote) => {
        const choices = [{ ...whole, comment, quote }];
        const agreed = { comments: true, triggers: true, quotes: true, posts: true };
        expect(parseChoiceFile(exportChoices(choices, agreed, 0)).choices).toEqual(choices);
      }),
    );
  });
});

describe('a file that is refused with one sentence', () => {
  it.each<[what: string, text: string, problem: string, sentence: RegExp]>([
    ['no JSON', 'choices: none', 'not-json', /^The file is not JSON\.$/],
    ['another list', '[1, 2]', 'not-choices', /holds no choices of Crossread/],
    ['another format', file({ format: 'mutes' }), 'not-choices', /holds no choices of Crossread/],
    ['nothing', 'null', 'not-choices', /holds no choices of Crossread/],
    ['a newer version', file({ version: 2 }), 'newer', /newer version/],
    ['no version', file({ version: '1' }), 'malformed', /“version”/],
    ['more than a person says', file({ choices: Array(1_000_000).fill(0) }), 'too-many', /1000000 choices/],
    ['a flood', `[${'0,'.repeat(5_000_000)}0]`, 'too-large', /too large/],
    ['nesting without end', `${'['.repeat(1_000_000)}`, 'not-json', /not JSON/],
    ['an unknown field', file({ evil: 1 }), 'malformed', /“evil”/],
    ['a prototype', file({}).replace('"version"', '"__proto__":{"a":1},"version"'), 'malformed', /__proto__/],
    [
      'a prototype in a choice',
      file({}).replace('"kind"', '"__proto__":{"kind":"known"},"kind"'),
      'malformed',
      /choice 1, “__proto__”/,
    ],
    [
      'a number for a note',
      file({ choices: [whole, { ...whole, note: 5 }] }),
      'malformed',
      /choice 2, “note”/,
    ],
    ['a note that is no id', file({ choices: [{ ...whole, note: '../x' }] }), 'malformed', /id of a note/],
    ['an unknown kind', file({ choices: [{ ...whole, kind: 'liked' }] }), 'malformed', /choice 1, “kind”/],
    ['no time', file({ choices: [{ ...whole, at: 'now' }] }), 'malformed', /choice 1, “at”/],
    ['a post elsewhere', file({ choices: [{ ...whole, post: 'https://x' }] }), 'malformed', /platform:id/],
    ['a book', file({ choices: [{ ...whole, comment: 'x'.repeat(501) }] }), 'malformed', /500 characters/],
    ...['javascript:alert(1)', 'see JavaScript :x', 'data:text/html,x', '<script>'].map(
      (comment): [string, string, string, RegExp] => [
        comment,
        file({ choices: [{ ...whole, comment }] }),
        'malformed',
        /choice 1, “comment”: holds the address of a script/,
      ],
    ),
  ])('%s', (_, text, problem, sentence) => {
    const error = refusal(text);
    expect(error.problem).toBe(problem);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/^[^\n]{10,300}\.$/);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('or read as a whole, but never in part, and never otherwise', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (a, b) => {
        for (const text of [a, file({ choices: JSON.parse(b) })]) {
          try {
            parseChoiceFile(text);
          } catch (error) {
            expect(error).toBeInstanceOf(ChoiceFileError);
          }
        }
      }),
    );
  });
});
