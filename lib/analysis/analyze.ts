/**
 * The engine: a post and its reader in, an annotation out. Pure; no DOM, no `browser`, the same everywhere.
 */
import type { Annotation, LanguageFinding, OriginFinding } from '../annotation';
import type { KnowledgeIndex, Texts } from '../knowledge/tables';
import type { LanguageTag } from '../languages';
import { HASHTAG_READ_UNITS, HASHTAGS_READ_PER_POST, TEXT_READ_PER_POST_UNITS } from '../limits';
import type { Post, TextPart } from '../post';
import type { Reader } from '../reader';
import { createCommunityFinder } from './communities/find-communities';
import { tellCut } from './language/detect';
import type { LanguageDetector } from './language/detector';
import { findNotes } from './notes/find-notes';
import { lookUpNotes } from './notes/look-up';
import { createTriggerFinder } from './notes/triggers';
import type { Automaton } from './text/automaton';
import { foldString } from './text/fold';
import { foldPost } from './text/folded-post';
import { NO_WORD_LISTS, type WordEdges } from './text/word-edges';

/** Raised when the same post may be annotated differently than before; part of the instrument id. */
export const ENGINE_VERSION = 8;

/** What may tip a close call; kept in memory only. */
export interface AnalysisContext {
  /** What this author wrote in before. */
  authorLanguage?: LanguageTag;
}

export interface Analyzer {
  /** Hash of engine and knowledge versions. */
  readonly instrument: string;
  analyze(post: Post, reader: Reader, context?: AnalysisContext): Annotation;
  /** What is known of words a person points at in a post; places in the answer are those in `words`. */
  lookUp(words: string, post: Post, reader: Reader): Annotation;
  /** What a community is called, by the language of the interface; `null` for one that is not known. */
  communityLabels(id: string): Texts | null;
  /** ISO 3166 code of a place label or code that the registry of cultures knows; `null` for any other words. */
  regionOf(label: string): string | null;
}

/** What was packed beside the knowledge; what is missing is built or done without. */
export interface PackedParts {
  /** Over `triggerLiterals(knowledge.notes)`. */
  triggers?: Automaton;
  /** Told by word lists. */
  edges?: WordEdges;
}

/** Builds the engine from its tables. Costly once; `analyze` is linear in the post's text. */
export function createAnalyzer(
  knowledge: KnowledgeIndex,
  detector: LanguageDetector,
  { triggers, edges = NO_WORD_LISTS }: PackedParts = {},
): Analyzer {
  const finder = createTriggerFinder(knowledge.notes, triggers, edges);
  const findCommunities = createCommunityFinder(knowledge, edges);
  const instrument = [`e${ENGINE_VERSION}`, detector.id, edges.id, knowledge.hash]
    .filter((part) => part !== '')
    .join('-');
  const regionOf = (label: string) => {
    const key = foldString(label);
    return Object.hasOwn(knowledge.regions, key) ? (knowledge.regions[key]?.code ?? null) : null;
  };
  const labels = new Map(knowledge.communities.map((community) => [community.id, community.labels]));
  const communityLabels = (id: string) => labels.get(id) ?? null;
  const lookUp: Analyzer['lookUp'] = (words, written, reader) => {
    const post = readable(written);
    const text = [{ role: 'caption' as const, text: words }];
    const hashtags = post.hashtags.filter(
      (tag) => tag !== '' && (words.includes(`#${tag}`) || words === tag),
    );
    const own = detector.detect(text, hashtags);
    const around = detector.detect(post.text, post.hashtags);
    const authorRegion = originOf(post, regionOf)[0]?.regionCode ?? null;
    const known = { language: around, authorRegion };
    return {
      language:
        own.primary !== 'und' && own.confidence >= SURE_OF_WORDS ? own : languageOf(words, post, around),
      communities: findCommunities(foldPost({ ...post, hashtags })),
      notes: lookUpNotes(words, foldPost(post), reader, known, finder, knowledge),
      origin: [],
      instrument,
    };
  };
  return {
    instrument,
    communityLabels,
    regionOf,
    lookUp,
    analyze(written, reader, context = {}) {
      const post = readable(written);
      const hintTag = post.hints.languageTag?.value;
      const authorTag = context.authorLanguage;
      const found = detector.detect(post.text, post.hashtags, {
        ...(hintTag !== undefined && { hintTag }),
        ...(authorTag !== undefined && { authorTag }),
      });
      const language = tellCut(found, written.text);
      const origin = originOf(post, regionOf);
      const known = { language, authorRegion: origin[0]?.regionCode ?? null, ...hintOf(post, context) };
      const folded = foldPost(post);
      return {
        language,
        communities: findCommunities(folded),
        notes: findNotes(folded, reader, known, finder, knowledge),
        origin,
        instrument,
      };
    },
  };
}

/** What is said of the language beside the words: where they tell nothing, a number or emoji goes with it. */
function hintOf({ hints }: Post, { authorLanguage }: AnalysisContext): { hint?: LanguageTag } {
  const hint = hints.languageTag?.value ?? authorLanguage;
  return hint === undefined ? {} : { hint };
}

/** Below, a few words say less of their language than the post they stand in. */
const SURE_OF_WORDS = 0.85;

/** The language the post speaks where the words stand. */
function languageOf(words: string, post: Post, around: LanguageFinding): LanguageFinding {
  const index = post.text.findIndex((part) => part.text.includes(words));
  const start = post.text[index]?.text.indexOf(words) ?? -1;
  const segment = around.segments.find(
    (one) => one.part === 'text' && one.index === index && one.start <= start && start < one.end,
  );
  const { tag: primary, confidence } = segment ?? { tag: around.primary, confidence: around.confidence };
  return { primary, confidence, segments: [], codeSwitched: false, because: ['context:post'] };
}

/** What adapters write for a picture in the text of which the page tells nothing: to analysis, a blank. */
const NAMELESS_PICTURES = /\ufffc/g;

/** Cuts hostile amounts of text and tags, and blanks nameless pictures; positions stay those of the text as written. */
function readable(post: Post): Post {
  let left = TEXT_READ_PER_POST_UNITS;
  const text: TextPart[] = post.text.map((part) => {
    const kept = part.text.length <= left ? part.text : part.text.slice(0, left);
    left -= kept.length;
    const text = kept.replace(NAMELESS_PICTURES, ' ');
    return text === part.text ? part : { ...part, text };
  });
  const hashtags = post.hashtags
    .slice(0, HASHTAGS_READ_PER_POST)
    .map((tag) => tag.slice(0, HASHTAG_READ_UNITS));
  return { ...post, text, hashtags };
}

/** Only from a place the page names, and only where the registry knows it; never concluded from the language. */
function originOf(post: Post, regionOf: Analyzer['regionOf']): OriginFinding[] {
  const label = post.hints.regionCode;
  const regionCode = label ? regionOf(label.value) : null;
  return label && regionCode ? [{ regionCode, confidence: 0.9, because: `hint:${label.from}` }] : [];
}
