/** Tells when what stands on a page may have moved, without ever asking in a loop. */

export type LayoutListener = {
  /** Anything may stand elsewhere: a new size, a font, a picture arrived. At most once a frame. */
  moved(): void;
  /** The page or a part of it was scrolled. At most once a frame. */
  scrolled(): void;
};

/** Follows the layout around `story` until `signal` aborts. */
export function followLayout(document: Document, story: Element, listener: LayoutListener, signal: AbortSignal): void {
  const view = document.defaultView;
  if (view === null) return;
  let [frame, hasMoved] = [0, false];
  const schedule = (move: boolean): void => {
    hasMoved ||= move;
    frame ||= view.requestAnimationFrame(() => {
      const move = hasMoved;
      [frame, hasMoved] = [0, false];
      if (move) listener.moved();
      else listener.scrolled();
    });
  };
  const moved = (): void => schedule(true);
  /** Only a transition of something around the story can carry the story along. */
  const carried = ({ target }: Event): void => {
    if (target instanceof Element && target.contains(story)) moved();
  };
  const passive = { capture: true, passive: true, signal };
  view.addEventListener('resize', moved, { signal });
  document.addEventListener('scroll', () => schedule(false), passive);
  document.addEventListener('load', moved, passive);
  document.addEventListener('toggle', moved, passive);
  document.addEventListener('transitionend', carried, passive);
  document.addEventListener('animationend', carried, passive);
  document.fonts.addEventListener('loadingdone', moved, { signal });
  const sizes = new ResizeObserver(moved);
  for (const element of new Set([document.documentElement, document.body, story])) sizes.observe(element);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
  });
}
