/** Whether a community is found by its own examples and tags: by a specific tag alone, by a weak one only in company. */
import type { Analyzer } from '../analysis/analyze';
import { foldString } from '../analysis/text/fold';
import { PLATFORMS, type Platform } from '../post';
import { readerFromTag } from '../reader';
import { postFromCaption } from './example-post';
import type { LocatedEntry } from './parse';
import type { CommunityEntry } from './schema';

/** Where this tag counts and none before it gives the same form another weight; `undefined` where there is no such place. */
function platformOf(tag: Tag, tags: readonly Tag[]): Platform | undefined {
  const others = tags
    .slice(0, tags.indexOf(tag))
    .filter(({ form, weight }) => weight !== tag.weight && foldString(form) === foldString(tag.form));
  return (tag.platforms ?? PLATFORMS).find((platform) =>
    others.every(({ platforms }) => platforms !== undefined && !platforms.includes(platform)),
  );
}

type Tag = CommunityEntry['tags'][number];

/** A sentence for each example and each tag that does not do as the entry says. */
export function checkCommunity({ file, entry }: LocatedEntry<CommunityEntry>, analyzer: Analyzer): string[] {
  const platformOfTests = entry.tags.find((tag) => tag.platforms)?.platforms?.[0] ?? 'rednote';
  const isFound = (text: string, hashtags: string[], platform = platformOfTests) =>
    analyzer
      .analyze(postFromCaption(text, hashtags, platform), readerFromTag('en'))
      .communities.some((community) => community.id === entry.id);
  const problem = (field: string, text: string) => `${file}: ${entry.id}: ${field}: ${text}`;
  const ofTag = (tag: Tag) => {
    const { form, weight } = tag;
    const platform = platformOf(tag, entry.tags);
    if (platform === undefined) return [problem('tags', `"${form}" stands twice, as specific and as weak`)];
    const isEnough = isFound('', [form], platform);
    if (weight === 'specific')
      return isEnough ? [] : [problem('tags', `specific "${form}" is not enough to find it`)];
    return isEnough ? [problem('tags', `weak "${form}" is found without company`)] : [];
  };
  return [
    ...entry.tests.matches
      .filter(({ text, hashtags }) => !isFound(text, hashtags))
      .map(({ hashtags }) => problem('tests.matches', `not found for #${hashtags.join(' #')}`)),
    ...entry.tests.silent
      .filter(({ text, hashtags }) => isFound(text, hashtags))
      .map(({ hashtags }) => problem('tests.silent', `found for #${hashtags.join(' #')}`)),
    ...entry.tags.flatMap(ofTag),
  ];
}
