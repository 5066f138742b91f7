/** A note's text as the site builds it: runs of text, hashtag links, mentions and pictures in place of emoji codes. */
import { h, type Markup } from '../markup';

/** The site's emoji codes: `[doge]`, and names ending in R. */
const EMOJI_CODE = /\[(?:doge|\p{Script=Han}{1,4}R)\]/u;
const HASHTAG = /#[\p{L}\p{M}\p{N}_]+/u;
const MENTION = /@[\p{L}\p{N}_.]+/u;
const RUNS = new RegExp(`(${EMOJI_CODE.source}|${HASHTAG.source}|${MENTION.source})`, 'u');

const emojiAddress = (code: string) => `/emoji/${encodeURIComponent(code.slice(1, -1))}.png`;

/** Children of a `.note-text`: what a note's body or a comment holds. */
export function noteText(text: string): Markup[] {
  return text
    .split(RUNS)
    .filter(Boolean)
    .map((run): Markup => {
      if (EMOJI_CODE.test(run)) {
        return h('img', { class: 'note-content-emoji', src: emojiAddress(run) });
      }
      if (run[0] === '#' && run.length > 1) {
        // The site encodes the keyword twice and gives every hashtag the same id.
        const keyword = encodeURIComponent(encodeURIComponent(run.slice(1)));
        const href = `/search_result?keyword=${keyword}&type=54&source=web_note_detail_r10`;
        return h('a', { class: 'tag', href, id: 'hash-tag', target: '_blank' }, run);
      }
      if (run[0] === '@' && run.length > 1) {
        const href = `/user/profile/5f${'0'.repeat(22)}`;
        return h('a', { class: 'note-content-user', href, target: '_blank' }, run);
      }
      return h('span', {}, run);
    });
}

/** A title on a card: plain text, with emoji codes as pictures that carry neither class nor alternative text. */
export function titleText(title: string): Markup[] {
  return title
    .split(new RegExp(`(${EMOJI_CODE.source})`, 'u'))
    .filter(Boolean)
    .map((run) => (EMOJI_CODE.test(run) ? h('img', { src: emojiAddress(run) }) : run));
}
