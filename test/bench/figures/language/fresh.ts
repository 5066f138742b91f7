/**
 * Runs in a process of its own, bundled by start.ts: opens one program, asks it once, and prints what that took.
 * Memory is what is still held after it, rubbish collected.
 */
import { PEERS } from '../../peers/peers';

const OURS = 'crossread';
const BYTES_PER_MB = 1_000_000;

function heldMB(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / BYTES_PER_MB;
}

/** Opens the program named and lets it answer once. What it returns must stay reachable while memory is counted. */
async function openAndAsk(name: string): Promise<unknown> {
  if (name === OURS) {
    const { loadDetector } = await import('../../../../scripts/language-model');
    const detector = loadDetector();
    detector.detect([{ role: 'caption', text: 'what a lovely morning at the sea' }], []);
    return detector;
  }
  const peer = PEERS.find((one) => one.name === name);
  if (!peer) throw new Error(`no peer is named ${name}`);
  const open = await peer.open();
  open.detect('what a lovely morning at the sea');
  return open;
}

const before = heldMB();
const from = performance.now();
const kept = await openAndAsk(process.argv[2] ?? OURS);
const ms = performance.now() - from;
const mb = heldMB() - before;
console.log(JSON.stringify({ ms, mb, isKept: kept !== undefined }));
