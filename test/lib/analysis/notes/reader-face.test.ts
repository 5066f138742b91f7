import { describe, expect, it } from 'vitest';
import { chooseFace, lineage, surprise } from '../../../../lib/analysis/notes/reader-face';
import type { CompiledNote } from '../../../../lib/knowledge/tables';
import { knowledge, note, reader, trigger } from './samples';

const { cultures } = knowledge();

function faceFor(homeCultures: string[], over: Partial<CompiledNote> = {}): number | null {
  return chooseFace(note('n', [trigger('x')], over), reader({ homeCultures }), cultures);
}

describe('the lineage of a culture', () => {
  it('goes up to the parents', () => {
    expect(lineage('es-MX', cultures)).toEqual(['es-MX', 'es']);
    expect(lineage('zh', cultures)).toEqual(['zh']);
  });

  it('takes the language for a tag that the registry does not know', () => {
    expect(lineage('en-NZ', cultures)).toEqual(['en-NZ', 'en']);
    expect(lineage('xx', cultures)).toEqual(['xx']);
    expect(lineage('constructor', cultures)).toEqual(['constructor']);
  });

  it('ends in a registry whose parents form a circle', () => {
    expect(lineage('a', { a: 'b', b: 'a' })).toEqual(['a', 'b']);
  });
});

describe('the face of a note', () => {
  it('fits a reader by culture or by parent', () => {
    expect(faceFor(['en'])).toBe(0);
    expect(faceFor(['en-US'])).toBe(0);
    expect(faceFor(['en-NZ'])).toBe(0);
    expect(faceFor(['ja'])).toBeNull();
  });

  it('written for a child is not for its parent', () => {
    const faces: CompiledNote['faces'] = [{ for: ['es-MX'], risk: 'offend' }];
    expect(faceFor(['es-MX'], { faces })).toBe(0);
    expect(faceFor(['es'], { faces })).toBeNull();
  });

  it('is silent for readers at home in the source culture, whatever else is home', () => {
    expect(faceFor(['zh'])).toBeNull();
    expect(faceFor(['zh-TW'])).toBeNull();
    expect(faceFor(['en', 'zh-TW'])).toBeNull();
  });

  it('is not silent for the sibling of a source culture', () => {
    const over: Partial<CompiledNote> = {
      sourceCultures: ['zh-TW'],
      faces: [{ for: ['zh'], risk: 'misread' }],
    };
    expect(faceFor(['zh-CN'], over)).toBe(0);
    expect(faceFor(['zh-TW'], over)).toBeNull();
  });

  it('for anyone is for those whom no other face names, and not for those at home', () => {
    const faces: CompiledNote['faces'] = [
      { for: ['any'], risk: 'opaque' },
      { for: ['en'], risk: 'opaque' },
    ];
    expect(faceFor(['en-US'], { faces })).toBe(1);
    expect(faceFor(['ja', 'en'], { faces })).toBe(1);
    expect(faceFor(['ja'], { faces })).toBe(0);
    expect(faceFor(['sv-SE'], { faces })).toBe(0);
    expect(faceFor(['zh-TW'], { faces })).toBeNull();
    expect(faceFor(['zh', 'ja'], { faces })).toBeNull();
  });

  it('with several home cultures is the one most at risk', () => {
    const faces: CompiledNote['faces'] = [
      { for: ['en'], risk: 'opaque' },
      { for: ['ja'], risk: 'offend' },
      { for: ['es'], risk: 'misread' },
    ];
    expect(faceFor(['en', 'es-MX'], { faces })).toBe(2);
    expect(faceFor(['en', 'ja', 'es'], { faces })).toBe(1);
    expect(faceFor(['en'], { faces })).toBe(0);
  });

  it('at equal risk is the one written first', () => {
    const faces: CompiledNote['faces'] = [
      { for: ['ja'], risk: 'misread' },
      { for: ['en'], risk: 'misread' },
    ];
    expect(faceFor(['en', 'ja'], { faces })).toBe(0);
  });

  it('is none for a reader without a home', () => {
    expect(faceFor([])).toBeNull();
  });
});

it('is more surprised by offence than by misreading, and by that more than by what is merely opaque', () => {
  expect(surprise('offend')).toBeGreaterThan(surprise('misread'));
  expect(surprise('misread')).toBeGreaterThan(surprise('opaque'));
});
