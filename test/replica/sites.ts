/** All sample sites, for the server. */
import type { ReplicaSite } from './site';
import { tiktok } from './tiktok/site';

export const sites: ReplicaSite[] = [tiktok];
