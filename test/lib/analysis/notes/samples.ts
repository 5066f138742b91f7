import type { LanguageFinding } from '../../../../lib/annotation';
import type { CompiledNote, CompiledTrigger, KnowledgeIndex } from '../../../../lib/knowledge/tables';
import type { Post } from '../../../../lib/post';
import type { Reader } from '../../../../lib/reader';

export function trigger(
  form: string,
  match: CompiledTrigger['match'] = 'word',
  minRepeat?: number,
): CompiledTrigger {
  return minRepeat === undefined ? { form, match } : { form, match, minRepeat };
}

/** A note on a Chinese expression for readers at home in English. */
export function note(
  id: string,
  triggers: CompiledTrigger[],
  over: Partial<CompiledNote> = {},
): CompiledNote {
  return {
    id,
    kind: 'slang',
    triggers,
    sourceCultures: ['zh'],
    faces: [{ for: ['en'], risk: 'misread' }],
    sensitivity: 0,
    grade: 'B',
    ...over,
  };
}

export function knowledge(over: Partial<KnowledgeIndex> = {}): KnowledgeIndex {
  return {
    hash: 'k1',
    cultures: { zh: null, 'zh-TW': 'zh', en: null, 'en-US': 'en', es: null, 'es-MX': 'es', ja: null },
    regions: {},
    explainingCues: {
      before: ['what is ', '所谓'],
      after: [' means ', '的意思是'],
      beforeQuoted: ['say'],
      afterQuoted: ['是', 'is '],
      afterSymbol: ['是'],
      afterArticle: [' is what'],
      near: ['首字母'],
      lesson: ['word of the day'],
    },
    numberContext: {
      price: { before: ['$', 'only'], after: ['元', 'dollars'] },
      room: { before: ['room', '房号'], after: ['室'] },
    },
    reachTags: ['fyp'],
    notes: [],
    communities: [],
    ...over,
  };
}

export function reader(over: Partial<Reader> = {}): Reader {
  return {
    homeCultures: ['en'],
    languagesRead: ['en'],
    languagesLearned: [],
    silencedNotes: [],
    notHere: [],
    maxSensitivity: 1,
    ...over,
  };
}

export function post(caption: string, over: Partial<Post> = {}): Post {
  return {
    key: 'rednote:1',
    platform: 'rednote',
    surface: 'home',
    form: 'feed',
    id: '1',
    parent: null,
    url: null,
    author: null,
    text: [{ role: 'caption', text: caption }],
    hashtags: [],
    hints: {},
    isPartial: false,
    ...over,
  };
}

export function language(primary = 'zh-Hans', segments: string[] = []): LanguageFinding {
  return {
    primary,
    confidence: 0.9,
    segments: segments.map((tag) => ({ part: 'text', index: 0, start: 0, end: 1, tag, confidence: 0.9 })),
    codeSwitched: segments.length > 1,
    because: [],
  };
}
