/**
 * Class names for our own style sheet, shaped like the ones the site's style compiler makes (an x and a few
 * characters), so that nobody is tempted to read the page by them: on the real site they change with every build.
 */
export const NAMES = {
  column: 'xcolumn',
  tray: 'xtray00',
  story: 'xstory0',
  rail: 'xrail00',
  nav: 'xnav000',
  article: 'xartcl0',
  header: 'xheadr0',
  avatar: 'xavatr0',
  names: 'xnames0',
  line: 'xline00',
  handle: 'xhandl0',
  soft: 'xsoft00',
  follow: 'xfollw0',
  more: 'xmore00',
  media: 'xmedia0',
  fill: 'xfill00',
  frame: 'xframe0',
  player: 'xplayr0',
  sound: 'xsound0',
  slides: 'xslide0',
  arrow: 'xarrow0',
  dots: 'xdots00',
  tagged: 'xtaggd0',
  actions: 'xactio0',
  group: 'xgroup0',
  button: 'xbuttn0',
  count: 'xcount0',
  caption: 'xcaptn0',
  bold: 'xbold00',
  translate: 'xtrans0',
  hidden: 'xhiddn0',
  redirect: 'xredir0',
  post: 'xpost00',
  postMedia: 'xpmedi0',
  postSide: 'xpside0',
  comment: 'xcommt0',
  comments: 'xcomms0',
  tiles: 'xtiles0',
  form: 'xform00',
} as const;

/** The class attribute for one of our names. */
export const cls = (name: keyof typeof NAMES) => ({ class: NAMES[name] });
