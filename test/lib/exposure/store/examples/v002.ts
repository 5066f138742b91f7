/** One row of every store as version 2 wrote them. Never changed: later steps are walked from here. */
import { V001 } from './v001';

export const V002: Record<string, Record<string, unknown>[]> = {
  ...V001,
  health: [
    {
      id: 'TTTTTTTTTTTTTTTT:0',
      platform: 'tiktok',
      part: 0,
      firstAt: 1_795_176_000_000,
      at: 1_795_176_060_000,
      places: [
        {
          platform: 'tiktok',
          surface: 'home',
          form: 'feed',
          found: 3,
          read: 2,
          byRule: { id: { xgwrapper: 2 }, caption: { 'video-desc': 2 } },
        },
      ],
      failures: { 'caption:video-desc': 1 },
      instrument: 'e1-x-1',
    },
  ],
};
