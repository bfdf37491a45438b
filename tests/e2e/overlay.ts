/** Looks into the closed overlay of a page the way only an extension can, and lets a test use what it finds with a real pointer. */

/** A control or text inside the overlay, in viewport coordinates. */
export type OverlayPart = {
  name: string;
  text: string;
  role: string;
  x: number;
  y: number;
  width: number;
  height: number;
};

export type Overlay = {
  /** The badges' tags. */
  tags: OverlayPart[];
  /** The open card, or null. */
  card: { text: string; controls: OverlayPart[] } | null;
  /** The name of what has the focus inside the overlay, or null. */
  focused: string | null;
};

/**
 * Runs inside the extension's world of a page. Hands back what stands in the overlay; null where there is none.
 * Has to be self-contained: it is sent to the page as text.
 */
export function readOverlay(): Overlay | null {
  type Opener = { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  const world = globalThis as unknown as { chrome?: { dom?: Opener }; browser?: { dom?: Opener } };
  const opener = world.browser?.dom ?? world.chrome?.dom;
  const openRoot = (element: Element): ShadowRoot | null =>
    opener === undefined
      ? (element as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot
      : opener.openOrClosedShadowRoot(element);
  const part = (element: Element): OverlayPart => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    // Tags have their words drawn by the stylesheet.
    const words = [...element.querySelectorAll<HTMLElement>('[data-words]')].map(
      ({ dataset }) => dataset['words'] ?? '',
    );
    return {
      name,
      text: words.length > 0 ? words.join(' ').trim() : element.textContent.trim(),
      role: element.getAttribute('role') ?? element.localName,
      x,
      y,
      width,
      height,
    };
  };
  const host = document.documentElement.querySelector(':scope > greenlit-layer');
  const root = host === null ? null : openRoot(host);
  if (root === null) return null;
  const mounts = [...root.querySelectorAll<HTMLElement>('div')].flatMap((element) => openRoot(element) ?? []);
  const card = mounts
    .find((mount) => mount.querySelector('[role="dialog"]') !== null)
    ?.querySelector('[role="dialog"]');
  const focused = mounts.find((mount) => mount.activeElement !== null)?.activeElement ?? root.activeElement;
  return {
    focused: focused === null ? null : part(focused).name,
    tags: [...root.querySelectorAll('button')].map(part),
    card:
      card == null
        ? null
        : {
            text: (card as HTMLElement).innerText,
            controls: [...card.querySelectorAll('button, a, summary')].map(part),
          },
  };
}
