/** Tells when what stands on a page may have moved, without ever asking in a loop. */

import { inNextLayout } from './after-layout';

export type LayoutListener = {
  /** Anything may stand elsewhere: a new size, a font, a picture arrived. At most once a frame. */
  moved(): void;
  /** The page or a part of it was scrolled. At most once a frame. */
  scrolled(): void;
  /** A text of the story changed, and titles may stand elsewhere or be gone. At most once a frame. */
  edited(): void;
};

/** Follows the layout around `story` until `signal` aborts. What it answers is to be called when a text of the story changed. */
export function followLayout(
  document: Document,
  story: Element,
  listener: LayoutListener,
  signal: AbortSignal,
): () => void {
  const view = document.defaultView;
  if (view === null) return () => {};
  let callOff: (() => void) | null = null;
  const pending = { moved: false, scrolled: false, edited: false };
  const schedule = (what: keyof typeof pending): void => {
    pending[what] = true;
    // Before the browser has laid out what changed, the first look at a box would make it do so at once, and on our account.
    callOff ??= inNextLayout(document, () => {
      const { moved, scrolled, edited } = pending;
      Object.assign(pending, { moved: false, scrolled: false, edited: false });
      callOff = null;
      if (moved) listener.moved();
      else if (edited) listener.edited();
      if (scrolled && !moved) listener.scrolled();
    });
  };
  const moved = (): void => schedule('moved');
  /** A transition of something around the story can carry the story along, one inside it whatever it moves or shows. */
  const carried = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const inside = story.contains(target) && (!('propertyName' in event) || MOVING.test(String(event.propertyName)));
    if (inside || target.contains(story)) moved();
  };
  const passive = { capture: true, passive: true, signal };
  view.addEventListener('resize', moved, { signal });
  document.addEventListener('scroll', () => schedule('scrolled'), passive);
  document.addEventListener('load', moved, passive);
  document.addEventListener('toggle', moved, passive);
  document.addEventListener('transitionend', carried, passive);
  document.addEventListener('animationend', carried, passive);
  document.fonts.addEventListener('loadingdone', moved, { signal });
  const sizes = new ResizeObserver(moved);
  for (const element of new Set([document.documentElement, document.body, story])) sizes.observe(element);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    callOff?.();
  });
  return () => schedule('edited');
}

/** Properties whose transition moves or shows a text; all others only colour it. */
const MOVING =
  /opacity|visibility|transform|translate|scale|rotate|height|width|margin|padding|inset|top|left|right|bottom|grid|flex/;
