/**
 * Every limit and threshold in one place: the unit is in the name, the reason in the comment.
 */

// ---- Exposure: what counts as an appearance and as attention ----

/** Share of a post at which it counts as wholly visible. Not 1: borders and sub-pixel layout keep many posts at 0.99. */
export const WHOLLY_VISIBLE_RATIO = 0.98;

/** Attention needs this share of the post, or of the screen where the post is larger (MRC viewability: 50 % of pixels). */
export const ATTENDED_MIN_RATIO = 0.5;

/** Without input for longer than this the person may have left. A feed post rarely takes longer to read. */
export const ATTENTION_AFTER_INPUT_MS = 60_000;

/** A video holds attention without input for its first two passes; after that it may be looping to an empty room. */
export const ATTENDED_VIDEO_LOOPS = 2;

/** Time between two looks at the clock that is longer than this was a suspended computer, and is not counted. */
export const MAX_CLOCK_GAP_MS = 60_000;

/** One shared timer looks at all posts on the screen this often. Bounds the error of attention without input. */
export const DWELL_TICK_MS = 1_000;

/** Appearances shorter than this are a fling of the finger: below the duration of one eye fixation (about 200 ms). */
export const MIN_IMPRESSION_MS = 100;

/** An appearance longer than this is cut in two, so that a forgotten tab cannot make a row without end. */
export const MAX_IMPRESSION_MS = 6 * 3_600_000;

/** A jump of a video from within this of its end to within this of its start is a loop. `timeupdate` fires 4 times a second. */
export const LOOP_EDGE_S = 1;

/** Impressions with a smaller gap belong to one session (the usual 30 min of web analytics). */
export const SESSION_GAP_MS = 30 * 60_000;

/** The hour at which a diary day begins: what is seen at 1 in the night belongs to the evening. */
export const DAY_STARTS_AT_HOUR = 4;

// ---- Exposure: outbox (content script to background, through storage.local) ----

/** While a post is attended, totals are written this often: at most this much is lost when a tab crashes. */
export const CHECKPOINT_ATTENDED_MS = 5_000;

/** The last of what was attended is written after this, when attention has gone. */
export const CHECKPOINT_IDLE_MS = 30_000;

/** Time that is only visible is written this often while nobody attends: each write wakes the background. */
export const CHECKPOINT_AWAY_MS = 15 * 60_000;

/** Closed impressions wait this long for company: one `storage.local.set` costs about 0.9 ms. */
export const CLOSED_BATCH_MS = 2_000;

/** After this many checkpoints the tab removes those that a later one has replaced, in one call. */
export const SUPERSEDED_BATCH_KEYS = 10;

/** Keys one tab may have waiting. Beyond, the background is not collecting and writing more would not help. */
export const MAX_OUTBOX_KEYS_PER_TAB = 64;

/** Impressions and note events in one checkpoint: about 60 kB, so that `storage.onChanged` stays cheap in other tabs. */
export const MAX_CHECKPOINT_ROWS = 120;

/** JSON length, in UTF-16 units, of all checkpoints one tab may have waiting. */
export const MAX_OUTBOX_UNITS_PER_TAB = 2_000_000;

/** Closed impressions a tab keeps in memory while it cannot write. Beyond, the oldest is dropped and counted. */
export const MAX_WAITING_ROWS = 500;

/** Waiting keys of all tabs together at which tabs are told to stop writing (the database cannot be opened). */
export const MAX_OUTBOX_KEYS = 2_000;

/** JSON length, in UTF-16 units, of all waiting keys together at which tabs are told to stop writing. */
export const MAX_OUTBOX_UNITS = 20_000_000;

/** Checkpoints moved in one IndexedDB transaction: keeps a transaction well under 100 ms. */
export const DRAIN_BATCH_KEYS = 50;

// ---- Exposure: what a row may hold ----

/** UTF-16 units of a post key. Real ones have under 60. */
export const MAX_POST_KEY_UNITS = 200;

/** UTF-16 units of any id, code or version. */
export const MAX_CODE_UNITS = 100;

/** UTF-16 units of one stored hashtag. The sites cut them at about 100. */
export const MAX_HASHTAG_UNITS = 150;

/** Hashtags stored for one post. Instagram allows 30. */
export const MAX_HASHTAGS_PER_POST = 100;

/** Entries in any list inside a stored annotation. */
export const MAX_LIST_ENTRIES = 200;

/** UTF-16 units of a reason, trigger or piece of evidence. */
export const MAX_REASON_UNITS = 300;

/** UTF-16 units kept of a row that failed validation. */
export const MAX_QUARANTINE_UNITS = 2_000;

/** Rows in quarantine; beyond, only the newest are kept. */
export const MAX_QUARANTINE_ROWS = 5_000;

/** Clocks are set right now and then: a time this far ahead is still taken as now. */
export const MAX_FUTURE_MS = 5 * 60_000;

/** No row is older than the extension: 2024-01-01 UTC. */
export const EARLIEST_TIME_MS = 1_704_067_200_000;

/** How long to wait for another page to let go of the database before saying so. */
export const DATABASE_BLOCKED_MS = 5_000;

// ---- Measures ----

/** Under this many posts a share or a diversity says "not enough yet". */
export const MIN_POSTS_FOR_MEASURES = 30;

/** Culture shares are hidden while more than this share of the attended time has no known origin. */
export const MAX_UNKNOWN_ORIGIN_SHARE = 0.5;

/** Notes shown for one post: more than three are not read, they are noise. */
export const NOTES_PER_POST = 3;
/** Notes shown for words that were asked about: the asker wants to know, but a card is no dictionary page. */
export const NOTES_PER_LOOK_UP = 8;
/** Words that can be asked about at once, in UTF-16 units: a long caption, not an article. */
export const WORDS_MOST_UNITS = 2_000;
/** Places of one trigger that are looked at in one text: a post that means something says it sooner. */
export const TRIGGER_HITS_PER_TEXT = 20;
/** Communities named for one post: the chip has room for one, the card for a few. */
export const COMMUNITIES_PER_POST = 3;
/** Hashtags of a post that are looked at: real posts stay under 30, hostile ones do not. */
export const HASHTAGS_READ_PER_POST = 100;
/** UTF-16 units of one hashtag that are looked at: the sites cut them at about 100, a hostile page does not. */
export const HASHTAG_READ_UNITS = 150;
/** Posts in one annotate message: a defence should a page make the content script ask for a flood. */
export const POSTS_PER_MESSAGE = 50;
/** Waits before a batch that got no answer is sent again: a worker may be put to sleep or killed while it answers. */
export const ANNOTATE_AGAIN_AFTER_MS: readonly number[] = [200, 1_000, 4_000];
/** Text of one post that is analysed, in UTF-16 units: captions end at 4,000 on the sites, hostile ones do not. */
export const TEXT_READ_PER_POST_UNITS = 20_000;
/** What a person said of notes, all together: a list longer than this was not made by one person. */
export const CHOICES_MOST = 5_000;
/** UTF-16 units of a file of choices: the longest list with comments and quotes on every line stays below. */
export const CHOICES_FILE_MOST_UNITS = 8_000_000;
/** UTF-16 units a person may write about one note. */
export const CHOICE_COMMENT_MOST_UNITS = 500;

// ---- Platform adapters ----

/** UTF-16 units of one text that an adapter gives out. No site allows more than 5,000; a broken or hostile page may show any. */
export const MAX_TEXT_UNITS = 20_000;
/** Readings of a form before its fields can be said to be missing: at 20, a field that half of all posts have is not absent by chance. */
export const MIN_READINGS_FOR_HEALTH = 20;
/** Stays on a surface before it can be said to show no post any more. */
export const MIN_STAYS_FOR_HEALTH = 5;
/** A stay without a post counts from here on: by then every site has drawn its first posts. */
export const EMPTY_STAY_MS = 10_000;
/** An element that should hold a post and cannot be read counts as unreadable after this long: sites draw frames first. */
export const UNREADABLE_AFTER_MS = 2_000;
/** Health counts travel with a checkpoint no more often than this; `storage.onChanged` shows them to every tab. */
export const HEALTH_EVERY_MS = 60_000;
/** A page's counts are closed after this long and begun anew, so that it can be told when a site changed. */
export const HEALTH_PART_MS = 3_600_000;
/** Posts of one page that are remembered as counted; beyond, some may count twice. */
export const HEALTH_POSTS_REMEMBERED = 5_000;
/** Rows of health counts kept, one for each page and hour: some weeks, under 1 MB. */
export const MAX_HEALTH_ROWS = 1_000;
/** Places, rules and failures in one row of health counts: real ones have under 20, 15 and 5. */
export const MAX_HEALTH_ENTRIES = 60;
/** A field found in less than this share of the posts in which it is expected has stopped filling. */
export const STOPPED_FILLING_SHARE = 0.34;
/** Elements whose skeleton goes into a bug report, and nodes of each: enough to see what changed, small enough to read. */
export const CAPSULE_POSTS = 3;
export const CAPSULE_NODES_PER_POST = 400;
/** UTF-16 units of one script of page state that is parsed. The largest seen is 650,000; parsing 2 million takes about 20 ms. */
export const MAX_STATE_UNITS = 2_000_000;
/** Objects and lists looked at in one script of page state: real ones hold under 30,000. */
export const MAX_STATE_NODES = 100_000;
/** Posts remembered from one script of page state. The sites send under 50. */
export const MAX_STATE_POSTS = 300;
/** Reading posts may take this much of one look. A long task begins at 50 ms, and finding the posts and drawing come on top. */
export const SCAN_BUDGET_MS = 12;
/** What did not fit is read so much later: frames between leave the thread to the person and the site. */
export const SCAN_REST_AFTER_MS = 32;

/** For so long after a page is come to its first post is looked for in every frame: later a page without posts stays one. */
export const FIRST_POST_WITHIN_MS = 5_000;

/** A page is looked at no more often than this: fast enough for a chip within a glance, slow enough for busy players. */
export const SCAN_INTERVAL_MS = 80;
/** A hidden tab is looked at until it has posts, and this often: so that they are annotated when it is first shown. */
export const HIDDEN_SCAN_INTERVAL_MS = 10_000;
/** A reading counts when it is still the same after this long: feeds fill a re-used node piece by piece. */
export const POST_SETTLED_AFTER_MS = 150;
/** Subtitle lines of one video that are kept and analysed: about two minutes of speech. A message takes 50 texts a post. */
export const SUBTITLE_LINES_PER_POST = 40;
/** Texts laid over one picture that are read. */
export const STICKERS_PER_POST = 8;
/** New subtitle lines wait this long for company before the post is annotated again. */
export const SUBTITLES_EVERY_MS = 5_000;
/** Annotations a page keeps to paint at once when a post comes back into its feed. */
export const ANNOTATIONS_KEPT_PER_PAGE = 500;
/** Words of the post quoted in its card, in UTF-16 units: enough to know which post it is. */
export const QUOTE_MOST_UNITS = 240;
/** A checkpoint that comes by message; a full one with `MAX_CHECKPOINT_ROWS` rows stays below. */
export const CHECKPOINT_MESSAGE_MOST_UNITS = 500_000;

// ---- `npm run annotate` ----

/** One line of the input. Zeeschuimer's items reach some hundred kB; a line beyond this is no post but a broken file. */
export const ANNOTATE_LINE_MOST_BYTES = 4_000_000;
