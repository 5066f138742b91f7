/** A chip and its card as they stand under a post, inside one of our own pages. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Explanation } from '../../lib/messages';
import { createChip } from '../annotation/chip';
import '../annotation/annotation.css';
import { Card } from '../card/card';
import { useTranslator } from '../page/use-translator';
import './annotated.css';

export interface AnnotatedProps {
  explanation: Explanation;
  /** Whether the card is open from the start, and stays. */
  isOpen?: boolean;
}

export function Annotated({ explanation, isOpen = false }: AnnotatedProps) {
  const [isShown, setShown] = useState(isOpen);
  const { post, annotated, texts } = explanation;
  const translator = useTranslator();
  return (
    <div class="frame own">
      <Chip explanation={explanation} onPress={() => setShown(!isShown)} isPressed={isShown} />
      {isShown && (
        <section class="card inline" aria-label={translator.t('cardTitle')}>
          <Card
            post={post}
            annotation={annotated.annotation}
            texts={texts}
            translator={translator}
            onClose={isOpen ? undefined : () => setShown(false)}
          />
        </section>
      )}
    </div>
  );
}

/** The very chip that stands in a site's page. */
function Chip({
  explanation,
  isPressed,
  onPress,
}: Pick<AnnotatedProps, 'explanation'> & { isPressed: boolean; onPress(): void }) {
  const place = useRef<HTMLDivElement>(null);
  const translator = useTranslator();
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    const chip = createChip(document, explanation.annotated, 'row', translator);
    chip.removeAttribute('aria-haspopup');
    // Here it stands alone: its own words are its name.
    chip.removeAttribute('aria-label');
    chip.addEventListener('click', () => press.current());
    place.current?.replaceChildren(chip);
  }, [explanation, translator]);
  useEffect(() => {
    place.current?.querySelector('button')?.setAttribute('aria-expanded', String(isPressed));
  }, [isPressed, explanation]);
  return <div ref={place} />;
}
