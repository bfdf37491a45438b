/**
 * Where the page script and the drawing meet. Every page pays for the page script, so it only finds, reads and asks; the script that
 * measures and draws is brought by the worker into the same isolated world once there is something to draw.
 */

import type { DrawnBadge } from '@/lib/annotation/draw-badges';
import type { NamedMention, PageAnnotation } from '@/lib/annotation/page-annotation';
import type { CalendarDate } from '@/lib/shows/calendar-date';
import type { ReadPassage } from './read-passages';

/** The overlay's one element in the page, of a name no page styles or counts. */
export const HOST_NAME = 'greenlit-layer';

/** What stands on the page at a time. */
export type Drawable = { reads: ReadPassage[]; frame: Element; annotation: PageAnnotation; drawn: DrawnBadge[] };

export type DrawingWishes = {
  articleDate: () => CalendarDate | null;
  /** Has the card's script brought; throws where it cannot. */
  bringCard: () => Promise<void>;
  /** Called after a card was closed. */
  cardClosed: () => void;
};

/** Badges on one page, until the signal they were made with aborts and takes everything away. */
export type PageDrawing = {
  /** Shows these badges in place of those shown before. */
  show(drawable: Drawable): void;
  /** The page was changed just now: within a frame no tag stands at words that are not its title. */
  edited(records: MutationRecord[]): void;
  /** Sets the overlay back after the page threw it out. */
  returnHost(): void;
  /** Scrolls a mention into sight and lets the eye find it; false where it no longer stands on the page. */
  reveal(mention: NamedMention): boolean;
  closeCard(): void;
  readonly cardIsOpen: boolean;
  readonly badges: number;
  /** Time spent measuring and drawing, in milliseconds. */
  readonly milliseconds: number;
  /** Pixels by which drawing moved or resized the story, at most. */
  readonly shift: number;
};

export type DrawPage = (document: Document, wishes: DrawingWishes, signal: AbortSignal) => PageDrawing;

/** The isolated world's global object is shared by all scripts of the extension in a frame, and unseen by the page. */
const SLOT = Symbol.for('greenlit.drawing');

type World = typeof globalThis & { [SLOT]?: DrawPage };

/** Called by the drawing's script as it starts. */
export function registerDrawing(drawPage: DrawPage): void {
  (globalThis as World)[SLOT] = drawPage;
}

/** The drawing, or null while its script has not been brought. */
export function registeredDrawing(): DrawPage | null {
  return (globalThis as World)[SLOT] ?? null;
}
