/** Follows a feed as an extension must at the least: calls back once for every post that comes to stand on the page. */

/** What a post stands in on the three sample sites. */
const POST = 'article, section.note-item';

export function eachPost(onPost: (post: Element) => void): void {
  const met = new WeakSet<Element>();
  let isPlanned = false;
  const look = () => {
    isPlanned = false;
    for (const post of document.querySelectorAll(POST)) {
      if (met.has(post)) continue;
      met.add(post);
      onPost(post);
    }
  };
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(look);
  };
  new MutationObserver(plan).observe(document.documentElement, { subtree: true, childList: true });
  plan();
}
