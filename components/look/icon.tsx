import { type IconName, iconPath } from './icons';

/** An icon of the set inside Preact; decorative, like `createIcon`. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={iconPath(name)} />
    </svg>
  );
}
