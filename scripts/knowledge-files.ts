/** Reads lib/knowledge, and what it is checked with, from disk for the build, the checks and the tests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { ambiguousFormsSchema } from '../lib/knowledge/ambiguity';
import type { CheckTables } from '../lib/knowledge/check';
import { postFromCaption } from '../lib/knowledge/example-post';
import type { KnowledgeSources, SourceFile } from '../lib/knowledge/parse';
import { wordingSchema } from '../lib/knowledge/wording';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', 'lib', 'knowledge');

function readFile(path: string): SourceFile {
  try {
    return { path, content: parse(readFileSync(join(ROOT, path), 'utf8')) };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

function readFolder(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFile(`${folder}/${name}`));
}

/**
 * All sources with a digest over them.
 * @throws Error naming the file and the place where YAML cannot be read
 */
export function readKnowledgeFiles(): { sources: KnowledgeSources; hash: string } {
  const sources: KnowledgeSources = {
    cultures: readFile('cultures.yaml'),
    explainingCues: readFile('explaining-cues.yaml'),
    numberContext: readFile('number-context.yaml'),
    reachTags: readFile('reach-tags.yaml'),
    notes: readFolder('notes'),
    communities: readFolder('communities'),
  };
  const hash = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 12);
  return { sources, hash };
}

const PLAIN_POSTS = join(ROOT, '../../test/fixtures/plain-posts');

/** What entries are checked with: words they must not use, plain forms, everyday posts they must not fire on (one a line). */
export function readCheckTables(): Required<CheckTables> {
  const plainPosts = readdirSync(PLAIN_POSTS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      language: name.slice(0, -'.txt'.length),
      posts: readFileSync(join(PLAIN_POSTS, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => postFromCaption(line)),
    }));
  return {
    wording: v.parse(wordingSchema, readFile('wording.yaml').content),
    ambiguousForms: v.parse(ambiguousFormsSchema, readFile('ambiguous-forms.yaml').content),
    plainPosts,
  };
}
