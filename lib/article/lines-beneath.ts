/** Finds what a page draws beneath words of its own: underlines of links, in whichever way it draws them. */

import type { ReadPassage } from './read-passages';
import { hasGround } from './surroundings';

/** A stretch of a passage on one line of the page, the baseline of its letters included. */
export type Stretch = { read: ReadPassage; from: number; to: number; baseline: number };

/** Where browsers draw an underline that the page does not place, and how thick, in shares of the letters' size: no font asks for more. */
const OFFSET = 0.16;
const THICKNESS = 0.1;

/** The lowest edge of what is drawn beneath these words; their baseline where there is nothing. Reads styles and layout only. */
export function edgeBeneath({ read, from, to, baseline }: Stretch): number {
  let edge = baseline;
  for (const { node, start, length } of read.segments) {
    let at = start < to && start + length > from ? node.parentElement : null;
    for (; at !== null; at = at === read.block ? null : at.parentElement)
      edge = Math.max(edge, edgeOf(at, baseline, at === read.block));
  }
  return edge;
}

function edgeOf(element: Element, baseline: number, isBlock: boolean): number {
  const style = getComputedStyle(element);
  let edge = baseline;
  if (style.textDecorationLine.includes('underline')) {
    const size = Number.parseFloat(style.fontSize);
    const share = (length: string, automatic: number): number => Number.parseFloat(length) || size * automatic;
    edge += share(style.textUnderlineOffset, OFFSET) + share(style.textDecorationThickness, THICKNESS);
  }
  // A border, a shadow, a colour or picture behind the words: drawn within their box.
  const boxed = hasGround(style) || style.borderBottomStyle !== 'none' || style.boxShadow !== 'none';
  if (isBlock || !boxed) return edge;
  const line = [...element.getClientRects()].find(({ top, bottom }) => top < baseline && bottom > baseline);
  return Math.max(edge, line?.bottom ?? edge);
}
