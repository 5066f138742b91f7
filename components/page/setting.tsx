/** One setting: what it is called, what it does, and how to change it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SettingProps {
  label: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

export function Setting({ label, hint, children }: SettingProps) {
  const id = useId();
  return (
    <fieldset class="setting" aria-describedby={hint ? id : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p class="soft small" id={id}>
          {hint}
        </p>
      )}
      <div class="setting-control">{children}</div>
    </fieldset>
  );
}

export interface PillProps {
  type: 'radio' | 'checkbox';
  label: string;
  isChosen: boolean;
  lang?: string | undefined;
  name?: string | undefined;
  onChange(isChosen: boolean): void;
}

/** A choice as a pill. */
export function Pill({ type, label, isChosen, lang, name, onChange }: PillProps) {
  return (
    <label class="choice" lang={lang}>
      <input
        type={type}
        name={name}
        checked={isChosen}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** One of several, as pills. */
export function OneOf<T extends string | number>({
  name,
  choices,
  chosen,
  onChange,
}: {
  /** Unique in the page. */
  name: string;
  choices: readonly { value: T; label: string }[];
  chosen: T;
  onChange(value: T): void;
}) {
  return (
    <div class="choices">
      {choices.map(({ value, label }) => (
        <Pill
          key={value}
          type="radio"
          name={name}
          label={label}
          isChosen={value === chosen}
          onChange={() => onChange(value)}
        />
      ))}
    </div>
  );
}
