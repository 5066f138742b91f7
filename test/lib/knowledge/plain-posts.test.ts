import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../lib/analysis/analyze';
import { compileKnowledge } from '../../../lib/knowledge/compile';
import { postFromCaption } from '../../../lib/knowledge/example-post';
import { parseKnowledge } from '../../../lib/knowledge/parse';
import { checkOnPlainPosts } from '../../../lib/knowledge/plain-posts';
import { readCheckTables } from '../../../scripts/knowledge-files';
import { language } from '../analysis/notes/samples';
import { noteEntry, sources } from './samples';

const files = sources({ notes: [noteEntry()] });
const analyzer = createAnalyzer(compileKnowledge(files, 'h1').index, {
  id: 'fake',
  detect: () => language('zh-Hans'),
});

/** Plain posts of one language, so many of which raise the note. */
function check(total: number, alarms: number) {
  const posts = Array.from({ length: total }, (_, i) => postFromCaption(i < alarms ? '种草' : '早饭'));
  return checkOnPlainPosts(parseKnowledge(files).notes, [{ language: 'zh', posts }], analyzer);
}

describe('an entry on plain posts', () => {
  it('passes where it keeps silent', () => {
    expect(check(100, 0)).toEqual({ problems: [], remarks: [] });
  });

  it('is remarked on where it fires now and then, with an example', () => {
    expect(check(100, 2)).toEqual({
      problems: [],
      remarks: ['notes/a.yaml: zh.test: fires on 2 of 100 plain posts in zh, such as "种草"'],
    });
  });

  it('is refused where it fires on more than 2 % of a language', () => {
    expect(check(100, 3).problems).toEqual([
      'notes/a.yaml: zh.test: fires on 3 of 100 plain posts in zh, such as "种草"',
    ]);
  });

  it('is not judged by one alarm among few posts', () => {
    expect(check(10, 1)).toMatchObject({ problems: [], remarks: [expect.anything()] });
    expect(check(10, 2).problems).toHaveLength(1);
  });
});

describe('the plain posts', () => {
  const { plainPosts } = readCheckTables();

  it('are at least 500, in 15 languages, none twice', () => {
    const all = plainPosts.flatMap(({ posts }) => posts.map((post) => post.text[0]?.text));
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(new Set(all).size).toBe(all.length);
    expect(plainPosts.length).toBeGreaterThanOrEqual(15);
  });
});
