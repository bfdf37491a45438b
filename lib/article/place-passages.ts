/** Puts passages that were read anew among those that stand, in the page's order, without comparing those that never moved. */

import type { Work } from './in-slices';
import type { ReadPassage } from './read-passages';
import { elementAround, isBefore } from './shadow-trees';

/**
 * `reads` without those of elements that were read anew or are gone, and with the new ones in their places.
 * Those of an element in `placed`, new where it stands, are looked a place for; those of any other take the place they had.
 */
export function* placePassages(
  reads: ReadPassage[],
  anew: Map<Element, ReadPassage[]>,
  placed: Set<Element>,
): Work<ReadPassage[]> {
  const standing: ReadPassage[] = [];
  const set = new Set<Element>();
  const touched = new Set(anew.keys());
  for (const read of reads) {
    yield;
    const { block } = read;
    if (!block.isConnected) continue;
    const element = touched.has(block) ? block : boxAround(block, touched);
    if (element === null) standing.push(read);
    else if (!placed.has(element) && !set.has(element)) {
      set.add(element);
      for (const one of anew.get(element)!) standing.push(one);
    }
  }
  // What is added at once mostly stands together: the next goes where the one before ended.
  let hint = standing.length;
  for (const [element, passages] of anew) {
    yield;
    const [first] = passages;
    if (set.has(element) || first === undefined) continue;
    const at = placeOf(first, standing, hint);
    standing.splice(at, 0, ...passages);
    hint = at + passages.length;
  }
  return standing;
}

/** The nearest box around the element that is one of these. */
export function boxAround(element: Element, boxes: Set<Element>): Element | null {
  for (let at = elementAround(element); at !== null; at = elementAround(at)) if (boxes.has(at)) return at;
  return null;
}

/** Where among passages in the page's order one belongs. */
function placeOf(passage: ReadPassage, among: ReadPassage[], hint: number): number {
  const before = (index: number) => startsBefore(among[index]!, passage);
  if ((hint === 0 || before(hint - 1)) && (hint === among.length || !before(hint))) return hint;
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startsBefore({ segments: [one] }: ReadPassage, { segments: [other] }: ReadPassage): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.node === other.node) return one.from < other.from;
  return isBefore(one.node, other.node);
}
