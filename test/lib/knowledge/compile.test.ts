import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../lib/knowledge/compile';
import { NOTHING_EXPLAINS } from '../../../lib/knowledge/parse';
import { communityEntry, noteEntry, problemsOf, sources } from './samples';

describe('knowledge that is whole', () => {
  it('has no problems', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('is compiled into what analysis reads, folded', () => {
    const triggers = [
      { form: 'ＹＹＤＳ', match: 'word' },
      { form: '哈哈哈', match: 'substring', minRepeat: 2 },
    ];
    const { index } = compileKnowledge(
      sources({
        notes: [noteEntry({ triggers, requires: { nearWords: ['ＢＹＥ'], any: [{ nearWords: ['LOL'] }] } })],
      }),
      'h1',
    );
    expect(index).toMatchObject({
      hash: 'h1',
      cultures: { zh: null, 'zh-TW': 'zh' },
      regions: { cn: { code: 'CN', culture: 'zh' }, 上海: { code: 'CN', culture: 'zh' } },
      reachTags: ['fyp'],
      notes: [
        {
          id: 'zh.test',
          triggers: [
            { form: 'yyds', match: 'word' },
            { form: '哈', match: 'substring', minRepeat: 2 },
          ],
          requires: { nearWords: ['bye'], any: [{ nearWords: ['lol'] }] },
          faces: [{ for: ['en'], risk: 'misread' }],
        },
      ],
      communities: [{ id: 'tea', tags: [{ form: 'tea', weight: 'specific' }] }],
    });
  });

  it('keeps every condition, its words folded', () => {
    const group = {
      languageOfSegment: ['zh'],
      standsIn: ['text'],
      authorRegion: ['CN'],
      near: { words: ['ＢＹＥ', '晚安'], within: 4 },
      before: ['Ｎo'],
      after: ['莓'],
      position: 'end',
      form: ['comment'],
    };
    const compiled = { ...group, near: { words: ['bye', '晚安'], within: 4 }, before: ['no'] };
    const { index } = compileKnowledge(
      sources({ notes: [noteEntry({ requires: { ...group, any: [group] }, excludes: group })] }),
      'h1',
    );
    expect(index.notes[0]?.requires).toEqual({ ...compiled, any: [compiled] });
    expect(index.notes[0]?.excludes).toEqual(compiled);
  });

  it('knows since when, and to whom a word is plain', () => {
    const compiled = (over: Record<string, unknown>) =>
      compileKnowledge(sources({ notes: [noteEntry(over)] }), 'h1').index.notes[0];
    expect(compiled({ validFrom: 2017 })?.validFromMs).toBe(Date.UTC(2017, 0, 1));
    expect(compiled({})?.validFromMs).toBeUndefined();
    expect(compiled({})?.plainToReadersOf).toBeUndefined();
    expect(compiled({ kind: 'false-friend' })?.plainToReadersOf).toEqual(['zh']);
    expect(compiled({ kind: 'false-friend', plainToReadersOf: [] })?.plainToReadersOf).toBeUndefined();
    expect(compiled({ plainToReadersOf: ['en'] })?.plainToReadersOf).toEqual(['en']);
  });

  it('takes a form in Simplified and in Traditional characters as one trigger', () => {
    const triggers = [
      { form: '种草', match: 'substring' },
      { form: '種草', match: 'substring' },
      { form: '種草', match: 'tag' },
    ];
    const { index } = compileKnowledge(sources({ notes: [noteEntry({ triggers })] }), 'h1');
    expect(index.notes[0]?.triggers).toEqual([
      { form: '种草', match: 'substring' },
      { form: '种草', match: 'tag' },
    ]);
  });

  it('keeps the texts apart from what analysis reads', () => {
    const { index, texts } = compileKnowledge(sources(), 'h1');
    expect(texts.notes['zh.test']).toMatchObject({ community: 'shoppers', canAlsoBe: null, validFrom: null });
    expect(texts.communities.tea?.labels.en).toBe('Tea');
    expect(texts.cultures['zh-TW']?.en).toBe('Taiwan');
    expect(JSON.stringify(index)).not.toContain('planting grass');
  });
});

describe('a problem', () => {
  const bad = (over: Record<string, unknown>) => problemsOf({ notes: [noteEntry(over)] });

  it.each<[field: string, over: Record<string, unknown>]>([
    ['id', { id: 'Not An Id' }],
    ['kind', { kind: 'joke' }],
    ['triggers', { triggers: [] }],
    ['triggers.0.match', { triggers: [{ form: 'x', match: 'regex' }] }],
    ['triggers.0.minRepeat', { triggers: [{ form: 'x', match: 'word', minRepeat: 1 }] }],
    ['means.zh-Hans', { means: { en: 'only English' } }],
    ['requires.near.within', { requires: { near: { words: ['x'], within: 0 } } }],
    ['requires.authorRegion.0', { requires: { authorRegion: ['Brazil'] } }],
    ['faces.0.risk', { faces: [{ for: ['en'], risk: 'funny', mayReadAs: { en: 'aa', 'zh-Hans': 'b' } }] }],
    ['evidence', { evidence: undefined }],
    [
      'evidence.citations.0.url',
      {
        evidence: {
          grade: 'B',
          citations: [
            { title: 'tt', url: 'javascript:alert(1)', accessed: '2026-11-01', supports: 'says so' },
          ],
        },
      },
    ],
    ['reviewedOn', { reviewedOn: 'yesterday' }],
    ['sensitivity', { sensitivity: 4 }],
    ['tests.fires', { tests: { fires: ['one'], silent: ['a', 'b', 'c'] } }],
    ['regex', { regex: '.*' }],
  ])('names file, entry and field: %s', (field, over) => {
    const problems = bad(over);
    const entry = 'id' in over ? 'Not An Id' : 'zh.test';
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`notes/a.yaml: ${entry}: ${field}: `);
  });

  it.each<[field: string, sentence: string, over: Record<string, unknown>]>([
    ['kind', 'must be one of number, slang, ', { kind: 'joke' }],
    ['triggers.0.form', 'must be text, not 666', { triggers: [{ form: 666, match: 'word' }] }],
    ['triggers.0.form', 'must not begin or end with a space', { triggers: [{ form: ' x', match: 'word' }] }],
    ['triggers.0.form', 'holds nothing that can be seen', { triggers: [{ form: '\u200b', match: 'word' }] }],
    [
      'triggers.0.minRepeat',
      'must be at most 20, not 99',
      { triggers: [{ form: 'x', match: 'word', minRepeat: 99 }] },
    ],
    ['requires.nearWords', 'must have at least 1 entries, has 0', { requires: { nearWords: [] } }],
    ['means', 'must be a table of fields, not "words"', { means: 'words' }],
    [
      'means.en',
      'must have at most 200 characters, has 201',
      { means: { en: 'x'.repeat(201), 'zh-Hans': '词' } },
    ],
    ['faces', 'must be a list, not a table of fields', { faces: {} }],
    ['theme', 'is missing', { theme: undefined }],
    ['regex', 'is not a field of an entry', { regex: '.*' }],
    ['tests.silent', 'needs at least 3 near misses', { tests: { fires: ['a', 'b', 'c'], silent: [] } }],
  ])('is one sentence: %s %s', (field, sentence, over) => {
    const problems = bad(over);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(`notes/a.yaml: zh.test: ${field}: ${sentence}`), problems[0]).toBe(true);
  });

  it('is anyone as a culture, or as a source', () => {
    const culture = { parent: null, languages: ['en'], names: { en: 'xx', 'zh-Hans': 'x' }, regions: {} };
    const cultures = ['zh', 'en', 'any'].map((id) => ({ ...culture, id }));
    expect(problemsOf({ cultures })).toEqual([
      'cultures.yaml: any: id: stands for anyone in faces, and is no culture',
    ]);
    expect(bad({ source: { community: 'xx', cultures: ['any'] } })).toEqual([
      'notes/a.yaml: zh.test: source.cultures: "any" is not in cultures.yaml',
    ]);
  });

  it('is a culture that is its own ancestor', () => {
    const culture = { languages: ['en'], names: { en: 'xx', 'zh-Hans': 'x' }, regions: {} };
    const cultures = [
      { ...culture, id: 'zh', parent: null },
      { ...culture, id: 'en', parent: 'en-US' },
      { ...culture, id: 'en-US', parent: 'en' },
    ];
    expect(problemsOf({ cultures })).toEqual([
      'cultures.yaml: en: parent: leads back to en',
      'cultures.yaml: en-US: parent: leads back to en-US',
    ]);
  });

  it('counts entries that have no id', () => {
    expect(problemsOf({ notes: [noteEntry(), noteEntry({ id: undefined })] })[0]).toMatch(
      /^notes\/a\.yaml: entry 2: id: /,
    );
    expect(problemsOf({ notes: ['just words'] })[0]).toMatch(/^notes\/a\.yaml: entry 1: /);
  });

  it('is a file that is no list', () => {
    expect(problemsOf({ notes: { id: 'zh.test' } })).toEqual(['notes/a.yaml: must be a list of entries']);
    expect(problemsOf({ communities: 'words' })).toEqual(['communities/b.yaml: must be a list of entries']);
  });

  it('is an id that stands twice, across notes and communities too', () => {
    const other = noteEntry({ triggers: [{ form: '安利', match: 'substring' }] });
    expect(problemsOf({ notes: [noteEntry(), other] })).toEqual([
      'notes/a.yaml: zh.test: id: stands already in notes/a.yaml',
    ]);
    expect(problemsOf({ communities: [communityEntry({ id: 'zh.test' })] })).toEqual([
      'communities/b.yaml: zh.test: id: stands already in notes/a.yaml',
    ]);
    const twice = {
      id: 'en',
      parent: null,
      languages: ['en'],
      names: { en: 'xx', 'zh-Hans': 'x' },
      regions: {},
    };
    const zh = { ...twice, id: 'zh' };
    expect(problemsOf({ cultures: [zh, twice, twice] })).toEqual([
      'cultures.yaml: en: id: stands already in cultures.yaml',
    ]);
  });

  it('is a culture that the registry does not know', () => {
    expect(bad({ source: { community: 'xx', cultures: ['zh', 'zz'] } })).toEqual([
      'notes/a.yaml: zh.test: source.cultures: "zz" is not in cultures.yaml',
    ]);
    const faces = [{ for: ['en', 'zz'], risk: 'misread', mayReadAs: { en: 'aa', 'zh-Hans': 'b' } }];
    expect(bad({ faces })).toEqual(['notes/a.yaml: zh.test: faces.for: "zz" is not in cultures.yaml']);
    expect(problemsOf({ communities: [communityEntry({ cultures: ['zz'] })] })).toEqual([
      'communities/b.yaml: tea: cultures: "zz" is not in cultures.yaml',
    ]);
    const orphan = {
      id: 'en',
      parent: 'zz',
      languages: ['en'],
      names: { en: 'xx', 'zh-Hans': 'x' },
      regions: {},
    };
    const zh = { ...orphan, id: 'zh', parent: null };
    expect(problemsOf({ cultures: [zh, orphan] })).toEqual([
      'cultures.yaml: en: parent: "zz" is not in cultures.yaml',
    ]);
  });

  it('is a source without date, or with a date that is none', () => {
    const cited = (over: Record<string, unknown>) => {
      const citation = {
        title: 'tt',
        url: 'https://example.org',
        accessed: '2026-11-01',
        supports: 'says so',
      };
      return bad({ evidence: { grade: 'B', citations: [{ ...citation, ...over }] } });
    };
    const at = 'notes/a.yaml: zh.test: evidence.citations.0';
    expect(cited({ accessed: undefined })).toEqual([`${at}.accessed: is missing`]);
    expect(cited({ accessed: null })).toEqual([`${at}.accessed: is missing`]);
    for (const accessed of ['2026-02-30', '2026-13-01', 'today'])
      expect(cited({ accessed })).toEqual([`${at}.accessed: must be a date such as 2026-11-23`]);
    expect(cited({ page: 4 })).toEqual([`${at}.page: is not a field of an entry`]);
  });

  describe('is a trigger that stands already', () => {
    const zhTw = { community: 'xx', cultures: ['zh-TW'] };
    const en = { community: 'xx', cultures: ['en'] };
    const shared = (over: Record<string, unknown>) =>
      problemsOf({ notes: [noteEntry(), noteEntry({ id: 'zh.b', ...over })] });

    it('in an entry of the same culture, or of its parent or child', () => {
      const problem = 'notes/a.yaml: zh.b: triggers: "种草" stands already in zh.test (notes/a.yaml)';
      expect(shared({})).toEqual([problem]);
      expect(shared({ source: zhTw })).toEqual([problem]);
      expect(shared({ triggers: [{ form: '種草', match: 'word' }] })).toEqual([problem]);
    });

    it('but not where cultures, tags or repetition tell the two apart', () => {
      expect(shared({ source: en })).toEqual([]);
      expect(shared({ triggers: [{ form: '种草', match: 'tag' }] })).toEqual([]);
      expect(shared({ triggers: [{ form: '种草', match: 'substring', minRepeat: 2 }] })).toEqual([]);
    });
  });

  it.each([
    ['explaining-cues.yaml: after: ', { explainingCues: { ...NOTHING_EXPLAINS, after: undefined } }],
    ['number-context.yaml: price.before.0: ', { numberContext: { price: { before: [666], after: [] } } }],
    ['reach-tags.yaml: 1: ', { reachTags: ['fyp', 5] }],
    ['reach-tags.yaml: file: ', { reachTags: 'fyp' }],
  ])('of a table names file and place: %s', (start, over) => {
    const problems = problemsOf(over);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(start)).toBe(true);
  });

  it('stops the build, all of them at once', () => {
    const broken = sources({ notes: [noteEntry({ kind: 'joke' }), noteEntry({ id: 'zh.b', theme: 'joy' })] });
    expect(() => compileKnowledge(broken, 'h1')).toThrow(/zh\.test: kind: .*\n.*zh\.b: theme: /);
  });
});
