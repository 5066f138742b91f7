import { describe, expect, it } from 'vitest';
import { compileTriggers } from '../../../lib/knowledge/compile-triggers';

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

  it('stand once where the entry names both writings', () => {
    const forms = ['día de los inocentes', 'dia de los inocentes'];
    expect(compileTriggers(forms.map((form) => ({ form, match: 'word' }))).map(({ form }) => form)).toEqual(
      forms,
    );
  });
});
