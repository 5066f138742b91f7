/** Posts as entries and tests write them. */
import { type Platform, type Post, postKey } from '../post';

/** A post of one caption whose `#tags` are also its hashtags. */
export function postFromCaption(
  caption: string,
  hashtags: string[] | null = null,
  platform: Platform = 'rednote',
): Post {
  return {
    key: postKey(platform, 'example'),
    platform,
    surface: 'post',
    form: 'full',
    id: 'example',
    parent: null,
    url: null,
    author: null,
    text: [{ role: 'caption', text: caption }],
    hashtags: hashtags ?? [...caption.matchAll(/[#＃]([^\s#＃]+)/g)].map((match) => match[1] ?? ''),
    hints: {},
    isPartial: false,
  };
}
