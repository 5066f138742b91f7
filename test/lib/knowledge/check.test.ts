import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../lib/analysis/analyze';
import { checkKnowledge } from '../../../lib/knowledge/check';
import { compileKnowledge } from '../../../lib/knowledge/compile';
import { parseKnowledge } from '../../../lib/knowledge/parse';
import { readCheckTables } from '../../../scripts/knowledge-files';
import { language } from '../analysis/notes/samples';
import { communityEntry, noteEntry, sources } from './samples';

const tables = readCheckTables();
const fakeDetector = { id: 'fake', detect: () => language('zh-Hans') };
const texts = (en: string, zh = '说明文字') => ({ en, 'zh-Hans': zh });

function check(over: Parameters<typeof sources>[0], today = '2026-11-20') {
  const files = sources(over);
  return checkKnowledge(
    parseKnowledge(files),
    createAnalyzer(compileKnowledge(files, 'h1').index, fakeDetector),
    today,
    { wording: tables.wording, ambiguousForms: tables.ambiguousForms },
  );
}

const checkNote = (over: Record<string, unknown>) => check({ notes: [noteEntry(over)] }).problems;
const checkCommunity = (over: Record<string, unknown>) =>
  check({ communities: [communityEntry(over)] }).problems;

it('finds nothing in an entry that is whole', () => {
  expect(check({})).toEqual({ problems: [], remarks: [] });
});

it('hands on what parsing found', () => {
  const files = sources();
  const parsed = { ...parseKnowledge(files), problems: ['notes/a.yaml: zh.b: kind: wrong'] };
  const analyzer = createAnalyzer(compileKnowledge(files, 'h1').index, fakeDetector);
  expect(checkKnowledge(parsed, analyzer, '2026-11-20').problems).toEqual([
    'notes/a.yaml: zh.b: kind: wrong',
  ]);
});

describe('the example posts of a note', () => {
  const good = {
    fires: ['被种草了', '种草口红', '又种草'],
    silent: ['种草的意思是', '种草（推荐）', '所谓种草'],
  };

  it('must raise it', () => {
    expect(checkNote({ tests: { ...good, fires: ['种草', '好看', '又种草'] } })).toEqual([
      'notes/a.yaml: zh.test: tests.fires: stays silent on "好看"',
    ]);
  });

  it('must not raise it where they are near misses, which hold its trigger', () => {
    expect(checkNote({ tests: { ...good, silent: [...good.silent, '想种草'] } })).toEqual([
      'notes/a.yaml: zh.test: tests.silent: fires on "想种草"',
    ]);
    expect(checkNote({ tests: { ...good, silent: [...good.silent, '草原'] } })).toEqual([
      'notes/a.yaml: zh.test: tests.silent: holds no trigger: "草原"',
    ]);
  });

  it('are read on the platform that the note asks for, and by a reader who minds nothing', () => {
    const perspectives = [{ who: texts('some'), view: texts('a view') }];
    expect(checkNote({ requires: { platform: ['tiktok'] }, sensitivity: 3, perspectives })).toEqual([]);
  });
});

describe('the examples of a community', () => {
  it('must be found, or not', () => {
    const matches = [
      { text: 'a', hashtags: ['tea'] },
      { text: 'b', hashtags: ['milk', 'x'] },
    ];
    const silent = [
      { text: 'a', hashtags: ['tea'] },
      { text: 'b', hashtags: ['x'] },
    ];
    expect(checkCommunity({ tests: { matches, silent } })).toEqual([
      'communities/b.yaml: tea: tests.matches: not found for #milk #x',
      'communities/b.yaml: tea: tests.silent: found for #tea',
    ]);
  });
});

describe('the tags of a community', () => {
  const tagged = (...tags: Record<string, unknown>[]) =>
    checkCommunity({ tags: [{ form: 'tea', weight: 'specific' }, ...tags] });

  it('are enough where they are specific, and need company where they are weak', () => {
    expect(tagged({ form: 'oolong', weight: 'weak' })).toEqual([]);
    expect(tagged({ form: 'FYP', weight: 'specific' })).toEqual([
      'communities/b.yaml: tea: tags: specific "FYP" is not enough to find it',
    ]);
    expect(tagged({ form: 'teatime', weight: 'weak' })).toEqual([]);
  });

  it('have one weight in one place, in whatever writing', () => {
    const simplified = { form: '种草', weight: 'weak' };
    expect(tagged({ form: '種草', weight: 'weak' }, simplified)).toEqual([]);
    expect(tagged({ form: '種草', weight: 'specific' }, simplified)).toEqual([
      'communities/b.yaml: tea: tags: "种草" stands twice, as specific and as weak',
    ]);
    expect(tagged({ form: '種草', weight: 'specific', platforms: ['rednote'] }, simplified)).toEqual([]);
  });
});

describe('a sentence on a whole people', () => {
  it.each<[field: string, over: Record<string, unknown>]>([
    ['means', { means: texts('because Chinese people are shy') }],
    ['means', { means: texts('shy', '因为中国人都害羞') }],
    ['canAlsoBe', { canAlsoBe: texts('what all Americans say') }],
    ['faces', { faces: [{ for: ['en'], risk: 'misread', mayReadAs: texts('The French are rude') }] }],
    ['perspectives', { perspectives: [{ who: texts('some'), view: texts('foreigners always ask') }] }],
  ])('is refused in %s', (field, over) => {
    expect(checkNote(over)).toEqual([
      expect.stringMatching(new RegExp(`^notes/a\\.yaml: zh\\.test: ${field}: speaks of a whole people: `)),
    ]);
  });

  it('is refused in communities too', () => {
    expect(checkCommunity({ about: texts('Koreans are good at tea') })).toEqual([
      'communities/b.yaml: tea: about: speaks of a whole people: "koreans are"',
    ]);
  });
});

describe('a face for anyone', () => {
  const facing = (risk: string) =>
    checkNote({ faces: [{ for: ['any'], risk, mayReadAs: texts('planting grass') }] });

  it('says that the words are opaque or taken literally, not that they offend', () => {
    expect(facing('opaque')).toEqual([]);
    expect(facing('misread')).toEqual([]);
    expect(facing('offend')).toEqual([
      'notes/a.yaml: zh.test: faces: one for "any" can be opaque or misread, but not offend',
    ]);
  });
});

describe('an entry that belongs to another', () => {
  it('must name one that is there', () => {
    expect(checkNote({ relations: { seeAlso: ['tea', 'zh.gone'], derivedFrom: ['zh.test'] } })).toEqual([
      'notes/a.yaml: zh.test: relations.seeAlso: there is no entry "zh.gone"',
    ]);
  });
});

describe('evidence', () => {
  const citation = {
    title: 'A page',
    url: 'https://example.org/a',
    accessed: '2026-11-01',
    supports: 'says so',
  };
  const graded = (grade: string, sources: number) =>
    checkNote({
      evidence: {
        grade,
        citations: Array.from({ length: sources }, (_, i) => ({ ...citation, url: `${citation.url}${i}` })),
      },
    });

  it('needs as many sources as its grade says', () => {
    expect(graded('A', 0)).toEqual(['notes/a.yaml: zh.test: evidence: grade A needs 1 sources, has 0']);
    expect(graded('C', 1)).toEqual(['notes/a.yaml: zh.test: evidence: grade C needs 2 sources, has 1']);
    expect([graded('B', 1), graded('C', 2), graded('D', 0)]).toEqual([[], [], []]);
  });

  it('quotes no more than a line of its sources', () => {
    const long = { ...citation, supports: 'word '.repeat(20).trim() };
    expect(checkNote({ evidence: { grade: 'B', citations: [long] } })[0]).toContain(
      'zh.test: evidence: "supports" of A page',
    );
  });

  it('is several pages, not one page several times', () => {
    const twice = { evidence: { grade: 'C', citations: [citation, citation] } };
    expect(checkNote(twice)).toEqual([
      'notes/a.yaml: zh.test: evidence: grade C needs 2 sources, has 1',
      'notes/a.yaml: zh.test: evidence: names the same source twice',
    ]);
  });

  it('was opened on a day that has been', () => {
    const later = { evidence: { grade: 'B', citations: [{ ...citation, accessed: '2026-11-21' }] } };
    expect(checkNote(later)).toEqual([
      'notes/a.yaml: zh.test: evidence: A page was opened on 2026-11-21, which is yet to come',
    ]);
  });

  it('of a delicate note is more than common knowledge, and shows several views', () => {
    expect(checkNote({ sensitivity: 2, evidence: { grade: 'D', citations: [] } })).toEqual([
      'notes/a.yaml: zh.test: perspectives: needed at sensitivity 2',
      'notes/a.yaml: zh.test: evidence: grade D never fires at sensitivity 2',
    ]);
    expect(checkNote({ sensitivity: 1, evidence: { grade: 'D', citations: [] } })).toEqual([]);
  });
});

describe('a form that is mostly a plain expression', () => {
  const forms = 'ate,tea,cap,dead,fire,cooked,slay,草,6,88,那个,🐶,🍉,🙏'.split(',');
  const checked = (
    form: string,
    requires: Record<string, unknown> | undefined,
    over: Record<string, unknown> = {},
  ) =>
    checkNote({ triggers: [{ form, match: 'substring', ...over }], ...(requires && { requires }) }).filter(
      (problem) => problem.includes(': requires: '),
    );

  it.each(forms)('%s needs something in the post that speaks for the sense', (form) => {
    expect(checked(form, undefined)).toEqual([
      `notes/a.yaml: zh.test: requires: "${form}" is mostly a plain expression; ask for what speaks for this sense (nearWords, near, before, after, position)`,
    ]);
    expect(checked(form, { platform: ['tiktok'], standsIn: ['text'] })).toHaveLength(1);
    expect(checked(form, { languageOfPost: ['en', 'zh'] })).toHaveLength(1);
    expect(checked(form, { any: [{ nearWords: ['x'] }, { platform: ['tiktok'] }] })).toHaveLength(1);
  });

  it.each([
    { nearWords: ['x'] },
    { near: { words: ['x'], within: 3 } },
    { before: ['x'] },
    { after: ['x'] },
    { position: 'end' },
    { any: [{ nearWords: ['x'] }, { position: 'alone' }] },
  ])('is fine with %j', (requires) => {
    expect(checked('slay', requires)).toEqual([]);
  });

  it('is plain only in its language, as it stands, and in text', () => {
    expect(checked('slay', { languageOfPost: ['es'] })).toEqual([]);
    expect(checked('６', undefined)).toHaveLength(1);
    expect(checked('666', undefined, { minRepeat: 3 })).toEqual([]);
    expect(checked('slay', undefined, { match: 'tag' })).toEqual([]);
  });
});

describe('what can never be found', () => {
  it.each([
    [{ form: '#ootd', match: 'tag' }, '"#ootd" is never found as a hashtag'],
    [{ form: '哈', match: 'substring', minRepeat: 4, maxRepeat: 2 }, '"哈" is never found as a substring'],
  ])('is a trigger such as %j', (trigger, sentence) => {
    expect(checkNote({ triggers: [{ form: '种草', match: 'substring' }, trigger] })).toEqual([
      `notes/a.yaml: zh.test: triggers: ${sentence}`,
    ]);
  });

  it('is a cue that is excluded, too', () => {
    const problems = checkNote({
      requires: { nearWords: ['口红', 'ＬＯＬ'] },
      excludes: { nearWords: ['lol'] },
    });
    expect(problems).toContain('notes/a.yaml: zh.test: excludes: "lol" is what requires asks for');
  });
});

describe('dates', () => {
  it.each([
    ['reviewedOn', { reviewedOn: '2026-11-21' }, '2026-11-21 is yet to come'],
    ['reviewAfter', { reviewAfter: '2026-11-01' }, 'must be later than reviewedOn'],
    ['validTo', { validFrom: 2021, validTo: 2020 }, 'must not be before validFrom'],
  ])('of %s cannot be like this', (field, over, sentence) => {
    expect(checkNote(over)).toEqual([`notes/a.yaml: zh.test: ${field}: ${sentence}`]);
    expect(checkCommunity(over)).toEqual([`communities/b.yaml: tea: ${field}: ${sentence}`]);
  });
});

describe('remarks', () => {
  it('ask for a review when it is due', () => {
    expect(check({}, '2027-11-01').remarks).toEqual([]);
    expect(check({}, '2027-11-02').remarks).toEqual([
      'notes/a.yaml: zh.test: due for review since 2027-11-01',
      'communities/b.yaml: tea: due for review since 2027-11-01',
    ]);
  });

  it('name triggers that notes of different cultures share', () => {
    const notes = [noteEntry(), noteEntry({ id: 'en.b', source: { community: 'xx', cultures: ['en'] } })];
    expect(check({ notes }).remarks).toEqual(['"种草" raises zh.test and en.b']);
  });
});
