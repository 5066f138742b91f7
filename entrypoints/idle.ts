/**
 * On pages where nothing is ever read (messages, log-in, settings) this waits, in place of the script that reads, for the
 * person to go on to one where something is: the sites change their address without loading. Small, because it must cost
 * such a page nothing: it speaks with the background without the libraries that the other parts use.
 */
import { defineUnlistedScript } from '#imports';
import { watchAddress } from '../lib/feed/location';
import { idlePlatform } from '../lib/platforms/idle-pages';

/** Both browsers know this name; what the other parts use in its place would cost more than all of this. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

// The manifest names it among the content scripts (wxt.config.ts): the framework's frame for those is ten times its size.
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  const waiting = new AbortController();
  const goOn = () => {
    if (idlePlatform(location.href)) return;
    waiting.abort();
    const startReading = async () => {
      await chrome.runtime.sendMessage({ crossread: 'startReading', arguments: [] });
    };
    // After an update this script belongs to nobody: the call itself throws, and there is nothing to go on with.
    startReading().catch(() => {});
  };
  watchAddress(window, goOn, waiting.signal);
});
