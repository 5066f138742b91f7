/** What is wrong with a field, said to someone who writes YAML and does not program. */
import type * as v from 'valibot';

/** Names of types as YAML's writers know them. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a table of fields',
  null: 'empty',
};
/** What was written is quoted up to here. */
const QUOTED_UNITS = 60;

/** One sentence without its subject: `must be a number, not "three"`. */
export function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const { type, expected, received } = issue;
  if (type === 'strict_object' && expected === 'never') return 'is not a field of an entry';
  // A field that is not there, and one that is there and holds nothing, look alike to who wrote them; a list's empty place too.
  if (received === 'undefined' || (received === 'null' && (issue.path?.length ?? 0) > 0)) return 'is missing';
  if (type === 'picklist' || type === 'literal' || type === 'union')
    return `must be one of ${oneOf(expected)}, not ${shown(received)}`;
  if (type === 'strict_object' || type === 'record') {
    return received === 'Object' ? 'is missing' : `must be ${TYPES.Object}, not ${shown(received)}`;
  }
  if (TYPES[expected ?? ''] !== undefined) return `must be ${TYPES[expected ?? '']}, not ${shown(received)}`;
  if (type === 'min_length' || type === 'max_length') return lengthSentence(issue);
  if (type === 'min_value' || type === 'max_value')
    return `must be ${type === 'min_value' ? 'at least' : 'at most'} ${expected?.replace(/^[<>]=/, '')}, not ${received}`;
  return issue.message;
}

/** `("a" | "b")` as `a, b`. */
function oneOf(expected: string | null): string {
  return (expected ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map((one) => one.replace(/^"|"$/g, ''))
    .join(', ');
}

function shown(received: string): string {
  const text = TYPES[received] ?? received;
  return text.length > QUOTED_UNITS ? `${text.slice(0, QUOTED_UNITS)}…` : text;
}

function lengthSentence(issue: v.BaseIssue<unknown>): string {
  // A schema's own words say more than the figures.
  if (!issue.message.startsWith('Invalid length')) return issue.message;
  const bound = issue.type === 'min_length' ? 'at least' : 'at most';
  const unit = Array.isArray(issue.input) ? 'entries' : 'characters';
  return `must have ${bound} ${issue.expected?.replace(/^[<>]=/, '')} ${unit}, has ${issue.received}`;
}
