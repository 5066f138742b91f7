/** All programs compared with. Each is loaded only when it is asked. */
import type { Peer } from './peer';

export const PEERS: readonly Peer[] = [
  { name: 'eld', open: async () => (await import('./eld')).open() },
  { name: 'tinyld', open: async () => (await import('./tinyld')).open() },
  { name: 'franc', open: async () => (await import('./franc')).open() },
  { name: 'cld3-asm', open: async () => (await import('./cld3-asm')).open() },
  { name: 'lande', open: async () => (await import('./lande')).open() },
];
