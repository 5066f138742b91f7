/** What the browser's shortcuts do. */
import { sendToTab } from '../messages';
import { saveSettings } from '../settings';

/** @param tabId - the tab in front, as far as there is one */
export async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  if (command === 'toggle-pause') await saveSettings(({ isPaused }) => ({ isPaused: !isPaused }));
  if (command === 'open-card' && tabId !== undefined) await sendToTab(tabId, 'openCard');
}
