/** A set of things to choose from, several at a time; the less common ones behind "more". */
export interface Choice {
  id: string;
  label: string;
  lang?: string;
}

export interface ChoicesProps {
  legend: string;
  hint?: string;
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
    <label class="choice" key={id}>
      <input
        type="checkbox"
        value={id}
        checked={chosen.includes(id)}
        onChange={(event) => toggle(id, event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint && <p class="soft">{hint}</p>}
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
    </fieldset>
  );
}
