/** lande (Fabio Spampinato, MIT), a small neural network. It always names a language. */
import { load, type OpenPeer, ourName, ourNames } from './peer';

interface Lande {
  /** Languages with their likelihoods, the likeliest first. */
  default(text: string): readonly (readonly [string, number])[];
}

export async function open(): Promise<OpenPeer> {
  const { default: lande } = await load<Lande>('lande');
  return {
    languages: ourNames(lande('').map(([language]) => language)),
    detect: (text) => ourName(lande(text)[0]?.[0]),
  };
}
