/** Finds room for a tag: in the gap between the ink of the line above and the ink of the title, like ruby. */

import type { InkMeter } from './ink';
import { edgeBeneath } from './lines-beneath';
import { rangeOf } from './passage-range';
import type { ReadPassage } from './read-passages';
import { ceilingAbove } from './surroundings';
import { type Box, linesOf, overlap, titleRange } from './title-lines';

/** Width of a tag in pixels, at a height. */
export type TagWidth = (height: number) => number;

/** What is to be placed. */
export type TagWish = {
  read: ReadPassage;
  /** The passage read before it: where it ends in the same block, its last line is a neighbour. */
  before: ReadPassage | undefined;
  start: number;
  end: number;
  /** The width of each wording of its words, the one that says most first; none where it has no words. */
  wordings: TagWidth[];
  /** True where only the underline is wanted. */
  underlineOnly: boolean;
};

export type TagSpot = {
  /** The title's own lines. */
  lines: Box[];
  /** What fits: a wording of its words by its place among them, a glyph, or nothing but the underline. */
  fit: number | 'glyph' | 'nothing';
  /** Where the tag stands; of no size where nothing fits. */
  box: Box;
};

/** Heights in pixels, from trials on screens of one and two device pixels: under these a word or a glyph cannot be told. */
const LEAST_WORD = 10;
const LEAST_GLYPH = 6.5;
/** Beyond these a tag would outshout the text it stands in. Headings bear more. */
const MOST_WORD = 13;
const MOST_WORD_IN_HEADING = 16;
const MOST_GLYPH = 11;
/** From this size in pixels a title stands in a heading. */
const HEADING = 24;
/** Letters that reach as far down as any. */
const DESCENDERS = 'gjpqy';
/** As many characters as stand on a line, at most. */
const LAST_LINE = 120;
/** Air between tag and ink, above and below. */
const AIR = 0.75;
/** Air between a title and a tag beside it. */
const ASIDE = 6;
/** A tag that would stand further beside its title than this share of its width says less instead: else it seems to be another's. */
const MOST_SHIFT = 0.5;

/**
 * Finds a spot for each wish, none upon another, and none where another title's glyph would stand: no title falls silent because its
 * neighbour talks. Reads layout only; null for a title that is not to be seen.
 */
export function measureTags(wishes: TagWish[], ink: InkMeter): (TagSpot | null)[] {
  const lines = wishes.map((wish) => {
    const range = titleRange(wish);
    return range === null ? [] : linesOf(range);
  });
  const underlines = wishes.flatMap((wish, index) => underlinesOf(wish, lines[index]!));
  const seats = wishes.map((wish, index) => seatOf(wish, lines[index]!));
  const taken: Box[] = [];
  return wishes.map((wish, index) => {
    const seated = seats.slice(index + 1).filter((seat) => seat !== null);
    const spot = measureTag(wish, lines[index]!, ink, { taken, seated, underlines });
    if (spot !== null && spot.fit !== 'nothing') taken.push(spot.box);
    return spot;
  });
}

/** What else of ours stands around a tag: tags that are placed, where those of later titles begin, and underlines. */
type Neighbours = { taken: Box[]; seated: Box[]; underlines: Box[] };

/** Where the glyph of a title would stand at most; null where it wants none. */
function seatOf({ read, underlineOnly }: TagWish, [line]: Box[]): Box | null {
  if (underlineOnly || line === undefined) return null;
  const left = isRightToLeft(read.block) ? line.right - MOST_GLYPH : line.left;
  return { left, right: left + MOST_GLYPH, top: line.top - MOST_GLYPH, bottom: (line.top + line.bottom) / 2 };
}

function isRightToLeft(block: Element): boolean {
  return getComputedStyle(block).direction === 'rtl';
}

/** Where our own underlines of titles run: 0.18 em beneath the letters and 1.5 pixels thick, as the stylesheet has it. */
function underlinesOf({ read }: TagWish, lines: Box[]): Box[] {
  const size = Number.parseFloat(getComputedStyle(read.block).fontSize);
  return lines.map(({ left, right, top, bottom }) => {
    // The baseline of a line box lies about a fifth of its height above its foot.
    const under = bottom - (bottom - top) * 0.2 + size * 0.18;
    return { left, right, top: under, bottom: under + 2 };
  });
}

function measureTag(wish: TagWish, lines: Box[], ink: InkMeter, neighbours: Neighbours): TagSpot | null {
  const { read, start, end } = wish;
  const [line] = lines;
  const element = rangeOf(read, start, end)?.startContainer.parentElement;
  if (line === undefined || element == null) return null;
  const style = getComputedStyle(element);
  const nothing: TagSpot = { lines, fit: 'nothing', box: { ...line, right: line.left, bottom: line.top } };
  if (wish.underlineOnly || style.writingMode !== 'horizontal-tb') return nothing;
  const size = Number.parseFloat(style.fontSize);
  const most = size >= HEADING ? MOST_WORD_IN_HEADING : MOST_WORD;
  const lane = new LineLane(wish, line, style, ink, neighbours.underlines);
  const { taken, seated } = neighbours;
  const free = (spot: TagSpot | null, others = [...taken, ...seated]): TagSpot | null =>
    spot === null || others.some((other) => overlap(spot.box, other)) ? null : spot;
  for (const [fit, width] of wish.wordings.entries()) {
    const form = { fit, width, shift: fit === wish.wordings.length - 1 ? Infinity : MOST_SHIFT };
    const spot =
      free(above(lane, lines, form, LEAST_WORD, most)) ?? free(beside(lane, lines, form, Math.min(most, size * 0.8)));
    if (spot !== null) return spot;
  }
  const glyph: Form = { fit: 'glyph', width: (height) => height, shift: Infinity };
  return free(above(lane, lines, glyph, LEAST_GLYPH, MOST_GLYPH), taken) ?? nothing;
}

type Form = {
  fit: number | 'glyph';
  width: TagWidth;
  /** How far from its title's beginning it may stand, in shares of its width. */
  shift: number;
};

/** In the gap above the title. The room depends on the width and the width on the room: the widest is asked for first. */
function above(lane: LineLane, lines: Box[], { fit, width, shift }: Form, least: number, most: number): TagSpot | null {
  const reach = lane.startFor(width(most));
  const [top, bottom] = lane.gap(reach, reach + width(most));
  const height = Math.min(most, bottom - top - 2 * AIR);
  if (height < least || lane.shiftFor(width(height)) > width(height) * shift) return null;
  const left = lane.startFor(width(height));
  return { lines, fit, box: { left, right: left + width(height), top: bottom - AIR - height, bottom: bottom - AIR } };
}

/** On the title's own line, where nothing follows it there. */
function beside(lane: LineLane, lines: Box[], { fit, width }: Form, height: number): TagSpot | null {
  const last = lines.at(-1);
  if (last === undefined || height < LEAST_WORD || lane.roomAfter(last) < width(height) + 2 * ASIDE) return null;
  const left = last.right + ASIDE;
  const top = (last.top + last.bottom - height) / 2;
  return { lines, fit, box: { left, right: left + width(height), top, bottom: top + height } };
}

/** The text of the title's line and of the line above it, found through the boxes of single characters. */
class LineLane {
  readonly #wish: TagWish;
  readonly #line: Box;
  readonly #style: CSSStyleDeclaration;
  readonly #blockStyle: CSSStyleDeclaration;
  readonly #ink: InkMeter;
  readonly #underlines: Box[];
  readonly #lineStart: number;
  readonly #rightToLeft: boolean;

  constructor(wish: TagWish, line: Box, style: CSSStyleDeclaration, ink: InkMeter, underlines: Box[]) {
    this.#underlines = underlines;
    this.#wish = wish;
    this.#line = line;
    this.#style = style;
    this.#blockStyle = getComputedStyle(wish.read.block);
    this.#ink = ink;
    this.#rightToLeft = isRightToLeft(wish.read.block);
    const middle = (line.top + line.bottom) / 2;
    this.#lineStart = firstWhere(0, wish.start, (at) => (this.#boxAt(at)?.bottom ?? Number.MAX_VALUE) > middle);
  }

  /** The left edge of a tag of this width: it begins with the title, or before it where it would leave the column. */
  startFor(width: number): number {
    const block = this.#wish.read.block.getBoundingClientRect();
    const window = document.documentElement.clientWidth - 2 - width;
    const inColumn = this.#rightToLeft
      ? Math.max(this.#wanted(width), Math.min(block.left, block.right - width))
      : Math.min(this.#wanted(width), Math.max(block.left, block.right - width));
    return Math.max(2, Math.min(inColumn, window));
  }

  /** How far a tag of this width begins from where its title does. */
  shiftFor(width: number): number {
    return Math.abs(this.startFor(width) - this.#wanted(width));
  }

  #wanted(width: number): number {
    return this.#rightToLeft ? this.#line.right - width : this.#line.left;
  }

  /** The heights between which nothing is printed, from the ink above down to the ink of the title's line. */
  gap(left: number, right: number): [top: number, bottom: number] {
    const { read, start, end } = this.#wish;
    const { text } = read.passage;
    const line = { top: this.#line.top, height: this.#line.bottom - this.#line.top };
    const title = this.#ink.measure(text.slice(start, end), this.#style, line);
    // From right to left a further offset is not a further place: there the whole line counts.
    const after = this.#reach(start, this.#rightToLeft ? Infinity : right);
    const before = this.#rightToLeft || left < this.#line.left ? this.#lineStart : start;
    const beside = this.#ink.measure(text.slice(before, Math.max(end, after)), this.#blockStyle, line);
    const bottom = title.baseline - Math.max(title.ascent, beside.ascent);
    const above = this.#underlines.filter(
      (other) => other.left < right && other.right > left && other.top < bottom - 4,
    );
    return [Math.max(this.#inkAbove(left, right, bottom), ...above.map((other) => other.bottom)), bottom];
  }

  /** Free width right of the title, up to the edge of its block; 0 where words follow on the line, or stand there from right to left. */
  roomAfter(line: Box): number {
    if (this.#rightToLeft) return 0;
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
    const [from, to] = this.#rightToLeft ? [first, this.#lineStart] : this.#between(first, left, right);
    const { read } = this.#wish;
    const text = read.passage.text.slice(from, to);
    const ink = this.#ink.measure(text, this.#blockStyle, { top: last.top, height: last.bottom - last.top });
    const { baseline } = ink;
    return text.trim() === '' ? baseline : Math.max(baseline + ink.descent, edgeBeneath({ read, from, to, baseline }));
  }

  /** The offsets on the line above, from `first` on, whose characters stand between two edges. */
  #between(first: number, left: number, right: number): [from: number, to: number] {
    const from = firstWhere(first, this.#lineStart, (at) => (this.#boxAt(at)?.right ?? 0) > left);
    return [from, firstWhere(from, this.#lineStart, (at) => (this.#boxAt(at)?.left ?? 0) >= right)];
  }

  #ceiling(left: number, right: number, bottom: number): number {
    const { read, before } = this.#wish;
    const last = before === undefined ? null : boxOf(before, before.passage.text.length - 1);
    let neighbour = -Number.MAX_VALUE;
    if (before !== undefined && last !== null && last.top < bottom) {
      const { baseline, descent } = this.#ink.measure(DESCENDERS, getComputedStyle(before.block), last);
      const [from, to] = [before.passage.text.length - LAST_LINE, before.passage.text.length];
      neighbour = Math.min(bottom, Math.max(baseline + descent, edgeBeneath({ read: before, from, to, baseline })));
    }
    return Math.max(neighbour, ceilingAbove(read.block, before?.block ?? null, left, right, bottom));
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
