/** The framework's own way for an interface in a page, once per post, with words that never change. */
import { createShadowRootUi, defineContentScript } from '#imports';
import { eachPost } from '../../each-post';
import './style.css';

export default defineContentScript({
  matches: ['https://*/*'],
  runAt: 'document_start',
  cssInjectionMode: 'ui',
  main(ctx) {
    eachPost(async (post) => {
      const ui = await createShadowRootUi(ctx, {
        name: 'reference-chip',
        position: 'inline',
        anchor: post,
        onMount(container) {
          const chip = document.createElement('button');
          chip.textContent = 'Chinese';
          container.append(chip);
        },
      });
      ui.mount();
    });
  },
});
