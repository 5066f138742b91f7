/**
 * What the chip of a sample post must say, worked out in Node from the sample's own words: a chip that stands on the
 * wrong post says something else.
 */
import type { KnowledgeTexts } from '../../../lib/knowledge/tables';
import { type Form, type Post, postKey } from '../../../lib/post';
import { judgeInNode, knowledgeTexts } from '../../../scripts/soak/judge-node';
import type { ReplicaSite, SamplePost } from '../../replica/site';

/** The chip's words for a sample post, for a new reader in the United States. */
export function expectedLabel(site: ReplicaSite, sample: SamplePost, form: Form): string {
  const isTile = form === 'tile';
  const title = sample.title === null ? [] : [{ role: 'title' as const, text: sample.title }];
  const caption = sample.caption === '' ? [] : [{ role: 'caption' as const, text: sample.caption }];
  const post: Post = {
    key: postKey(site.platform, sample.id),
    platform: site.platform,
    surface: 'home',
    form,
    id: sample.id,
    parent: null,
    url: null,
    author: sample.author.handle,
    text: isTile ? title : [...title, ...caption],
    hashtags: isTile ? [] : sample.hashtags,
    hints: {},
    isPartial: false,
  };
  return judgeInNode(post, isTile ? 'corner' : 'row').label;
}

/** A meaning text of the knowledge, to be looked for in a card. */
export function noteTexts(): KnowledgeTexts['notes'] {
  return knowledgeTexts().notes;
}
