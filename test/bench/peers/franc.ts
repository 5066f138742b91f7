/** franc (Titus Wormer, MIT). Its least length of ten characters is lifted: silence would count against it. */
import { load, type OpenPeer, ourName, ourNames } from './peer';

const OPTIONS = { minLength: 1 };

interface Franc {
  franc(text: string, options: { minLength: number }): string;
}
interface Trigrams {
  data: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
interface Scripts {
  expressions: Readonly<Record<string, RegExp>>;
}

export async function open(): Promise<OpenPeer> {
  const [{ franc }, { data }, { expressions }] = await Promise.all([
    load<Franc>('franc'),
    load<Trigrams>('franc/data.js'),
    load<Scripts>('franc/expressions.js'),
  ]);
  return {
    // Languages told apart by trigrams, and those whose script decides.
    languages: ourNames([...Object.values(data).flatMap(Object.keys), ...Object.keys(expressions)]),
    detect: (text) => ourName(franc(text, OPTIONS)),
  };
}
