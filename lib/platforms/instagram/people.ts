/** Whose box it is: rows and slots of two people must never be taken for one. */
import { pathOf } from '../dom';
import { handleOf } from './caption';
import { isHandle } from './surfaces';

const REELS_OF = /^\/([^/]+)\/reels\/?$/;

/** The people that links in `box` lead to, in document order. People mentioned in a text are not counted. */
function peopleIn(box: Element, base: URL): Set<string> {
  const own = box.matches('a[href]') ? [box] : [];
  const people = [...own, ...box.querySelectorAll('a[href]')]
    .filter((link) => !/^\s*@/.test(link.textContent ?? ''))
    .map((link) => handleOf(link, base) ?? REELS_OF.exec(pathOf(link, base) ?? '')?.[1])
    .filter((handle) => isHandle(handle ?? undefined));
  return new Set(people.filter((handle) => handle !== undefined));
}

/**
 * True for a box of which two parts belong to two people. The two authors of one post stand in one part, and so does an
 * author beside the friend who liked the post.
 */
export function isOfTwoPeople(box: Element, base: URL): boolean {
  const parts = [...box.children].map((part) => peopleIn(part, base)).filter((people) => people.size > 0);
  const [first, ...others] = parts;
  return first !== undefined && others.some((people) => ![...people].some((person) => first.has(person)));
}
