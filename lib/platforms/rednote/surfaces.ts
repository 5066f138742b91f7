/** Which of RedNote's addresses are which surface, the same on both hosts. Everything not named is left alone. */
import type { Surface } from '../../post';

/** The id of a note in any address a note has: from the feed, shared, from a search, from a profile. */
export const NOTE_PATH =
  /^\/(?:explore|discovery\/item|search_result|user\/profile\/[^/]+)\/([0-9a-f]{24})\/?$/;

// The first channel is the feed made for the reader; the others are chosen by topic.
const HOME_CHANNEL = 'homefeed_recommend';

/** The feed made for the reader, or a channel; the chosen one is marked in the page where the address does not name it. */
function feedOf(document: Document, named: string | null): Surface {
  const chosen = named ?? document.querySelector('.channel-container .channel.active')?.id; // 2024-11
  return (chosen || HOME_CHANNEL) === HOME_CHANNEL ? 'home' : 'explore';
}

/** `null` for log-in, publishing, notifications, the live list, the AI chat, topic pages and the unknown. */
export function surfaceOf(url: URL, document: Document): Surface | null {
  const path = url.pathname;
  if (NOTE_PATH.test(path)) return 'post';
  if (path === '/' || /^\/explore\/?$/.test(path)) {
    return feedOf(document, url.searchParams.get('channel_id'));
  }
  if (/^\/search_result\/?$/.test(path)) return 'search';
  // A board is a collection that a person keeps and shows.
  if (/^\/(?:user\/profile|board)\/[^/]+\/?$/.test(path)) return 'profile';
  return null;
}

/** Where the cards left standing under an opened note belong: the address is then the note's. */
export function surfaceBeneath(card: Element): Surface {
  if (card.closest('#userPageContainer, #userPostedFeeds')) return 'profile'; // 2026-01
  if (card.closest('.search-layout')) return 'search'; // 2026
  return feedOf(card.ownerDocument, null);
}
