/** How much text stands in each part of a page: counted once per element, from the leaves up, since every part is asked about. */

import type { Work } from './in-slices';
import { elementAround, type SawTree, type Scope } from './shadow-trees';

export type PartSize = {
  /** Characters of text, without those of scripts and styles. */
  text: number;
  /** Those of them that stand in links. */
  linked: number;
  /** Those of them that stand in paragraphs. */
  prose: number;
};

const CODE = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i;

/** Counts of the page as it is now; whoever begins to read a page that may have changed forgets them first. */
let known = new WeakMap<Scope, PartSize>();

export function forgetSizes(): void {
  known = new WeakMap();
}

/** Forgets the sizes of an element and of all around it, after something in it changed. Whatever was counted has all its parts counted. */
export function forgetSizesAround(element: Element): void {
  for (let at: Element | null = element; at !== null && known.delete(at);) at = elementAround(at);
}

/** How many parts are counted before the next pause. */
const STRIDE = 50;

/** Counts the parts of an element from the last to the first, so that none has to wait for another; `sizeOf` then only looks up. Tells of the shadow trees among them. */
export function* countSizes(scope: Scope, saw: SawTree): Work<void> {
  const parts = scope.querySelectorAll('*');
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    if (at % STRIDE === 0) yield;
    const part = parts[at]!;
    sizeOf(part);
    if (part.shadowRoot !== null) saw(part.shadowRoot);
  }
}

/** The size of a part. */
export function sizeOf(scope: Scope): PartSize {
  const before = known.get(scope);
  if (before !== undefined) return before;
  const size = { text: 0, linked: 0, prose: 0 };
  const tag = scope.nodeType === 1 ? (scope as Element).tagName : '';
  for (let node = CODE.test(tag) ? null : scope.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) size.text += (node as Text).data.replace(/\s+/g, ' ').length;
    else if (node.nodeType === 1) {
      const part = sizeOf(node as Element);
      size.text += part.text;
      size.linked += part.linked;
      size.prose += part.prose;
    }
  }
  if (tag === 'A') size.linked = size.text;
  if (tag === 'P') size.prose = size.text;
  known.set(scope, size);
  return size;
}
