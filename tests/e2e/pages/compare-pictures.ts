/** Compares a page's picture without badges with the one that has them. */

import type { Picture } from './read-png';

/** A box in the pixels of a picture. */
export type PixelBox = { left: number; top: number; right: number; bottom: number };

export type Comparison = {
  /** Changed pixels that lie in no allowed box, as "x, y"; the first few of them. */
  outside: string[];
  /** For each tag, how many pixels of ink it paints over. */
  covered: number[];
};

/** A pixel that differs from the ground around it by so much is ink: less are a gradient or the fringe of a letter nearby. */
const INK = 72;
/** Below this two pixels are the same colour: the edges of slanted strokes come out so differently from one picture to the next. */
const SAME = 24;

/**
 * `tags` are the boxes that tags are painted into, `lines` those of underlined titles, `links` those of the links they stand in: these
 * a browser underlines in pieces as soon as a part of them is highlighted, a reader's selection included, and an end comes out a pixel
 * longer or shorter. `still` is a second picture without badges: what differs between the two is the page's own movement and counts
 * for nothing.
 */
export function comparePictures(
  without: Picture,
  still: Picture,
  withBadges: Picture,
  tags: PixelBox[],
  lines: PixelBox[],
  links: PixelBox[],
): Comparison {
  const { width, height } = without;
  const allowed = new Uint8Array(width * height);
  const ours = [...tags.map((tag) => grown(tag, 2)), ...lines.map((line) => grown(line, 4))];
  for (const box of [...ours, ...links.map(underlineOf)]) eachPixel(box, without, (at) => (allowed[at] = 1));
  const outside: string[] = [];
  for (let at = 0; at < width * height; at += 1) {
    if (allowed[at] === 1 || distance(without, still, at) > SAME) continue;
    if (distance(without, withBadges, at) <= SAME || outside.length > 8) continue;
    outside.push(`${at % width}, ${Math.floor(at / width)}`);
  }
  return { outside, covered: tags.map((tag) => inkUnder(tag, without, still, withBadges)) };
}

/** Pixels that a tag paints over and that are not of the colour most pixels there have. */
function inkUnder(tag: PixelBox, without: Picture, still: Picture, withBadges: Picture): number {
  const painted: number[] = [];
  eachPixel(tag, without, (at) => {
    if (distance(without, withBadges, at) > SAME && distance(without, still, at) <= SAME) painted.push(at);
  });
  const counts = new Map<number, number>();
  for (const at of painted) counts.set(colourAt(without, at), (counts.get(colourAt(without, at)) ?? 0) + 1);
  const [ground = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  return painted.filter((at) => apart(colourAt(without, at), ground) > INK).length;
}

/** Where the underline of a link may run in its box. */
function underlineOf({ left, top, right, bottom }: PixelBox): PixelBox {
  return { left: left - 2, right: right + 2, top: bottom - (bottom - top) * 0.3, bottom: bottom + 2 };
}

function grown({ left, top, right, bottom }: PixelBox, by: number): PixelBox {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function eachPixel(
  { left, top, right, bottom }: PixelBox,
  { width, height }: Picture,
  act: (at: number) => void,
): void {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y += 1)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x += 1) act(y * width + x);
}

function colourAt({ pixels, channels }: Picture, at: number): number {
  const from = at * channels;
  return (pixels[from]! << 16) | (pixels[from + 1]! << 8) | pixels[from + 2]!;
}

function distance(one: Picture, other: Picture, at: number): number {
  return apart(colourAt(one, at), colourAt(other, at));
}

/** The largest difference of a channel. */
function apart(one: number, other: number): number {
  return Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one & 255) - (other & 255)),
  );
}
