/** Finds room for a tag: in the gap between the ink of the line above and the ink of the title, like ruby. */

import type { InkMeter } from './ink';
import { rangeOf, type ReadPassage } from './read-passages';
import { ceilingAbove } from './surroundings';

/** A box in viewport coordinates. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** What is to be placed. Widths are for a height of one pixel and grow with it. */
export type TagWish = {
  read: ReadPassage;
  /** The passage read before it: where it ends in the same block, its last line is a neighbour. */
  before: ReadPassage | undefined;
  start: number;
  end: number;
  /** Width of the tag with its word at a height; null where it has no word. */
  wordWidth: ((height: number) => number) | null;
  /** True where only the underline is wanted. */
  underlineOnly: boolean;
};

export type TagSpot = {
  /** The title's own lines. */
  lines: Box[];
  /** What fits: the word, a glyph, or nothing but the underline. */
  fit: 'word' | 'glyph' | 'nothing';
  /** Where the tag stands; of no size where nothing fits. */
  box: Box;
};

/** Heights in pixels, from trials on screens of one and two device pixels: under these a word or a glyph cannot be told. */
const LEAST_WORD = 9.5;
const LEAST_GLYPH = 6.5;
/** Beyond these a tag would outshout the text it stands in. Headings bear more. */
const MOST_WORD = 13;
const MOST_WORD_IN_HEADING = 16;
const MOST_GLYPH = 11;
/** Air between tag and ink, above and below. */
const AIR = 0.75;
/** Air between a title and a tag beside it. */
const ASIDE = 6;

/** Finds a spot for each wish, none upon another. Reads layout only; null for a title that is not to be seen. */
export function measureTags(wishes: TagWish[], ink: InkMeter): (TagSpot | null)[] {
  const taken: Box[] = [];
  return wishes.map((wish) => {
    const spot = measureTag(wish, ink, taken);
    if (spot !== null && spot.fit !== 'nothing') taken.push(spot.box);
    return spot;
  });
}

function measureTag(wish: TagWish, ink: InkMeter, taken: Box[]): TagSpot | null {
  const { read, start, end } = wish;
  const range = rangeOf(read, start, end);
  const lines = range === null ? [] : linesOf(range);
  const [line] = lines;
  const element = range?.startContainer.parentElement;
  if (line === undefined || element == null) return null;
  const style = getComputedStyle(element);
  const nothing: TagSpot = { lines, fit: 'nothing', box: { ...line, right: line.left, bottom: line.top } };
  if (wish.underlineOnly || style.writingMode !== 'horizontal-tb') return nothing;
  const windowRight = document.documentElement.clientWidth - 2;
  const size = Number.parseFloat(style.fontSize);
  const lane = new LineLane(wish, line, style, ink);
  const most = size >= 24 ? MOST_WORD_IN_HEADING : MOST_WORD;

  const above = (
    fit: 'word' | 'glyph',
    width: (height: number) => number,
    least: number,
    limit: number,
  ): TagSpot | null => {
    // The room depends on the width, the width on the room: the widest comes first, and the room can only grow from there.
    const reach = Math.max(2, Math.min(line.left, windowRight - width(limit)));
    const [top, bottom] = lane.gap(reach, reach + width(limit));
    const height = Math.min(limit, bottom - top - 2 * AIR);
    if (height < least) return null;
    const left = Math.max(2, Math.min(line.left, windowRight - width(height)));
    const box = { left, right: left + width(height), top: bottom - AIR - height, bottom: bottom - AIR };
    return taken.some((other) => overlap(box, other)) ? null : { lines, fit, box };
  };
  const beside = (width: (height: number) => number): TagSpot | null => {
    const height = Math.min(most, size * 0.8);
    const room = lane.roomAfter(lines.at(-1) ?? line);
    if (height < LEAST_WORD || room < width(height) + 2 * ASIDE) return null;
    const last = lines.at(-1) ?? line;
    const left = last.right + ASIDE;
    const top = (last.top + last.bottom - height) / 2;
    const box = { left, right: left + width(height), top, bottom: top + height };
    return taken.some((other) => overlap(box, other)) ? null : { lines, fit: 'word', box };
  };

  const { wordWidth } = wish;
  return (
    (wordWidth === null ? null : (above('word', wordWidth, LEAST_WORD, most) ?? beside(wordWidth))) ??
    above('glyph', (height) => height, LEAST_GLYPH, MOST_GLYPH) ??
    nothing
  );
}

/** The text of the title's line and of the line above it, found through the boxes of single characters. */
class LineLane {
  readonly #wish: TagWish;
  readonly #line: Box;
  readonly #style: CSSStyleDeclaration;
  readonly #blockStyle: CSSStyleDeclaration;
  readonly #ink: InkMeter;
  readonly #lineStart: number;

  constructor(wish: TagWish, line: Box, style: CSSStyleDeclaration, ink: InkMeter) {
    this.#wish = wish;
    this.#line = line;
    this.#style = style;
    this.#blockStyle = getComputedStyle(wish.read.block);
    this.#ink = ink;
    const middle = (line.top + line.bottom) / 2;
    this.#lineStart = firstWhere(0, wish.start, (at) => (this.#boxAt(at)?.bottom ?? Number.MAX_VALUE) > middle);
  }

  /** The heights between which nothing is printed, from the ink above down to the ink of the title's line. */
  gap(left: number, right: number): [top: number, bottom: number] {
    const { read, start, end } = this.#wish;
    const { text } = read.passage;
    const line = { top: this.#line.top, height: this.#line.bottom - this.#line.top };
    const title = this.#ink.measure(text.slice(start, end), this.#style, line);
    const after = this.#reach(start, right);
    const before = left < this.#line.left ? this.#lineStart : start;
    const beside = this.#ink.measure(text.slice(before, Math.max(end, after)), this.#blockStyle, line);
    const bottom = title.baseline - Math.max(title.ascent, beside.ascent);
    return [this.#inkAbove(left, right, bottom), bottom];
  }

  /** Free width right of the title, up to the edge of its block; 0 where words follow on the line. */
  roomAfter(line: Box): number {
    const next = this.#boxAt(this.#wish.end);
    if (next !== null && next.bottom > line.top && next.top < line.bottom - 1) return 0;
    const block = this.#wish.read.block.getBoundingClientRect();
    return Math.min(block.right, document.documentElement.clientWidth - 2) - line.right;
  }

  #inkAbove(left: number, right: number, bottom: number): number {
    if (this.#lineStart === 0) return this.#ceiling(left, right, bottom);
    const last = this.#boxAt(this.#lineStart - 1);
    if (last === null) return this.#ceiling(left, right, bottom);
    const middle = (last.top + last.bottom) / 2;
    const first = firstWhere(0, this.#lineStart, (at) => (this.#boxAt(at)?.bottom ?? Number.MAX_VALUE) > middle);
    const from = firstWhere(first, this.#lineStart, (at) => (this.#boxAt(at)?.right ?? 0) > left);
    const to = firstWhere(from, this.#lineStart, (at) => (this.#boxAt(at)?.left ?? 0) >= right);
    const text = this.#wish.read.passage.text.slice(from, to);
    const ink = this.#ink.measure(text, this.#blockStyle, { top: last.top, height: last.bottom - last.top });
    return text.trim() === '' ? ink.baseline : ink.baseline + Math.max(0, ink.descent);
  }

  #ceiling(left: number, right: number, bottom: number): number {
    const { read, before } = this.#wish;
    const text = before?.passage.text ?? '';
    const last = before === undefined ? null : boxOf(before, text.length - 1);
    const neighbour = last !== null && last.bottom < bottom + 2 ? last.bottom : -Number.MAX_VALUE;
    return Math.max(neighbour, ceilingAbove(read.block, left, right, bottom));
  }

  /** The offset at which the title's line passes `right`. */
  #reach(start: number, right: number): number {
    const { text } = this.#wish.read.passage;
    const { bottom } = this.#line;
    return firstWhere(start, text.length, (at) => {
      const box = this.#boxAt(at);
      return box !== null && (box.left >= right || box.top >= bottom - 1);
    });
  }

  #boxAt(offset: number): DOMRect | null {
    return boxOf(this.#wish.read, offset);
  }
}

/** The box of one character, or of the next one that has any. */
function boxOf(read: ReadPassage, offset: number): DOMRect | null {
  for (let at = offset; at < Math.min(offset + 3, read.passage.text.length); at += 1) {
    const box = rangeOf(read, at, at + 1)?.getClientRects()[0];
    if (box !== undefined) return box;
  }
  return null;
}

/** The first number from `low` up to `high` for which `holds`, where all after it hold too; `high` if there is none. */
function firstWhere(low: number, high: number, holds: (at: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
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
