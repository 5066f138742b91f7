/**
 * Every message between the parts of the extension: one map of name → signature, typed sending and receiving. Handlers
 * in the background validate what they get; this file only carries it.
 */
import { browser } from 'wxt/browser';
import type { Annotation } from './annotation';
import type { Choice, ChoiceKind } from './choices/choice';
import type { Checkpoint } from './exposure/outbox';
import type { CommunityText, NoteText, Texts } from './knowledge/tables';
import type { Capsule } from './platforms/capsule';
import type { Platform, Post, PostKey, Surface } from './post';

/** An annotation with what the chip shows beside it. */
export interface AnnotatedPost {
  annotation: Annotation;
  /** Community names in the interface language, as in `annotation.communities`. */
  communityLabels: string[];
  /** Names of the post's languages by tag, in the interface language: loading them would hold up the page. */
  languageNames?: Readonly<Record<string, string>>;
}

/** What the card of a post shows. */
export interface CardTexts {
  notes: Record<string, NoteText>;
  communities: Record<string, CommunityText>;
  cultures: Record<string, Texts>;
}

/** What a mark was made on. Only what the person agreed to keep may stand here beside the post. */
export type MarkedOn = Pick<Choice, 'post' | 'trigger' | 'comment' | 'quote'>;

/** What is known of words that someone asked about. */
export interface Explanation {
  /** The words as a post: that is what the card quotes. */
  post: Post;
  annotated: AnnotatedPost;
  texts: CardTexts;
}

/** What the popup asks of the page in front of it. */
export interface PageStatus {
  platform: Platform;
  /** `null` where Crossread does nothing. */
  surface: Surface | null;
  postsFound: number;
  postsAnnotated: number;
}

export type DeletionRange =
  | { kind: 'all' }
  | { kind: 'since'; since: number }
  | { kind: 'platform'; platform: Platform };

/** What every row of a page is marked with. */
export interface RowMarks {
  /** Id of the instrument. */
  instrument: string;
  /** IANA name; `null` where the browser does not say. */
  timeZone: string | null;
}

/** To the background, from a site's page: */
export interface PageMessages {
  /** The page is starting: load what annotating needs. Answers with what the page's rows are marked with. */
  wake(): RowMarks;
  /** One answer per post, in order; `null` where a post could not be analysed. */
  annotate(posts: Post[]): (AnnotatedPost | null)[];
  /** The page has told the id of a post that was annotated under a fingerprint. */
  identify(fingerprint: PostKey, post: Post): void;
  /** What the outbox writes while the page is going, on a second way. */
  checkpoint(key: string, value: Checkpoint): void;
  noteCard(noteIds: string[], communityIds: string[]): CardTexts;
  /** What is known of words the person selected in a post; stored nowhere. */
  explain(post: Post, words: string): Explanation | null;
  /** What the person said of a note in its card; `restored` takes it back. */
  markNote(noteId: string, mark: ChoiceKind | 'restored', about: MarkedOn): void;
  /** The person went on from a page on which nothing is read: the tab needs the script that reads. */
  startReading(): void;
}

/** To the background, from the extension's own pages: */
export interface ExtensionMessages {
  deleteExposure(range: DeletionRange): void;
  /** Annotates a text the person typed, for a reader of these cultures or of the settings; stored nowhere. */
  tryText(text: string, homeCultures?: string[]): Explanation | null;
}

/** To a page's content script, from the popup: */
export interface TabMessages {
  pageStatus(): PageStatus;
  /** The page's skeleton for a bug report; `null` where nothing is read. */
  capsule(): Capsule | null;
  /** Explains the words selected, or else the post on the screen. False where there is neither. */
  openCard(): boolean;
}

type AllMessages = PageMessages & ExtensionMessages & TabMessages;
type MessageName = keyof AllMessages;
type Arguments<N extends MessageName> = Parameters<AllMessages[N]>;
type Answer<N extends MessageName> = Awaited<ReturnType<AllMessages[N]>>;

interface Envelope {
  crossread: MessageName;
  arguments: unknown[];
}

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  /** Host of the page for a content script, `null` for the extension's own pages. */
  host: string | null;
  /** Tab of the page, `null` for the extension's own pages. */
  tabId: number | null;
}

export type Handlers<M> = {
  [N in keyof M]: M[N] extends (...args: infer A) => infer R
    ? (args: { [I in keyof A]: unknown }, sender: Sender) => Promise<Awaited<R>> | Awaited<R>
    : never;
};

/** Sends a message to the background. Rejects when the extension was updated or removed meanwhile. */
export function sendMessage<N extends keyof (PageMessages & ExtensionMessages)>(
  name: N,
  ...args: Arguments<N>
): Promise<Answer<N>> {
  return browser.runtime.sendMessage({ crossread: name, arguments: args } satisfies Envelope) as Promise<
    Answer<N>
  >;
}

/** Sends a message to a tab's content script; `null` when none is there. */
export async function sendToTab<N extends keyof TabMessages>(
  tabId: number,
  name: N,
  ...args: Arguments<N>
): Promise<Answer<N> | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, {
      crossread: name,
      arguments: args,
    } satisfies Envelope);
    return (answer ?? null) as Answer<N> | null;
  } catch {
    return null;
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'crossread' in message &&
    typeof message.crossread === 'string' &&
    'arguments' in message &&
    Array.isArray(message.arguments)
  );
}

interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean } | undefined;
}

/** The sender, or `null` for anyone but this extension's own scripts and pages. */
export function trustedSender(
  raw: RawSender,
  extensionId: string,
  extensionUrl: string,
  hosts: readonly string[],
): Sender | null {
  if (raw.id !== extensionId || raw.tab?.incognito === true || raw.url === undefined) return null;
  if (raw.url.startsWith(extensionUrl)) return { host: null, tabId: null };
  try {
    const url = new URL(raw.url);
    if (url.protocol !== 'https:' || !hosts.includes(url.hostname)) return null;
    return { host: url.hostname, tabId: raw.tab?.id ?? null };
  } catch {
    return null;
  }
}

/** Registers the background's handlers. Call synchronously at start, so that a sleeping worker wakes for a message. */
export function onMessages(
  handlers: { page: Handlers<PageMessages>; extension: Handlers<ExtensionMessages> },
  hosts: readonly string[],
): void {
  browser.runtime.onMessage.addListener((message: unknown, raw: RawSender) => {
    if (!isEnvelope(message)) return undefined;
    const sender = trustedSender(raw, browser.runtime.id, browser.runtime.getURL('/'), hosts);
    if (!sender) return undefined;
    const name = message.crossread;
    const own = (table: object) => (Object.hasOwn(table, name) ? Reflect.get(table, name) : undefined);
    const handler: unknown =
      own(handlers.page) ?? (sender.host === null ? own(handlers.extension) : undefined);
    if (typeof handler !== 'function') return undefined;
    return Promise.resolve(handler(message.arguments, sender));
  });
}

/** Answers messages from the popup in a content script. */
export function onTabMessages(
  handlers: { [N in keyof TabMessages]: () => Answer<N> },
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: RawSender) => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    const { crossread: name } = message;
    return Object.hasOwn(handlers, name) ? Promise.resolve(handlers[name as keyof TabMessages]()) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
