// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/card';
import type { CommunityFinding } from '../../../lib/annotation';
import { createTranslator } from '../../../lib/i18n/translate';
import type { CardTexts } from '../../../lib/messages';
import { annotation, readPost } from '../../lib/exposure/samples';
import { communityText, finding, HOSTILE, noteText } from '../samples';

const TEXTS: CardTexts = {
  notes: { 'zh.a': noteText() },
  communities: { tea: communityText() },
  cultures: { en: { en: 'English-speaking', 'zh-Hans': '英语' }, ja: { en: 'Japan', 'zh-Hans': '日本' } },
};
const NOTED = annotation({ notes: [finding('zh.a', 0, 2, { trigger: '种草' })] });
const TEA: CommunityFinding = {
  id: 'tea',
  tag: { part: 'hashtag', index: 0, start: 0, end: 3 },
  confidence: 0.9,
  evidence: [],
};

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});

function show(over: Partial<CardProps> = {}): string {
  const props: CardProps = {
    post: readPost(),
    annotation: NOTED,
    texts: TEXTS,
    translator: createTranslator('en'),
    onClose: () => {},
    onMark: () => {},
    ...over,
  };
  render(<Card {...props} />, host);
  return host.textContent ?? '';
}

const button = (name: string) =>
  [...host.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );

describe('the card', () => {
  it('says the language, how sure, and what was read', () => {
    expect(show()).toContain('English · sure · read from the caption only');
    expect(show({ annotation: annotation({ language: { ...NOTED.language, primary: 'und' } }) })).toContain(
      'No language to go by · read',
    );
  });

  it('says that it is looking up, or that it could not', () => {
    expect(show({ texts: null })).toContain('Looking it up');
    show({ texts: 'failed' });
    expect(host.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
  });

  it('says so where there is nothing to explain', () => {
    expect(show({ annotation: annotation() })).toContain('Nothing here that is likely to be misread.');
    expect(show()).not.toContain('Nothing here');
  });

  it('closes by its button', () => {
    const onClose = vi.fn();
    show({ onClose });
    button('Close')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves out notes and communities whose texts are gone', () => {
    const texts = { ...TEXTS, notes: {}, communities: {} };
    show({ texts, annotation: annotation({ ...NOTED, communities: [TEA] }) });
    expect(host.querySelectorAll('section')).toHaveLength(0);
  });
});

describe('a note', () => {
  it('says what it usually means, how this reader may read it, and what else it can be', () => {
    const shown = show();
    for (const words of [
      '“种草”',
      'to make one want something',
      'planting grass',
      'a lawn',
      'quite sure',
      'not yet checked',
    ]) {
      expect(shown).toContain(words);
    }
  });

  it('is about the face found for this reader; the others are a tap away, by name', () => {
    show({ annotation: annotation({ notes: [finding('zh.a', 0, 2, { face: '1' })] }) });
    const details = host.querySelector('details');
    expect(details?.textContent).toContain('planting grass');
    expect(details?.textContent).toContain('English-speaking');
    expect(details?.textContent).not.toContain('gardener');
    show();
    expect(host.querySelector('details')?.textContent).toContain('Japan, xx');
  });

  it('has no other side where there is none', () => {
    const faces = noteText().faces.slice(0, 1);
    show({ texts: { ...TEXTS, notes: { 'zh.a': noteText({ faces, canAlsoBe: null }) } } });
    expect(host.querySelector('details')).toBeNull();
    expect(host.textContent).not.toContain('It can also be');
  });

  it('shows different views of it', () => {
    const perspectives = [
      { who: { en: 'some', 'zh-Hans': '有人' }, view: { en: 'find it rude', 'zh-Hans': '无礼' } },
    ];
    show({ texts: { ...TEXTS, notes: { 'zh.a': noteText({ perspectives }) } } });
    expect(host.querySelector('details')?.textContent).toContain('find it rude');
  });

  it('gives its sources as links that tell the source nothing', () => {
    show();
    const link = host.querySelector('a');
    expect(link?.href).toBe('https://example.org/a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(show({ texts: { ...TEXTS, notes: { 'zh.a': noteText({ citations: [] }) } } })).toContain(
      'no written source yet',
    );
  });

  it('speaks the language of the interface', () => {
    const shown = show({ translator: createTranslator('zh-Hans') });
    expect(shown).toContain('planting grass（中文）');
    expect(shown).toContain('你可能会理解成');
  });
});

describe('a community', () => {
  it('is named with the tag that speaks for it', () => {
    const shown = show({
      post: readPost({ hashtags: ['茶'] }),
      annotation: annotation({ communities: [TEA] }),
    });
    expect(shown).toContain('#茶 · Tea lovers');
    expect(shown).toContain('They brew tea.');
  });
});

it('shows whatever post and knowledge hold as text', () => {
  const hostile = { en: HOSTILE, 'zh-Hans': HOSTILE };
  const texts: CardTexts = {
    notes: {
      'zh.a': noteText({
        means: hostile,
        canAlsoBe: hostile,
        faces: [{ for: [HOSTILE], risk: 'misread', mayReadAs: hostile }],
        perspectives: [{ who: hostile, view: hostile }],
        citations: [
          {
            title: HOSTILE,
            url: 'https://example.org/"><script>',
            accessed: '2026-11-01',
            supports: HOSTILE,
          },
        ],
      }),
    },
    communities: { tea: communityText({ labels: hostile, about: hostile }) },
    cultures: {},
  };
  show({
    texts,
    post: readPost({ text: [{ role: 'caption', text: HOSTILE }], hashtags: [HOSTILE] }),
    annotation: annotation({ notes: [finding('zh.a', 0, 5, { trigger: HOSTILE })], communities: [TEA] }),
  });
  expect(host.querySelector('img, script, b')).toBeNull();
  expect(host.textContent?.split(HOSTILE).length).toBeGreaterThan(8);
});
