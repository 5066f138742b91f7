/** ELD (Nito T.M., Apache-2.0), its large database. Links and the like are cleaned away by its own function, as it advises. */
import { type OpenPeer, ourName, ourNames } from './peer';

export async function open(): Promise<OpenPeer> {
  const { eld } = await import('eld/large');
  eld.enableTextCleanup(true);
  return {
    languages: ourNames(Object.values(eld.info().Languages)),
    detect: (text) => ourName(eld.detect(text).language),
  };
}
