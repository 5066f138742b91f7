import type { NoteFinding } from '../../lib/annotation';
import type { CommunityText, NoteText } from '../../lib/knowledge/tables';
import type { AnnotatedPost } from '../../lib/messages';
import { annotation } from '../lib/exposure/samples';

/** What a hostile post may hold wherever a post holds words. */
export const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;b&gt;';

export function finding(
  id: string,
  start: number,
  end: number,
  over: Partial<NoteFinding> = {},
): NoteFinding {
  return { id, face: '0', at: { part: 'text', index: 0, start, end }, trigger: id, confidence: 0.9, ...over };
}

export function annotated(
  over: Partial<AnnotatedPost['annotation']> = {},
  communityLabels: string[] = [],
): AnnotatedPost {
  return { annotation: annotation(over), communityLabels };
}

const texts = (en: string) => ({ en, 'zh-Hans': `${en}（中文）` });

export function noteText(over: Partial<NoteText> = {}): NoteText {
  return {
    kind: 'slang',
    community: 'shoppers',
    sourceCultures: ['zh'],
    means: texts('to make one want something'),
    canAlsoBe: texts('a lawn'),
    faces: [
      { for: ['en'], risk: 'misread', mayReadAs: texts('planting grass') },
      { for: ['ja', 'xx'], risk: 'opaque', mayReadAs: texts('a gardener’s word') },
    ],
    perspectives: [],
    grade: 'B',
    citations: [
      { title: 'A dictionary', url: 'https://example.org/a', accessed: '2026-11-01', supports: 'says so' },
    ],
    review: 'unreviewed',
    validFrom: null,
    validTo: null,
    ...over,
  };
}

export function communityText(over: Partial<CommunityText> = {}): CommunityText {
  return {
    labels: texts('Tea lovers'),
    about: texts('They brew tea.'),
    grade: 'B',
    citations: [],
    review: 'native',
    ...over,
  };
}
