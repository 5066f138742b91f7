/** All sample sites, for the server. */
import { rednote } from './rednote/site';
import type { ReplicaSite } from './site';
import { tiktok } from './tiktok/site';

export const sites: ReplicaSite[] = [tiktok, rednote];
