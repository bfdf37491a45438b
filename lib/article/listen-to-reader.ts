/** Hears what a reader does at titles and tags, and leaves the page's own links, selection and keys as they are. */

import type { BadgeBoard, BoardBadge } from './badge-board';
import type { CardControl } from './card-control';
import type { TagLayer } from './draw-tags';

/** Listens until `signal` aborts. Acts on trusted events only: a page cannot open a card by itself. */
export function listenToReader(
  document: Document,
  layer: TagLayer,
  board: BadgeBoard,
  card: CardControl,
  signal: AbortSignal,
): void {
  const quiet = { capture: true, passive: true, signal };
  let frame = 0;
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0 || frame !== 0) return;
      const { clientX, clientY } = event;
      // Outside of an open shadow tree its events seem to be its host's.
      const [target = null] = event.composedPath();
      frame = requestAnimationFrame(() => {
        frame = 0;
        // Over the overlay it is its own buttons that tell, unless a tag without ink lies over the title.
        if (target !== layer.host) card.point(board.badgeAt(clientX, clientY, target));
      });
    },
    quiet,
  );
  document.addEventListener('pointerleave', () => card.point(null), quiet);
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.target !== layer.host) card.close();
    },
    quiet,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') card.close();
      else if (isJumpKey(event)) jumpToNext(document, layer, board);
    },
    { capture: true, signal },
  );
  const atTag = (handle: (badge: BoardBadge) => void) => (event: Event) => {
    const badge = board.badgeOf((event.target as Element).closest('button'));
    if (event.isTrusted && badge !== null) handle(badge);
  };
  const enter = atTag((badge) => card.point(badge));
  layer.listen(
    'pointerover',
    (event) => {
      if ((event as PointerEvent).pointerType !== 'touch') enter(event);
    },
    signal,
  );
  layer.listen('pointerout', () => card.point(null), signal);
  layer.listen(
    'click',
    atTag((badge) => card.press(badge)),
    signal,
  );
  layer.listen(
    'focusin',
    atTag((badge) => {
      if (badge.button.matches(':focus-visible')) card.focus(badge);
    }),
    signal,
  );
  layer.listen('focusout', () => card.blur(), signal);
}

/**
 * Alt+Shift+G ("Greenlit") goes to the next badge. Chrome and Firefox leave it free; where a page has given G to a link or button of
 * its own (Firefox reaches access keys by the same keys), or the reader is writing, it stays the page's.
 */
function isJumpKey({ code, altKey, shiftKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (code !== 'KeyG' || !altKey || !shiftKey || ctrlKey || metaKey || !(target instanceof Element)) return false;
  const writing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'));
  return !writing && target.ownerDocument.querySelector('[accesskey="g" i]') === null;
}

function jumpToNext(document: Document, layer: TagLayer, board: BadgeBoard): void {
  const { badges } = board;
  const at = badges.findIndex(({ button }) => button === layer.focused);
  const below = badges.findIndex(({ mention }) => (board.linesOfMention(mention)[0]?.top ?? -1) >= 0);
  const next = badges[at >= 0 ? (at + 1) % badges.length : Math.max(0, below)];
  if (next === undefined) return;
  revealMention(board, next);
  // A tag far away stands nowhere yet; it is placed once its title is near.
  next.near = true;
  board.measure();
  next.button.focus({ preventScroll: true });
  if (document.activeElement !== layer.host) setTimeout(() => next.button.focus({ preventScroll: true }), 100);
}

/** Scrolls a mention into the middle of the window. */
export function revealMention(board: BadgeBoard, { mention }: Pick<BoardBadge, 'mention'>): void {
  const [line] = board.linesOfMention(mention);
  if (line !== undefined && line.top > 80 && line.bottom < innerHeight - 40) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  board.blockOfMention(mention)?.scrollIntoView({ block: 'center', behavior });
}
