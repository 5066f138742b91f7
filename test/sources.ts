/** The project's own source files, as text, for tests on its structure. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export interface Source {
  /** From the project's root, with slashes. */
  path: string;
  /** Without comments. */
  code: string;
  lines: number;
  imports: Import[];
}

interface Import {
  /** A path from the project's root without ending, or the name of a package. */
  target: string;
  isTypeOnly: boolean;
}

/** Every TypeScript file below the folders given. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => read(join(entry.parentPath, entry.name))),
  );
}

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const code = withoutComments(text);
  const path = relative(ROOT, file).replaceAll('\\', '/');
  return { path, code, lines: text.split('\n').length, imports: importsIn(code, path) };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

function importsIn(code: string, path: string): Import[] {
  const statements = code.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s)?([^'";]*?from\s+)?'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...statements].map(([, , type, names = '', named = '', called]) => {
    const target = called ?? named;
    const hasOnlyTypes = /^\{(\s*type\s[^,}]+,?)+\s*\}/.test(names.trim());
    return { target: resolve(target, path), isTypeOnly: type !== undefined || hasOnlyTypes };
  });
}

function resolve(target: string, from: string): string {
  return target.startsWith('.') ? join(dirname(from), target).replaceAll('\\', '/') : target;
}

/** A file with everything it loads when it runs, and the packages among that. */
export function loadedBy(source: Source, all: readonly Source[]): { files: Source[]; packages: string[] } {
  const byPath = new Map(
    all.flatMap((one) => [one.path, one.path.replace(/\.tsx?$/, '')].map((name) => [name, one])),
  );
  const files = new Set([source]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const { target, isTypeOnly } of file.imports) {
      if (isTypeOnly) continue;
      const loaded = byPath.get(target) ?? byPath.get(`${target}/index`);
      if (loaded) files.add(loaded);
      else packages.add(target);
    }
  }
  return { files: [...files], packages: [...packages] };
}
