/** Opens and closes the card: on dwelling, on focus, on a press; see card-slot for the whole agreement. */

import type { BadgeBoard, BoardBadge } from './badge-board';
import { type CardOpening, type CardSurface, registeredCard } from './card-slot';
import type { TagLayer } from './draw-tags';
import type { DrawingWishes } from './drawing-slot';

/** How long a pointer or the focus rests on a title before its card opens: shorter, and cards pop up on the way elsewhere. In milliseconds. */
const DWELL = 300;
/** How long a pointer may be away, between title and card, before the card closes. In milliseconds. */
const GRACE = 250;

export type CardWishes = DrawingWishes & {
  document: Document;
  layer: TagLayer;
  board: BadgeBoard;
};

export class CardControl {
  readonly #wishes: CardWishes;
  #open: { badge: BoardBadge; surface: CardSurface; opening: CardOpening } | null = null;
  #wanted: BoardBadge | null = null;
  #overTitle = false;
  #overCard = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(wishes: CardWishes, signal: AbortSignal) {
    this.#wishes = wishes;
    signal.addEventListener('abort', () => this.close());
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** The pointer came to rest over a title or tag, or left the last one. */
  point(badge: BoardBadge | null): void {
    this.#overTitle = badge !== null;
    if (badge === null) {
      if (this.#wanted !== null) this.#forget();
      this.#closeAfterGrace();
    } else if (badge === this.#open?.badge) this.#forget();
    else this.#openAfterDwell(badge, 'hover');
  }

  focus(badge: BoardBadge): void {
    if (badge !== this.#open?.badge) this.#openAfterDwell(badge, 'focus');
  }

  /** The focus left a tag: for the card, or for elsewhere. */
  blur(): void {
    if (this.#open?.opening === 'focus') this.#closeAfterGrace();
    else if (this.#open === null) this.#forget();
  }

  press(badge: BoardBadge): void {
    this.#forget();
    void this.#bringAndOpen(badge, 'press');
  }

  /** The page moved: the card goes along, or closes when its title has left the window. */
  place(): void {
    if (this.#open === null) return;
    const { innerHeight } = window;
    const lines = this.#wishes.board.linesOfMention(this.#open.badge.mention);
    if (lines.some(({ top, bottom }) => bottom > 0 && top < innerHeight)) this.#open.surface.place();
    else this.close();
  }

  close(): void {
    this.#forget();
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    this.#overCard = false;
    const { layer, document, cardClosed } = this.#wishes;
    const hadFocus = document.activeElement === layer.host && layer.focused === layer.cardMount;
    open.badge.button.setAttribute('aria-expanded', 'false');
    open.surface.close();
    if (hadFocus) open.badge.button.focus({ preventScroll: true });
    cardClosed();
  }

  #openAfterDwell(badge: BoardBadge, opening: CardOpening): void {
    if (badge === this.#wanted) return;
    this.#forget();
    this.#wanted = badge;
    this.#timer = setTimeout(() => void this.#bringAndOpen(badge, opening), DWELL);
  }

  #closeAfterGrace(): void {
    if (this.#open === null || this.#open.opening === 'press' || this.#overTitle || this.#overCard) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#overTitle && !this.#overCard) this.close();
    }, GRACE);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
  }

  async #bringAndOpen(badge: BoardBadge, opening: CardOpening): Promise<void> {
    this.#wanted = badge;
    if (registeredCard() === null) {
      try {
        await this.#wishes.bringCard();
      } catch {
        return; // no card is better than a broken page; the popup tells the same
      }
    }
    const surface = registeredCard();
    // Meanwhile the reader may have gone elsewhere.
    if (surface === null || this.#wanted !== badge) return;
    this.#wanted = null;
    if (this.#open !== null) this.close();
    this.#open = { badge, surface, opening };
    badge.button.setAttribute('aria-expanded', 'true');
    const { layer, board, articleDate } = this.#wishes;
    surface.open({
      mount: layer.cardMount,
      mention: badge.mention,
      articleDate: articleDate(),
      opening,
      anchor: () => ({
        lines: board.linesOfMention(badge.mention),
        tag: badge.spot === null || badge.spot.fit === 'nothing' ? null : badge.button.getBoundingClientRect(),
      }),
      pointerOver: (over) => {
        this.#overCard = over;
        if (over) this.#forget();
        else this.#closeAfterGrace();
      },
      close: () => this.close(),
    });
  }
}
