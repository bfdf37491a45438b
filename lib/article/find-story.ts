/** Finds the story on a page, and nothing on a page that is not one. */

import type { Work } from './in-slices';
import { isApart, isCaption, isNote, isStandfirst, SHORTEST_ENTRY } from './page-parts';
import { countSizes, forgetSizes, sizeOf } from './part-sizes';
import { holdsDeep, isBefore, isElement, type SawTree, type Scope } from './shadow-trees';
import { isUnreadable } from './unreadable';

export type Story = {
  /** The element that holds the text of the story. */
  body: Element;
  /** The smallest element around everything that belongs to the story. */
  frame: Element;
  headline: Element | null;
  /** What is read, in the page's order: headline, standfirst, opening picture, body, author's note. */
  parts: Element[];
  /** Further stories that the page has put beneath this one. */
  further: Element[];
  /** Characters in the page's paragraphs: what `isApart` weighs a part against. */
  prose: number;
};

/** A block with fewer characters says too little to tell a story's paragraph from a label. */
const SHORTEST_PARAGRAPH = 60;
/** A story has at least this much running text in characters; a teaser, a login page or a list of links has less. */
const SHORTEST_STORY = 350;
/** How much of what a box holds its one child must hold for the search to go on into that child. */
const MAIN_SHARE = 0.75;
/** How many levels above the text headline and author's note may stand. */
const FRAME_LEVELS = 6;

/** How many nodes of one box are looked at before the next pause. */
const STRIDE = 50;

const STORY_BOXES = '[itemprop~="articleBody"],article,[role="article"],main,[role="main"]';
const BLOCKS = 'p,li,blockquote,dd,td,div,section,h2,h3,h4';

/** The story of the page, or null. Reads the document and changes nothing; tells of each open shadow tree it comes upon. */
export function* findStory(document: Document, saw: SawTree): Work<Story | null> {
  const page = document.body as HTMLElement | null;
  if (page === null || page.isContentEditable) return null;
  forgetSizes();
  // A page that is all components has its story in one of their trees.
  const scopes: Scope[] = [page];
  for (const scope of scopes) {
    yield* countSizes(scope, (tree) => {
      scopes.push(tree);
      saw(tree);
    });
    const story = yield* storyIn(scope);
    if (story !== null) return story;
  }
  return null;
}

function* storyIn(scope: Scope): Work<Story | null> {
  // A page that sets its text without paragraphs tells nothing by where they are.
  const paragraphs = sizeOf(scope).prose;
  const prose = paragraphs < SHORTEST_STORY ? Number.POSITIVE_INFINITY : paragraphs;
  const weights = yield* weighText(scope, prose);
  const total = weights.get(scope) ?? 0;
  if (total < SHORTEST_STORY) return null;
  yield;
  const box = storyBox(scope, weights, total);
  yield;
  const body = descend(box, weights, yield* repeatedHeadline(scope, box));
  if (!isElement(body) || (weights.get(body) ?? 0) < SHORTEST_STORY || isIndex(body)) return null;
  yield;
  const headline = yield* headlineOf(scope, body);
  const frame = yield* frameOf(body, headline);
  const further = furtherStories(frame, headline);
  return { body, frame, headline, parts: yield* partsOf(frame, body, headline, prose), further, prose };
}

/** Whether a block comes after the headline or holds it; where there is none all do. What follows such a block does too. */
export function isBelowHeadline(block: Element, { headline }: Pick<Story, 'headline'>): boolean {
  return headline === null || !isBefore(block, headline) || holdsDeep(block, headline);
}

/** Whether a block that stands above the headline belongs to the story: the opening picture's caption does. */
export function isOpening(block: Element): boolean {
  return isCaption(block) || block.closest('figure') !== null;
}

/** The largest boxes that hold another main heading after the headline, and not the headline. */
function furtherStories(frame: Element, headline: Element | null): Element[] {
  if (headline === null) return [];
  const boxes = otherHeadings(frame, headline).flatMap((heading) => {
    let box: Element = heading;
    while (box.parentElement !== null && box !== frame && !box.parentElement.contains(headline))
      box = box.parentElement;
    return box === heading || box === frame ? [] : [box];
  });
  return [...new Set(boxes)];
}

/** Main headings after the headline that say something else. */
function otherHeadings(box: Element, headline: Element): Element[] {
  const own = plainText(headline.textContent);
  return [...box.querySelectorAll('h1')].filter((heading) => {
    const words = plainText(heading.textContent);
    return words.length > 12 && words !== own && follows(headline, heading) && !isUnreadable(heading);
  });
}

/** Running text, in characters, that each element holds: text of paragraphs, not of links, and not of what stands apart. */
function* weighText(scope: Scope, prose: number): Work<Map<Scope, number>> {
  const weights = new Map<Scope, number>();
  const apart = new Map<Element, boolean>();
  const standsApart = (element: Element): boolean => {
    const known = apart.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const answer =
      element !== scope &&
      ((parent !== null && standsApart(parent)) || isUnreadable(element) || isApart(element, prose));
    apart.set(element, answer);
    return answer;
  };
  for (const block of scope.querySelectorAll(BLOCKS)) {
    yield;
    const text = yield* ownText(block);
    if (text < SHORTEST_PARAGRAPH || standsApart(block)) continue;
    for (let at: Element | null = block; at !== null && at !== scope; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + text);
    weights.set(scope, (weights.get(scope) ?? 0) + text);
  }
  return weights;
}

/** Characters that stand directly in a block or in inline elements of it, without those of links that fill it. */
function* ownText(block: Element): Work<number> {
  let text = 0;
  let linked = 0;
  for (let node = block.firstChild, count = 1; node !== null; node = node.nextSibling, count += 1) {
    if (count % STRIDE === 0) yield;
    if (node.nodeType === 3) text += (node.nodeValue ?? '').trim().length;
    else if (node.nodeType === 1 && !(node as Element).matches(BLOCKS + ',ul,ol,table,figure,article,script,style')) {
      const length = (node.textContent ?? '').trim().length;
      text += length;
      if ((node as Element).matches('a') || (node as Element).querySelector('a') !== null) linked += length;
    }
  }
  return linked > text * 0.6 ? 0 : text;
}

/** The box that the page itself calls its story, if it holds a fair part of the text: of several the first that does. */
function storyBox(scope: Scope, weights: Map<Scope, number>, total: number): Scope {
  const boxes = [...scope.querySelectorAll(STORY_BOXES)];
  const heaviest = (selector: string, share: number): Element | undefined => {
    const named = boxes.filter((box) => box.matches(selector));
    const most = Math.max(0, ...named.map((box) => weights.get(box) ?? 0));
    if (most < Math.max(SHORTEST_STORY, total * share)) return undefined;
    // Further stories may follow beneath, longer than the one the page is about.
    const titled = named.find((box) => (weights.get(box) ?? 0) > SHORTEST_STORY && box.querySelector('h1') !== null);
    return titled ?? named.find((box) => (weights.get(box) ?? 0) >= most * 0.5);
  };
  return (
    heaviest('[itemprop~="articleBody"]', 0.1) ??
    heaviest('article,[role="article"]', 0.15) ??
    heaviest('main,[role="main"]', 0.3) ??
    scope
  );
}

/**
 * The smallest box that still holds nearly all running text of `box`. A box that has a story's worth of paragraphs for children is not
 * left for a gallery among them, nor the headline's own story for longer ones beneath it.
 */
function descend(box: Scope, weights: Map<Scope, number>, headline: Element | null): Scope {
  let at = box;
  for (;;) {
    const enough = (weights.get(at) ?? 0) * MAIN_SHARE;
    const children = [...at.children];
    const next = children.find((child) => (weights.get(child) ?? 0) > enough);
    if (next === undefined || next.matches('p,li,td,tr,tbody,blockquote,dd')) return at;
    const beside = children.filter((child) => child.matches('p')).map((child) => weights.get(child) ?? 0);
    if (beside.reduce((sum, text) => sum + text, 0) >= SHORTEST_STORY) return at;
    if (headline !== null && !next.contains(headline) && otherHeadings(next, headline).length > 0) return at;
    at = next;
  }
}

/** A front page or list of teasers: many headings that are links, with little said beneath each. */
function isIndex(body: Element): boolean {
  const headings = body.querySelectorAll('h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4');
  const stories = body.querySelectorAll('article').length;
  if (headings.length < 5 || (stories < 3 && body.closest('article') !== null)) return false;
  return sizeOf(body).text / headings.length < SHORTEST_ENTRY;
}

/** The headline: the one that the page's title repeats, else the last large heading before the text. */
function* headlineOf(scope: Scope, body: Scope): Work<Element | null> {
  const headings = yield* headingsBefore(scope, body);
  const named = headings.filter((heading) => heading.matches('h1,[itemprop~="headline"]'));
  return (yield* repeatedHeadline(scope, body)) ?? named.at(-1) ?? null;
}

/** The heading whose words the page's title repeats: a main heading rather than a teaser of the same story, and the longest of several. */
function* repeatedHeadline(scope: Scope, body: Scope): Work<Element | null> {
  const title = plainText(scope.ownerDocument.title);
  const rankOf = (heading: Element): number =>
    plainText(heading.textContent).length + (heading.matches('h1,[itemprop~="headline"]') ? 1_000 : 0);
  const headings = yield* headingsBefore(scope, body);
  return headings
    .filter((heading) => {
      const words = plainText(heading.textContent);
      return words.length > 12 && title.includes(words.slice(0, 40));
    })
    .reduce<Element | null>(
      (best, heading) => (best !== null && rankOf(best) >= rankOf(heading) ? best : heading),
      null,
    );
}

/** Headings that can be a headline: in the body or before it, and not the name of the site over its navigation. */
function* headingsBefore(scope: Scope, body: Scope): Work<Element[]> {
  const headings: Element[] = [];
  for (const heading of scope.querySelectorAll('h1,h2,[itemprop~="headline"]')) {
    yield;
    if (
      plainText(heading.textContent) !== '' &&
      !isUnreadable(heading) &&
      heading.closest('nav,[role="navigation"]') === null &&
      follows(heading, body)
    )
      headings.push(heading);
  }
  return headings;
}

/** Whether the body holds the element or comes after it. */
function follows(element: Element, body: Scope): boolean {
  return body.contains(element) || (element.compareDocumentPosition(body) & FOLLOWING) !== 0;
}

/** DOCUMENT_POSITION_FOLLOWING of Node. */
const FOLLOWING = 4;

function plainText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The nearest box around the body that holds the author's note too, or else the opening picture beneath the headline. */
function* frameOf(body: Element, headline: Element | null): Work<Element> {
  let outer = body;
  for (let level = 0; level < FRAME_LEVELS && outer.parentElement !== null; level += 1) outer = outer.parentElement;
  const notes: Element[] = [];
  for (const element of outer.querySelectorAll('div,section,footer,aside')) {
    yield;
    if (isNote(element) && !element.contains(body) && !body.contains(element) && follows(body, element))
      notes.push(element);
  }
  let frame = body;
  let at = body;
  for (let level = 0; level < FRAME_LEVELS; level += 1) {
    const parent: Element | null = at.parentElement;
    if (parent === null || at.tagName === 'BODY' || at.tagName === 'ARTICLE') break;
    at = parent;
    const gained =
      (headline !== null && !frame.contains(headline) && at.contains(headline)) ||
      notes.some((note) => at.contains(note) && !frame.contains(note));
    if (gained) frame = at;
  }
  return frame;
}

/** Headline, standfirst and opening picture before the body, the body, and the author's note after it. */
function* partsOf(frame: Element, body: Element, headline: Element | null, prose: number): Work<Element[]> {
  const parts: Element[] = [];
  function* visit(element: Element): Work<void> {
    yield;
    if (element === body || element === headline) parts.push(element);
    else if (element.contains(body)) for (const child of element.children) yield* visit(child);
    else if (isNote(element)) parts.push(element);
    else if (isUnreadable(element) || isApart(element, prose)) return;
    else if (standsBeforeText(element, headline)) {
      if (!parts.includes(body)) parts.push(element);
    } else for (const child of element.children) yield* visit(child);
  }
  yield* visit(frame);
  return headline === null || parts.some((part) => part.contains(headline)) ? parts : [headline, ...parts];
}

/** What may stand between headline and body and is read: standfirst, opening picture, a paragraph set apart from the others. */
function standsBeforeText(element: Element, headline: Element | null): boolean {
  if (isStandfirst(element, headline) || element.matches('figure') || isCaption(element)) return true;
  const { text, linked } = sizeOf(element);
  return element.matches('p') && text - linked >= SHORTEST_PARAGRAPH;
}
