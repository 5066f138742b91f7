/** Shares as one bar with a legend: never colour alone, every part is named with its figure. */
import { useTranslator } from '../page/use-translator';

export interface SharePart {
  id: string;
  label: string;
  /** 0 to 1. */
  share: number;
}

export function ShareBar({
  title,
  parts,
  more,
}: {
  title: string;
  parts: readonly SharePart[];
  more?: string | undefined;
}) {
  const { number } = useTranslator();
  const percent = (share: number) => number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <section>
      <h2>{title}</h2>
      <div class="bar" aria-hidden="true">
        {parts.map(({ id, share }, i) => (
          <span key={id} class={`series-${i}`} style={{ flexGrow: share }} />
        ))}
        {more && (
          <span
            class="series-3"
            style={{ flexGrow: Math.max(0, 1 - parts.reduce((sum, part) => sum + part.share, 0)) }}
          />
        )}
      </div>
      <ul class="legend">
        {parts.map(({ id, label, share }, i) => (
          <li key={id}>
            <i class={`series-${i}`} />
            {label} {percent(share)}
          </li>
        ))}
        {more && (
          <li>
            <i class="series-3" />
            {more}
          </li>
        )}
      </ul>
    </section>
  );
}
