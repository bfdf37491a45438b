/** Draws badges over a page without touching it: highlights beneath titles, and tags in one overlay under the root element. */

import type { DrawnBadge, DrawnWords } from '@/lib/annotation/draw-badges';
import { HOST_NAME } from './drawing-slot';
import type { InkMeter } from './ink';
import type { TagSpot, TagWidth } from './measure-tags';
import { highlightName, lookOf } from './status-look';
import { letterSize, TAG_SHAPE, TAG_STYLE } from './tag-style';

const SVG = 'http://www.w3.org/2000/svg';

/** A tag that stands on the page, not yet placed. */
export type DrawnTag = {
  button: HTMLButtonElement;
  badge: DrawnBadge;
  spot: TagSpot | null;
  dark: boolean;
};

export class TagLayer {
  readonly host: HTMLElement;
  /** Where the card attaches its own shadow root. */
  readonly cardMount: HTMLElement;
  readonly #document: Document;
  readonly #root: ShadowRoot;
  readonly #list: HTMLElement;
  readonly #names = new Set<string>();

  constructor(document: Document) {
    this.#document = document;
    this.host = document.createElement(HOST_NAME);
    this.host.setAttribute('translate', 'no');
    this.#root = this.host.attachShadow({ mode: 'closed' });
    const view = document.defaultView;
    const sheet = new (view?.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync(TAG_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#list = document.createElement('div');
    this.#list.setAttribute('role', 'region');
    this.#list.setAttribute('aria-label', 'Greenlit');
    this.cardMount = document.createElement('div');
    this.cardMount.className = 'card';
    this.#root.append(this.#list, this.cardMount);
  }

  attach(): void {
    this.#document.documentElement.append(this.host);
  }

  remove(): void {
    this.host.remove();
    this.highlight(new Map());
  }

  /** The element of the overlay that has the focus. */
  get focused(): Element | null {
    return this.#root.activeElement;
  }

  /** Listens to the tags, inside the closed root, where an event still tells which tag it is of. */
  listen(type: string, handle: (event: Event) => void, signal: AbortSignal): void {
    this.#list.addEventListener(type, handle, { signal });
  }

  /** Makes the tags of these badges in place of those that stand there; they are seen once they are placed. */
  makeTags(badges: DrawnBadge[]): DrawnTag[] {
    const tags = badges.map((badge) => ({ button: this.#makeButton(badge), badge, spot: null, dark: false }));
    this.#list.replaceChildren(...tags.map(({ button }) => button));
    return tags;
  }

  /** Moves tags to their spots. Writes only: everything was measured before, `origin` being the host's own corner. */
  placeTags(tags: DrawnTag[], origin: { left: number; top: number }): void {
    for (const { button, badge, spot, dark } of tags) {
      button.hidden = spot === null;
      if (spot === null) continue;
      const { tone } = lookOf(badge.form, badge.status);
      const [line = spot.box] = spot.lines;
      const box = spot.fit === 'nothing' ? line : spot.box;
      const worded = typeof spot.fit === 'number';
      if (worded) setWords(button, badge.words[spot.fit as number]);
      const names = ['tag', tone, badge.form, worded ? 'worded' : spot.fit === 'nothing' ? 'bare' : 'glyph'];
      if (badge.asOf) names.push('as-of');
      if (dark) names.push('dark');
      if (button.classList.contains('covered')) names.push('covered');
      button.className = names.join(' ');
      const height = box.bottom - box.top;
      const { style } = button;
      style.transform = `translate(${round(box.left - origin.left)}px,${round(box.top - origin.top)}px)`;
      style.width = spot.fit === 'nothing' ? `${round(box.right - box.left)}px` : '';
      style.setProperty('--height', `${round(height)}px`);
      style.setProperty('--size', `${round(letterSize(height))}px`);
    }
  }

  /** Underlines ranges, by the names of their highlights; those named before and not now are taken away. */
  highlight(ranges: Map<string, Range[]>): void {
    // The registry is the page's: a browser without it still gets its tags.
    if (typeof Highlight === 'undefined') return;
    // Forced colours paint every highlight like selected text; there the tags speak alone, and those without ink draw a line.
    if (matchMedia('(forced-colors: active)').matches) ranges = new Map();
    for (const name of this.#names) if (!ranges.has(name)) CSS.highlights.delete(name);
    this.#names.clear();
    for (const [name, of] of ranges) {
      CSS.highlights.set(name, new Highlight(...of));
      this.#names.add(name);
    }
  }

  /** Lets the eye find these lines, for a moment. */
  flash(lines: DOMRect[], dark: boolean): void {
    const origin = this.host.getBoundingClientRect();
    for (const line of lines) {
      const mark = this.#document.createElement('div');
      mark.className = dark ? 'flash dark' : 'flash';
      mark.style.cssText = `left:${line.left - origin.left - 2}px;top:${line.top - origin.top - 1}px;width:${line.width + 4}px;height:${line.height + 2}px`;
      mark.addEventListener('animationend', () => mark.remove());
      this.#root.append(mark);
    }
  }

  #makeButton(badge: DrawnBadge): HTMLButtonElement {
    const button = this.#document.createElement('button');
    button.type = 'button';
    button.hidden = true;
    button.setAttribute('aria-label', badge.label);
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    const picture = this.#document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', '0 0 10 10');
    picture.setAttribute('aria-hidden', 'true');
    const path = this.#document.createElementNS(SVG, 'path');
    path.setAttribute('d', lookOf(badge.form, badge.status).path);
    picture.append(path);
    button.append(picture);
    for (const part of badge.words.length > 0 ? (['before', 'now'] as const) : []) {
      const words = this.#document.createElement('span');
      words.className = part;
      words.dataset['words'] = badge.words[0]![part];
      button.append(words);
    }
    return button;
  }
}

/**
 * Lets a tag say another of its wordings; one that says it already is left alone, for writing costs the page a layout. The words
 * are drawn by the stylesheet: as text they would be hits of find-in-page, even in a closed root.
 */
function setWords(button: HTMLButtonElement, words: DrawnWords | undefined): void {
  for (const part of ['before', 'now'] as const) {
    const element = button.querySelector<HTMLElement>(`.${part}`);
    if (element !== null && words !== undefined && element.dataset['words'] !== words[part])
      element.dataset['words'] = words[part];
  }
}

/** How wide a tag is with each of these wordings. */
export function widthsOf(wordings: DrawnWords[], ink: InkMeter): TagWidth[] {
  const { paddings, gap, tracking, weight, family } = TAG_SHAPE;
  return wordings.map(({ before, now }) => {
    const parts = before === '' ? [now] : [before, now];
    const letters = parts.map(
      (text) => ink.width(text, `${weight} 100px ${family}, sans-serif`) / 100 + tracking * text.length + gap,
    );
    const sum = letters.reduce((total, width) => total + width, 0);
    return (height) => Math.ceil(height * paddings + letterSize(height) * sum);
  });
}

/** The highlights of badges: each title underlined by the name of its status. */
export function groupByHighlight(marked: { badge: DrawnBadge; range: Range }[]): Map<string, Range[]> {
  const groups = new Map<string, Range[]>();
  for (const { badge, range } of marked) {
    const name = highlightName(badge.form, badge.status);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [range]);
    else group.push(range);
  }
  return groups;
}

/** To an eighth of a pixel: finer places than that no screen shows. */
function round(pixels: number): number {
  return Math.round(pixels * 8) / 8;
}
