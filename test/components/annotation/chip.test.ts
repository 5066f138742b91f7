// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createChip } from '../../../components/annotation/chip';
import { languageSummary, readFrom, surenessWord } from '../../../components/annotation/summary';
import type { LanguageFinding } from '../../../lib/annotation';
import { createTranslator } from '../../../lib/i18n/translate';
import type { Post } from '../../../lib/post';
import { annotation, readPost } from '../../lib/exposure/samples';
import { annotated, finding, HOSTILE } from '../samples';

const english = createTranslator('en');
const segment = (tag: string) => ({ part: 'text', index: 0, start: 0, end: 1, tag, confidence: 1 }) as const;

function inLanguage(primary: string, over: Partial<LanguageFinding> = {}) {
  return { language: { primary, confidence: 0.9, segments: [], codeSwitched: false, because: [], ...over } };
}

describe('a chip', () => {
  it('says language, community and how many notes', () => {
    const notes = [finding('a', 0, 1), finding('b', 1, 2)];
    const chip = createChip(
      document,
      annotated({ ...inLanguage('zh-Hans'), notes }, ['Tea', 'Books']),
      'row',
      english,
    );
    expect(chip.textContent?.trim()).toBe('Chinese (Simplified) Tea 2 notes');
    expect(chip.getAttribute('aria-label')).toBe(
      'Crossread: Chinese (Simplified), Tea, 2 notes. Open the explanation',
    );
  });

  it('says no more than there is', () => {
    const chip = createChip(document, annotated(inLanguage('und')), 'line', english);
    expect(chip.textContent?.trim()).toBe('No language to go by');
    expect(chip.querySelector('.notes, .community')).toBeNull();
  });

  it('on a tile is a badge of the language’s letters, with a dot for notes', () => {
    const badge = createChip(
      document,
      annotated({ ...inLanguage('pt-BR'), notes: [finding('a', 0, 1)] }),
      'corner',
      english,
    );
    expect(badge.textContent?.trim()).toBe('PT');
    expect(badge.querySelector('.dot')).not.toBeNull();
    expect(badge.getAttribute('aria-label')).toMatch(/^Crossread: PT, Portuguese/);
    const plain = createChip(document, annotated(inLanguage('und')), 'corner', english);
    expect([plain.textContent?.trim(), plain.querySelector('.dot')]).toEqual(['–', null]);
  });

  it('shows whatever a label holds as text', () => {
    const chip = createChip(document, annotated(inLanguage(HOSTILE), [HOSTILE]), 'row', english);
    expect(chip.querySelector('.community')?.textContent).toBe(HOSTILE);
    expect(chip.querySelector('img, script, b')).toBeNull();
  });
});

describe('the language of a post', () => {
  it('is both where none leads', () => {
    const segments = [segment('ar'), segment('und'), segment('zh-Hans')];
    const both = annotation(inLanguage('mul', { segments, codeSwitched: true }));
    expect(languageSummary(both, english)).toBe('Arabic and Chinese (Simplified)');
    expect(languageSummary(annotation(inLanguage('mul')), english)).toBe('Several languages');
  });

  it('names the other one where a post switches', () => {
    const mixed = annotation(
      inLanguage('zh-Hans', {
        codeSwitched: true,
        segments: [segment('zh-Hans'), segment('und'), segment('en')],
      }),
    );
    expect(languageSummary(mixed, english)).toBe('Chinese (Simplified), some English');
    const quoted = annotation(inLanguage('zh-Hans', { codeSwitched: false, segments: [segment('en')] }));
    expect(languageSummary(quoted, english)).toBe('Chinese (Simplified)');
  });

  it('is said with how sure it is', () => {
    expect([0.85, 0.84, 0.6, 0.59].map((confidence) => surenessWord(confidence, english))).toEqual([
      'sure',
      'fairly sure',
      'fairly sure',
      'not sure',
    ]);
  });
});

describe('what was read', () => {
  const from = (roles: Post['text'][number]['role'][], over: Partial<Post> = {}) =>
    readFrom(readPost({ text: roles.map((role) => ({ role, text: 'x' })), ...over }), english);
  const media = (value: 'video' | 'photo') => ({ hints: { mediaKind: { value, from: 'dom' as const } } });

  it('is said of the post, and what was not', () => {
    expect(from(['caption'], media('video'))).toBe('read from the caption, not the video');
    expect(from(['title', 'caption'], media('photo'))).toBe(
      'read from the title and caption, not the pictures',
    );
    expect(from(['title'])).toBe('read from the title only');
    expect(from(['alt'])).toBe('read from the picture’s caption only');
    expect(from(['caption', 'alt'])).toBe('read from the caption only');
    expect(from(['title', 'caption'], { isPartial: true })).toBe(
      'read from the beginning of the caption only',
    );
  });
});
