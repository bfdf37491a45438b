/** Reads a story as passages of text, each with a way back from its characters to the page's own text nodes. */

import type { Passage, PassageRole } from '@/lib/recognition/article';
import { isBelowHeadline, isOpening, type Story } from './find-story';
import { PageChanged, type Work } from './in-slices';
import { isApart, isByline, isCaption, isNote, isRelatedHeading, relatedAfter } from './page-parts';
import { type Emphasis, PassageBuilder, type Segment } from './passage-builder';
import { holdsDeep, isElement, type SawTree, type Scope } from './shadow-trees';
import { hasLayout, isUnreadable, standsLikeWord } from './unreadable';

export type ReadPassage = {
  passage: Passage;
  /** The element whose text this is. */
  block: Element;
  segments: Segment[];
};

/** Elements that stand in the line of text; any other begins a passage of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RP RT RUBY S SMALL SPAN STRIKE STRONG SUB SUP ' +
    'TIME TT U WBR CODE KBD SAMP VAR IMG SVG BUTTON INPUT SELECT SCRIPT STYLE NOSCRIPT TEMPLATE MATH'
  ).split(' '),
);

/** Inline elements that pages often lay out as blocks or slant by style; only for these is style asked. */
const SHAPED_BY_STYLE = /^(?:SPAN|A|LABEL|TIME|SMALL|.*-.*)$/;

const ITALIC = /^(?:EM|I|CITE|DFN)$/;
const BOLD = /^(?:B|STRONG)$/;

/** SHOW_ELEMENT and SHOW_TEXT of NodeFilter, which a document parsed in a terminal has no global for. */
const ELEMENTS_AND_TEXT = 5;

/** The longest story that is read, in characters: what goes on beyond it is a book or a log. */
const LONGEST_STORY = 400_000;
/** The most passages that are read: more in so many characters are a table or a log, and the worker would refuse them. */
const MOST_PASSAGES = 20_000;

/** All passages of a story, in the page's order. */
export function* readStory(story: Story, saw: SawTree): Work<ReadPassage[]> {
  const reads: ReadPassage[] = [];
  for (const part of story.parts) for (const read of yield* readPart(part, story, saw)) reads.push(read);
  return notTooLong(reads);
}

/**
 * The passages under an element of a story that belong to it: what stands above the headline does not, nor do further stories. What
 * the headline says is the headline, whatever element the page has set it in.
 */
export function* readPart(element: Element, story: Story, saw: SawTree): Work<ReadPassage[]> {
  const own: ReadPassage[] = [];
  let below = false;
  for (const read of yield* readPassages(element, story.prose, saw)) {
    yield;
    const { block, passage } = read;
    if (story.headline?.contains(block) === true) passage.role = 'headline';
    below ||= isBelowHeadline(block, story);
    if ((below || isOpening(block)) && !story.further.some((other) => holdsDeep(other, block))) own.push(read);
  }
  return own;
}

/** The first passages, as many as are read of any page. */
export function notTooLong(reads: ReadPassage[]): ReadPassage[] {
  let characters = 0;
  const end = reads.findIndex(({ passage }, index) => {
    characters += passage.text.length;
    return characters > LONGEST_STORY || index === MOST_PASSAGES;
  });
  return end < 0 ? reads : reads.slice(0, Math.max(end, 1));
}

/**
 * The passages under `root`, in the page's order. Text broken over inline elements is one passage; whitespace is folded as a
 * browser shows it; a line break is "\n" and two of them end a passage. Never reads what `isUnreadable` or `isApart` names. The
 * text of an open shadow tree comes before what stands in its host's slots.
 */
export function* readPassages(root: Scope, prose: number, saw: SawTree): Work<ReadPassage[]> {
  const reader = new PassageReader(root, prose);
  // No filter callback: measured, it makes the first walk over a page ten times as slow.
  const walker = root.ownerDocument.createTreeWalker(root, ELEMENTS_AND_TEXT);
  if (isElement(root)) {
    if (isUnreadable(root)) return [];
    yield* readTree(root, prose, saw, reader);
  }
  let node = walker.nextNode();
  while (node !== null && !reader.isFull) {
    // After a pause the page may have taken away where the walk stood.
    if ((yield) && !root.contains(node)) throw new PageChanged();
    const passOver = isElement(node) ? reader.visit(node) : reader.take(node as Text);
    if (isElement(node) && passOver === null) yield* readTree(node, prose, saw, reader);
    node = passOver === null ? walker.nextNode() : nodeAfter(passOver, root);
    if (node !== null) walker.currentNode = node;
  }
  return reader.finish();
}

function* readTree({ shadowRoot }: Element, prose: number, saw: SawTree, reader: PassageReader): Work<void> {
  if (shadowRoot === null) return;
  saw(shadowRoot);
  reader.takeAll(yield* readPassages(shadowRoot, prose, saw));
}

/** The next element or text that is not inside `node`. */
function nodeAfter(node: Node, root: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && at !== root) {
    const next: Node | null = at.nextSibling;
    if (next?.nodeType === 1 || next?.nodeType === 3) return next;
    at = next ?? at.parentNode;
  }
  return null;
}

class PassageReader {
  #characters = 0;
  readonly #root: Element;
  readonly #prose: number;
  readonly #laidOut: boolean;
  readonly #read: ReadPassage[] = [];
  readonly #blocks = new Map<Element, Element>();
  readonly #emphases = new Map<Element, Emphasis>();
  #block: Element | null = null;
  #builder = new PassageBuilder();

  constructor(scope: Scope, prose: number) {
    const root = isElement(scope) ? scope : scope.host;
    this.#root = root;
    this.#prose = prose;
    this.#laidOut = hasLayout(root.ownerDocument);
  }

  /** Takes note of an element; answers the last node to pass over where it is not to be read, else null. */
  visit(element: Element): Node | null {
    if (element.tagName === 'BR') {
      if (!this.#builder.breakLine()) this.#end();
      return null;
    }
    const inline = this.#isInline(element);
    if (!inline) this.#end();
    if (isUnreadable(element)) {
      if (inline && standsLikeWord(element)) this.#builder.addSomething();
      return element;
    }
    if (isApart(element, this.#prose)) return element;
    return isRelatedHeading(element) ? relatedAfter(element) : null;
  }

  take(node: Text): null {
    const parent = node.parentElement ?? this.#root;
    const block = this.#blockOf(parent);
    if (block !== this.#block) this.#end();
    this.#block = block;
    this.#builder.add(node, this.#emphasisOf(parent, block));
    return null;
  }

  /** Takes what was read elsewhere, in its place among what is read here. */
  takeAll(reads: ReadPassage[]): void {
    if (reads.length > 0) this.#end();
    for (const read of reads) this.#keep(read);
  }

  get isFull(): boolean {
    return this.#characters >= LONGEST_STORY || this.#read.length >= MOST_PASSAGES;
  }

  finish(): ReadPassage[] {
    this.#end();
    return this.#read;
  }

  #end(): void {
    const done = this.#builder.finish();
    if (done !== null && this.#block !== null) {
      const passage = { ...done, role: roleOf(this.#block) };
      this.#keep({ passage, block: this.#block, segments: this.#builder.segments });
    }
    if (this.#builder.text !== '') this.#builder = new PassageBuilder();
    this.#block = null;
  }

  #keep(read: ReadPassage): void {
    this.#read.push(read);
    this.#characters += read.passage.text.length;
  }

  #isInline(element: Element): boolean {
    const tag = element.tagName.toUpperCase();
    if (!INLINE.has(tag) && !tag.includes('-')) return false;
    if (!this.#laidOut || !SHAPED_BY_STYLE.test(tag)) return INLINE.has(tag);
    const { display, float } = getComputedStyle(element);
    // A large first letter is set afloat, which makes a block of it.
    return /^(?:inline|contents|ruby|none)/.test(display) || (float !== 'none' && element.textContent.length < 3);
  }

  #blockOf(parent: Element): Element {
    const known = this.#blocks.get(parent);
    if (known !== undefined) return known;
    const above = parent.parentElement;
    const block = parent === this.#root || above === null || !this.#isInline(parent) ? parent : this.#blockOf(above);
    this.#blocks.set(parent, block);
    return block;
  }

  #emphasisOf(parent: Element, block: Element): Emphasis {
    const known = this.#emphases.get(parent);
    if (known !== undefined) return known;
    const above = parent === block ? null : parent.parentElement;
    const outer = above === null ? { italic: null, bold: null, link: null } : this.#emphasisOf(above, block);
    const emphasis = { ...outer };
    const tag = parent.tagName.toUpperCase();
    if (ITALIC.test(tag) || (above !== null && this.#isSlanted(parent, block))) emphasis.italic ??= parent;
    if (BOLD.test(tag)) emphasis.bold ??= parent;
    if (tag === 'A' && parent.hasAttribute('href')) emphasis.link ??= parent;
    this.#emphases.set(parent, emphasis);
    return emphasis;
  }

  /** Slanted by style against an upright block. */
  #isSlanted(element: Element, block: Element): boolean {
    if (!this.#laidOut || !SHAPED_BY_STYLE.test(element.tagName)) return false;
    return getComputedStyle(element).fontStyle !== 'normal' && getComputedStyle(block).fontStyle === 'normal';
  }
}

function roleOf(block: Element): PassageRole {
  if (block.closest('h1,[itemprop~="headline"]') !== null) return 'headline';
  if (block.closest('h2,h3,h4,h5,h6') !== null) return 'subheading';
  for (let at: Element | null = block, level = 0; at !== null && level < 6; at = at.parentElement, level += 1) {
    if (isCaption(at)) return 'caption';
    if (isNote(at)) return 'note';
    if (isByline(at)) return 'byline';
    if (at.matches('blockquote')) return 'quote';
    if (at.matches('li,dt,dd')) return 'list';
    if (at.matches('td,th')) return 'table';
    if (at.matches('article,main,body,[itemprop~="articleBody"]')) break;
  }
  return 'paragraph';
}
