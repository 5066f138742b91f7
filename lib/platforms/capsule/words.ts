/** What may stand in a capsule as it is: words of the sites' own markup, never anybody's text. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Attributes whose values are words of the markup. Other attributes keep only their names. */
export const KEPT_VALUES: ReadonlySet<string> = words(
  'role dir type rel target aria-hidden aria-modal aria-expanded aria-pressed tabindex hidden data-index data-scroll-index ' +
    'data-logged data-swiper-slide-index shape mode',
);

/** Names of attributes that are told: HTML's, and those of the sites' own that rules look for. A page can make up others. */
export const NAMES: ReadonlySet<string> = words(
  'accesskey alt autoplay class color controls crossorigin data-e2e data-hp-bound data-hp-kind data-index data-logged ' +
    'data-pagelet data-scroll-index data-sjs data-swiper-slide-index data-testid data-virtualized data-visualcompletion ' +
    'data-cinema-mode-snap-row datetime decoding dir disabled draggable fetchpriority height hidden href id itemprop itemscope ' +
    'lang loading loop mode muted name note-id placeholder playsinline poster preload referrerpolicy rel role shape sizes ' +
    'spellcheck src srcset style tabindex target title translate type value width ' +
    'aria-label aria-labelledby aria-describedby aria-hidden aria-modal aria-expanded aria-pressed aria-selected aria-haspopup ' +
    'aria-controls aria-current aria-disabled aria-live aria-checked aria-valuenow aria-valuemin aria-valuemax',
);

/** Values of those attributes, and of `data-e2e` and `data-pagelet` in parts. Numbers up to three digits stay, too. */
export const VALUES: ReadonlySet<string> = words(
  'true false button link presentation dialog img group main article list listitem menu menuitem navigation none tab ' +
    'tablist tabpanel textbox slider region feed status alert banner search form row grid cell auto ltr rtl text ' +
    'application/json noopener noreferrer nofollow opener _self _blank circle vertical horizontal square submit checkbox',
);

/** Segments of addresses that say what kind of page it is. */
export const PATH_WORDS: ReadonlySet<string> = words(
  'p reel reels tv c r liked_by explore tags tag locations people search keyword popular stories highlights direct t inbox ' +
    'accounts tagged reposts saved audio ads ig_redirect video photo music place effect live foryou following friends ' +
    'messages upload discovery item search_result user profile board',
);

/** Parts of ids (between `-`, `_` and capitals) that are the markup's. */
export const ID_WORDS: ReadonlySet<string> = words(
  'xgwrapper one column item grid container video list media card main content homepage hot app note detail title desc ' +
    'hash tag mf explore feeds global user page posted comment clipsoverlay mount post viewer feed captcha verify',
);

/**
 * Words in class names and in `data-e2e` values: the parts sites build them of. A part that is not here is left out, so a
 * handle that a site puts into a class cannot come along.
 */
export const CLASS_WORDS: ReadonlySet<string> = words(
  'a ad action actions active ai aigc all anchor angle article aside author avatar back badge bar base basic block body ' +
    'bottom box browse browser button canvas caption card cards category center challenge channel cinema circle class ' +
    'clickable close closed collect collection column comment comments common components container content control ' +
    'controls count cover creator ctrl current dark date dec des desc description detail dialog disc div dot down duplicate ' +
    'ellipsis emoji empty end engage entry error exit expand explore favorite feed feeds first flex flow follow footer for ' +
    'frame full grid guide h1 h2 h3 hash head header heading hidden home icon icons image img info inc inline inner input ' +
    'interact interaction interactions item items keyword label labels last layout lazy left level lib light like liked ' +
    'line link list live loading location login lock logo lottie main mask media meta metadata mini mobile mode modal more ' +
    'multiline music name nav new next note notes number object of one online only open original outer overlay p page pages ' +
    'pagelet panel parent photo picture pill place play player poster post posts prev preview profile progress query radius ' +
    'recommend reds reel reels related repost reply result right row s scroll scroller search section select side simple ' +
    'single slide slider slides sort sound space span split ssr static sticky story strong style styled sub subtitle suggest ' +
    'swiper tab tabs tag tags text thumb time tip title toolbar top total tray trigger undefined unique user username uid v ' +
    'v2 video videos view viewer views volume wall warning web with without wrap wrapper xgplayer xgwrapper id created ' +
    'category scroll like item show pointer events progress initialized visible snap bottom play tiktok link a11y focus h3',
);
