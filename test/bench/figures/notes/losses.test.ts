import { describe, expect, it } from 'vitest';
import { NO_WORD_LISTS } from '../../../../lib/analysis/text/word-edges';
import { barePost } from '../../../../lib/annotate-lines/read-post';
import { NOTHING_EXPLAINS } from '../../../../lib/knowledge/parse';
import type { CompiledNote, KnowledgeIndex } from '../../../../lib/knowledge/tables';
import { lossFigures, type Seen } from './losses';

const note: CompiledNote = {
  id: 'zh.aa',
  kind: 'slang',
  triggers: [{ form: 'aa', match: 'word' }],
  sourceCultures: ['zh'],
  faces: [{ for: ['en'], risk: 'misread' }],
  sensitivity: 0,
  grade: 'B',
};

/** Where an expression of this post is lost that this entry covers, and that nothing found. */
function lostAt(text: string, over: Partial<CompiledNote> = {}, seen: Partial<Seen> = {}): string[] {
  const item: Seen = {
    id: 'p1',
    post: barePost('rednote', 'p1', { form: 'feed', text: [{ role: 'caption', text }], hashtags: [] }),
    reader: 'en-US',
    language: 'zh',
    expect: [{ trigger: text, wellKnown: true }],
    mustNotFire: [],
    notes: [],
    found: { primary: 'zh-Hans', confidence: 0.9, segments: [], codeSwitched: false, because: [] },
    ...seen,
  };
  const knowledge: KnowledgeIndex = {
    hash: '',
    cultures: { zh: null, en: null, 'en-US': 'en' },
    regions: {},
    explainingCues: { ...NOTHING_EXPLAINS, after: ['means'] },
    numberContext: {},
    reachTags: [],
    notes: [{ ...note, ...over }],
    communities: [],
  };
  const coverage = { judged: [{ id: 'p1', expect: 0, covers: ['zh.aa'] }], gone: [] };
  return [...lossFigures([item], coverage, knowledge, NO_WORD_LISTS)]
    .filter(({ value }) => value === 1)
    .map(({ name }) => name);
}

describe('a covered expression that was not found', () => {
  it.each<[step: string, text: string, over: Partial<CompiledNote>]>([
    ['trigger', 'xx', {}],
    ['language', 'aa', { requires: { languageOfPost: ['en'] } }],
    ['cue', 'aa', { requires: { languageOfPost: ['zh'], nearWords: ['yy'] } }],
    ['exclusion', 'aa yy', { excludes: { nearWords: ['yy'] } }],
    ['explanation', 'aa means yy', {}],
    ['reader', 'aa', { faces: [{ for: ['ja'], risk: 'misread' }] }],
    ['reader', 'aa', { sensitivity: 3 }],
    ['reader', 'aa', { sourceCultures: ['en'] }],
    ['room', 'aa', {}],
  ])('is lost at its %s: "%s" %j', (step, text, over) => {
    expect(lostAt(text, over)).toEqual([`lost.${step}`]);
  });

  it('is counted at the first step that stops it', () => {
    const over: Partial<CompiledNote> = { requires: { nearWords: ['yy'] }, excludes: { nearWords: ['aa'] } };
    expect(lostAt('aa', over)).toEqual(['lost.cue']);
  });

  it('is none where a note that covers it fired', () => {
    const at = { part: 'text' as const, index: 0, start: 0, end: 2 };
    const notes = [{ id: 'zh.aa', face: '0', at, trigger: 'aa', confidence: 0.9 }];
    expect(lostAt('aa', {}, { notes })).toEqual([]);
  });
});
