/** Answers shared by the sample pages: documents under a strict policy, scripts, styles, JSON and pictures. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { SiteResponse } from '../site';

const bundles = new Map<string, Promise<string>>();

/** Bundles a page's script once per process. */
function bundleOf(entry: string): Promise<string> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  bundles.set(entry, made);
  return made;
}

function respond(type: string, body: string | Uint8Array): SiteResponse {
  const charset = typeof body === 'string' ? '; charset=utf-8' : '';
  return {
    status: 200,
    headers: { 'content-type': `${type}${charset}`, 'x-content-type-options': 'nosniff' },
    body,
  };
}

export const respondJson = (value: unknown) => respond('application/json', JSON.stringify(value));
export const respondPicture = (png: Uint8Array) => respond('image/png', png);
export const respondScript = async (entry: string) => respond('text/javascript', await bundleOf(entry));
export const respondStyle = async (file: string) => respond('text/css', await readFile(file, 'utf8'));

/**
 * A page. Scripts need the nonce or must come from this host, style sheets must come from this host, nothing may be
 * asked of any other host, and no string may become HTML (Trusted Types). Only `style` attributes in the document
 * itself are allowed: the captured pages are full of them.
 */
export function respondPage(make: (nonce: string) => string, status = 200): SiteResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const page = respond('text/html', make(nonce));
  return { ...page, status, headers: { ...page.headers, 'content-security-policy': policy } };
}

/** JSON that may stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003C')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
