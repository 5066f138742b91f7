import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markNote } from '../../../lib/background/mark-note';
import {
  addChoice,
  type Choice,
  choiceId,
  exportChoices,
  importChoices,
  listChoices,
  undoChoice,
} from '../../../lib/choices/choices';
import { CHOICES_MOST } from '../../../lib/limits';
import { readerOf, readSettings, saveSettings } from '../../../lib/settings';

const known: Choice = { kind: 'known', note: 'zh.a', at: 10 };
const notHere: Choice = { kind: 'not-here', note: 'zh.a', at: 20, post: 'rednote:1', trigger: '666' };
const wrong: Choice = { kind: 'wrong', note: 'zh.b', at: 30, comment: 'ist veraltet' };
const ALL = { comments: true, triggers: true, quotes: true, posts: true };

const choices = async () => listChoices(await readSettings());
const reader = async () => readerOf(await readSettings());

beforeEach(() => fakeBrowser.reset());

describe('choices', () => {
  it('are listed newest first, and each can be taken back by itself', async () => {
    for (const choice of [notHere, known, wrong]) await addChoice(choice);
    expect(await choices()).toEqual([wrong, notHere, known]);
    await undoChoice(choiceId(notHere));
    expect(await choices()).toEqual([wrong, known]);
    await undoChoice('known zh.unknown');
    expect(await choices()).toEqual([wrong, known]);
  });

  it('said twice of one note are one, of two posts are two', async () => {
    await addChoice(known);
    await addChoice({ ...known, at: 99 });
    await addChoice(notHere);
    await addChoice({ ...notHere, at: 98, post: 'rednote:2' });
    expect((await choices()).map((choice) => choice.at)).toEqual([99, 98, 20]);
  });

  it('silence a note everywhere, or on one post', async () => {
    await addChoice(wrong);
    await addChoice(notHere);
    expect(await reader()).toMatchObject({ silencedNotes: ['zh.b'], notHere: ['zh.a rednote:1'] });
  });

  it('lose none of several at once, and the oldest of a list without end', async () => {
    const many = Array.from({ length: CHOICES_MOST }, (_, i) => ({ ...known, note: `n${i}` }));
    await saveSettings({ choices: many });
    await Promise.all([addChoice(wrong), addChoice(notHere)]);
    const kept = (await readSettings()).choices;
    expect(kept).toHaveLength(CHOICES_MOST);
    expect(kept.slice(-2)).toEqual([wrong, notHere]);
    expect(kept[0]?.note).toBe('n2');
  });
});

describe('a mark from a card', () => {
  const post = 'rednote:1' as const;

  it('keeps the post only where it is about the post', async () => {
    for (const mark of ['known', 'muted', 'not-here', 'wrong'])
      await markNote(`zh.${mark}`, mark, { post, trigger: '666', comment: 'why', quote: 'so 666' });
    const kept = (await readSettings()).choices.map(({ at, ...rest }) => rest);
    expect(kept).toEqual([
      { kind: 'known', note: 'zh.known' },
      { kind: 'muted', note: 'zh.muted' },
      { kind: 'not-here', note: 'zh.not-here', post, trigger: '666', comment: 'why', quote: 'so 666' },
      { kind: 'wrong', note: 'zh.wrong', trigger: '666', comment: 'why', quote: 'so 666' },
    ]);
  });

  it('takes back all that was said of the note here, and nothing else', async () => {
    const elsewhere: Choice = { ...notHere, post: 'rednote:2' };
    for (const choice of [known, notHere, elsewhere, wrong]) await addChoice(choice);
    await markNote('zh.a', 'restored', { post });
    expect(await choices()).toEqual([wrong, elsewhere]);
  });

  it('is ignored where it cannot be understood', async () => {
    for (const note of [null, 5, {}, ['zh.a'], 'x'.repeat(81), '__proto__', 'a b']) {
      await markNote(note, 'known', {});
    }
    for (const mark of [undefined, 'liked', 1, null, '__proto__']) await markNote('zh.a', mark, {});
    await markNote('zh.a', 'wrong', { comment: 'x'.repeat(501) });
    await markNote('zh.a', 'not-here', { post: 'nowhere' });
    await markNote('zh.a', 'wrong', { comment: 'javascript:alert(1)' });
    expect(await choices()).toEqual([]);
  });

  it('needs nothing but a note and what was said', async () => {
    for (const about of [null, undefined, 'words', []]) await markNote('zh.a', 'known', about);
    expect(await choices()).toHaveLength(1);
  });
});

describe('an import', () => {
  const fileOf = (list: readonly Choice[]) => exportChoices(list, ALL, 0);

  it('brings back what an export took, in another browser', async () => {
    const text = fileOf([known, notHere, wrong]);
    expect(await importChoices(text)).toEqual({ added: 3, known: 0 });
    expect(await choices()).toEqual([wrong, notHere, known]);
    expect(await importChoices(text)).toEqual({ added: 0, known: 3 });
  });

  it('keeps notes that this version does not know', async () => {
    await importChoices(fileOf([{ ...known, note: 'xx.from-the.future' }]));
    expect((await reader()).silencedNotes).toEqual(['xx.from-the.future']);
  });

  it('adds to what is there, the newer of two winning', async () => {
    await addChoice({ ...wrong, comment: 'newer', at: 40 });
    await addChoice(known);
    expect(await importChoices(fileOf([wrong, notHere, { ...known, at: 50 }]))).toEqual({
      added: 1,
      known: 2,
    });
    expect((await choices()).map(({ at }) => at)).toEqual([50, 40, 20]);
  });

  it('changes nothing where it is refused', async () => {
    await addChoice(known);
    await expect(importChoices('{}')).rejects.toThrow('The file holds no choices of Crossread.');
    const many = Array.from({ length: CHOICES_MOST }, (_, i) => ({ ...known, note: `n${i}` }));
    await expect(importChoices(fileOf(many))).rejects.toThrow(`more than ${CHOICES_MOST} choices`);
    expect(await choices()).toEqual([known]);
  });
});
