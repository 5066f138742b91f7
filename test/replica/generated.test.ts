import { describe, expect, it } from 'vitest';
import { findGenerated, generatedFeedIn, generatedPost } from './kit/generated';
import { sites } from './sites';

const COUNT = 10_000;

describe.each(sites.map((site) => [site.platform, site] as const))(
  'a generated feed of %s',
  (platform, site) => {
    it('finds every post by its id alone, and makes no id twice', () => {
      const ids = new Set<string>();
      for (let index = 0; index < COUNT; index += 7) {
        const post = generatedPost(platform, 41, index);
        expect(findGenerated(platform, post.id)).toEqual(post);
        ids.add(post.id);
      }
      expect(ids.size).toBe(Math.ceil(COUNT / 7));
    });

    it('says other words for another seed, the same for the same', () => {
      const words = (seed: number) =>
        [...Array(50).keys()].map((index) => generatedPost(platform, seed, index).caption);
      expect(words(1)).toEqual(words(1));
      expect(words(2)).not.toEqual(words(1));
    });

    it('gives neighbours different languages, also those that take over a node', () => {
      for (let seed = 0; seed < 12; seed++) {
        const { language } = generatedPost(platform, seed, 100);
        for (const away of [1, 2, 3, 4, 5, 10, 20, 21, 24])
          expect(generatedPost(platform, seed, 100 + away).language, `seed ${seed}, ${away} away`).not.toBe(
            language,
          );
      }
    });

    it('takes no sample for one of its own', () => {
      for (const { id } of site.posts) expect(findGenerated(platform, id)).toBeUndefined();
      expect(findGenerated(platform, 'nothing')).toBeUndefined();
    });
  },
);

describe('the lists of the sample sites', () => {
  it.each([
    ['https://www.tiktok.com/api/recommend/item_list/?posts=10000&seed=5&cursor=9990&size=30', 'tiktok', 10],
    ['https://www.tiktok.com/api/search/item/full/?posts=10000&seed=5&cursor=9000&size=30', 'tiktok', 30],
    ['https://www.xiaohongshu.com/api/sns/web/v1/homefeed?posts=10000&seed=5&cursor=9990', 'rednote', 10],
    ['https://www.instagram.com/graphql/query?list=home&posts=10000&seed=5&from=9990', 'instagram', 8],
    ['https://www.instagram.com/graphql/query?list=explore&posts=10000&seed=5&from=9000', 'instagram', 24],
  ] as const)('end where they should: %s', async (address, platform, expected) => {
    const url = new URL(address);
    const site = sites.find((one) => one.hosts.includes(url.hostname));
    const body = String((await site?.handle(url))?.body);
    const from = Number(url.searchParams.get('cursor') ?? url.searchParams.get('from'));
    const ids = [...Array(expected).keys()].map((step) => generatedPost(platform, 5, from + step).id);
    for (const id of ids) expect(body).toContain(id);
    expect(body).not.toContain(generatedPost(platform, 5, from + expected).id);
  });

  it('say what is wrong with an address', () => {
    expect(generatedFeedIn(new URLSearchParams('count=5'))).toBeNull();
    expect(generatedFeedIn(new URLSearchParams('posts=5'))).toEqual({ posts: 5, seed: 1 });
    for (const query of [
      'posts=0',
      'posts=many',
      'posts=5&seed=-1',
      'posts=5&seed=1.5',
      'posts=5&seed=9999999',
    ])
      expect(() => generatedFeedIn(new URLSearchParams(query))).toThrow(/whole number from/);
  });
});
