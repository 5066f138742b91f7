import { type KnowledgeSources, parseKnowledge } from '../../../lib/knowledge/parse';

type Fields = Record<string, unknown>;

const EVIDENCE = {
  grade: 'B',
  citations: [{ title: 'A page', url: 'https://example.org/a', accessed: '2026-11-01', supports: 'says so' }],
};
const REVIEW = { review: 'unreviewed', reviewedOn: '2026-11-01', reviewAfter: '2027-11-01' };
const texts = (en: string) => ({ en, 'zh-Hans': '说明文字' });

/** A note as a person writes it, whole and right. */
export function noteEntry(over: Fields = {}): Fields {
  return {
    id: 'zh.test',
    kind: 'slang',
    triggers: [{ form: '种草', match: 'substring' }],
    source: { community: 'shoppers', cultures: ['zh'] },
    means: texts('to make one want to buy something'),
    faces: [{ for: ['en'], risk: 'misread', mayReadAs: texts('planting grass') }],
    register: 'casual',
    theme: 'values',
    evidence: EVIDENCE,
    ...REVIEW,
    sensitivity: 0,
    tests: {
      fires: ['被种草了', '种草口红', '又种草'],
      silent: ['种草的意思是', '种草（推荐）', '所谓种草'],
    },
    ...over,
  };
}

export function communityEntry(over: Fields = {}): Fields {
  return {
    id: 'tea',
    labels: texts('Tea'),
    about: texts('People who brew tea.'),
    tags: [{ form: 'tea', weight: 'specific' }],
    words: ['leaf', 'pot', 'brew', 'cup', 'oolong', 'steep'],
    cultures: ['en'],
    evidence: EVIDENCE,
    ...REVIEW,
    tests: {
      matches: [
        { text: 'a', hashtags: ['tea'] },
        { text: 'b', hashtags: ['Tea'] },
      ],
      silent: [
        { text: 'a', hashtags: ['team'] },
        { text: 'tea', hashtags: [] },
      ],
    },
    ...over,
  };
}

const CULTURES = [
  { id: 'zh', parent: null, languages: ['zh'], names: texts('Chinese-speaking'), regions: { CN: ['上海'] } },
  { id: 'zh-TW', parent: 'zh', languages: ['zh-Hant'], names: texts('Taiwan'), regions: {} },
  { id: 'en', parent: null, languages: ['en'], names: texts('English-speaking'), regions: {} },
];

interface Files {
  notes?: unknown;
  communities?: unknown;
  cultures?: unknown;
  explainingCues?: unknown;
  numberContext?: unknown;
  reachTags?: unknown;
}

/** Knowledge in one file a kind; whole and right where nothing else is given. */
export function sources(over: Files = {}): KnowledgeSources {
  return {
    cultures: { path: 'cultures.yaml', content: over.cultures ?? CULTURES },
    explainingCues: {
      path: 'explaining-cues.yaml',
      content: over.explainingCues ?? {
        before: ['所谓'],
        after: ['的意思是'],
        ...{ beforeQuoted: [], afterQuoted: [], afterSymbol: [], afterArticle: [], near: [], lesson: [] },
      },
    },
    numberContext: { path: 'number-context.yaml', content: over.numberContext ?? {} },
    reachTags: { path: 'reach-tags.yaml', content: over.reachTags ?? ['FYP'] },
    notes: [{ path: 'notes/a.yaml', content: over.notes ?? [noteEntry()] }],
    communities: [{ path: 'communities/b.yaml', content: over.communities ?? [communityEntry()] }],
  };
}

export function problemsOf(over: Files): string[] {
  return parseKnowledge(sources(over)).problems;
}
