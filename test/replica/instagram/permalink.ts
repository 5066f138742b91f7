/** An opened post, after the capture of 2025-08: no article anywhere, and the caption's time is not a link. */
import { type Element, h } from '../markup';
import { captionRuns } from './caption';
import { commentRow, face } from './comment';
import { authorLink, avatar } from './header';
import { autoAlt, pictureOf } from './media';
import { cls } from './names';
import { ago, button, countText, icon, link, nest, overlay, text, time } from './parts';
import type { FeedPost, OpenPost } from './posts';

function mediaSide(post: OpenPost): Element {
  const image = h('img', {
    alt: autoAlt(post),
    crossorigin: 'anonymous',
    src: pictureOf(post, 0, 600, 800),
    style: 'object-fit: cover;',
  });
  const film = h('video', {
    playsinline: '',
    preload: 'none',
    poster: pictureOf(post, 0, 600, 800),
    src: `/media/${post.id}.mp4`,
    style: 'object-fit: cover; display: block;',
  });
  const frame = h(
    'div',
    { style: 'padding-bottom: 133.333%;', ...cls('frame') },
    post.media === 'video' ? film : image,
  );
  return h(
    'div',
    cls('postMedia'),
    nest(
      2,
      h(
        'div',
        {},
        h(
          'div',
          { role: 'button', 'aria-hidden': 'true', tabindex: '0' },
          h('div', {}, h('div', {}, nest(4, h('div', {}, frame, h('div')))), h('div')),
        ),
      ),
    ),
  );
}

function header(post: OpenPost): Element {
  return h(
    'div',
    cls('header'),
    h('div', {}, h('div', {}, h('span', {}, h('div', {}, avatar(post.author.handle, true))))),
    h(
      'div',
      cls('names'),
      h(
        'div',
        { style: '--x-width: 100%;' },
        h(
          'div',
          {},
          h(
            'div',
            cls('line'),
            nest(4, text(18, {}, authorLink(post.author.handle, 2))),
            h(
              'div',
              cls('line'),
              h('span', {}, text(18, {}, '•')),
              button(cls('follow'), post.isSuggested ? 'Follow' : 'Following'),
            ),
          ),
          h('div', {}, text(16, {}, h('div', {}, post.region))),
        ),
      ),
    ),
    h(
      'div',
      cls('more'),
      h(
        'div',
        {},
        button(
          {},
          h('div', {}, h('div', { style: '--x-height: 24px; --x-width: 24px;' }, icon('More options', 24))),
        ),
      ),
    ),
  );
}

function captionBlock(post: OpenPost, now: number): Element | null {
  // Without a caption there is no time without a link either.
  if (post.caption === '') return null;
  return h(
    'div',
    cls('comment'),
    h(
      'div',
      {},
      h(
        'div',
        cls('group'),
        h('div', {}, nest(2, face(post.author.handle))),
        h(
          'div',
          {},
          h(
            'div',
            {},
            text(
              18,
              {},
              h(
                'div',
                {},
                h(
                  'div',
                  {},
                  authorLink(post.author.handle, 2),
                  h(
                    'span',
                    { style: 'line-height: 18px;', ...cls('soft') },
                    time(post.postedAt, ago(post.postedAt, now)),
                  ),
                ),
                h('span', { style: 'line-height: 18px;' }, captionRuns(post.caption)),
              ),
            ),
            h(
              'div',
              {},
              post.hasTranslation && button(cls('translate'), text(16, {}, h('span', {}, 'See translation'))),
            ),
          ),
        ),
      ),
    ),
  );
}

function actions(post: OpenPost, now: number): Element {
  const likedBy = `/p/${post.id}/liked_by/`;
  const small = (order: number) =>
    h(
      'div',
      { role: 'button', tabindex: '0', style: `height: 20px; order: ${order}; width: 20px;` },
      h(
        'span',
        { role: 'link', tabindex: '-1', style: 'height: 20px; width: 20px;' },
        h('img', {
          alt: '',
          crossorigin: 'anonymous',
          draggable: 'false',
          src: `/avatar/${post.id}${order}.svg`,
          width: '20',
          height: '20',
        }),
      ),
      overlay(),
    );
  return h(
    'div',
    {},
    h(
      'section',
      cls('actions'),
      h(
        'div',
        cls('group'),
        h(
          'span',
          {},
          h(
            'div',
            { 'data-visualcompletion': 'ignore-dynamic' },
            button({}, h('div', {}, h('span', {}, icon('Like', 24)))),
          ),
        ),
        h('span', {}, button({}, h('div', {}, icon('Comment', 24)))),
        button({}, icon('Share', 24), overlay()),
      ),
      h(
        'div',
        { 'data-visualcompletion': 'ignore-dynamic' },
        h(
          'div',
          {},
          button(
            { 'aria-disabled': 'false', style: 'cursor: pointer;' },
            button({}, h('div', {}, icon('Save', 24))),
          ),
        ),
      ),
    ),
    h(
      'section',
      cls('line'),
      h(
        'div',
        cls('line'),
        h('div', {}, link(likedBy, {}, text(18, {}, h('div', cls('line'), small(1), small(0))))),
        h(
          'div',
          {},
          text(
            18,
            {},
            link(
              likedBy,
              cls('bold'),
              h('span', { style: 'line-height: 18px;' }, h('span', {}, countText(post.likes)), ' likes'),
            ),
          ),
        ),
      ),
    ),
    h(
      'div',
      {},
      h(
        'div',
        { dir: 'auto' },
        link(
          `/${post.author.handle}/p/${post.id}/`,
          cls('soft'),
          text(16, {}, time(post.postedAt, `${ago(post.postedAt, now)} ago`)),
        ),
      ),
    ),
  );
}

function commentForm(): Element {
  return h(
    'div',
    {},
    h(
      'section',
      {},
      h(
        'div',
        cls('form'),
        h(
          'span',
          { role: 'link', tabindex: '-1', style: 'height: 32px; width: 32px;' },
          h('img', {
            alt: '',
            crossorigin: 'anonymous',
            draggable: 'false',
            src: '/avatar/reader.svg',
            width: '32',
            height: '32',
          }),
        ),
        h(
          'form',
          { method: 'POST' },
          h(
            'div',
            {},
            h('div', {}, button({}, h('div', {}, icon('Emoji', 24)))),
            h('textarea', {
              'aria-label': 'Add a comment…',
              placeholder: 'Add a comment…',
              autocomplete: 'off',
              autocorrect: 'off',
              dir: '',
            }),
          ),
        ),
      ),
    ),
  );
}

/** A tile below the post. Its alternative text is the caption on some and the site's own words on others. */
function tile(post: FeedPost, index: number): Element {
  const kind = post.media === 'video' ? 'reel' : 'p';
  const mark = post.media === 'video' ? 'Reel' : 'Carousel';
  return h(
    'div',
    {},
    link(
      `/${post.author.handle}/${kind}/${post.id}/`,
      {},
      h(
        'div',
        {},
        h(
          'div',
          { style: 'padding-bottom: 133.333%;', ...cls('frame') },
          h('img', {
            alt: index % 2 === 0 ? post.caption || autoAlt(post) : autoAlt(post),
            crossorigin: 'anonymous',
            src: pictureOf(post, 0, 600, 800),
            style: 'object-fit: cover;',
          }),
        ),
        h('div'),
      ),
      h('div', {}, post.media !== 'photo' && nest(2, icon(mark, 20))),
    ),
  );
}

function morePosts(post: OpenPost): Element {
  return h(
    'div',
    {},
    h(
      'div',
      { dir: 'auto' },
      'More posts from ',
      link(`/${post.author.handle}/`, cls('bold'), post.author.handle),
    ),
    h(
      'div',
      {},
      h(
        'div',
        {},
        h(
          'div',
          {
            style:
              'display: flex; flex-direction: column; padding-bottom: 0px; padding-top: 0px; position: relative;',
          },
          [0, 3].map((start) =>
            h(
              'div',
              cls('tiles'),
              post.others.slice(start, start + 3).map((other, index) => tile(other, index)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** What `main` holds on the page of one post. */
export function permalink(post: OpenPost, now: number): Element {
  const rows = post.comments.map((_, index) => commentRow(post, index, now));
  return h(
    'div',
    cls('post'),
    h(
      'div',
      { style: 'max-width: 785px;' },
      h(
        'div',
        cls('group'),
        mediaSide(post),
        h(
          'div',
          cls('postSide'),
          h(
            'div',
            {},
            h('div', {}, h('div', {}, header(post))),
            h('hr'),
            h(
              'div',
              cls('comments'),
              h('div', {}, h('div', {}, captionBlock(post, now), h('div', {}, rows))),
            ),
            actions(post, now),
            commentForm(),
          ),
        ),
      ),
      h('div', {}, h('hr')),
      morePosts(post),
    ),
  );
}
