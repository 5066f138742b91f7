/** The first posts as the site streams them into its document: `data-sjs` blobs that hold whole captions. */
import { scriptJson } from '../kit/respond';
import { type FeedPost, numberOf, type OpenPost } from './posts';

function userOf(author: FeedPost['author']) {
  const pk =
    [...author.handle].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 90_000_000, 7) +
    10_000_000;
  return {
    pk: String(pk),
    id: String(pk),
    username: author.handle,
    full_name: author.name,
    is_private: false,
    is_verified: false,
    __typename: 'XDTUserDict',
  };
}

/** A post as the site's own answers hold it. */
function mediaOf(post: FeedPost) {
  const user = userOf(post.author);
  const pk = numberOf(post.id).toString();
  const isVideo = post.media === 'video';
  return {
    id: `${pk}_${user.pk}`,
    pk,
    code: post.id,
    user,
    owner_id: { pk: user.pk, id: user.id },
    media_type: isVideo ? 2 : post.media === 'carousel' ? 8 : 1,
    product_type: isVideo ? 'clips' : post.media === 'carousel' ? 'carousel_container' : 'feed',
    taken_at: Date.parse(post.postedAt) / 1000,
    accessibility_caption: null,
    caption:
      post.caption === ''
        ? null
        : { pk: `18${pk.slice(0, 15)}`, text: post.caption, has_translation: post.hasTranslation || null },
    caption_is_edited: false,
    location: post.region ? { pk: 105099000000001, name: post.region } : null,
    is_paid_partnership: false,
    like_count: post.likes,
    comment_count: post.commentCount,
  };
}

const EMPTY_NODE = {
  ad: null,
  explore_story: null,
  end_of_feed_demarcator: null,
  stories_netego: null,
  suggested_users: null,
  bloks_netego: null,
  __typename: 'XDTFeedItem',
};

function nodeOf(post: FeedPost) {
  // A sponsored post hangs under a key of its own.
  if (post.sponsored)
    return { ...EMPTY_NODE, media: null, ad: { items: [mediaOf(post)], ad_id: '0', label: 'Ad' } };
  if (post.isSuggested) return { ...EMPTY_NODE, media: null, explore_story: { media: mediaOf(post) } };
  return { ...EMPTY_NODE, media: mediaOf(post) };
}

function blob(query: string, data: unknown): string {
  return scriptJson({
    require: [
      [
        'ScheduledServerJS',
        'handle',
        null,
        [
          {
            __bbox: {
              require: [
                [
                  'RelayPrefetchedStreamCache',
                  'next',
                  [],
                  [
                    `adp_${query}RelayPreloader_6923a1f0c0de0001`,
                    { __bbox: { complete: true, result: { data } } },
                  ],
                ],
              ],
            },
          },
        ],
      ],
    ],
  });
}

function script(text: string): string {
  return `<script type="application/json" data-content-len="${text.length}" data-sjs>${text}</script>`;
}

/** The blobs of the home page. Only the first posts are in them. */
export function homeState(first: readonly FeedPost[]): string {
  const edges = first.map((post) => ({ node: nodeOf(post), cursor: `cursor_${post.id}` }));
  return (
    script(scriptJson({ require: [['PolarisViewer', [], { data: { id: '17841400000000001' } }]] })) +
    script(
      blob('PolarisFeedTimelineRootV2Query', {
        xdt_api__v1__feed__timeline__connection: { pagination_source: null, edges },
      }),
    )
  );
}

/** The blob of a post's page. */
export function postState(post: OpenPost): string {
  return script(
    blob('PolarisPostRootQuery', { xdt_api__v1__media__shortcode__web_info: { items: [mediaOf(post)] } }),
  );
}
