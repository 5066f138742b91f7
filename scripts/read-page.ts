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

function summary(result: NonNullable<ReturnType<typeof readPage>>): string {
  const { slots, covered, readings } = result;
  const counts = POST_FIELDS.map(
    (field) => `${field} ${readings.filter((reading) => reading.rules[field]).length}`,
  );
  const failures = readings.flatMap((reading) => reading.failures);
  return `${readings.length} posts in ${slots} slots (${covered} covered); ${counts.join(', ')}; ${failures.length} failures`;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, inside: { type: 'string' }, comments: { type: 'boolean' } },
  });
  const file = positionals[0];
  if (!values.url || !file) {
    console.error("usage: read-page --url URL [--inside 'main > article'] [--comments] page.html");
    process.exitCode = 2;
    return;
  }
  const html = readFileSync(file, 'utf8');
  const result = readPage(values.inside ? wrapInside(html, values.inside) : html, values.url, {
    comments: values.comments === true,
  });
  if (!result) {
    console.error('this address is left alone: 0 posts');
    return;
  }
  for (const { post, rules } of result.readings) console.log(JSON.stringify({ ...post, rules }));
  console.error(summary(result));
}

if (process.argv[1] && import.meta.filename === process.argv[1]) main();
