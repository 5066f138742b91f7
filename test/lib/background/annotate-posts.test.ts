import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analyzer } from '../../../lib/analysis/analyze';
import type { Annotation } from '../../../lib/annotation';
import { type AnnotateServices, annotatePosts, identifyPost } from '../../../lib/background/annotate-posts';
import { createAuthorLanguages } from '../../../lib/background/author-languages';
import type { HashtagRow, PostRow } from '../../../lib/exposure/records';
import type { KnowledgeTexts } from '../../../lib/knowledge/tables';
import { POSTS_PER_MESSAGE } from '../../../lib/limits';
import type { Post } from '../../../lib/post';
import { defaultSettings, type Settings } from '../../../lib/settings';
import { annotation, readPost } from '../exposure/samples';

const TEXTS: KnowledgeTexts = { notes: {}, communities: {}, cultures: {} };

/** What analysis says of every post; quotes its words, as the real one does. */
function fakeAnnotation(post: Post): Annotation {
  const words = post.text.map((part) => part.text).join(' ');
  const at = { part: 'text', index: 0, start: 0, end: 1 } as const;
  return annotation({
    notes: [{ id: 'zh.a', face: '0', at, trigger: words, confidence: 0.9 }],
    communities: [{ id: 'tea', tag: null, confidence: 0.9, evidence: [`word:${words}`] }],
  });
}

let settings: Settings;
let analyze: ReturnType<typeof vi.fn<Analyzer['analyze']>>;
let posts: PostRow[];
let hashtags: HashtagRow[];
let failures: unknown[];
let services: AnnotateServices;

beforeEach(() => {
  settings = { ...defaultSettings('en-US'), isSetUp: true, uiLanguage: 'en' };
  analyze = vi.fn<Analyzer['analyze']>(fakeAnnotation);
  [posts, hashtags, failures] = [[], [], []];
  const analyzer: Analyzer = {
    instrument: 'i1',
    analyze,
    lookUp: (_, post, reader) => analyze(post, reader),
    communityLabels: (id) => (id === 'tea' ? { en: 'Tea lovers', 'zh-Hans': '爱喝茶' } : null),
    regionOf: (label) => (label === 'US' ? 'US' : null),
  };
  services = {
    engine: { analyzer: async () => analyzer, texts: async () => TEXTS },
    settings: async () => settings,
    store: {
      open: async () => {},
      addPosts: async (rows, tags = []) => {
        posts.push(...rows);
        hashtags.push(...tags);
      },
    },
    authors: createAuthorLanguages(),
    onStoreFailure: (error) => void failures.push(error),
  };
});

const annotate = (raw: unknown) => annotatePosts(raw, services);

describe('the answer', () => {
  it('comes in order, with null for what is no post', async () => {
    const one = readPost();
    const two = readPost({ key: 'tiktok:2', id: '2' });
    const answers = await annotate([one, null, { ...one, platform: 'x' }, two, 'words']);
    expect(answers.map((answer) => answer?.annotation ?? null)).toEqual([
      fakeAnnotation(one),
      null,
      null,
      fakeAnnotation(two),
      null,
    ]);
    expect(posts.map((row) => row.key)).toEqual(['tiktok:1', 'tiktok:2']);
  });

  it('names communities and languages in the language of the interface', async () => {
    const [english] = await annotate([readPost()]);
    expect(english?.communityLabels).toEqual(['Tea lovers']);
    expect(english?.languageNames).toEqual({ en: 'English' });
    settings.uiLanguage = 'zh-Hans';
    const [chinese] = await annotate([readPost()]);
    expect(chinese?.communityLabels).toEqual(['爱喝茶']);
    expect(chinese?.languageNames).toEqual({ en: '英语' });
  });

  it('is empty for what is no list', async () => {
    for (const raw of [undefined, null, 'posts', { length: 1, 0: readPost() }])
      expect(await annotate(raw)).toEqual([]);
  });

  it('ends where a flood begins', async () => {
    const flood = Array.from({ length: POSTS_PER_MESSAGE + 10 }, (_, i) => readPost({ key: `tiktok:${i}` }));
    expect(await annotate(flood)).toHaveLength(POSTS_PER_MESSAGE);
    expect(analyze).toHaveBeenCalledTimes(POSTS_PER_MESSAGE);
  });

  it('is written for the reader of the settings', async () => {
    settings.homeCultures = ['ja'];
    await annotate([readPost()]);
    expect(analyze.mock.calls[0]?.[1]).toMatchObject({ homeCultures: ['ja'], maxSensitivity: 2 });
  });

  it('lacks only the post that could not be analysed', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    analyze.mockImplementationOnce(() => {
      throw new Error('a bug');
    });
    const answers = await annotate([readPost(), readPost({ key: 'tiktok:2' })]);
    expect(answers.map((answer) => answer !== null)).toEqual([false, true]);
    expect(posts.map((row) => [row.key, row.annotation !== null])).toEqual([
      ['tiktok:1', false],
      ['tiktok:2', true],
    ]);
    expect(report).toHaveBeenCalledOnce();
  });

  it('is not lost when nothing can be stored', async () => {
    const full = new Error('quota');
    services.store.addPosts = async () => {
      throw full;
    };
    expect((await annotate([readPost()]))[0]?.annotation).toBeDefined();
    expect(failures).toEqual([full]);
  });
});

describe('what is stored', () => {
  it('holds no caption, no author, no address and no quoted word', async () => {
    const post = readPost({
      author: 'someauthor',
      url: 'https://www.tiktok.com/@someauthor/video/1',
      hashtags: ['Tea'],
    });
    await annotate([post]);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.annotation?.notes[0]?.id).toBe('zh.a');
    const rows = JSON.stringify([posts, hashtags]);
    expect(rows).not.toContain('secret');
    expect(rows).not.toContain('someauthor');
    expect(hashtags.map((row) => row.tag)).toEqual(['Tea']);
  });

  it('holds places of the registry only', async () => {
    await annotate([
      readPost({ hints: { regionCode: { value: 'US', from: 'dom' } } }),
      readPost({ hints: { regionCode: { value: 'Café Müller', from: 'dom' } } }),
    ]);
    expect(posts[0]?.hints.regionCode?.value).toBe('US');
    expect(JSON.stringify(posts[1])).not.toContain('Müller');
  });

  it.each<[string, Partial<Settings>]>([
    ['before the set-up', { isSetUp: false }],
    ['while paused', { isPaused: true }],
  ])('is nothing %s', async (_, change) => {
    Object.assign(settings, change);
    expect(await annotate([readPost({ hashtags: ['tea'] })])).toHaveLength(1);
    await identifyPost('tiktok:~ab', readPost(), services);
    expect([posts, hashtags]).toEqual([[], []]);
  });
});

describe('a post that is identified late', () => {
  it('is stored under its id, and its fingerprint points there', async () => {
    await identifyPost('tiktok:~ab', readPost(), services);
    expect(posts.map((row) => [row.key, row.aliasOf])).toEqual([
      ['tiktok:1', null],
      ['tiktok:~ab', 'tiktok:1'],
    ]);
    expect(JSON.stringify(posts)).not.toContain('secret');
  });

  it.each<[what: string, fingerprint: unknown, raw: unknown]>([
    ['another platform’s fingerprint', 'rednote:~ab', readPost()],
    ['an id in the place of a fingerprint', 'tiktok:2', readPost()],
    ['no fingerprint', null, readPost()],
    ['a list', ['tiktok:~ab'], readPost()],
    ['no post', 'tiktok:~ab', { key: 'tiktok:1' }],
    ['a post that has no id yet', 'tiktok:~ab', readPost({ key: 'tiktok:~cd', id: null })],
  ])('is ignored with %s', async (_, fingerprint, raw) => {
    await identifyPost(fingerprint, raw, services);
    expect(posts).toEqual([]);
  });

  it('reports what could not be stored', async () => {
    services.store.addPosts = async () => {
      throw new Error('quota');
    };
    await identifyPost('tiktok:~ab', readPost(), services);
    expect(failures).toHaveLength(2);
  });
});
