import { describe, expect, it } from 'vitest';
import { lineage } from '../../../lib/analysis/notes/reader-face';
import { checkKnowledge } from '../../../lib/knowledge/check';
import { compileKnowledge } from '../../../lib/knowledge/compile';
import { parseKnowledge } from '../../../lib/knowledge/parse';
import { engineOn } from '../../../scripts/engine';
import { readCheckTables, readKnowledgeFiles } from '../../../scripts/knowledge-files';

const { sources, hash } = readKnowledgeFiles();
const parsed = parseKnowledge(sources);

describe('the knowledge that ships', () => {
  it('passes every check', () => {
    const analyzer = engineOn(compileKnowledge(sources, hash).index);
    expect(checkKnowledge(parsed, analyzer, '2026-11-30', readCheckTables()).problems).toEqual([]);
  }, 60_000);

  it('names at least 40 communities and holds at least 80 notes', () => {
    expect(parsed.communities.length).toBeGreaterThanOrEqual(40);
    expect(parsed.notes.length).toBeGreaterThanOrEqual(80);
  });

  it('explains Chinese to English readers, English to Chinese readers, and at least five other cultures', () => {
    const { cultures } = compileKnowledge(sources, hash).index;
    const roots = (ids: string[]) => ids.map((id) => lineage(id, cultures).at(-1));
    const count = (from: string, to: string) =>
      parsed.notes.filter(
        ({ entry }) =>
          roots(entry.source.cultures).includes(from) &&
          entry.faces.some((face) => roots(face.for).includes(to)),
      ).length;
    expect(count('zh', 'en')).toBeGreaterThanOrEqual(20);
    expect(count('en', 'zh')).toBeGreaterThanOrEqual(20);
    const sourceCultures = new Set(parsed.notes.flatMap(({ entry }) => roots(entry.source.cultures)));
    expect([...sourceCultures].filter((id) => id !== 'zh' && id !== 'en').length).toBeGreaterThanOrEqual(5);
  });

  it('asks only for meanings of numbers that are described', () => {
    const known = Object.keys(parsed.numberContext);
    const asked = parsed.notes.flatMap(({ entry }) => entry.excludes?.numeric ?? []);
    expect(asked.filter((meaning) => !known.includes(meaning))).toEqual([]);
  });

  it('points from entry to entry only where there is one', () => {
    const known = new Set([...parsed.notes, ...parsed.communities].map(({ entry }) => entry.id));
    const named = [
      ...parsed.notes.flatMap(({ entry }) => [
        ...(entry.relations?.seeAlso ?? []),
        ...(entry.relations?.derivedFrom ?? []),
      ]),
      ...parsed.communities.flatMap(({ entry }) => entry.siblings ?? []),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
