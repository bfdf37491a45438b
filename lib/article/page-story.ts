/** The story of a page as it stands now: read once, and after a change only where it changed. */

import type { Article } from '@/lib/recognition/article';
import { findStory, type Story } from './find-story';
import type { Work } from './in-slices';
import { isApart } from './page-parts';
import { countSizes, forgetSizesAround } from './part-sizes';
import { boxAround, placePassages } from './place-passages';
import { type PageData, readPageData } from './read-page-data';
import { notTooLong, readPart, type ReadPassage, readStory } from './read-passages';
import { elementAround, elementOf, isElement, type SawTree } from './shadow-trees';
import { isUnreadable } from './unreadable';

/** The outermost elements in which something changed, and those of them that are new where they stand. */
type Touched = { elements: Element[]; placed: Set<Element> };

export class PageStory {
  reads: ReadPassage[];
  readonly #story: Story;
  readonly #data: PageData;
  readonly #saw: SawTree;

  private constructor(story: Story, data: PageData, reads: ReadPassage[], saw: SawTree) {
    this.#story = story;
    this.#data = data;
    this.#saw = saw;
    this.reads = reads;
  }

  /** The story of the page, or null where it has none. `saw` is told, now and later, of each open shadow tree that is come upon. */
  static *find(document: Document, saw: SawTree): Work<PageStory | null> {
    const story = yield* findStory(document, saw);
    if (story === null) return null;
    const reads = yield* readStory(story, saw);
    if (reads.length === 0) return null;
    return new PageStory(story, yield* readPageData(document, story.headline), reads, saw);
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
  *update(records: MutationRecord[]): Work<'same' | 'moved' | 'changed'> {
    const { elements, placed } = yield* this.#touchedBy(records);
    if (elements.length === 0 && this.reads.every(({ block }) => block.isConnected)) return 'same';
    const anew = new Map<Element, ReadPassage[]>();
    for (const element of elements) anew.set(element, yield* readPart(element, this.#story, this.#saw));
    const before = this.reads.map(({ passage }) => passage.text).join('\n');
    this.reads = notTooLong(yield* placePassages(this.reads, anew, placed));
    return before === this.reads.map(({ passage }) => passage.text).join('\n') ? 'moved' : 'changed';
  }

  *#touchedBy(records: MutationRecord[]): Work<Touched> {
    for (const { target } of records) {
      const element = elementOf(target);
      if (element !== null) forgetSizesAround(element);
    }
    // Counted before anybody asks for the size of a box around them, which would count them all in one go.
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (isElement(node) && node.isConnected) yield* countSizes(node, this.#saw);
    const blocks = new Set(this.reads.map(({ block }) => block));
    const touched = new Set<Element>();
    const placed = new Set<Element>();
    // A burst of changes asks about the same boxes around them again and again.
    const known = new Map<Element, boolean>();
    for (const { target, addedNodes } of records) {
      yield;
      const element = elementOf(target);
      if (element === null || !element.isConnected || !this.#isRead(element, known)) continue;
      const block = blockAround(element, blocks, this.#story.frame);
      if (block !== null) touched.add(block);
      else
        for (const node of addedNodes) {
          const added = isElement(node) ? node : element;
          touched.add(added);
          placed.add(added);
        }
    }
    const readable = new Set<Element>();
    for (const element of touched) {
      yield;
      if (element.isConnected && this.#isRead(element, known)) readable.add(element);
    }
    return { elements: [...readable].filter((element) => boxAround(element, readable) === null), placed };
  }

  /** Whether the element belongs to a part that is read, with nothing unreadable or apart around it. */
  #isRead(element: Element, known: Map<Element, boolean>): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { parts, prose } = this.#story;
    const parent = elementAround(element);
    const is =
      parts.includes(element) ||
      (parent !== null && this.#isRead(parent, known) && !isUnreadable(element) && !isApart(element, prose));
    known.set(element, is);
    return is;
  }
}

/** The block of a passage in whose text the element stands; a block that only holds other blocks is none. */
function blockAround(element: Element, blocks: Set<Element>, frame: Element): Element | null {
  for (let at: Element | null = element; at !== null && at !== frame; at = elementAround(at))
    if (blocks.has(at)) return at;
  return null;
}
