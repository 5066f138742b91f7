/**
 * The communities a post's hashtags address. Hashtags alone are a weak signal, so a weak tag needs company: another
 * tag of the same community or typical words in the text (Gao et al. 2012).
 */
import type { CommunityFinding, Span } from '../../annotation';
import type { CompiledCommunity, KnowledgeIndex } from '../../knowledge/tables';
import { COMMUNITIES_PER_POST } from '../../limits';
import type { Post } from '../../post';
import { holdsWord } from '../notes/words-near';
import type { FoldedPost } from '../text/folded-post';
import { withoutHashtags } from '../text/masked';

/** Words that must stand beside a lone weak tag. */
const WORDS_BESIDE_WEAK_TAG = 2;
const CONFIDENCE = { specific: 0.9, weakTags: 0.75, weakTagAndWords: 0.65, more: 0.05, most: 0.98 };

interface TagEntry {
  community: CompiledCommunity;
  weight: 'specific' | 'weak';
  platforms: readonly string[] | null;
}

interface TagHit {
  index: number;
  weight: 'specific' | 'weak';
}

export type CommunityFinder = (folded: FoldedPost) => CommunityFinding[];

/** Builds the finder; its cost grows with the post's tags, not with the number of communities. */
export function createCommunityFinder(knowledge: KnowledgeIndex): CommunityFinder {
  const byTag = new Map<string, TagEntry[]>();
  for (const community of knowledge.communities) {
    for (const tag of community.tags) {
      const entries = byTag.get(tag.form) ?? [];
      entries.push({ community, weight: tag.weight, platforms: tag.platforms ?? null });
      byTag.set(tag.form, entries);
    }
  }
  const reachTags = new Set(knowledge.reachTags);
  return (folded) => {
    const hits = collectHits(folded, byTag, reachTags);
    if (hits.size === 0) return [];
    // A tag in the caption is counted as a tag already; as a word it would count twice.
    const everything = folded.texts.map(({ text }) => withoutHashtags(text.folded)).join('\n');
    return [...hits]
      .flatMap(([community, tags]) => score(community, tags, everything, folded.post))
      .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
      .slice(0, COMMUNITIES_PER_POST);
  };
}

function collectHits(
  { post, hashtags }: FoldedPost,
  byTag: Map<string, TagEntry[]>,
  reachTags: Set<string>,
): Map<CompiledCommunity, TagHit[]> {
  const hits = new Map<CompiledCommunity, TagHit[]>();
  for (const { index, text } of hashtags) {
    const tag = text.folded;
    if (reachTags.has(tag)) continue;
    for (const entry of byTag.get(tag) ?? []) {
      if (entry.platforms && !entry.platforms.includes(post.platform)) continue;
      const list = hits.get(entry.community) ?? [];
      const isRepeated = list.some((hit) => hashtags[hit.index]?.text.folded === tag);
      if (!isRepeated) list.push({ index, weight: entry.weight });
      hits.set(entry.community, list);
    }
  }
  return hits;
}

function score(
  community: CompiledCommunity,
  tags: TagHit[],
  everything: string,
  post: Post,
): CommunityFinding[] {
  const words = community.words.filter((word) => holdsWord(everything, word));
  const specific = tags.find((tag) => tag.weight === 'specific');
  const base = specific
    ? CONFIDENCE.specific
    : tags.length >= 2
      ? CONFIDENCE.weakTags
      : words.length >= WORDS_BESIDE_WEAK_TAG
        ? CONFIDENCE.weakTagAndWords
        : 0;
  if (base === 0) return [];
  const lead = specific ?? tags[0];
  if (!lead) return [];
  const support = tags.length - 1 + words.length;
  return [
    {
      id: community.id,
      tag: tagSpan(post, lead.index),
      confidence: Math.round(Math.min(CONFIDENCE.most, base + support * CONFIDENCE.more) * 100) / 100,
      evidence: [
        ...tags.map((tag) => `tag:${post.hashtags[tag.index] ?? ''}`),
        ...words.slice(0, 5).map((word) => `word:${word}`),
      ],
    },
  ];
}

function tagSpan(post: Post, index: number): Span {
  return { part: 'hashtag', index, start: 0, end: post.hashtags[index]?.length ?? 0 };
}
