/** A set of things to choose from, several at a time; the less common ones behind "more". */
import { Pill, Setting } from '../page/setting';

export interface Choice {
  id: string;
  label: string;
}

export interface ChoicesProps {
  legend: string;
  hint?: string | undefined;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** How many are shown at once; chosen ones always are. */
  shown: number;
  moreLabel: string;
  error?: string | undefined;
  onChange(chosen: string[]): void;
}

export function Choices({ legend, hint, choices, chosen, shown, moreLabel, error, onChange }: ChoicesProps) {
  const first = choices.filter((choice, i) => i < shown || chosen.includes(choice.id));
  const rest = choices.filter((choice) => !first.includes(choice));
  const toggle = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const box = ({ id, label }: Choice) => (
    <Pill
      key={id}
      type="checkbox"
      label={label}
      isChosen={chosen.includes(id)}
      onChange={(isChosen) => toggle(id, isChosen)}
    />
  );
  return (
    <Setting label={legend} hint={hint}>
      <div class="choices">{first.map(box)}</div>
      {rest.length > 0 && (
        <details>
          <summary>{moreLabel}</summary>
          <div class="choices">{rest.map(box)}</div>
        </details>
      )}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </Setting>
  );
}
