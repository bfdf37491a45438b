/**
 * Where the page script and the card meet: the page script finds and draws badges, the card is a second script that the worker
 * injects into the same isolated world at the first hover, focus or press.
 *
 * The order of things:
 * 1. Card: `registerCard({ open, place, close })`, once, as its whole start. It reads and listens to nothing before `open`.
 * 2. Page script: after 'bring-card' was answered, `registeredCard()` gives that surface (or null if it never came).
 * 3. Page script: `open(offer)`. The card attaches its own closed shadow root to `offer.mount` if that has none of its own yet
 *    (the mount lives in the overlay's closed root and is the same element for every offer, so keep the root you made), sends
 *    'tell-card' for `offer.mention` and shows a quiet placeholder until the answer is there. An `open` while another card is
 *    shown replaces it, without animation.
 * 4. Page script: `place()` whenever the page has moved beneath the card. The card reads `offer.anchor()` again.
 * 5. Page script: `close()`. The card empties its shadow root and drops its offer. Idempotent.
 *
 * Who decides what:
 * - **Opening and closing belong to the page script.** It waits out the dwell of 300 ms over a title, keeps a card open while the
 *   pointer is over title, tag or card and for a grace of 250 ms after, closes it on Escape (from anywhere, also from inside the
 *   card), on a press outside, and when the anchor leaves the window. The card never closes itself: it calls `offer.close()`, and
 *   `close` comes back. So the card needs no listener outside its own root.
 * - **The pointer over the card**: the card calls `offer.pointerOver(true)` on `pointerenter` of its box and `false` on
 *   `pointerleave`, else the grace ends.
 * - **Focus**: with `offer.opening` 'hover' or 'focus' the card leaves the focus where it is; with 'press' (Enter, Space, click or
 *   tap on a tag) it moves the focus to its first control, or to its box with `tabindex="-1"`. Giving the focus back is the page
 *   script's: if the focus was in the card when it closes, it returns to the tag, else to what had it before. A card opened by
 *   'focus' is read through the tag's accessible name; its box is `role="dialog"`, not modal, named by its title.
 * - **Place**: the box stands above the anchor's lines if it fits there, else below, else where there is more room, never over the
 *   words of `anchor().lines` and never over `anchor().tag`; 8 px away, 8 px from the window's edges. In windows under 480 px wide
 *   it is a sheet at the bottom edge, and the anchor does not matter. The mount is `position: fixed` with no size at the window's
 *   top left corner, so viewport coordinates can be used as they are; the mount inherits nothing from the page.
 * - **"Not this show"** and its undo are the card's ('suppress', 'undo-suppress'). The worker then sends 'set-annotating' to the
 *   page; while a card is open the page script puts drawing anew off until it closes, so that undo stays within reach.
 */

import type { NamedMention } from '@/lib/annotation/page-annotation';
import type { CalendarDate } from '@/lib/shows/calendar-date';

/** How the reader asked for a card. */
export type CardOpening = 'hover' | 'focus' | 'press';

/** What the card belongs to, in viewport coordinates at the moment of asking. */
type CardAnchor = {
  /** A box for each line the title stands on; empty while it cannot be seen. */
  lines: DOMRect[];
  /** The tag above it, or null where it has none. */
  tag: DOMRect | null;
};

/** A mention, handed to the card together with what the card may do about it. */
export type CardOffer = {
  /** Where the card attaches its shadow root: an element of the overlay, the same for every offer. */
  mount: HTMLElement;
  mention: NamedMention;
  articleDate: CalendarDate | null;
  opening: CardOpening;
  anchor(): CardAnchor;
  pointerOver(over: boolean): void;
  /** Asks the page script to close the card: a close button, or nothing to show. */
  close(): void;
};

/** What the card's script promises the page script. */
export type CardSurface = {
  open(offer: CardOffer): void;
  place(): void;
  close(): void;
};

/** The isolated world's global object is shared by all scripts of the extension in a frame, and unseen by the page. */
const SLOT = Symbol.for('greenlit.card');

type World = typeof globalThis & { [SLOT]?: CardSurface };

/** Called by the card's script as it starts. A script injected again replaces the one before. */
export function registerCard(surface: CardSurface): void {
  (globalThis as World)[SLOT] = surface;
}

/** The card, or null while its script has not been brought. */
export function registeredCard(): CardSurface | null {
  return (globalThis as World)[SLOT] ?? null;
}
