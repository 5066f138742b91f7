import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldRule } from '../../../lib/platforms/adapter';
import { COMMENT_FIELDS as INSTAGRAM_COMMENT } from '../../../lib/platforms/instagram/comments';
import { FEED_FIELDS, FULL_FIELDS } from '../../../lib/platforms/instagram/fields';
import { REEL_FIELDS } from '../../../lib/platforms/instagram/reels';
import { TILE_FIELDS as INSTAGRAM_TILE } from '../../../lib/platforms/instagram/tiles';
import { COMMENT_FIELDS as REDNOTE_COMMENT } from '../../../lib/platforms/rednote/comments';
import { NOTE_FIELDS, CARD_FIELDS as REDNOTE_CARD } from '../../../lib/platforms/rednote/fields';
import type { FieldRules } from '../../../lib/platforms/rules';
import { COMMENT_FIELDS as TIKTOK_COMMENT } from '../../../lib/platforms/tiktok/comments';
import { CARD_FIELDS as TIKTOK_CARD } from '../../../lib/platforms/tiktok/fields';
import { TILE_FIELDS as TIKTOK_TILE } from '../../../lib/platforms/tiktok/tiles';

const TABLES: Readonly<Record<string, FieldRules>> = {
  'tiktok card': TIKTOK_CARD,
  'tiktok tile': TIKTOK_TILE,
  'tiktok comment': TIKTOK_COMMENT,
  'rednote card': REDNOTE_CARD,
  'rednote note': NOTE_FIELDS,
  'rednote comment': REDNOTE_COMMENT,
  'instagram feed card': FEED_FIELDS,
  'instagram post': FULL_FIELDS,
  'instagram reel': REEL_FIELDS,
  'instagram tile': INSTAGRAM_TILE,
  'instagram comment': INSTAGRAM_COMMENT,
};

const rulesOf = (fields: FieldRules) => Object.entries(fields) as [string, readonly FieldRule<unknown>[]][];

describe.each(Object.entries(TABLES))('the rules of a %s', (_, fields) => {
  it('say when each was last seen and by what it is known, each under a name of its own', () => {
    for (const [field, rules] of rulesOf(fields)) {
      for (const { name, seen, evidence } of rules) {
        expect(seen, `${field}:${name}`).toMatch(/^202[3-9]-(?:0[1-9]|1[0-2])$/);
        expect(['capture', 'code', 'reasoning'], `${field}:${name}`).toContain(evidence);
      }
      expect(new Set(rules.map(({ name }) => name)).size, field).toBe(rules.length);
    }
  });
});

const FOLDER = new URL('../../../lib/platforms/', import.meta.url);
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(?:tiktok|rednote|instagram)(?:\.ts|\/)/.test(name) && name.endsWith('.ts'))
  .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

describe('the sources of the adapters', () => {
  it.each(sources)('name no class with a hash and no word of the interface: %s', (_, source) => {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    // Labels are translated; class names of the style compilers and of Vue's scopes change with every build.
    expect(code).not.toMatch(/aria-label|placeholder=|:has-text/);
    expect(code).not.toMatch(/data-v-|css-[a-z0-9]{5,}|\.x[0-9][a-z0-9]{5}|\._a[a-z0-9]{3}\b/);
  });

  it('are there to be looked at', () => {
    expect(sources.length).toBeGreaterThan(12);
  });
});
