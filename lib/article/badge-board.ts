/** The badges of a page: keeps tags and underlines where their titles are, and knows which title is where. */

import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import type { DrawnBadge } from '@/lib/annotation/draw-badges';
import { type DrawnTag, groupByHighlight, type TagLayer, widthsOf } from './draw-tags';
import { InkMeter } from './ink';
import { measureTags, type TagWish } from './measure-tags';
import { rangeOf } from './passage-range';
import type { ReadPassage } from './read-passages';
import { elementAround, elementAt, holdsDeep } from './shadow-trees';
import { type Surroundings, surroundingsOf } from './surroundings';
import { type Box, linesOf, titleRange } from './title-lines';

/** A badge with its mention, its tag and the words it stands at. */
export type BoardBadge = DrawnTag & {
  mention: NamedMention;
  read: ReadPassage;
  wish: TagWish;
  /** True while it is within a window's height of what is seen: only such badges are measured. */
  near: boolean;
  around: Surroundings | null;
};

export class BadgeBoard {
  badges: BoardBadge[] = [];
  readonly #document: Document;
  readonly #layer: TagLayer;
  readonly #ink = new InkMeter();
  readonly #nearness: IntersectionObserver;
  #reads: ReadPassage[] = [];
  #underlined: Range[] = [];
  #looking: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, layer: TagLayer) {
    this.#document = document;
    this.#layer = layer;
    this.#nearness = new IntersectionObserver(
      (entries) => {
        const near = new Map(entries.map(({ target, isIntersecting }) => [target, isIntersecting]));
        for (const badge of this.badges) badge.near = near.get(badge.read.block) ?? badge.near;
        this.#hide(this.badges.filter((badge) => !badge.near && badge.spot !== null));
        this.measure();
      },
      { rootMargin: '100% 0px' },
    );
  }

  /** Shows these badges in place of those shown before. */
  show(reads: ReadPassage[], { mentions }: PageAnnotation, drawn: DrawnBadge[]): void {
    this.#reads = reads;
    this.#nearness.disconnect();
    const told = drawn.flatMap((badge) => {
      const mention = mentions[badge.mention];
      const read = reads[mention?.passage ?? -1];
      return mention === undefined || read === undefined ? [] : [{ badge, mention, read }];
    });
    const tags = this.#layer.makeTags(told.map(({ badge }) => badge));
    this.badges = told.flatMap(({ badge, mention, read }, index) => {
      const tag = tags[index];
      if (tag === undefined) return [];
      const { passage, start, end } = mention;
      const wordings = widthsOf(badge.words, this.#ink);
      const wish = {
        read,
        before: reads[passage - 1],
        start,
        end,
        wordings,
        underlineOnly: badge.form === 'underline',
      };
      return [{ ...tag, mention, read, wish, near: false, around: null }];
    });
    this.#underline();
    for (const { read } of this.badges) this.#nearness.observe(read.block);
  }

  /** Finds every near badge its place anew: all reads first, then all writes. */
  measure(): void {
    this.#place(this.badges.filter(({ near }) => near));
  }

  /**
   * After the page changed a text: whatever title moved or went is measured anew, and no other words keep its underline.
   * Where no title moved nothing is written.
   */
  recheck(): void {
    const near = this.badges.filter(({ near }) => near);
    const origin = this.#layer.host.getBoundingClientRect();
    const changed = near.filter(({ wish, spot }) => {
      const range = titleRange(wish);
      const [line] = range === null ? [] : linesOf(range);
      const [known] = spot?.lines ?? [];
      return line === undefined || known === undefined
        ? line !== known
        : Math.abs(line.left - origin.left - known.left) + Math.abs(line.top - origin.top - known.top) > 0.5;
    });
    // A text set anew empties the ranges in it, though the title may stand where it stood.
    if (changed.length > 0 || this.#underlined.some(({ collapsed }) => collapsed)) this.#underline();
    if (changed.length > 0) this.#place(near);
  }

  /** After a scroll: moves what does not move with the page, and hides what something else of the page covers. */
  follow(): void {
    this.#place(this.badges.filter(({ near, around }) => near && around?.moves === true));
    this.#hideCovered();
  }

  /** The badge whose title stands at a point of the window. */
  badgeAt(x: number, y: number, target: EventTarget | null): BoardBadge | null {
    const origin = this.#layer.host.getBoundingClientRect();
    return (
      this.badges.find(
        ({ near, spot, read }) =>
          near &&
          spot !== null &&
          target instanceof Node &&
          (holdsDeep(read.block, target) || target === this.#layer.host) &&
          spot.lines.some((line) => holds(line, x - origin.left, y - origin.top)),
      ) ?? null
    );
  }

  badgeOf(button: EventTarget | null): BoardBadge | null {
    return this.badges.find((badge) => badge.button === button) ?? null;
  }

  /** Where the mention stands in the window now, whether it has a badge or not. */
  linesOfMention({ passage, start, end }: NamedMention): DOMRect[] {
    const read = this.#reads[passage];
    const range = read === undefined ? null : rangeOf(read, start, end);
    return range === null
      ? []
      : linesOf(range).map(({ left, top, right, bottom }) => new DOMRect(left, top, right - left, bottom - top));
  }

  /** The element whose text holds the mention. */
  blockOfMention({ passage }: NamedMention): Element | null {
    return this.#reads[passage]?.block ?? null;
  }

  clear(): void {
    clearTimeout(this.#looking);
    this.#nearness.disconnect();
    this.badges = [];
    this.#layer.makeTags([]);
    this.#layer.highlight(new Map());
  }

  /** Takes away tags whose titles cannot be seen, for nobody measures where they would stand. */
  #hide(badges: BoardBadge[]): void {
    for (const badge of badges) badge.spot = null;
    this.#layer.placeTags(badges, { left: 0, top: 0 });
  }

  #underline(): void {
    const marked = this.badges.flatMap(({ badge, wish }) => {
      const range = titleRange(wish);
      return range === null ? [] : [{ badge, range }];
    });
    this.#underlined = marked.map(({ range }) => range);
    this.#layer.highlight(groupByHighlight(marked));
  }

  #place(badges: BoardBadge[]): void {
    if (badges.length === 0) return;
    const origin = this.#layer.host.getBoundingClientRect();
    const known = new Map<Element, Surroundings>();
    for (const badge of badges) {
      const { block } = badge.read;
      badge.around = known.get(block) ?? surroundingsOf(block, this.#ink);
      known.set(block, badge.around);
      badge.dark = badge.around.dark;
    }
    const spots = measureTags(
      badges.map(({ wish }) => wish),
      this.#ink,
    );
    badges.forEach((badge, index) => (badge.spot = clipped(spots[index] ?? null, badge.around)));
    this.#layer.placeTags(badges, origin);
    // From here on spots are kept from the host's corner, which scrolls with the page.
    for (const { spot } of badges)
      if (spot !== null) spot.lines = spot.lines.map((line) => moved(line, -origin.left, -origin.top));
    // The first look at what lies at a point makes the browser finish the layers of all that changed: so it comes after they are drawn.
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => this.#hideCovered());
  }

  #hideCovered(): void {
    const origin = this.#layer.host.getBoundingClientRect();
    const covered = this.badges.map(({ near, spot, read }) => {
      const [line] = spot?.lines ?? [];
      if (!near || line === undefined) return null;
      const middle = moved(line, origin.left, origin.top);
      return this.#isCovered(read.block, (middle.left + middle.right) / 2, (middle.top + middle.bottom) / 2);
    });
    this.badges.forEach(({ button }, index) => {
      const is = covered[index];
      if (typeof is === 'boolean') button.classList.toggle('covered', is);
    });
  }

  /** Whether something that paints lies over the title here: a sticky header, a menu, a banner. */
  #isCovered(block: Element, x: number, y: number): boolean {
    const top = elementAt(this.#document, x, y);
    if (top === null || top === this.#layer.host || holdsDeep(block, top)) return false;
    // A box around the block is hit where it has let one of its own pseudo-elements lie over it: a curtain while it loads.
    if (holdsDeep(top, block)) return this.#paints(top, '::before') || this.#paints(top, '::after');
    for (let at: Element | null = top; at !== null && !holdsDeep(at, block); at = elementAround(at))
      if (/^(?:IMG|VIDEO|IFRAME|CANVAS)$/.test(at.tagName) || this.#paints(at)) return true;
    return false;
  }

  #paints(element: Element, pseudo?: string): boolean {
    const { backgroundColor, backgroundImage } = getComputedStyle(element, pseudo);
    return backgroundImage !== 'none' || this.#ink.colour(backgroundColor)[3] > 127;
  }
}

/** No tag where a scroller or a box that cuts off its content does not show the title. */
function clipped<Spot extends { lines: Box[] }>(spot: Spot | null, around: Surroundings | null): Spot | null {
  const [line] = spot?.lines ?? [];
  if (line === undefined || around === null || around.faded) return null;
  const seen = around.clips.every((clip) => {
    const { left, top, right, bottom } = clip.getBoundingClientRect();
    return line.top >= top - 1 && line.bottom <= bottom + 1 && line.left >= left - 1 && line.left <= right;
  });
  return seen ? spot : null;
}

function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function holds({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
