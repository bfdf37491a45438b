/** Where a title stands on the page, line by line. */

import { rangeOf } from './passage-range';
import type { ReadPassage } from './read-passages';

/** A box in viewport coordinates. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Where a title stands on the page; null once the page says something else there. */
export function titleRange({ read, start, end }: { read: ReadPassage; start: number; end: number }): Range | null {
  const range = rangeOf(read, start, end);
  if (range === null) return null;
  return lettersOf(range.toString()) === lettersOf(read.passage.text.slice(start, end)) ? range : null;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The boxes of a range, those of one line made one. */
export function linesOf(range: Range): Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of range.getClientRects()) {
    if (right - left < 1 || bottom - top < 1) continue;
    const last = lines.at(-1);
    if (last !== undefined && top < (last.top + last.bottom) / 2) {
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
      last.bottom = Math.max(last.bottom, bottom);
    } else lines.push({ left, top, right, bottom });
  }
  return lines;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
