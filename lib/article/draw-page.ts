/** Draws the badges of one page and keeps them where their titles are, with their cards. */

import type { NamedMention } from '@/lib/annotation/page-annotation';
import { BadgeBoard } from './badge-board';
import { CardControl } from './card-control';
import { TagLayer } from './draw-tags';
import type { Drawable, DrawingWishes, PageDrawing } from './drawing-slot';
import { followLayout } from './follow-layout';
import { holdsDeep } from './shadow-trees';
import { listenToReader, revealMention } from './listen-to-reader';

/** Starts drawing; host, highlights and listeners are gone once `signal` aborts. */
export function drawPage(document: Document, wishes: DrawingWishes, signal: AbortSignal): PageDrawing {
  const layer = new TagLayer(document);
  const board = new BadgeBoard(document, layer);
  const card = new CardControl({ document, layer, board, ...wishes }, signal);
  let followed: { frame: Element; stop: AbortController; edited: () => void } | null = null;
  let milliseconds = 0;
  let shift = 0;
  const timed = (work: () => void): void => {
    const before = performance.now();
    work();
    milliseconds += performance.now() - before;
  };
  const listener = {
    moved(): void {
      timed(() => board.measure());
      card.place();
    },
    scrolled(): void {
      board.follow();
      card.place();
    },
    edited(): void {
      timed(() => board.recheck());
      card.place();
    },
  };
  listenToReader(document, layer, board, card, signal);
  signal.addEventListener('abort', () => {
    followed?.stop.abort();
    board.clear();
    layer.remove();
  });
  return {
    show({ reads, frame, annotation, drawn }: Drawable): void {
      timed(() => {
        const before = frame.getBoundingClientRect();
        // A page without badges gets no host either.
        if (drawn.length > 0 && !layer.host.isConnected) layer.attach();
        board.show(reads, annotation, drawn);
        shift = Math.max(shift, movement(before, frame.getBoundingClientRect()));
      });
      if (followed?.frame === frame) return;
      followed?.stop.abort();
      const stop = new AbortController();
      followed = { frame, stop, edited: followLayout(document, frame, listener, stop.signal) };
    },
    edited: (records) => {
      const frame = followed?.frame;
      // A page that has let go of the story, as a route to another does, changed nothing in it.
      const concerned =
        frame?.isConnected === false || records.some(({ target }) => frame !== undefined && holdsDeep(frame, target));
      if (concerned) followed?.edited();
    },
    returnHost: () => layer.attach(),
    reveal(mention: NamedMention): boolean {
      revealMention(board, { mention });
      const lines = board.linesOfMention(mention);
      if (lines.length === 0) return false;
      if (!layer.host.isConnected) layer.attach();
      layer.flash(
        lines,
        board.badges.some(({ dark }) => dark),
      );
      return true;
    },
    closeCard: () => card.close(),
    get cardIsOpen() {
      return card.isOpen;
    },
    get badges() {
      return board.badges.length;
    },
    get milliseconds() {
      return milliseconds;
    },
    get shift() {
      return shift;
    },
  };
}

/** The farthest that an edge went. Nothing of the page ran in between, so whatever moved was moved by the drawing. */
function movement(before: DOMRect, after: DOMRect): number {
  return Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((edge) => Math.abs(after[edge] - before[edge])));
}
