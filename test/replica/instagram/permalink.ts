/** An opened post, after the capture of 2025-08: no article anywhere, and the caption's time is not a link. */
import { type Element, h } from '../markup';
import { captionRuns } from './caption';
import { commentThread, face } from './comment';
import { authorLink, avatar, bullet, moreOptions, placeLink } from './header';
import { autoAlt, pictureOf } from './media';
import { cls } from './names';
import { ago, button, htmlDiv, nest, text, time } from './parts';
import { commentForm, morePosts, postActions } from './permalink-foot';
import type { OpenPost } from './posts';

/** The pictures of a carousel, as the feed has them (no opened carousel was captured on this page). */
function slides(post: OpenPost): Element {
  const slide = (index: number) =>
    h(
      'li',
      { style: `transform: translateX(${index * 100}%);`, tabindex: '-1' },
      h(
        'div',
        { style: 'padding-bottom: 133.333%;', ...cls('frame') },
        h('img', {
          alt: autoAlt(post),
          crossorigin: 'anonymous',
          src: pictureOf(post, index, 600, 800),
          style: 'object-fit: cover;',
        }),
      ),
    );
  const spacer = h('li', { style: 'transform: translateX(1871px); width: 1px;' });
  return h(
    'div',
    { role: 'presentation' },
    h('ul', cls('slides'), spacer, slide(0), slide(1)),
    h('button', { 'aria-label': 'Next', tabindex: '-1', ...cls('arrow') }, h('div')),
  );
}

function mediaSide(post: OpenPost): Element {
  const picture = pictureOf(post, 0, 600, 800);
  const image = h('img', {
    alt: autoAlt(post),
    crossorigin: 'anonymous',
    src: picture,
    style: 'object-fit: cover;',
  });
  const film = h('video', {
    playsinline: '',
    preload: 'none',
    poster: picture,
    src: `/media/${post.id}.mp4`,
    style: 'object-fit: cover; display: block;',
  });
  const one = h(
    'div',
    { style: 'padding-bottom: 133.333%;', ...cls('frame') },
    post.media === 'video' ? film : image,
  );
  const frame = post.media === 'carousel' ? slides(post) : one;
  const pressable = h(
    'div',
    { role: 'button', 'aria-hidden': 'true', tabindex: '0' },
    h('div', {}, nest(5, frame, h('div')), h('div')),
  );
  return h('div', cls('postMedia'), nest(2, pressable));
}

function header(post: OpenPost): Element {
  const name = nest(3, htmlDiv({}, text(18, {}, authorLink(post.author.handle, 2))));
  const following = htmlDiv(
    cls('line'),
    bullet(),
    button(cls('follow'), post.isSuggested ? 'Follow' : 'Following'),
  );
  return h(
    'div',
    cls('header'),
    nest(4, h('span', {}, h('div', {}, avatar(post.author.handle, true)))),
    htmlDiv(
      cls('names'),
      htmlDiv(
        { style: '--x-width: 100%;' },
        htmlDiv(cls('line'), name, following),
        htmlDiv({}, text(16, {}, htmlDiv({}, post.region !== null && placeLink(post.region)))),
      ),
    ),
    moreOptions({}),
  );
}

function captionBlock(post: OpenPost, now: number): Element | null {
  // Without a caption there is no time without a link either.
  if (post.caption === '') return null;
  const when = h(
    'span',
    { style: 'line-height: 18px;', ...cls('soft') },
    time(post.postedAt, ago(post.postedAt, now)),
  );
  const words = h('span', { style: 'line-height: 18px;' }, captionRuns(post.caption));
  const translate = button(cls('translate'), text(16, {}, h('span', {}, 'See translation')));
  return htmlDiv(
    { class: `${cls('comment').class} ${cls('group').class}` },
    nest(2, face(post.author.handle)),
    htmlDiv(
      {},
      htmlDiv(
        {},
        text(18, {}, htmlDiv({}, htmlDiv({}, authorLink(post.author.handle, 2), when), words)),
        htmlDiv({}, post.hasTranslation && translate),
      ),
    ),
  );
}

/** What `main` holds on the page of one post. `open` are the places of comments whose replies are shown. */
export function permalink(post: OpenPost, now: number, open: ReadonlySet<number> = new Set()): Element {
  const rows = post.threads.flatMap((thread) => commentThread(post, thread, now, open.has(thread.place)));
  const side = h(
    'div',
    cls('postSide'),
    h(
      'div',
      {},
      h('div', {}, header(post)),
      h('hr'),
      h('div', cls('comments'), h('div', {}, h('div', {}, captionBlock(post, now)), h('div', {}, rows))),
      postActions(post, now),
      commentForm(),
    ),
  );
  return h(
    'div',
    cls('post'),
    h('div', { style: 'max-width: 785px;' }, h('div', cls('group'), mediaSide(post), side)),
    htmlDiv({}, h('hr')),
    morePosts(post),
  );
}
