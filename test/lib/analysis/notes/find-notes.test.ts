import { describe, expect, it } from 'vitest';
import { findNotes } from '../../../../lib/analysis/notes/find-notes';
import { createTriggerFinder } from '../../../../lib/analysis/notes/triggers';
import { foldString } from '../../../../lib/analysis/text/fold';
import { foldPost } from '../../../../lib/analysis/text/folded-post';
import type { WordEdges } from '../../../../lib/analysis/text/word-edges';
import type { NoteFinding } from '../../../../lib/annotation';
import { NOTHING_EXPLAINS } from '../../../../lib/knowledge/parse';
import type { CompiledNote, Risk } from '../../../../lib/knowledge/tables';
import { TRIGGER_HITS_PER_TEXT } from '../../../../lib/limits';
import type { Post } from '../../../../lib/post';
import { notHereKey, type Reader } from '../../../../lib/reader';
import { knowledge, language, note, post, reader, trigger } from './samples';

function find(notes: CompiledNote[], written: string | Post, who: Reader = reader()): NoteFinding[] {
  const read = typeof written === 'string' ? post(written) : written;
  const known = { language: language(), authorRegion: null };
  return findNotes(foldPost(read), who, known, createTriggerFinder(notes), knowledge({ notes }));
}

const ids = (findings: NoteFinding[]) => findings.map((finding) => finding.id);
const facing = (risk: Risk) => ({ faces: [{ for: ['en'], risk }] });
const plain = note('plain', [trigger('种草', 'substring')]);

describe('the notes of a post', () => {
  it('say where, for whom and how sure', () => {
    expect(find([plain], '被种草了')).toEqual([
      {
        id: 'plain',
        face: '0',
        at: { part: 'text', index: 0, start: 1, end: 3 },
        trigger: '种草',
        confidence: 0.9,
      },
    ]);
  });

  it('quote the trigger as written, not as folded', () => {
    const [found] = find([note('cap', [trigger('cap')])], 'that is ＣＡＰ!');
    expect(found).toMatchObject({ trigger: 'ＣＡＰ', at: { start: 8, end: 11 } });
  });

  it('are surer with better evidence', () => {
    const grades = (['A', 'B', 'C', 'D'] as const).map((grade) => {
      return find([note('n', [trigger('种草', 'substring')], { grade })], '种草')[0]?.confidence ?? 0;
    });
    expect(grades).toEqual([...grades].sort((a, b) => b - a));
    expect(new Set(grades).size).toBe(4);
  });

  it('are at most three, the most surprising first', () => {
    const notes = [
      note('opaque', [trigger('aa')], facing('opaque')),
      note('misread-c', [trigger('bb')], { ...facing('misread'), grade: 'C' }),
      note('misread-a', [trigger('cc')], { ...facing('misread'), grade: 'A' }),
      note('offend', [trigger('dd')], { ...facing('offend'), grade: 'D' }),
    ];
    expect(ids(find(notes, 'aa bb cc dd'))).toEqual(['offend', 'misread-a', 'misread-c']);
  });

  it('name each note once, at its first place', () => {
    const findings = find([plain], '种草，又种草');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.at.start).toBe(0);
  });

  it('read every text part and every hashtag', () => {
    const written = post('', {
      text: [
        { role: 'title', text: 'hello' },
        { role: 'caption', text: 'aa' },
      ],
      hashtags: ['x', '种草'],
    });
    const found = find([plain, note('a', [trigger('aa')])], written);
    expect(found.map((finding) => finding.at)).toEqual([
      { part: 'text', index: 1, start: 0, end: 2 },
      { part: 'hashtag', index: 1, start: 0, end: 2 },
    ]);
  });

  it('keep silent inside addresses and mentions', () => {
    const cap = [note('cap', [trigger('cap')])];
    for (const text of [
      'https://x.test/cap',
      'www.x.test/cap?a',
      '@cap',
      'HTTPS://X.TEST/CAP',
      '@my.cap hello',
    ]) {
      expect(find(cap, text), text).toEqual([]);
    }
    expect(ids(find(cap, '@friend cap https://x.test'))).toEqual(['cap']);
  });

  it('keep silent where the post explains the term', () => {
    expect(find([plain], '种草的意思是想买')).toEqual([]);
  });

  it('keep silent on a term at all its places once the post explains it at one', () => {
    const long = note('plain', [trigger('种草', 'substring'), trigger('被安利', 'substring')]);
    expect(find([long], '种草（被安利），就是想买')).toEqual([]);
    expect(find([long], post('被安利了', { hashtags: ['种草'] }))).toHaveLength(1);
    const title = { role: 'title', text: '又种草' } as const;
    const caption = { role: 'caption', text: '种草的意思是想买' } as const;
    expect(find([plain], post('', { text: [title, caption] }))).toEqual([]);
  });

  it('take the language that a hint gives where the post tells none', () => {
    const sixes = note('sixes', [trigger('6', 'token', 3)], { requires: { languageOfPost: ['zh'] } });
    const asked = (primary: string, hint?: string) =>
      ids(
        findNotes(
          foldPost(post('666')),
          reader(),
          { language: language(primary), authorRegion: null, ...(hint !== undefined && { hint }) },
          createTriggerFinder([sixes]),
          knowledge(),
        ),
      );
    expect(asked('und')).toEqual([]);
    expect(asked('und', 'zh-Hans')).toEqual(['sixes']);
    expect(asked('en', 'zh-Hans')).toEqual([]);
  });

  it('find words that conditions ask for in joined hashtags, too', () => {
    const ate = note('ate', [trigger('ate')], {
      requires: { nearWords: ['makeup'] },
      excludes: { nearWords: ['dinner'] },
    });
    const edges: WordEdges = { id: 'fake', areWordsOfTag: () => true, cutsWord: () => false };
    const asked = (...hashtags: string[]) =>
      findNotes(
        foldPost(post('she ate', { hashtags })),
        reader(),
        { language: language('en'), authorRegion: null },
        createTriggerFinder([ate], undefined, edges),
        knowledge(),
      );
    expect(asked('makeuptutorial')).toHaveLength(1);
    expect(asked('tutorial')).toEqual([]);
    expect(asked('makeuptutorial', 'dinnerideas')).toEqual([]);
  });

  it('keep silent where no face fits or the reader is at home', () => {
    expect(find([plain], '种草', reader({ homeCultures: ['ja'] }))).toEqual([]);
    expect(find([plain], '种草', reader({ homeCultures: ['zh'] }))).toEqual([]);
  });

  it('keep silent about what the reader silenced, and about nothing else', () => {
    const notes = [plain, note('a', [trigger('aa')])];
    expect(ids(find(notes, '种草 aa', reader({ silencedNotes: ['plain'] })))).toEqual(['a']);
    expect(ids(find(notes, '种草 aa', reader({ silencedKinds: [notes[0]?.kind ?? ''] })))).toEqual([]);
  });

  it('keep silent where the reader said that a note does not fit, and only there', () => {
    const here = post('种草');
    const who = reader({ notHere: [notHereKey('plain', here.key)] });
    expect(find([plain], here, who)).toEqual([]);
    expect(ids(find([plain], { ...here, key: 'rednote:2' }, who))).toEqual(['plain']);
    const other = note('other', plain.triggers);
    expect(ids(find([plain, other], here, who))).toEqual(['other']);
  });

  it('keep silent about plain words of a language the reader reads, but not for one who learns it', () => {
    const gift = note('gift', [trigger('gift')], { plainToReadersOf: ['de'] });
    const reads = (languagesRead: string[], languagesLearned: string[] = []) =>
      ids(find([gift], 'Gift', reader({ languagesRead, languagesLearned })));
    expect(reads(['en'])).toEqual(['gift']);
    expect(reads(['en', 'de'])).toEqual([]);
    expect(reads(['de-AT'])).toEqual([]);
    expect(reads(['de'], ['de'])).toEqual(['gift']);
  });

  it('keep silent above the sensitivity asked for', () => {
    const notes = ([0, 1, 2, 3] as const).map((sensitivity) =>
      note(`s${sensitivity}`, [trigger(`t${'abcd'[sensitivity]}`)], { sensitivity }),
    );
    expect(ids(find(notes, 'ta tb tc td'))).toEqual(['s0', 's1']);
    expect(ids(find(notes, 'tc td', reader({ maxSensitivity: 3 })))).toEqual(['s2', 's3']);
    expect(ids(find(notes, 'ta tb', reader({ maxSensitivity: 0 })))).toEqual(['s0']);
  });
});

describe('a longer trigger', () => {
  const longer = note('longer', [trigger('种草机', 'substring')]);

  it('wins over the shorter ones in it, which count elsewhere', () => {
    expect(ids(find([plain, longer], '种草机'))).toEqual(['longer']);
    expect(ids(find([plain, longer], '种草机让我种草')).sort()).toEqual(['longer', 'plain']);
  });

  it('wins also where the reader is spared it: a part of it still means nothing by itself', () => {
    expect(find([plain, longer], '种草机', reader({ silencedNotes: ['longer'] }))).toEqual([]);
    const slur = note('longer', longer.triggers, { sensitivity: 3 });
    expect(find([plain, slur], '种草机')).toEqual([]);
  });

  it('does not win where its own conditions fail', () => {
    const elsewhere = note('longer', longer.triggers, { requires: { platform: ['tiktok'] } });
    expect(ids(find([plain, elsewhere], '种草机'))).toEqual(['plain']);
  });

  it('leaves triggers of the same place and overlapping ones alone', () => {
    const same = note('same', plain.triggers);
    expect(ids(find([plain, same], '种草')).sort()).toEqual(['plain', 'same']);
    const overlapping = note('overlapping', [trigger('草莓', 'substring')]);
    expect(ids(find([plain, overlapping], '种草莓')).sort()).toEqual(['overlapping', 'plain']);
  });
});

it('looks at the first places of a trigger only, so that repeating it costs nothing', () => {
  const end = note('end', [trigger('aa')], { requires: { position: 'end' } });
  expect(ids(find([end], `${'aa b '.repeat(TRIGGER_HITS_PER_TEXT - 1)}aa`))).toEqual(['end']);
  expect(ids(find([end], `${'aa b '.repeat(TRIGGER_HITS_PER_TEXT)}aa`))).toEqual([]);
});

describe('Traditional characters', () => {
  const zh = note('zh', [trigger(foldString('种草'), 'substring')], {
    requires: { near: { words: [foldString('面霜')], within: 5 } },
  });

  it('are read as Simplified, in triggers and in what conditions ask for', () => {
    expect(find([zh], '被這款面霜種草了')[0]).toMatchObject({ id: 'zh', trigger: '種草' });
    expect(find([zh], '被這款口紅種草了')).toEqual([]);
  });

  it('are read as Simplified in an entry, too', () => {
    const written = note('zh', [trigger(foldString('種草'), 'substring')]);
    expect(ids(find([written], '被种草了'))).toEqual(['zh']);
  });

  it('are none in a post that teaches words', () => {
    const entry = note('zh', [trigger('yyds', 'word')]);
    expect(ids(find([entry], 'yyds forever'))).toEqual(['zh']);
    expect(ids(find([entry], 'Chinese word of the day\nyyds, forever god'))).toEqual([]);
  });

  it('are read as Simplified where the post explains the term itself', () => {
    const cues = { ...NOTHING_EXPLAINS, after: [foldString('意思是')] };
    const entry = note('zh', [trigger(foldString('吃瓜'), 'substring')]);
    const known = { language: language('zh-Hant'), authorRegion: null };
    const asked = (text: string) =>
      findNotes(
        foldPost(post(text)),
        reader(),
        known,
        createTriggerFinder([entry]),
        knowledge({ explainingCues: cues }),
      );
    expect(asked('吃瓜')).toHaveLength(1);
    expect(asked('「吃瓜」的意思是看熱鬧')).toEqual([]);
  });
});
