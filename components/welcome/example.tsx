/**
 * A live example for the first minute: an invented post with a real chip and card, made for the cultures that are chosen
 * below it. The engine that marks it is the one that will mark the feed.
 */
import { useEffect, useState } from 'preact/hooks';
import { type Explanation, sendMessage } from '../../lib/messages';
import { useTranslator } from '../page/use-translator';
import { Annotated } from '../try/annotated';
import './example.css';

/** Invented posts: the first that holds something to explain to this reader is shown. */
const POSTS = [
  { author: 'mornings.in.chengdu', text: '这波操作666，朋友们周末约起来 #搭子' },
  {
    author: 'desk.by.the.window',
    text: 'not her serving looks and then she ate and left no crumbs 💀 #booktok',
  },
] as const;

export function Example({ homeCultures }: { homeCultures: readonly string[] }) {
  const { t, language } = useTranslator();
  const found = useExample(homeCultures, language);
  if (!found) return null;
  const { author, explanation } = found;
  return (
    <section class="block example" aria-label={t('exampleTitle')}>
      <h2>{t('exampleTitle')}</h2>
      <p class="soft small">{t('exampleLead')}</p>
      <div class="post">
        <p class="author">
          <i aria-hidden="true" />
          {author}
        </p>
        <p class="caption" lang={explanation.annotated.annotation.language.primary}>
          {explanation.post.text[0]?.text}
        </p>
        <Annotated explanation={explanation} />
      </div>
    </section>
  );
}

interface Shown {
  author: string;
  explanation: Explanation;
}

/** Asked anew when the reader or the language changes; without an answer there is no example, and nothing is missed. */
function useExample(homeCultures: readonly string[], language: string): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  const homes = homeCultures.join(' ');
  useEffect(() => {
    let isCurrent = true;
    void firstWithNotes(homes === '' ? [] : homes.split(' ')).then(
      (found) => isCurrent && setShown(found),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [homes, language]);
  return shown;
}

async function firstWithNotes(homeCultures: string[]): Promise<Shown | null> {
  let first: Shown | null = null;
  for (const { author, text } of POSTS) {
    const explanation = await sendMessage('tryText', text, homeCultures);
    if (!explanation) continue;
    if (explanation.annotated.annotation.notes.length > 0) return { author, explanation };
    first ??= { author, explanation };
  }
  return first;
}
