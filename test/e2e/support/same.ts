/**
 * The same posts annotated by `npm run annotate` and by the shipped build in a browser, both as text, so that a single
 * differing byte shows.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readPost } from '../../../lib/annotate-lines/read-post';
import { POSTS_PER_MESSAGE } from '../../../lib/limits';
import type { Post } from '../../../lib/post';
import { readerFromTag } from '../../../lib/reader';
import { sites } from '../../replica/sites';
import { ROOT } from './chromium';

/** Both sides of the notes, and a culture that few entries name. */
export const READERS = ['en-US', 'zh-CN', 'pt-BR'];
/** Posts written to measure the engine, by people who had not seen it. */
const WRITTEN = ['notes', 'language-a', 'language-b'];
const OUTPUT_MOST_BYTES = 64_000_000;
const TSX = createRequire(import.meta.url).resolve('tsx/cli');

/** All invented posts and comments there are, one JSON object a line, as `npm run annotate` reads them. */
export function sampleLines(): string[] {
  const written = WRITTEN.flatMap((name) =>
    readFileSync(join(ROOT, 'test/bench/data', `${name}.jsonl`), 'utf8').split('\n'),
  )
    .filter((line) => line !== '')
    .map((line) => {
      const { id, platform, form, text, hashtags } = JSON.parse(line) as Record<string, unknown>;
      return { id, platform, form, text, hashtags };
    });
  const shown = sites.flatMap(({ platform, posts }) =>
    posts.flatMap((post) => [
      {
        id: post.id,
        platform,
        form: 'full',
        text: [
          ...(post.title === null ? [] : [{ role: 'title', text: post.title }]),
          { role: 'caption', text: post.caption },
        ],
        hashtags: post.hashtags,
      },
      ...post.comments.map(({ text }, at) => ({ id: `${post.id}.${at}`, platform, form: 'comment', text })),
    ]),
  );
  return [...shown, ...written].map((one) => JSON.stringify(one));
}

/** The answers of `npm run annotate`, one a post. @throws Error with its words where it fails */
export function annotatedInNode(lines: readonly string[], readerTag: string): string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [TSX, join(ROOT, 'scripts/annotate.ts'), '--reader', readerTag],
    { input: lines.join('\n'), encoding: 'utf8', maxBuffer: OUTPUT_MOST_BYTES },
  );
  if (status !== 0) throw new Error(`annotate ended with ${status}: ${stderr}`);
  return stdout.trimEnd().split('\n');
}

/** The answers of the background, in the form of `npm run annotate`. @param page - an extension page */
export async function annotatedInBrowser(
  page: Page,
  lines: readonly string[],
  readerTag: string,
): Promise<string[]> {
  const posts = lines.map((line) => {
    const read = readPost(JSON.parse(line));
    if ('error' in read) throw new Error(`${read.error}: ${line}`);
    return read.post;
  });
  await page.evaluate(chooseReader, { ...readerFromTag(readerTag), isSetUp: false });
  const answers: string[] = [];
  for (let at = 0; at < posts.length; at += POSTS_PER_MESSAGE) {
    answers.push(...(await page.evaluate(askBackground, posts.slice(at, at + POSTS_PER_MESSAGE))));
  }
  return answers;
}

interface ExtensionApi {
  storage: { local: { set(items: object): Promise<void> } };
  runtime: { sendMessage(message: object): Promise<({ annotation: object } | null)[]> };
}

// Both run inside the page; nothing outside their own braces exists there.

async function chooseReader(settings: object): Promise<void> {
  const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
  await (scope.browser ?? scope.chrome).storage.local.set({ settings });
}

async function askBackground(posts: Post[]): Promise<string[]> {
  const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
  const message = { crossread: 'annotate', arguments: [posts] };
  const answers = await (scope.browser ?? scope.chrome).runtime.sendMessage(message);
  return answers.map((answer, at) => JSON.stringify({ id: posts[at]?.id ?? null, ...answer?.annotation }));
}
