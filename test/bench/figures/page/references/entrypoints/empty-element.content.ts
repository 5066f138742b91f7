/** The least an annotation can cost: an observer, and an empty element for each post. */
import { defineContentScript } from '#imports';
import { eachPost } from '../each-post';

export default defineContentScript({
  matches: ['https://*/*'],
  runAt: 'document_start',
  main() {
    eachPost((post) => post.append(document.createElement('div')));
  },
});
