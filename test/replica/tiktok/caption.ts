/** Author line and caption at the bottom of a card. */
import { type Element, h, type Markup } from '../markup';
import type { FeedPost } from './posts';
import { type Build, classOf } from './style-names';

/** A run of a caption. */
type Run = { kind: 'text' | 'hashtag' | 'mention'; text: string };

/** Splits a caption into text, hashtags and mentions, in order, losing nothing. */
export function runsOf(caption: string): Run[] {
  return caption
    .split(/(#[\p{L}\p{M}\p{N}_]+|@[\w.]+\w)/u)
    .filter(Boolean)
    .map((text) => ({
      text,
      kind: text.length > 1 && text[0] === '#' ? 'hashtag' : text[0] === '@' ? 'mention' : 'text',
    }));
}

function run({ kind, text }: Run, build: Build): Markup {
  if (kind === 'text') return h('span', { 'data-e2e': 'new-desc-span', style: 'font-weight: 400;' }, text);
  const isHashtag = kind === 'hashtag';
  return h(
    'a',
    {
      'data-e2e': isHashtag ? 'search-common-link' : null,
      target: '_self',
      rel: 'opener',
      href: isHashtag ? `/tag/${text.slice(1)}` : `/${text}`,
      'aria-label': isHashtag ? `Watch more videos of the ${text} category` : null,
      class: classOf('StyledCommonLink', build, 'link-a11y-focus'),
    },
    h('strong', { color: 'rgba(143, 190, 233, 1)', class: classOf('StrongText', build) }, text),
  );
}

/** How many letters fit into the one line a caption is clamped to. */
const ONE_LINE = 52;

/** Width of a text in letters; East Asian characters and emoji count as two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1), 0);
}

function description(post: FeedPost, build: Build, expanded: boolean): Element | null {
  if (post.caption === '') return null;
  const clamp = expanded ? 'max-height: none;' : 'max-height: 18px; overflow-y: hidden;';
  const isLong = widthOf(post.caption) > ONE_LINE || post.caption.includes('\n');
  return h(
    'div',
    { 'data-tux-color-scheme': 'dark', class: classOf('DivDescriptionWrapper', build) },
    h(
      'div',
      { class: classOf('DivMultilineTextContainer', build), style: 'overflow-y: hidden;' },
      // The clamp is presentation only: the whole caption is always in the document.
      h(
        'div',
        { class: classOf('DivMultilineText', build), style: clamp },
        h(
          'div',
          {
            'data-e2e': 'video-desc',
            class: classOf('DivDescriptionContentContainer', build),
            style: 'font-size: 14px; line-height: 18px; white-space: pre-wrap;',
          },
          runsOf(post.caption).map((part) => run(part, build)),
        ),
      ),
      isLong &&
        h(
          'button',
          { type: 'button', height: '18', class: classOf('ButtonExpand--StyledButtonBottom', build) },
          expanded ? 'less' : 'more',
        ),
    ),
  );
}

/** The lower overlay: tags such as "Sponsored", the author with the date, the caption. */
export function captionArea(post: FeedPost, build: Build, expanded: boolean): Element {
  const date = new Date(post.postedAt);
  return h(
    'div',
    { class: classOf('DivMediaCardBottom', build) },
    h('div', { class: classOf('DivCaptionContainer', build) }),
    h(
      'div',
      {},
      h(
        'div',
        { class: classOf('DivAnchorTagContainer', build) },
        h(
          'div',
          { class: classOf('DivAnchorTagWrapper', build) },
          post.sponsored &&
            h(
              'div',
              { class: classOf('DivItemTagsContainer', build) },
              h('p', { 'data-e2e': 'ad-tag' }, 'Sponsored'),
            ),
          post.live && h('div', { class: classOf('DivTag', build, 'Badge') }, 'LIVE'),
        ),
      ),
      h(
        'div',
        { class: classOf('DivInlineMusicAndIconContainer', build), style: 'max-height: unset;' },
        h(
          'div',
          { style: 'display: flex; flex-direction: column; flex-grow: 1;' },
          h(
            'div',
            { class: classOf('DivAuthorContentWrapper', build) },
            h(
              'div',
              { class: classOf('DivAuthorContainer', build) },
              h(
                'a',
                {
                  href: `/@${post.author.handle}`,
                  class: classOf('StyledAuthorAnchor', build, 'link-a11y-focus'),
                },
                h(
                  'h3',
                  { 'data-e2e': 'video-author-uniqueid', class: classOf('H3AuthorTitle', build) },
                  post.author.handle,
                ),
                h('span', {}, ' · '),
                `${date.getUTCMonth() + 1}-${date.getUTCDate()}`,
              ),
            ),
          ),
          description(post, build, expanded),
        ),
        h('div', { class: classOf('DivPlayerControlsRight', build) }),
      ),
    ),
  );
}
