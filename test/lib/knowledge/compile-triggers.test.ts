import { describe, expect, it } from 'vitest';
import { compileTriggers } from '../../../lib/knowledge/compile-triggers';
import type { NoteEntry } from '../../../lib/knowledge/schema';

describe('compiled triggers', () => {
  it('are folded; a repeated one stands as its unit', () => {
    expect(compileTriggers([{ form: '種草', match: 'substring' }])).toEqual([
      { form: '种草', match: 'substring' },
    ]);
    expect(compileTriggers([{ form: 'HAHA', match: 'word', minRepeat: 2 }])).toEqual([
      { form: 'ha', match: 'word', minRepeat: 2 },
    ]);
  });

  it('are looked for without accents too, but not where that is too short to tell', () => {
    expect(
      compileTriggers([
        { form: 'padrísimo', match: 'word' },
        { form: 'publicité', match: 'tag' },
        { form: 'año', match: 'word' },
      ]),
    ).toEqual([
      { form: 'padrísimo', match: 'word' },
      { form: 'publicité', match: 'tag' },
      { form: 'año', match: 'word' },
      { form: 'padrisimo', match: 'word' },
      { form: 'publicite', match: 'tag' },
    ]);
  });

  it('are looked for as RedNote writes its emoji codes', () => {
    expect(compileTriggers([{ form: '[微笑]', match: 'emoji' }]).map(({ form }) => form)).toEqual([
      '[微笑]',
      '[微笑r]',
    ]);
  });

  it('of several words are looked for joined in hashtags, unless that is short, long or listed', () => {
    const joined = (forms: string[], more: NoteEntry['triggers'] = []) =>
      compileTriggers([...forms.map((form) => ({ form, match: 'word' as const })), ...more])
        .filter(({ match }) => match === 'joined')
        .map(({ form }) => form);
    expect(joined(['quiet luxury', "don't fret"])).toEqual(['quietluxury', 'dontfret']);
    expect(joined(['main character energy'])).toEqual(['maincharacterenergy']);
    expect(joined(['no cap', 'cap', 'credit to the rightful owner'])).toEqual([]);
    expect(joined(['qué padre'])).toEqual(['quepadre']);
    expect(joined(['quiet luxury'], [{ form: 'quietluxury', match: 'tag' }])).toEqual([]);
    expect(joined(['说 什么'])).toEqual([]);
  });

  it('stand once where the entry names both writings', () => {
    const forms = ['día de los inocentes', 'dia de los inocentes'];
    const written = compileTriggers(forms.map((form) => ({ form, match: 'word' }))).filter(
      ({ match }) => match === 'word',
    );
    expect(written.map(({ form }) => form)).toEqual(forms);
  });
});
