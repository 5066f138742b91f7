/** The script of every RedNote page. */
import { Mounted } from '../markup';
import { Feed } from './feed';
import { notePage } from './note';
import type { FeedItem, Note } from './notes';
import { loadComments, Overlay } from './opened-note';
import { wordsOf } from './words';

const words = wordsOf(location.hostname);
const options = new URLSearchParams(location.search);

async function getJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  return (await answer.json()) as T;
}

function startFeed(container: HTMLElement): void {
  const load = (from: number) =>
    getJson<FeedItem[]>(`/api/sns/web/v1/homefeed?cursor=${from}&${options.toString()}`);
  const feed = new Feed(container, load, words, { present: Number(options.get('present')) || 0 });
  const overlay = new Overlay(words);
  container.addEventListener('click', (event) => {
    const target = event.target as Element;
    const section = target.closest('section');
    const link = target.closest('a');
    // The author's name leads to a profile; everything else on a card opens its note.
    if (!section || link?.classList.contains('author')) return;
    event.preventDefault();
    const item = feed.itemAt(Number(section.dataset.index));
    if (item?.kind === 'note') overlay.open(item.note);
  });
  document.querySelector('#channel-container')?.addEventListener('click', (event) => {
    const channel = (event.target as Element).closest('.channel');
    if (!channel) return;
    document.querySelector('.channel.active')?.classList.remove('active');
    channel.classList.add('active');
    scrollTo(0, 0);
  });
  void feed.start().then(() => document.querySelector('#ssr-skeleton')?.remove());
}

async function startNote(content: Element, id: string): Promise<void> {
  const note = await getJson<Note>(`/api/sns/web/v1/feed?source_note_id=${id}`);
  // `?body=late`: the server's page holds no note and this script draws it.
  if (!content.querySelector('#noteContainer')) {
    content.replaceChildren(new Mounted(notePage(note, words), document).node);
  }
  const comments = content.querySelector<HTMLElement>('.comments-el');
  if (comments) await loadComments(comments, note, words);
}

const container = document.querySelector<HTMLElement>('#exploreFeeds');
const content = document.querySelector('.main-content');
const noteId = /^\/(?:explore|discovery\/item)\/([0-9a-f]{24})/.exec(location.pathname)?.[1];
if (container) startFeed(container);
else if (content && noteId) void startNote(content, noteId);
