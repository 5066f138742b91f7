/** The window that asks a signed-out reader to log in, over whatever is shown; after a capture of 2026-06. */
import { type Element, h } from '../markup';
import { icon, spinner } from './icon';
import type { Words } from './words';

/** The real ones lead to agreements on another host; nothing here does. */
const terms = (words: Words) => h('a', { href: '/agreement/terms/user/1', target: '_blank' }, words.terms);

function codeSide(words: Words): Element {
  const [before = '', or = '', after = ''] = words.scan;
  return h(
    'div',
    { class: 'left' },
    h(
      'div',
      { class: 'header' },
      h('div', { class: 'login-reason' }, words.loginReason),
      h('img', { class: 'logo', crossorigin: 'anonymous', src: '/avatar/icon.png' }),
    ),
    h(
      'div',
      { class: 'code-area' },
      h('div', { class: 'course-video', style: 'display: none;' }, h('div', { class: 'animate' }, spinner())),
      h(
        'div',
        { class: 'qrcode force-light' },
        h('img', { class: 'qrcode-img', crossorigin: 'anonymous', src: '/picture/code.png?w=160&h=160' }),
        h('div', { class: 'status', style: 'display: none;' }),
      ),
      h(
        'div',
        { class: 'tip' },
        before,
        h('div', { class: 'tip-text' }, icon('search', 20), words.site),
        or,
        h('div', { class: 'tip-text wechat' }, icon('chat', 20), words.more),
        after,
      ),
    ),
    h('div', { class: 'course' }, words.scan.join(' '), icon('play', 11, 'play')),
  );
}

function form(words: Words): Element {
  return h(
    'form',
    {},
    h(
      'label',
      { class: 'phone' },
      h('span', { class: 'country-code' }, '+86'),
      h('input', { autofocus: '', name: 'xhs-pc-web-phone', placeholder: words.phone, type: 'text' }),
      icon('close', 24, 'clear'),
    ),
    h('div', { style: 'height: 16px;' }),
    h(
      'label',
      { class: 'auth-code' },
      h('input', { autocomplete: 'false', placeholder: words.codeHint, type: 'number' }),
      h('span', { class: 'code-button' }, words.code),
    ),
    h('div', { class: 'err-msg' }),
    h('button', { class: 'submit' }, words.login),
  );
}

function phoneSide(words: Words): Element {
  const agreement = h('div', {}, h('label', {}, words.agree), h('span', {}, terms(words)));
  return h(
    'div',
    { class: 'right' },
    h('div', { class: 'title' }, words.loginTitle),
    h('div', { class: 'input-container mt-20px' }, form(words)),
    h(
      'div',
      { class: 'agreements' },
      h('span', { class: 'agree-icon' }, h('div', { class: 'icon-wrapper' })),
      agreement,
    ),
    h('div', { class: 'user-tips' }, words.newHere),
  );
}

function alert(words: Words): Element {
  return h(
    'div',
    { class: 'reds-alert' },
    h('div', { class: 'reds-alert-mask', style: 'display: none;' }),
    h(
      'div',
      { class: 'reds-alert-wrapper slot-content', style: 'width: 320px; display: none;' },
      h('div', { class: 'reds-alert-title' }, words.agreeTitle),
      h(
        'div',
        { class: 'reds-alert-content' },
        h('label', { class: 'alert-content' }, h('div', { class: 'alert-text' }, terms(words))),
      ),
      h(
        'div',
        { class: 'reds-alert-footer' },
        h(
          'div',
          { class: 'foot-btns' },
          h('div', { class: 'foot-btn' }, words.agreeAll),
          h('div', { class: 'foot-btn' }, words.cancel),
        ),
      ),
    ),
  );
}

/** The window with its mask. */
export function loginModal(words: Words): Element {
  return h(
    'div',
    { class: 'reds-modal reds-modal-open login-modal', role: 'presentation', style: '--439a86f0: 1000002;' },
    h('i', { 'aria-label': words.login, class: 'reds-mask', tabindex: '-1' }),
    h(
      'div',
      { class: 'login-container' },
      h('div', { class: 'icon-btn-wrapper close-button' }, icon('close', 20)),
      codeSide(words),
      phoneSide(words),
    ),
    alert(words),
  );
}
