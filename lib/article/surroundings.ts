/** What the boxes around a title do to a tag above it: clip it, move it, end it, and set its background. */

import type { InkMeter } from './ink';
import { elementAround } from './shadow-trees';

export type Surroundings = {
  /** Boxes that cut off what reaches beyond them. */
  clips: Element[];
  /** True where the title moves against the page: in a scroller, or in a sticky or fixed part. */
  moves: boolean;
  /** True where the page is dark behind the title. */
  dark: boolean;
  /** True where the page shows nothing of it yet: what fades in has its tag once it has come. */
  faded: boolean;
};

/** Below this much of its ink a text cannot be read. */
const FAINTEST = 0.15;

/** Reads styles only; call it before anything is written. */
export function surroundingsOf(block: Element, ink: InkMeter): Surroundings {
  const clips: Element[] = [];
  let moves = false;
  let opacity = 1;
  let dark: boolean | null = null;
  for (let at: Element | null = block; at !== null; at = elementAround(at)) {
    const style = getComputedStyle(at);
    const root = at === at.ownerDocument.documentElement || at === at.ownerDocument.body;
    if (!root && /auto|scroll|hidden|clip/.test(style.overflow)) {
      clips.push(at);
      moves ||= /auto|scroll/.test(style.overflow);
    }
    opacity *= Number(style.opacity);
    moves ||= style.position === 'sticky' || style.position === 'fixed';
    dark ??= darknessOf(style, getComputedStyle(block).color, ink);
  }
  return { clips, moves, dark: dark ?? isDarkCanvas(block), faded: opacity < FAINTEST };
}

/** Null where this box shows what is behind it. On a picture the colour of the text tells what it was made for. */
function darknessOf(style: CSSStyleDeclaration, textColour: string, ink: InkMeter): boolean | null {
  if (/url\(/.test(style.backgroundImage)) return ink.lightness(textColour) > 0.6;
  if (ink.colour(style.backgroundColor)[3] < 128) return null;
  return ink.lightness(style.backgroundColor) < 0.5;
}

function isDarkCanvas(element: Element): boolean {
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** How many boxes before a title's block are looked at: a picture beside the text can have begun some paragraphs earlier. */
const NEIGHBOURS = 5;

/**
 * The height below which nothing of the page stands between `left` and `right` above the first line of a block.
 * `before` is the block of the passage read before: where its text is all it has, that text's own ink is the neighbour, not its box.
 */
export function ceilingAbove(
  block: Element,
  before: Element | null,
  left: number,
  right: number,
  bottom: number,
): number {
  let ceiling = -Number.MAX_VALUE;
  const lower = (box: DOMRect): void => {
    if (box.width > 0 && box.height > 0 && box.left < right && box.right > left && box.top < bottom)
      ceiling = Math.max(ceiling, Math.min(box.bottom, bottom));
  };
  for (const picture of block.querySelectorAll(PICTURES)) lower(picture.getBoundingClientRect());
  for (let at: Element | null = block; at !== null && at !== at.ownerDocument.body; at = at.parentElement) {
    let sibling = at.previousElementSibling;
    for (let count = 0; sibling !== null && count < NEIGHBOURS; sibling = sibling.previousElementSibling, count += 1)
      if (before === null || !sibling.contains(before) || !isBareText(sibling)) lower(sibling.getBoundingClientRect());
    const style = getComputedStyle(at);
    const edge = at.getBoundingClientRect().top;
    const paints = Number.parseFloat(style.borderTopWidth) > 0 || style.overflowY !== 'visible' || hasGround(style);
    if (paints) ceiling = Math.max(ceiling, edge + Number.parseFloat(style.borderTopWidth));
    if (ceiling > bottom - ROOM || edge < bottom - 2 * ROOM) break;
  }
  return ceiling;
}

const PICTURES = 'img,video,iframe,svg,canvas,button,input';

/** A part of which nothing is seen but its letters. */
function isBareText(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    Number.parseFloat(style.borderBottomWidth) === 0 && !hasGround(style) && element.querySelector(PICTURES) === null
  );
}

/** Whether a box paints anything behind its words. */
export function hasGround({ backgroundImage, backgroundColor }: CSSStyleDeclaration): boolean {
  return backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor);
}

/** More room than the tallest tag needs, in pixels. */
const ROOM = 20;
