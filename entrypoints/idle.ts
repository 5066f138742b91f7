/**
 * On pages where nothing is ever read (messages, log-in, settings) this waits, in place of the script that reads, for the
 * person to go on to one where something is: the sites change their address without loading. Small, because it must cost
 * such a page nothing: it speaks with the background without the libraries that the other parts use.
 */
import { defineUnlistedScript } from '#imports';
import { watchAddress } from '../lib/feed/location';
import type { PageStatus } from '../lib/messages';
import { idlePlatform } from '../lib/platforms/idle-pages';

/** Both browsers know this name; what the other parts use in its place would cost more than all of this. */
declare const chrome: {
  runtime: {
    id: string;
    sendMessage(message: object): Promise<unknown>;
    onMessage: { addListener(listener: Answer): void; removeListener(listener: Answer): void };
  };
};
type Answer = (message: unknown, sender: { id?: string }, reply: (status: PageStatus) => void) => void;

// The manifest names it among the content scripts (wxt.config.ts): the framework's frame for those is ten times its size.
export default defineUnlistedScript(() => {
  const platform = idlePlatform(location.href);
  if (!platform || window.top !== window) return;
  const { runtime } = chrome;
  const waiting = new AbortController();
  const idle: PageStatus = { platform, surface: null, postsFound: 0, postsAnnotated: 0 };
  // The popup asks what is going on in the page in front.
  const answer: Answer = (message, sender, reply) => {
    const isAsked = (message as { crossread?: unknown } | null)?.crossread === 'pageStatus';
    if (isAsked && sender.id === runtime.id) reply(idle);
  };
  runtime.onMessage.addListener(answer);
  const goOn = () => {
    if (idlePlatform(location.href)) return;
    waiting.abort();
    runtime.onMessage.removeListener(answer);
    // After an update this script belongs to nobody, and there is nothing to go on with.
    runtime.sendMessage({ crossread: 'startReading', arguments: [] }).catch(() => {});
  };
  watchAddress(window, goOn, waiting.signal);
});
