import { describe, expect, it } from 'vitest';
import { createCommunityFinder } from '../../../../lib/analysis/communities/find-communities';
import { foldPost } from '../../../../lib/analysis/text/folded-post';
import type { WordEdges } from '../../../../lib/analysis/text/word-edges';
import type { CompiledCommunity } from '../../../../lib/knowledge/tables';
import { COMMUNITIES_PER_POST } from '../../../../lib/limits';
import type { Post } from '../../../../lib/post';
import { knowledge, post } from '../notes/samples';

const BOOKS: CompiledCommunity = {
  id: 'books',
  labels: { en: 'Books', 'zh-Hans': '书' },
  tags: [
    { form: 'booktok', weight: 'specific' },
    { form: 'reading', weight: 'weak' },
    { form: 'novels', weight: 'weak' },
    { form: 'fyp', weight: 'specific' },
    { form: 'shelf', weight: 'specific', platforms: ['tiktok'] },
  ],
  words: ['novel', 'chapter', 'tbr', '书'],
  cultures: ['en'],
};
const TEA: CompiledCommunity = {
  id: 'tea',
  labels: { en: 'Tea', 'zh-Hans': '茶' },
  tags: [{ form: 'tea', weight: 'specific' }],
  words: [],
  cultures: [],
};

function find(hashtags: string[], caption = '', over: Partial<Post> = {}, communities = [BOOKS, TEA]) {
  return createCommunityFinder(knowledge({ communities }))(foldPost(post(caption, { hashtags, ...over })));
}

const ids = (...args: Parameters<typeof find>) => find(...args).map((community) => community.id);

describe('a specific tag', () => {
  it('is enough, and is named with its place and as evidence', () => {
    expect(find(['x', 'BookTok'])).toEqual([
      {
        id: 'books',
        tag: { part: 'hashtag', index: 1, start: 0, end: 7 },
        confidence: 0.9,
        evidence: ['tag:BookTok'],
      },
    ]);
  });

  it('speaks for the community before a weak one that stands earlier', () => {
    expect(find(['reading', 'booktok'])[0]?.tag?.index).toBe(1);
  });

  it('bound to platforms counts only there', () => {
    expect(ids(['shelf'])).toEqual([]);
    expect(ids(['shelf'], '', { platform: 'tiktok' })).toEqual(['books']);
  });

  it('that only asks for reach names no community', () => {
    expect(ids(['fyp'])).toEqual([]);
  });

  it('is found in full width and other case, never as a part of a tag', () => {
    expect(ids(['ＢＯＯＫＴＯＫ'])).toEqual(['books']);
    expect(ids(['booktokers'])).toEqual([]);
    expect(ids(['constructor', '__proto__', ''])).toEqual([]);
  });
});

describe('a weak tag', () => {
  it('needs company', () => {
    expect(ids(['reading'])).toEqual([]);
    expect(ids(['reading'], 'a novel')).toEqual([]);
    expect(ids(['reading'], 'a novel, chapter one')).toEqual(['books']);
    expect(ids(['reading', 'novels'])).toEqual(['books']);
  });

  it('is no company to itself', () => {
    expect(ids(['reading', 'Reading', 'READING'])).toEqual([]);
  });

  it('does not take tags in the caption for words', () => {
    expect(ids(['reading'], '#novel #chapter')).toEqual([]);
    expect(ids(['reading'], '#fun novel chapter')).toEqual(['books']);
  });

  it('does not take parts of words for words, except where words have no edge', () => {
    expect(ids(['reading'], 'novelty chapters')).toEqual([]);
    expect(ids(['reading'], '看书 novel')).toEqual(['books']);
  });
});

describe('confidence', () => {
  it('grows with company, and stays below certainty', () => {
    const sure = (...args: Parameters<typeof find>) => find(...args)[0]?.confidence ?? 0;
    const alone = sure(['booktok']);
    const withWord = sure(['booktok'], 'novel');
    const withAll = sure(['booktok', 'reading', 'novels'], 'novel chapter tbr 书');
    expect([sure(['reading'], 'novel chapter'), sure(['reading', 'novels']), alone, withWord]).toEqual(
      [sure(['reading'], 'novel chapter'), sure(['reading', 'novels']), alone, withWord].sort(),
    );
    expect(withWord).toBe(0.95);
    expect(withAll).toBe(0.98);
  });

  it('puts the surest first, equal ones by id', () => {
    expect(ids(['tea', 'booktok'])).toEqual(['books', 'tea']);
    expect(ids(['tea', 'booktok'], '', {}, [TEA, BOOKS])).toEqual(['books', 'tea']);
    const certain = { ...TEA, words: ['leaf'] };
    expect(ids(['booktok', 'tea'], 'leaf', {}, [BOOKS, certain])).toEqual(['tea', 'books']);
  });
});

describe('communities of a post', () => {
  it('are few', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...TEA, id: `tea${i}` }));
    expect(find(['tea'], '', {}, many)).toHaveLength(COMMUNITIES_PER_POST);
  });

  it('are none without hashtags', () => {
    expect(ids([], 'booktok novel chapter tbr')).toEqual([]);
  });

  it('quote at most five words as evidence', () => {
    const wordy = { ...TEA, words: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] };
    expect(find(['tea'], 'a b c d e f g', {}, [wordy])[0]?.evidence).toEqual([
      'tag:tea',
      'word:a',
      'word:b',
      'word:c',
      'word:d',
      'word:e',
    ]);
  });
});

describe('words joined in a tag', () => {
  // As word lists would tell: these words, and nothing else.
  const edges: WordEdges = {
    id: 'fake',
    areWordsOfTag: (tag, start, end) =>
      ['booktok', 'novel', 'chapter'].includes(tag.folded.slice(start, end)),
    cutsWord: () => false,
  };
  const told = (hashtags: string[], caption = '') =>
    createCommunityFinder(
      knowledge({ communities: [BOOKS, TEA] }),
      edges,
    )(foldPost(post(caption, { hashtags })));

  it('that name a community are as good as a weak tag', () => {
    expect(told(['booktokfrance'])).toEqual([]);
    expect(told(['booktokfrance', 'reading'])).toMatchObject([
      { id: 'books', tag: { index: 0 }, confidence: 0.8, evidence: ['tag:booktokfrance', 'tag:reading'] },
    ]);
    expect(told(['booktokfrance'], 'one more chapter of my tbr')).toMatchObject([{ id: 'books' }]);
  });

  it('are no company for the same words', () => {
    expect(told(['booktokfrance', 'booktokuk'])).toEqual([]);
  });

  it('that are typical keep a lone weak tag company', () => {
    expect(told(['reading', 'novellovers', 'chaptertwo'])).toMatchObject([
      { id: 'books', confidence: 0.75, evidence: ['tag:reading', 'word:novel', 'word:chapter'] },
    ]);
    expect(told(['reading', 'novellovers'])).toEqual([]);
  });
});
