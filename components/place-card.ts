/** Where a card stands beside the words it belongs to: above or below their lines, never over them. */

export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
export type Place = { left: number; top: number; maxHeight: number; side: 'above' | 'below' };

/** Distance from the words and from the window's edges, in px. */
const AWAY = 8;
/** Room in px that is worth more to a reader than a card that jumps: title, status and picture fit into it. */
const ROOM_TO_STAY = 220;

/**
 * The place of a card in a window, in viewport coordinates. Above the words if it fits there, else below, else where there is
 * more room, no higher than that room. `words` are the boxes of the title's lines and of its tag; null without any. A card that
 * is read already keeps its side (`kept`) while that side has room for the most of it.
 */
export function placeCard(words: Box[], card: Size, view: Size, kept: Place['side'] | null = null): Place | null {
  const [first] = words;
  if (first === undefined) return null;
  const top = Math.min(...words.map((box) => box.top));
  const bottom = Math.max(...words.map((box) => box.bottom));
  const above = top - 2 * AWAY;
  const below = view.height - bottom - 2 * AWAY;
  const best = card.height <= above || (card.height > below && above >= below) ? 'above' : 'below';
  const side = kept !== null && (kept === 'above' ? above : below) >= ROOM_TO_STAY ? kept : best;
  const maxHeight = Math.max(0, side === 'above' ? above : below);
  const height = Math.min(card.height, maxHeight);
  const furthest = view.width - card.width - AWAY;
  return {
    left: Math.max(AWAY, Math.min(first.left, furthest)),
    top: side === 'above' ? top - AWAY - height : bottom + AWAY,
    maxHeight,
    side,
  };
}
