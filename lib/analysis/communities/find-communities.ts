/**
 * The communities a post's hashtags address. Hashtags alone are a weak signal, so a weak tag needs company: another
 * tag of the same community or typical words in the text (Gao et al. 2012).
 */
import type { CommunityFinding, Span } from '../../annotation';
import type { CompiledCommunity, KnowledgeIndex } from '../../knowledge/tables';
import { COMMUNITIES_PER_POST } from '../../limits';
import type { Post } from '../../post';
import { holdsWord } from '../notes/words-near';
import type { FoldedText } from '../text/fold';
import type { FoldedPost, Piece } from '../text/folded-post';
import { withoutHashtags } from '../text/masked';
import { NO_WORD_LISTS, type WordEdges } from '../text/word-edges';
import { createJoinedTagFinder } from './joined-tags';

/** Words that must stand beside a lone weak tag. */
const WORDS_BESIDE_WEAK_TAG = 2;
const CONFIDENCE = { specific: 0.9, weakTags: 0.75, weakTagAndWords: 0.65, more: 0.05, most: 0.98 };

interface TagEntry {
  community: CompiledCommunity;
  form: string;
  weight: 'specific' | 'weak';
  platforms: readonly string[] | null;
}

interface TagHit {
  index: number;
  form: string;
  weight: 'specific' | 'weak';
}

export type CommunityFinder = (folded: FoldedPost) => CommunityFinding[];

/**
 * Builds the finder; its cost grows with the post's tags, not with the number of communities.
 * @param edges - tells the words of joined tags apart
 */
export function createCommunityFinder(
  knowledge: KnowledgeIndex,
  edges: WordEdges = NO_WORD_LISTS,
): CommunityFinder {
  const byTag = new Map<string, TagEntry[]>();
  for (const community of knowledge.communities) {
    for (const { form, weight, platforms = null } of community.tags) {
      const entries = byTag.get(form) ?? [];
      entries.push({ community, form, weight, platforms });
      byTag.set(form, entries);
    }
  }
  const reachTags = new Set(knowledge.reachTags);
  const findJoined = createJoinedTagFinder(knowledge.communities, edges);
  /** A tag inside a longer one is as good as a weak one. */
  const entriesOf = (tag: FoldedText): TagEntry[] => {
    const known = byTag.get(tag.folded);
    if (known) return known;
    return findJoined(tag)
      .flatMap((form) => byTag.get(form) ?? [])
      .flatMap((entry) => (entry.weight === 'specific' ? [{ ...entry, weight: 'weak' as const }] : []));
  };
  return (folded) => {
    const hits = collectHits(folded, entriesOf, reachTags);
    if (hits.size === 0) return [];
    // A tag in the caption is counted as a tag already; as a word it would count twice.
    const everything = folded.texts.map(({ text }) => withoutHashtags(text.folded)).join('\n');
    return [...hits]
      .flatMap(([community, tags]) => score(community, tags, everything, folded, edges))
      .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
      .slice(0, COMMUNITIES_PER_POST);
  };
}

function collectHits(
  { post, hashtags }: FoldedPost,
  entriesOf: (tag: FoldedText) => TagEntry[],
  reachTags: Set<string>,
): Map<CompiledCommunity, TagHit[]> {
  const hits = new Map<CompiledCommunity, TagHit[]>();
  for (const { index, text } of hashtags) {
    if (reachTags.has(text.folded)) continue;
    for (const { community, form, weight, platforms } of entriesOf(text)) {
      if (platforms && !platforms.includes(post.platform)) continue;
      const list = hits.get(community) ?? [];
      // The same again, also inside a longer tag, is no company.
      if (!list.some((hit) => hit.form === form)) list.push({ index, form, weight });
      hits.set(community, list);
    }
  }
  return hits;
}

function score(
  community: CompiledCommunity,
  tags: TagHit[],
  everything: string,
  { post, hashtags }: FoldedPost,
  edges: WordEdges,
): CommunityFinding[] {
  const words = community.words.filter((word) => holdsWord(everything, word));
  const specific = tags.find((tag) => tag.weight === 'specific');
  const isAlone = !specific && tags.length < 2;
  if (isAlone && words.length < WORDS_BESIDE_WEAK_TAG) {
    const others = hashtags.filter(({ index }) => tags.every((tag) => tag.index !== index));
    words.push(
      ...community.words.filter((word) => !words.includes(word) && isWordOfTags(word, others, edges)),
    );
  }
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

/** Words that stand joined in another hashtag: `latte` in #icedlatterecipe. */
function isWordOfTags(word: string, tags: readonly Piece[], edges: WordEdges): boolean {
  return tags.some(({ text }) => {
    const at = text.folded.indexOf(word);
    return at !== -1 && edges.areWordsOfTag(text, at, at + word.length);
  });
}

function tagSpan(post: Post, index: number): Span {
  return { part: 'hashtag', index, start: 0, end: post.hashtags[index]?.length ?? 0 };
}
