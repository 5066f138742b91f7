/** A post opened over a grid, after captures of 2026-04, 2026-05 and 2026-07: an article inside a dialog. */
import { type Element, h } from '../markup';
import { avatar, badgeOf, placeLink } from './header';
import { autoAlt, pictureOf } from './media';
import { type ModalState, modalList } from './modal-comments';
import { cls } from './names';
import { ago, button, htmlDiv, htmlSpan, icon, link, nest, text, time } from './parts';
import type { OpenPost } from './posts';

function picture(post: OpenPost, index: number): Element {
  const image = h('img', {
    alt: autoAlt(post),
    crossorigin: 'anonymous',
    sizes: '536px',
    src: pictureOf(post, index, 600, 750),
    style: 'object-fit: cover;',
  });
  return h('div', { style: 'padding-bottom: 125%;', ...cls('frame') }, image);
}

function photo(post: OpenPost): Element {
  const tagged = link(
    '/roof.garden.june/',
    { tabindex: '-1' },
    h('span', {}, h('div'), h('span', {}, 'roof.garden.june')),
  );
  const inner = button({ tabindex: '-1' }, picture(post, 0), h('div'));
  const tags = h('button', { type: 'button' }, htmlDiv({}, icon('Tags', 12)));
  const boxes = [inner, h('div', cls('hidden'), tags), h('div', cls('hidden'), tagged)];
  return h('div', {}, button({}, h('div', {}, h('div', {}, boxes))), h('div'));
}

function carousel(post: OpenPost): Element {
  const slide = (index: number) =>
    h(
      'li',
      { style: `transform: translateX(${index * 536}px);`, tabindex: '-1' },
      htmlDiv(
        { style: '--x-width: 536px;' },
        h('div', {}, button({}, h('div', {}, h('div', {}, picture(post, index), h('div')))), h('div')),
      ),
    );
  const list = h(
    'ul',
    cls('slides'),
    h('li', { style: 'transform: translateX(1608px); width: 1px;' }),
    slide(0),
    slide(1),
  );
  const next = h('button', { 'aria-label': 'Next', tabindex: '-1', ...cls('arrow') }, h('div'));
  const frame = h('div', { role: 'presentation' }, h('div', {}, list));
  const strip = htmlDiv({}, h('div', {}, frame, next));
  const dots = h('div', {}, h('div'), h('div'), h('div'));
  return h(
    'div',
    {},
    h('div', {}, h('div', {}, h('div', { style: 'aspect-ratio: 0.8 / 1;' }), strip), dots),
    h('div'),
  );
}

function film(post: OpenPost): Element {
  const video = h('video', {
    playsinline: '',
    preload: 'none',
    src: `/media/${post.id}.mp4`,
    style: 'display: block;',
    loop: '',
  });
  const sound = h(
    'button',
    { 'aria-label': 'Toggle audio', type: 'button' },
    htmlDiv({}, icon('Audio is muted', 12)),
  );
  const controls = h(
    'div',
    { 'data-instancekey': `id-vpuid-${post.id.toLowerCase()}` },
    h(
      'div',
      { 'aria-label': 'Video player', role: 'group', 'data-visualcompletion': 'ignore', ...cls('player') },
      h('div', { role: 'presentation' }),
      htmlDiv(cls('sound'), sound),
    ),
  );
  const poster = `background-image: url("${pictureOf(post, 0, 600, 900)}"); padding-bottom: 150%;`;
  const inner = h('div', {}, nest(7, video), controls, h('div'));
  const stage = h('div', {}, h('div', { style: poster, ...cls('frame') }, h('div', {}, inner)));
  return h('div', {}, stage, h('div'));
}

function header(post: OpenPost): Element {
  const { handle } = post.author;
  const badge = badgeOf(post);
  const name = h('div', {}, link(`/${handle}/`, cls('bold'), h('div', {}, text(18, {}, handle))));
  const line = htmlDiv(
    cls('line'),
    text(18, {}, h('span', {}, h('span', {}, h('div', {}, name)))),
    badge && htmlDiv({}, badge),
  );
  const follow = h(
    'button',
    { type: 'button', ...cls('follow') },
    htmlDiv({}, h('div', { dir: 'auto' }, 'Follow')),
  );
  const bullet = h('div', {}, htmlSpan({}, text(18, cls('soft'), '•')));
  const place = h('span', {}, post.region !== null && placeLink(post.region));
  const below = h('div', {}, text(16, {}, h('div')), nest(3, post.region !== null && text(16, {}, place)));
  const names = h(
    'div',
    cls('names'),
    h('div', cls('line'), h('div', {}, h('div', {}, line)), h('div', cls('line'), bullet, follow)),
    below,
  );
  return h(
    'header',
    cls('header'),
    h('div', {}, h('div', {}, h('span', {}, h('div', {}, avatar(handle, true))))),
    names,
  );
}

function actions(): Element {
  const like = h(
    'div',
    { 'data-visualcompletion': 'ignore-dynamic' },
    button({}, h('div', {}, h('span', {}, icon('Like', 24)))),
  );
  const share = h('button', { class: '_abl-', type: 'button' }, h('div', {}, icon('Share Post', 24)));
  const save = h('div', {}, button({ 'aria-disabled': 'false' }, button({}, h('div', {}, icon('Save', 24)))));
  const comment = button({}, h('div', {}, icon('Comment', 24)));
  return h(
    'section',
    cls('actions'),
    [like, comment, share, save].map((one) => h('span', {}, one)),
  );
}

function likes(post: OpenPost): Element {
  const count = button({}, htmlSpan({}, String(post.likes)), ' likes');
  return h('section', {}, htmlDiv({}, htmlDiv({}, text(18, {}, count))));
}

function form(): Element {
  const emoji = button({}, h('div', {}, icon('Emoji', 24)));
  const field = h('textarea', {
    'aria-label': 'Add a comment…',
    autocomplete: 'off',
    autocorrect: 'off',
    dir: '',
    placeholder: 'Add a comment…',
  });
  const send = h('div', {}, button({ 'aria-disabled': 'true', tabindex: '-1' }, h('span', {}, 'Post')));
  return h(
    'section',
    {},
    h('div', {}, h('form', { method: 'POST' }, h('div', {}, h('div', {}, emoji), field, send))),
  );
}

function permalink(post: OpenPost, now: number): Element {
  const kind = post.media === 'video' ? 'reel' : 'p';
  const when = text(16, cls('soft'), time(post.postedAt, `${ago(post.postedAt, now)} ago`));
  return h(
    'div',
    {},
    htmlDiv({}, h('div', { dir: 'auto' }, link(`/${post.author.handle}/${kind}/${post.id}/`, {}, when))),
  );
}

/** The article of an opened post. */
export function modalArticle(post: OpenPost, state: ModalState): Element {
  const media =
    post.media === 'video' ? film(post) : post.media === 'carousel' ? carousel(post) : photo(post);
  const more = button({}, h('div', {}, htmlDiv({}, icon('More options', 24))));
  const top = htmlDiv(cls('line'), header(post), h('div', {}, h('div', {}, more)));
  const bottom = h(
    'div',
    {},
    actions(),
    likes(post),
    h('div', {}, modalList(post, state)),
    permalink(post, state.now),
    form(),
  );
  const side = h('div', { role: 'presentation', tabindex: '-1' }, h('div', {}, top), bottom);
  return h(
    'article',
    { role: 'presentation', tabindex: '-1', ...cls('modal') },
    htmlDiv(
      cls('group'),
      h('div', { style: 'flex-basis: 536px;', ...cls('modalMedia') }, media),
      h('div', cls('modalSide'), htmlDiv({}, side)),
    ),
  );
}

/** The dialog around it, under the body like all of the site's dialogs. */
export function modalDialog(post: OpenPost, state: ModalState): Element {
  const close = h('div', cls('close'), button({}, h('div', {}, icon('Close', 18))));
  const dialog = h('div', { role: 'dialog', ...cls('dialog') }, nest(2, modalArticle(post, state)));
  return h('div', cls('shade'), h('div', {}, close, h('div', {}, dialog)));
}
