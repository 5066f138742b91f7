/**
 * What the person chose. Only what was chosen is saved; defaults fill the rest when read. Settings never travel by
 * message: every part reads them here and watches for changes.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Choice, choiceSchema, silencedBy } from './choices/choice';
import type { UiLanguage } from './knowledge/tables';
import { CHOICES_MOST } from './limits';
import type { Platform } from './post';
import { type CultureId, DEFAULT_SENSITIVITY, type Reader } from './reader';

/** When chips are shown: always, while the pointer is on the post, or only where there is a note. */
export const DENSITIES = ['always', 'hover', 'notes'] as const;
export type Density = (typeof DENSITIES)[number];

/** `auto` follows the site in its pages, and the system in our own. */
export const APPEARANCES = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export interface Settings {
  /** False until the first-run page was answered; nothing is recorded before. */
  isSetUp: boolean;
  isPaused: boolean;
  homeCultures: CultureId[];
  languagesRead: string[];
  languagesLearned: string[];
  platforms: Platform[];
  /** `null` follows the browser. */
  uiLanguage: UiLanguage | null;
  /** What the person said of notes, oldest first. */
  choices: Choice[];
  /** Kinds of notes that are not wanted, as in `lib/knowledge/kinds.ts`. */
  silencedKinds: string[];
  maxSensitivity: 0 | 1 | 2 | 3;
  density: Density;
  appearance: Appearance;
}

const STORAGE_KEY = 'settings';
/** Where unreadable settings are kept, so that nothing is lost. */
const DAMAGED_KEY = 'settings.damaged';
/** A list longer than this did not come from a person. */
const LIST_MOST = 5_000;

const tagList = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(LIST_MOST));
const savedSchema = v.partial(
  v.object({
    isSetUp: v.boolean(),
    isPaused: v.boolean(),
    homeCultures: tagList,
    languagesRead: tagList,
    languagesLearned: tagList,
    platforms: v.array(v.picklist(['tiktok', 'rednote', 'instagram'])),
    uiLanguage: v.nullable(v.picklist(['en', 'zh-Hans'])),
    choices: v.pipe(v.array(choiceSchema), v.maxLength(CHOICES_MOST)),
    maxSensitivity: v.picklist([0, 1, 2, 3]),
    /** Only read, never written: see `withOldMutes`. */
    silencedNotes: tagList,
    silencedKinds: tagList,
    density: v.picklist(DENSITIES),
    appearance: v.picklist(APPEARANCES),
  }),
);
type Saved = Partial<Settings> & { silencedNotes?: string[] };

/** The settings of someone who chose nothing yet; the browser's language stands in for the home culture. */
export function defaultSettings(browserLanguage: string): Settings {
  return {
    isSetUp: false,
    isPaused: false,
    homeCultures: [browserLanguage],
    languagesRead: [browserLanguage.split('-')[0] ?? browserLanguage],
    languagesLearned: [],
    platforms: ['tiktok', 'rednote', 'instagram'],
    uiLanguage: null,
    choices: [],
    silencedKinds: [],
    maxSensitivity: DEFAULT_SENSITIVITY,
    density: 'always',
    appearance: 'auto',
  };
}

/** Rebuilds settings from whatever was stored; fields that cannot be read fall back to their defaults. */
export function parseSettings(
  stored: unknown,
  browserLanguage: string,
): { settings: Settings; isDamaged: boolean } {
  const { chosen, isDamaged } = chosenIn(stored);
  return { settings: { ...defaultSettings(browserLanguage), ...chosen }, isDamaged };
}

/** What the person chose, as far as it can be read. */
function chosenIn(stored: unknown): { chosen: Partial<Settings>; isDamaged: boolean } {
  if (stored === undefined) return { chosen: {}, isDamaged: false };
  const whole = v.safeParse(savedSchema, stored);
  if (whole.success) return { chosen: withOldMutes(withoutUndefined(whole.output)), isDamaged: false };
  const readable = Object.entries(savedSchema.entries).flatMap(([key, schema]) => {
    const value =
      typeof stored === 'object' && stored !== null && Object.hasOwn(stored, key)
        ? Reflect.get(stored, key)
        : undefined;
    const field = v.safeParse(schema, value);
    return field.success && field.output !== undefined ? [[key, field.output]] : [];
  });
  return { chosen: withOldMutes(Object.fromEntries(readable)), isDamaged: true };
}

/** Until 0.1.0 there was one list of silenced notes: each becomes a note muted at an unknown time. */
function withOldMutes({ silencedNotes = [], ...chosen }: Saved): Partial<Settings> {
  if (silencedNotes.length === 0) return chosen;
  const choices = chosen.choices ?? [];
  const named = new Set(choices.map((choice) => choice.note));
  const old = [...new Set(silencedNotes)].flatMap((note) => {
    const choice = v.safeParse(choiceSchema, { kind: 'muted', note, at: 0 });
    return choice.success && !named.has(note) ? [choice.output] : [];
  });
  return { ...chosen, choices: [...old, ...choices].slice(-CHOICES_MOST) };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Reads the settings. Damaged ones are kept aside and their readable fields used. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY];
  const { settings, isDamaged } = parseSettings(stored, browserLanguage());
  // Repaired at once: else every read would write, and every write is told to every tab.
  if (isDamaged) await saveSettings({}).catch(() => {});
  return settings;
}

/**
 * Saves what changed. Writes of one context follow each other, so that none is lost.
 * @param change - a function gets the settings as they are when its turn comes; right for what depends on them
 */
export function saveSettings(
  change: Partial<Settings> | ((current: Settings) => Partial<Settings>),
): Promise<void> {
  const save = lastSave.then(async () => {
    const stored = (await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY];
    const { chosen, isDamaged } = chosenIn(stored);
    const changed =
      typeof change === 'function' ? change({ ...defaultSettings(browserLanguage()), ...chosen }) : change;
    await browser.storage.local.set({
      [STORAGE_KEY]: { ...chosen, ...changed },
      ...(isDamaged && { [DAMAGED_KEY]: stored }),
    });
  });
  lastSave = save.catch(() => {});
  return save;
}
let lastSave: Promise<void> = Promise.resolve();

/** Calls back with the settings whenever they change, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (!(STORAGE_KEY in changes)) return;
    onChange(parseSettings(changes[STORAGE_KEY]?.newValue, browserLanguage()).settings);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

/** True when nothing changed but what the person said of notes. */
export function differOnlyInChoices(before: Settings, now: Settings): boolean {
  const rest = (settings: Settings) => JSON.stringify({ ...settings, choices: [] });
  return rest(before) === rest(now);
}

/** The reader these settings describe. */
export function readerOf(settings: Settings): Reader {
  const { homeCultures, languagesRead, languagesLearned, choices, silencedKinds, maxSensitivity } = settings;
  const silenced = { ...silencedBy(choices), silencedKinds };
  return { homeCultures, languagesRead, languagesLearned, ...silenced, maxSensitivity };
}

function browserLanguage(): string {
  return globalThis.navigator?.language ?? 'en';
}
