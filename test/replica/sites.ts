/** All sample sites, for the server. */
import { instagram } from './instagram/site';
import { rednote } from './rednote/site';
import type { ReplicaSite } from './site';
import { tiktok } from './tiktok/site';

/** TikTok, RedNote and Instagram. */
export const sites: ReplicaSite[] = [tiktok, rednote, instagram];
