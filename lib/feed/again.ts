/** Messages to a background that may be killed in the middle of an answer: asked again, a little later each time. */
import { ANNOTATE_AGAIN_AFTER_MS } from '../limits';

/**
 * Tries until there is an answer. What is sent must do no more the second time than the first.
 * @param attempt - resolves with `null`, or rejects, where no answer came
 * @param signal - ends trying
 * @returns `null` when no answer came at all. Never rejects.
 */
export async function untilAnswered<T>(
  attempt: () => Promise<T | null>,
  signal: AbortSignal,
): Promise<T | null> {
  let answer = await attempt().catch(() => null);
  for (const afterMs of ANNOTATE_AGAIN_AFTER_MS) {
    if (answer !== null || signal.aborted) break;
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    if (!signal.aborted) answer = await attempt().catch(() => null);
  }
  return answer;
}

/** The last message told under each signal. */
const told = new WeakMap<AbortSignal, Promise<void>>();

/**
 * Sends what is answered with nothing: that there was an answer is all there is to know. One after another, or a mark
 * that had to be sent again would come behind the undoing of it. Never rejects.
 */
export function tell(send: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const before = told.get(signal) ?? Promise.resolve();
  const sent = before.then(async () => {
    await untilAnswered(() => send().then(() => true), signal);
  });
  told.set(signal, sent);
  return sent;
}
