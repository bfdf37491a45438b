/** The story of a page as it stands now: read once, and after a change only where it changed. */

import type { Article } from '@/lib/recognition/article';
import { findStory, type Story } from './find-story';
import { isApart } from './page-parts';
import { forgetSizes } from './part-sizes';
import { type PageData, readPageData } from './read-page-data';
import { readPart, type ReadPassage, readStory } from './read-passages';
import { isUnreadable } from './unreadable';

export class PageStory {
  reads: ReadPassage[];
  readonly #story: Story;
  readonly #data: PageData;

  private constructor(story: Story, data: PageData) {
    this.#story = story;
    this.#data = data;
    this.reads = readStory(story);
  }

  /** The story of the page, or null where it has none. */
  static find(document: Document): PageStory | null {
    const story = findStory(document);
    if (story === null) return null;
    const found = new PageStory(story, readPageData(document, story.headline));
    return found.reads.length === 0 ? null : found;
  }

  get frame(): Element {
    return this.#story.frame;
  }

  get article(): Article {
    return { passages: this.reads.map(({ passage }) => passage), ...this.#data };
  }

  /** False once the page has let go of a part of it: then it has to be found anew. */
  get stands(): boolean {
    return this.#story.parts.every((part) => part.isConnected);
  }

  /**
   * Reads again what these records touched, and nothing else.
   * Answers `same` where no passage is concerned, `moved` where the words are the same in other nodes, `changed` otherwise.
   */
  update(records: MutationRecord[]): 'same' | 'moved' | 'changed' {
    forgetSizes();
    const touched = this.#touchedBy(records);
    const again = new Set(touched);
    const gone = ({ block }: ReadPassage): boolean => !block.isConnected || again.has(block) || isInside(block, again);
    const kept = this.reads.filter((read) => !gone(read));
    if (touched.length === 0 && kept.length === this.reads.length) return 'same';
    const before = this.reads.map(({ passage }) => passage.text).join('\n');
    const added = touched.flatMap((element) => readPart(element, this.#story));
    this.reads = [...kept, ...added].sort(byPlace);
    return before === this.reads.map(({ passage }) => passage.text).join('\n') ? 'moved' : 'changed';
  }

  /** The outermost elements of the story in which something changed. */
  #touchedBy(records: MutationRecord[]): Element[] {
    const blocks = new Set(this.reads.map(({ block }) => block));
    const touched = new Set<Element>();
    // A burst of changes asks about the same boxes around them again and again.
    const known = new Map<Element, boolean>();
    for (const { target, addedNodes } of records) {
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      if (element === null || !this.#isRead(element, known)) continue;
      const block = blockAround(element, blocks, this.#story.frame);
      if (block !== null) touched.add(block);
      else for (const node of addedNodes) touched.add(node.nodeType === 1 ? (node as Element) : element);
    }
    const readable = new Set([...touched].filter((element) => element.isConnected && this.#isRead(element, known)));
    return [...readable].filter((element) => !isInside(element, readable));
  }

  /** Whether the element belongs to a part that is read, with nothing unreadable or apart around it. */
  #isRead(element: Element, known: Map<Element, boolean>): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { parts, prose } = this.#story;
    const parent = element.parentElement;
    const is =
      parts.includes(element) ||
      (parent !== null && this.#isRead(parent, known) && !isUnreadable(element) && !isApart(element, prose));
    known.set(element, is);
    return is;
  }
}

/** Whether any box around the element is one of these. */
function isInside(element: Element, boxes: Set<Element>): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (boxes.has(at)) return true;
  return false;
}

/** The block of a passage in whose text the element stands; a block that only holds other blocks is none. */
function blockAround(element: Element, blocks: Set<Element>, frame: Element): Element | null {
  for (let at: Element | null = element; at !== null && at !== frame; at = at.parentElement)
    if (blocks.has(at)) return at;
  return null;
}

function byPlace(a: ReadPassage, b: ReadPassage): number {
  const [one, other] = [a.segments[0]?.node, b.segments[0]?.node];
  if (one === undefined || other === undefined || one === other)
    return (a.segments[0]?.from ?? 0) - (b.segments[0]?.from ?? 0);
  return (one.compareDocumentPosition(other) & FOLLOWING) === 0 ? 1 : -1;
}

/** DOCUMENT_POSITION_FOLLOWING of Node. */
const FOLLOWING = 4;
