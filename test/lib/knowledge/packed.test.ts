import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../lib/analysis/analyze';
import { buildAutomaton } from '../../../lib/analysis/text/automaton';
import { triggerLiterals } from '../../../lib/knowledge/literals';
import { openKnowledge, openRegions, packKnowledge } from '../../../lib/knowledge/packed';
import { knowledge, language, note, post, reader, trigger } from '../analysis/notes/samples';

const index = knowledge({
  notes: [
    note('plain', [trigger('种草', 'substring'), trigger('cap')]),
    note('repeated', [trigger('6', 'token', 3)]),
  ],
  communities: [
    {
      id: 'tea',
      labels: { en: 'Tea', 'zh-Hans': '茶' },
      tags: [{ form: 'tea', weight: 'specific' }],
      words: ['leaf'],
      cultures: ['en'],
    },
  ],
  regions: { 上海: { code: 'CN', culture: 'zh' } },
});

describe('packed knowledge', () => {
  it('opens as what was packed, known by the hash of its content', () => {
    const { index: opened } = openKnowledge(packKnowledge(index).buffer);
    // The automaton knows the forms; only of a trigger that repeats its unit is asked for.
    const notes = [
      note('plain', [trigger('', 'substring'), trigger('')]),
      note('repeated', [trigger('6', 'token', 3)]),
    ];
    expect(opened).toEqual({ ...index, notes, hash: opened.hash });
    expect(opened.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(openRegions(packKnowledge(index).buffer)).toEqual(index.regions);
  });

  it('can be searched only with the automaton it was opened with', () => {
    const opened = openKnowledge(packKnowledge(index).buffer);
    const detector = { id: 'fake1', detect: () => language() };
    expect(() => createAnalyzer(opened.index, detector)).toThrow(/^opened knowledge has no forms/);
    expect(createAnalyzer(opened.index, detector, opened).instrument).toContain(opened.index.hash);
  });

  it('has another hash where the sources had', () => {
    const hashOf = (hash: string) => openKnowledge(packKnowledge({ ...index, hash }).buffer).index.hash;
    expect(hashOf('k1')).toBe(hashOf('k1'));
    expect(hashOf('k1')).not.toBe(hashOf('k2'));
  });

  it('holds the automaton that would be built at run time', () => {
    const text = '种草 no cap 666666';
    const { triggers } = openKnowledge(packKnowledge(index).buffer);
    expect(triggers.findAll(text)).toEqual(buildAutomaton(triggerLiterals(index.notes)).findAll(text));
    expect(triggers.findAll(text).length).toBeGreaterThan(3);
  });

  it('gives the annotations that the knowledge it was packed from gives', () => {
    const detector = { id: 'fake1', detect: () => language() };
    const opened = openKnowledge(packKnowledge(index).buffer);
    const fromPacked = createAnalyzer(opened.index, detector, opened);
    const written = post('种草 666 no cap', { hashtags: ['tea'] });
    const { instrument, ...found } = fromPacked.analyze(written, reader());
    const { instrument: _other, ...expected } = createAnalyzer(index, detector).analyze(written, reader());
    expect(found).toEqual(expected);
    expect(found.notes.map(({ id }) => id).sort()).toEqual(['plain', 'repeated']);
    expect(instrument).toContain(opened.index.hash);
  });

  it('says in one sentence that a file is another, older, cut short or damaged', () => {
    const packed = packKnowledge(index);
    const open = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) => () =>
      openKnowledge(change(new Uint8Array(packed)).buffer);
    expect(open((bytes) => bytes.slice(0, 7))).toThrow(/^knowledge\.bin is cut short; run "[^"]+"$/);
    expect(open((bytes) => bytes.slice(0, -4))).toThrow(
      /^knowledge\.bin is cut short: it has .+; run "[^"]+"$/,
    );
    expect(open((bytes) => bytes.fill(0, 8, 9))).toThrow(
      /^knowledge\.bin is of version 0, not 5; run "[^"]+"$/,
    );
    expect(open((bytes) => bytes.fill(1, 60, 90))).toThrow(/^knowledge\.bin is damaged: .+; run "[^"]+"$/);
    expect(open(() => new TextEncoder().encode(`{"notes":[]}${' '.repeat(40)}`))).toThrow(
      /^knowledge\.bin is not a "KNOW" table; run "[^"]+"$/,
    );
  });
});
