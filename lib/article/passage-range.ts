/** The way back from the characters of a passage to the page: apart from reading, for the drawing needs nothing else of it. */

import type { ReadPassage } from './read-passages';

/** The range of the page that the characters `start` to `end` of a passage stand on; null where the page has let go of them. */
export function rangeOf({ segments }: ReadPassage, start: number, end: number): Range | null {
  const first = segments.find((segment) => segment.start + segment.length > start);
  const last = segments.findLast((segment) => segment.start < end);
  if (first === undefined || last === undefined || end <= start) return null;
  const from = first.from + Math.max(0, start - first.start);
  const to = last.from + Math.min(last.length, end - last.start);
  if (!first.node.isConnected || !last.node.isConnected) return null;
  if (from > first.node.length || to > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  return range;
}
