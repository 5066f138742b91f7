/** Ours and the peers, opened once for the whole run; one that cannot be opened keeps the reason. */
import { loadDetector } from '../../../../scripts/language-model';
import type { OpenPeer } from '../../peers/peer';
import { PEERS } from '../../peers/peers';
import { type Answer, type Asked, answerOf, peerAnswer, plainText } from './answers';

export interface Program {
  /** `undefined`: ours. */
  peer?: string;
  /** The tags a peer can give; ours are held against all languages there are. */
  languages?: OpenPeer['languages'];
  answer(post: Asked): Answer;
}

export interface AbsentPeer {
  peer: string;
  because: string;
}

/** Ours first. @throws Error where the model was not built */
export function openOurs(): Program {
  const detector = loadDetector();
  return { answer: (post) => answerOf(detector, post) };
}

/** All peers, and those that could not be opened. */
export async function openPeers(): Promise<{ peers: (Program & OpenPeerOf)[]; absent: AbsentPeer[] }> {
  const peers: (Program & OpenPeerOf)[] = [];
  const absent: AbsentPeer[] = [];
  for (const { name, open } of PEERS) {
    try {
      const { languages, detect } = await open();
      peers.push({ peer: name, languages, answer: (post) => peerAnswer(detect(plainText(post))) });
    } catch (error) {
      absent.push({ peer: name, because: reasonOf(error) });
    }
  }
  return { peers, absent };
}

type OpenPeerOf = Required<Pick<Program, 'peer' | 'languages'>>;

/** The first line of what went wrong. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
