/**
 * Runs the adapters on a saved page: `read-page --url URL [--inside 'main > article'] [--comments] page.html`. One Post a
 * line on standard output, with the rule that found each field; a summary on standard error.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { type FindOptions, type PageContext, POST_FIELDS, type PostReading } from '../lib/platforms/adapter';
import { adapterFor } from '../lib/platforms/index';

/** Puts a fragment where a path of simple selectors says it belongs: `main > article[role=presentation]`. */
export function wrapInside(html: string, path: string): string {
  const steps = path.split('>').map((step) => step.trim());
  const open = steps.map((step) => {
    const tag = /^[a-z][\w-]*/i.exec(step)?.[0] ?? 'div';
    const id = /#([\w-]+)/.exec(step)?.[1];
    const classes = Array.from(step.replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g), (match) => match[1]);
    const attributes = Array.from(
      step.matchAll(/\[([\w-]+)(?:=["']?([^\]"']*)["']?)?\]/g),
      (match) => ` ${match[1]}="${match[2] ?? ''}"`,
    );
    const more = `${id ? ` id="${id}"` : ''}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}`;
    return { tag, text: `<${tag}${more}${attributes.join('')}>` };
  });
  const close = [...open].reverse().map((step) => `</${step.tag}>`);
  return `${open.map((step) => step.text).join('')}${html}${close.join('')}`;
}

/** Reads all posts of a page's HTML. `null` where the adapters leave the address alone. */
export function readPage(
  html: string,
  address: string,
  options: FindOptions = {},
): { slots: number; covered: number; readings: PostReading[] } | null {
  const url = new URL(address);
  const { document } = new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() }).window;
  const adapter = adapterFor(url);
  const surface = adapter?.surfaceOf(url, document) ?? null;
  if (!adapter || !surface) return null;
  const page: PageContext = { document, url, surface };
  const found = adapter.findPosts(page, options);
  const readings = found
    .map((element) => adapter.readPost(element, page))
    .filter((reading) => reading !== null);
  return { slots: found.length, covered: found.filter((element) => element.isCovered).length, readings };
}

/** Posts found, how many of them each field was read for, and what threw: `title 2 (67 %)`. */
export function summaryOf({ slots, covered, readings }: NonNullable<ReturnType<typeof readPage>>): string {
  const posts = readings.length;
  const percent = (count: number, of: number) => `${of === 0 ? 0 : Math.round((count / of) * 100)} %`;
  const counts = POST_FIELDS.map(
    (field) => [field, readings.filter((reading) => reading.rules[field]).length] as const,
  );
  const filled = counts.reduce((sum, [, count]) => sum + count, 0);
  const fields = posts * POST_FIELDS.length;
  const failures = readings.reduce((sum, reading) => sum + reading.failures.length, 0);
  return [
    `${posts} posts in ${slots} slots (${covered} covered)`,
    `${filled} of ${fields} fields filled (${percent(filled, fields)}): ${counts
      .map(([field, count]) => `${field} ${count} (${percent(count, posts)})`)
      .join(', ')}`,
    `${failures} rules failed`,
  ].join('; ');
}

const USAGE = "usage: read-page --url URL [--inside 'main > article'] [--comments] page.html";

/** @throws Error in one sentence where the options, the address or the file are no good */
function readOptions(): { html: string; url: string; comments: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, inside: { type: 'string' }, comments: { type: 'boolean' } },
  });
  const [file, ...more] = positionals;
  const { url, inside, comments = false } = values;
  if (!url || !file || more.length > 0) throw new Error('one address and one file are needed');
  if (!URL.canParse(url)) throw new Error(`"${url}" is no address`);
  const html = readFileSync(file, 'utf8');
  return { html: inside ? wrapInside(html, inside) : html, url, comments };
}

function main(): void {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const result = readPage(options.html, options.url, { comments: options.comments });
  if (!result) {
    console.error('this address is left alone: 0 posts');
    return;
  }
  for (const { post, rules } of result.readings) console.log(JSON.stringify({ ...post, rules }));
  console.error(summaryOf(result));
}

if (process.argv[1] && import.meta.filename === process.argv[1]) main();
