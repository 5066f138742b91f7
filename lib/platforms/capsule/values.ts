/** Replaces what attributes say, keeping their shape. What is not known to be markup is never kept. */
import { CLASS_WORDS, ID_WORDS, KEPT_VALUES, PATH_WORDS, VALUES } from './words';

/** The shape of an address: host kind, known path words, kinds of the other segments, and how many parameters. */
export function shapeOfAddress(address: string, base: URL): string {
  if (!URL.canParse(address, base)) return ':broken';
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return ':other-scheme';
  const path = url.pathname.split('/').map((segment) => (segment === '' ? '' : shapeOfSegment(segment)));
  const host = url.host === base.host ? '' : ':other-host';
  const parameters = [...url.searchParams].length;
  return `${host}${path.join('/')}${parameters > 0 ? `?:${parameters}` : ''}${url.hash ? '#:hash' : ''}`;
}

function shapeOfSegment(segment: string): string {
  if (PATH_WORDS.has(segment)) return segment;
  if (/^\d+$/.test(segment)) return `:digits${segment.length}`;
  if (/^[0-9a-f]{24}$/.test(segment)) return ':hex24';
  if (segment.startsWith('@')) return ':handle';
  return /^[\w-]{11}$/.test(segment) ? ':code11' : ':name';
}

/** Ids keep known words and their separators; numbers keep their length. */
export function shapeOfId(id: string): string {
  return id.replace(/\d+|[A-Z]?[a-z]+|[A-Z]+|[^\dA-Za-z_-]+/g, (part) => {
    if (/^\d{1,2}$/.test(part)) return part;
    if (/^\d/.test(part)) return `:digits${part.length}`;
    return ID_WORDS.has(part.toLowerCase()) ? part : ':x';
  });
}

/** The readable ends of class names, word by word; hashes and unknown words are left out, their number is told. */
export function shapeOfClasses(classes: string): string {
  const names = classes.split(/\s+/).filter((name) => name !== '');
  const known = names.map(knownClass).filter((name) => name !== null);
  const others = names.length - known.length;
  return [...new Set(known), ...(others > 0 ? [`:${others}`] : [])].join(' ');
}

function knownClass(name: string): string | null {
  const end = /--([A-Z][A-Za-z0-9]{2,50})$/.exec(name)?.[1];
  if (end) return isMadeOf(end.match(/[A-Z][a-z0-9]*/g) ?? []) ? `--${end}` : null;
  return /^[a-z]{2,}[a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && isMadeOf(name.split('-')) ? name : null;
}

function isMadeOf(parts: readonly string[]): boolean {
  return parts.length > 0 && parts.every((part) => CLASS_WORDS.has(part.toLowerCase()));
}

/** `data-e2e` and its like: kept where every word is known. */
function shapeOfName(value: string): string {
  const parts = value.split(/[-_\d]+/).filter((part) => part !== '');
  return isMadeOf(parts) ? value.replace(/\d{2,}/g, ':digits') : `:${value.length}`;
}

/** Names of the styled properties, and values that are a number with a unit or a keyword of layout. */
function shapeOfStyle(style: string): string {
  const properties = style.split(';').flatMap((rule) => {
    const [, name, value] = /^\s*([a-z-]{3,30})\s*:\s*([^;]*)$/.exec(rule) ?? [];
    if (!name) return [];
    const isPlain =
      /^(?:none|hidden|visible|absolute|relative|fixed|static|block|inline|inline-block|flex|[\d.]+(?:px|%)?)$/;
    return [isPlain.test((value ?? '').trim()) ? `${name}:${(value ?? '').trim()}` : name];
  });
  return properties.join(';');
}

/** What a capsule says for an attribute; `null` leaves the value out and keeps the name. */
export function shapeOfAttribute(name: string, value: string, base: URL): string | null {
  if (value === '') return '';
  if (name === 'href' || name === 'src' || name === 'note-id') {
    return name === 'note-id' ? shapeOfSegment(value) : shapeOfAddress(value, base);
  }
  if (name === 'id') return shapeOfId(value);
  if (name === 'class') return shapeOfClasses(value);
  if (name === 'style') return shapeOfStyle(value);
  if (name === 'data-e2e' || name === 'data-pagelet' || name === 'data-testid') return shapeOfName(value);
  if (name === 'datetime')
    return /^[\d:.TZ+-]{1,40}$/.test(value) ? value.replace(/\d/g, '0') : `:${value.length}`;
  if (name === 'alt') return `:${value.length}`;
  if (KEPT_VALUES.has(name)) return VALUES.has(value) || /^-?\d{1,3}$/.test(value) ? value : null;
  return null;
}
