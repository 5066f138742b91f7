/**
 * RedNote's page state: `window.__INITIAL_STATE__ = {…}`, JavaScript with bare `undefined`s. Some sessions of 2026 have
 * none, or an empty one. Field names: captures of 2024-09 to 2026-06.
 */
import { type Json, json, type StatePost, stateLookup, stateRows } from '../state';

const ID = /^[0-9a-f]{24}$/;
const ASSIGNMENT = /__INITIAL_STATE__\s*=\s*(?=\{)/;

/**
 * The state as a value. Strings are stepped over as a whole, so that the word "undefined" in somebody's text, or as a key
 * (`noteDetailMap["undefined"]`), stays what it is.
 */
export function parseState(script: string): unknown {
  const start = ASSIGNMENT.exec(script);
  if (!start) return null;
  const code = objectAt(script.slice(start.index + start[0].length));
  return JSON.parse(
    code.replace(/"(?:\\.|[^"\\])*"|\bundefined\b|\bNaN\b|\bnew (?:Map|Set)\((?:\[\])?\)/g, (token) =>
      token.startsWith('"') ? token : 'null',
    ),
  );
}

/** The object literal that the code begins with; more statements may follow it. */
function objectAt(code: string): string {
  let depth = 0;
  for (const token of code.matchAll(/"(?:\\.|[^"\\])*"|[{}]/g)) {
    if (token[0] === '{') depth++;
    else if (token[0] === '}' && --depth === 0) return code.slice(0, token.index + 1);
  }
  return code;
}

/** "#tag[话题]#" is how the state writes a hashtag; the page shows "#tag". */
export function asShown(text: string): string {
  return text.replace(/#([^#[\]\n]{1,100})\[话题\]#/g, '#$1 ').replace(/ +(?=\n|$)/g, '');
}

function postIn(object: Json): StatePost | null {
  const card = json.object(object.noteCard);
  const note = card ?? object;
  const id = json.text(object.noteId) ?? json.text(card?.noteId) ?? (card ? json.text(object.id) : null);
  if (!id || !ID.test(id)) return null;
  const isNote = [note.desc, note.title, note.displayTitle].some((words) => typeof words === 'string');
  if (!card && !isNote) return null;
  const user = json.object(note.user);
  const images = json.list(note.imageList).length;
  const tags = json.list(note.tagList).map(json.object);
  return {
    id,
    author: json.text(user?.nickname) ?? json.text(user?.nickName),
    title: json.text(note.title) ?? json.text(note.displayTitle),
    caption: typeof note.desc === 'string' ? asShown(note.desc) : null,
    hashtags: tags
      .filter((tag) => tag?.type === 'topic')
      .map((tag) => json.text(tag?.name))
      .filter((name) => name !== null),
    region: json.text(note.ipLocation),
    postedAt: json.number(note.time),
    mediaKind: note.type === 'video' ? 'video' : images > 1 ? 'carousel' : images === 1 ? 'photo' : null,
  };
}

/** Asks RedNote's state for a note. */
export const rednoteState = stateLookup({
  *scripts(document) {
    for (const script of document.scripts) {
      if (script.src === '' && ASSIGNMENT.test((script.textContent ?? '').slice(0, 200))) yield script;
    }
  },
  isOfInterest: (text) => /"note(?:Id|Card)"/.test(text),
  parse: parseState,
  postIn,
});

/** Its rows for the tables of rules. */
export const REDNOTE_STATE_ROWS = stateRows(rednoteState, '2026-06');
