/**
 * A place to try: any text, from a phone, a chat, a picture's words, gets the same annotation and card as a post.
 * Nothing of it is stored.
 */
import { useEffect, useState } from 'preact/hooks';
import { TEXT_READ_PER_POST_UNITS } from '../../lib/limits';
import { type Explanation, sendMessage } from '../../lib/messages';
import { useTranslator } from '../page/use-translator';
import { Annotated } from './annotated';
import './try.css';

/** Typing is answered after this pause, in ms: fast enough to feel at once, slow enough not to flicker. */
const ANSWER_AFTER_MS = 250;

/** Lines that show what it does: one that readers of Chinese may stumble over, one that readers of English may. */
const SAMPLES = [
  '这波操作666，朋友们周末约起来 #搭子',
  'not her serving looks and then she ate and left no crumbs 💀 #booktok',
] as const;

export function Try() {
  const { t } = useTranslator();
  const [text, setText] = useState('');
  const answer = useAnswer(text);
  return (
    <main class="page try">
      <h1>{t('tryTitle')}</h1>
      <p class="lead-text">{t('tryLead')}</p>
      <p class="soft">{t('tryNotStored')}</p>
      <label class="block try-text">
        <span>{t('tryLabel')}</span>
        <textarea
          rows={5}
          dir="auto"
          maxLength={TEXT_READ_PER_POST_UNITS}
          placeholder={t('tryPlaceholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="line samples">
        <span class="soft">{t('trySamples')}</span>
        {SAMPLES.map((sample) => (
          <button type="button" class="link" key={sample} onClick={() => setText(sample)}>
            <bdi>{sample}</bdi>
          </button>
        ))}
      </p>
      <div class="block" aria-live="polite">
        {answer === 'failed' && <p role="alert">{t('cardFailed')}</p>}
        {answer !== null && answer !== 'failed' && <Annotated explanation={answer} isOpen />}
      </div>
    </main>
  );
}

/** The annotation of the text as it stands after a pause. */
function useAnswer(text: string): Explanation | 'failed' | null {
  const [answer, setAnswer] = useState<Explanation | 'failed' | null>(null);
  useEffect(() => {
    if (text.trim() === '') {
      setAnswer(null);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      sendMessage('tryText', text).then(
        (found) => isCurrent && setAnswer(found),
        () => isCurrent && setAnswer('failed'),
      );
    }, ANSWER_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);
  return answer;
}
