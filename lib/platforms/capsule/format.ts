/** A capsule as a text that a person can read before sending it. In English: it is for a bug report. */
import type { Capsule } from '../capsule';

const STEP = '  ';

/** The skeleton with a line for each tag, indented. Tags come in pairs: capsules close every tag they open. */
function indented(html: string): string {
  let depth = 0;
  const lines: string[] = [];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (token.startsWith('</')) {
      depth = Math.max(0, depth - 1);
      // An empty element stays on one line.
      if (
        lines
          .at(-1)
          ?.trimStart()
          .startsWith(`<${token.slice(2, -1)}`)
      )
        lines.push(`${lines.pop()}${token}`);
      else lines.push(`${STEP.repeat(depth)}${token}`);
    } else {
      lines.push(`${STEP.repeat(depth)}${token}`);
      if (token.startsWith('<')) depth += 1;
    }
  }
  return lines.join('\n');
}

/**
 * The file of a bug report.
 * @param version of the extension
 * @param remarks further lines, without anything of the page
 */
export function capsuleText(capsule: Capsule, version: string, remarks: readonly string[]): string {
  const { platform, surface, address, found, read, posts, page, failures } = capsule;
  const threw = Object.entries(failures).map(([place, times]) => `${place} ${times}`);
  const head = [
    `Crossread ${version}: a page that is read wrongly`,
    'Texts, ids, names and addresses are replaced by their kind and length.',
    '',
    `page: ${platform}, ${surface}, ${address}`,
    `posts: ${found} found, ${read} read`,
    ...(threw.length > 0 ? [`threw: ${threw.join(', ')}`] : []),
    ...remarks,
  ];
  const parts = posts.map(({ form, isCovered, rules, html }, index) => {
    const found = Object.entries(rules).map(([field, rule]) => `${field} by ${rule}`);
    const what = `${index + 1}. ${form}${isCovered ? ', covered' : ''}: ${found.join(', ') || 'nothing read'}`;
    return `${what}\n${indented(html)}`;
  });
  if (page !== null) parts.push(`no post found; the page\n${indented(page)}`);
  return `${head.join('\n')}\n\n${parts.join('\n\n')}\n`;
}
