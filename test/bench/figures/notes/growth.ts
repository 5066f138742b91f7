/**
 * How fast notes are matched, and what ten times as many entries cost. The others are generated: entries like ours, whose
 * triggers are put together from characters of ours, so that they share their beginnings and are met in posts now and then.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findNotes } from '../../../../lib/analysis/notes/find-notes';
import { createTriggerFinder } from '../../../../lib/analysis/notes/triggers';
import { fold } from '../../../../lib/analysis/text/fold';
import { type FoldedPost, foldPost } from '../../../../lib/analysis/text/folded-post';
import type { LanguageFinding } from '../../../../lib/annotation';
import { compileKnowledge } from '../../../../lib/knowledge/compile';
import { openKnowledge, packKnowledge } from '../../../../lib/knowledge/packed';
import type { CompiledNote, CompiledTrigger, KnowledgeIndex } from '../../../../lib/knowledge/tables';
import type { Post } from '../../../../lib/post';
import type { Reader } from '../../../../lib/reader';
import { readKnowledgeFiles } from '../../../../scripts/knowledge-files';
import type { Figure } from '../../frame';

const TIMES = 10;
const ROUNDS = 15;
const REPEATS = 10;
const COLLECTIONS = 5;
/** Two characters drawn at random are too often a usual word: what is measured is looking for more, not finding more. */
const LEAST_CHARACTERS = 3;
const US_PER_SECOND = 1_000_000;

/** A post with what is known before its notes are looked for. */
export interface Asked {
  post: Post;
  reader: Reader;
  language: LanguageFinding;
}

/** The knowledge with the forms of its triggers, which its asset leaves out. */
const readIndex = (): KnowledgeIndex => compileKnowledge(readKnowledgeFiles().sources, '').index;

/** Matching is folding, finding, asking conditions, choosing faces: all but the language. */
export function* speedFigures(posts: readonly Asked[]): Generator<Figure> {
  const small = matcher(readIndex());
  const large = matcher(grown(readIndex(), TIMES));
  small(posts);
  large(posts);
  // Turn by turn, so that a load on the machine strikes both; the quickest of each is the least disturbed.
  const pairs = Array.from({ length: ROUNDS }, () => [processorUs(small, posts), processorUs(large, posts)]);
  const [least = 0, leastLarge = 0] = [0, 1].map((side) => Math.min(...pairs.map((pair) => pair[side] ?? 0)));
  const value = ((posts.length * REPEATS) / least) * US_PER_SECOND;
  yield { name: 'matchPostsPerSecond', value, unit: 'posts/s', of: posts.length };
  yield {
    name: 'growth10x',
    value: leastLarge / least,
    unit: '×',
    because: 'time with ten times the entries',
  };
  const [one, ten] = [heapBytes(1), heapBytes(TIMES)];
  yield {
    name: 'growth10xMemory',
    value: ten / one,
    unit: '×',
    because: 'memory with ten times the entries',
  };
  yield { name: 'memoryMB', value: one / 1_000_000, unit: 'MB', because: 'of the notes opened' };
}

function matcher(index: KnowledgeIndex): (posts: readonly Asked[]) => void {
  const finder = createTriggerFinder(index.notes);
  const find = (folded: FoldedPost, { reader, language }: Asked) =>
    findNotes(folded, reader, { language, authorRegion: null }, finder, index);
  return (posts) => {
    for (let i = 0; i < REPEATS; i++) for (const asked of posts) find(foldPost(asked.post), asked);
  };
}

/** Microseconds of processor time, what collects rubbish included. */
function processorUs(match: (posts: readonly Asked[]) => void, posts: readonly Asked[]): number {
  const from = process.cpuUsage();
  match(posts);
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

/** The same knowledge with so many times the notes. */
export function grown(index: KnowledgeIndex, times: number): KnowledgeIndex {
  const pools = poolsOf(index.notes);
  const known = new Set(index.notes.flatMap((note) => note.triggers.map((trigger) => trigger.form)));
  const random = seeded(7);
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    index.notes.map((note) => ({
      ...note,
      id: `${note.id}.copy${copy}`,
      triggers: note.triggers.map((trigger) => unlike(trigger, pools, known, random)),
    })),
  );
  return { ...index, notes: [...index.notes, ...copies.flat()] };
}

type TriggerKind = 'letters' | 'signs' | 'emoji';
type Pools = ReadonlyMap<TriggerKind, readonly string[]>;

function kindOf({ form, match }: CompiledTrigger): TriggerKind {
  if (match === 'emoji') return 'emoji';
  return /^[ -~]+$/.test(form) ? 'letters' : 'signs';
}

/** The characters of all triggers by kind, each once: what is put together of them is about as rare as real expressions. */
function poolsOf(notes: readonly CompiledNote[]): Pools {
  const pools = new Map<TriggerKind, Set<string>>();
  for (const trigger of notes.flatMap((note) => note.triggers)) {
    const pool = pools.get(kindOf(trigger)) ?? new Set();
    for (const character of trigger.form) pool.add(character);
    pools.set(kindOf(trigger), pool);
  }
  return new Map([...pools].map(([kind, pool]) => [kind, [...pool]]));
}

/** A trigger as long as this one, put together from characters of others; one that is not there yet. */
function unlike(
  trigger: CompiledTrigger,
  pools: Pools,
  known: Set<string>,
  random: () => number,
): CompiledTrigger {
  const pool = pools.get(kindOf(trigger)) ?? [];
  const length = Math.max(LEAST_CHARACTERS, [...trigger.form].length * (trigger.minRepeat ?? 1));
  let form = trigger.form;
  while (known.has(form)) {
    form = '';
    while ([...form].length < length) form += pool[Math.floor(random() * pool.length)] ?? '';
  }
  known.add(form);
  return { form, match: trigger.match };
}

/** Marsaglia's xorshift, 32 bits: the same entries in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Measured in a process of its own: what other figures leave behind would hide it. */
function heapBytes(times: number): number {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const out = execFileSync(process.execPath, [tsx, '--expose-gc', import.meta.filename, String(times)]);
  return Number(out.toString());
}

/** What opened knowledge holds, its packed bytes included: tables are views on them. */
function measureHeap(times: number, collect: () => void): number {
  const packed = packKnowledge(grown(readIndex(), times)).buffer;
  const held = () => {
    // What one collection finds unused, the next one frees.
    for (let i = 0; i < COLLECTIONS; i++) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held() - packed.byteLength;
  const { index, triggers } = openKnowledge(packed);
  const finder = createTriggerFinder(index.notes, triggers);
  const bytes = held() - before;
  // It is used after, so that it is not collected before; nothing stands in an empty text.
  return bytes + finder.find(fold(''), false).length;
}

if (process.argv[1] === import.meta.filename && globalThis.gc)
  console.log(measureHeap(Number(process.argv[2]), () => void globalThis.gc?.()));
