/** Wires what is counted: time on the screen, which rules filled which field, and their way out of the page. */
import { browser } from 'wxt/browser';
import { deletedSince, onDiaryDeleted } from '../../lib/exposure/deleted';
import { Outbox } from '../../lib/exposure/outbox';
import { DwellTracker } from '../../lib/feed/dwell';
import { HealthCounter } from '../../lib/feed/health-counter';
import { whileShown } from '../../lib/feed/shown';
import { sendMessage } from '../../lib/messages';
import type { PlatformAdapter } from '../../lib/platforms/adapter';
import type { Settings } from '../../lib/settings';

/** Before the first-run page is answered nothing is counted: both counters are `null`. */
export function startRecording(
  adapter: PlatformAdapter,
  { isSetUp }: Settings,
  instrument: () => string,
  signal: AbortSignal,
) {
  const outbox = new Outbox({
    storage: browser.storage.local,
    instrument,
    signal,
    sendAlso: (key, value) => void sendMessage('checkpoint', key, value).catch(() => {}),
  });
  const dwell = isSetUp ? new DwellTracker({ document, outbox, instrument, signal }) : null;
  const health = isSetUp ? new HealthCounter(document, adapter) : null;
  outbox.health = health;
  return { outbox, dwell, health };
}

/** Calls back when rows were deleted; for a hidden tab, once it is shown again. */
export function followDeletions(onDeleted: () => void, onLost: () => void, signal: AbortSignal): void {
  const follow = (hiddenAt: number | null, shown: AbortSignal) => {
    onDiaryDeleted(onDeleted, shown);
    if (hiddenAt === null) return;
    deletedSince(hiddenAt).then((isDeleted) => {
      if (isDeleted && !shown.aborted) onDeleted();
    }, onLost);
  };
  whileShown(document, follow, signal);
}
