/** The bar below an opened note: a field to write in and the counts. */
import { type Element, h } from '../markup';
import { icon } from './icon';
import type { Note } from './notes';
import { countText, type Words } from './words';

/** Field, counts and buttons. */
export function engageBar(note: Note, words: Words): Element {
  const count = (value: number, zero: string, attributes: Record<string, string> = {}) =>
    h('span', { class: 'count', ...attributes }, countText(value, zero, words));
  return h(
    'div',
    { class: 'interactions engage-bar' },
    h(
      'div',
      { class: 'engage-bar-container' },
      h(
        'div',
        { class: 'engage-bar' },
        h(
          'div',
          { class: 'input-box' },
          h(
            'div',
            { class: 'content-edit' },
            h('p', {
              class: 'content-input',
              contenteditable: 'true',
              'data-tribute': 'true',
              id: 'content-textarea',
            }),
            h(
              'div',
              { class: 'not-active inner-when-not-active' },
              h('div', { class: 'inner' }, icon('chat', 24, 'icon'), words.sayFirst),
            ),
          ),
          h(
            'div',
            { class: 'interact-container' },
            h(
              'div',
              { class: 'buttons engage-bar-style' },
              h(
                'div',
                { class: 'left' },
                h(
                  'span',
                  // The site prints two of its objects into attributes; so does the captured page.
                  {
                    class: 'like-wrapper like-active',
                    points: '[object Object]',
                    'track-data': '[object Object]',
                  },
                  h('span', { class: 'like-lottie', style: 'width: 24px; height: 24px;' }),
                  icon('like', 24, 'like-icon'),
                  count(note.likes, words.like, { 'selected-disabled-search': '' }),
                ),
                h(
                  'span',
                  { class: 'collect-wrapper', id: 'note-page-collect-board-guide' },
                  icon('star', 24, 'collect-icon'),
                  count(Math.floor(note.likes / 7), words.collect),
                ),
                h(
                  'span',
                  { class: 'chat-wrapper' },
                  icon('chat', 24),
                  count(note.commentCount, words.comment),
                ),
              ),
              h(
                'div',
                { class: 'share-wrapper' },
                h(
                  'div',
                  { class: 'share-icon-container hovered', style: 'width: 24px; height: 24px;' },
                  icon('share', 24, 'share-icon'),
                ),
              ),
            ),
          ),
        ),
        h(
          'div',
          { class: 'bottom' },
          h(
            'div',
            { class: 'bottom-inner' },
            h(
              'div',
              { class: 'left-icon-area' },
              h('div', { class: 'icon' }, icon('at', 24, '', 'showMentionEl')),
              h('div', { class: 'icon' }, icon('smile', 24, 'icon', 'showEmojiEl')),
            ),
            h(
              'div',
              { class: 'right-btn-area' },
              h('button', { class: 'btn submit gray', disabled: '' }, words.send),
              h('button', { class: 'btn cancel' }, words.cancel),
            ),
          ),
        ),
      ),
    ),
  );
}
