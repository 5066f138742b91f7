/** What goes wrong in the extension's background in Chromium, for as long as it is told. */
import type { Browser, Target } from 'puppeteer-core';

/** Listens to every background that starts from now on, and to the one that runs. */
export async function watchBackground(browser: Browser): Promise<{ take(): string[] }> {
  let faults: string[] = [];
  const listen = async (target: Target) => {
    if (target.type() !== 'service_worker' || !target.url().endsWith('/background.js')) return;
    const session = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      faults.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') faults.push(args.map((one) => one.description ?? String(one.value)).join(' '));
    });
    await session.send('Runtime.enable');
  };
  // A worker may be gone again before it can be listened to.
  browser.on('targetcreated', (target) => void listen(target).catch(() => {}));
  await Promise.all(browser.targets().map((target) => listen(target).catch(() => {})));
  return {
    take() {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}
