/** Lets only a person's presses through to the card: a page may forge events, hide the card under the pointer or fade it out. */

/** Milliseconds that a card must have been seen before a press on it can be meant: nobody reads and aims faster. */
const SEEN_FOR = 300;
/** Opacity below which a card counts as hidden. */
const LEAST_OPACITY = 0.9;

type Guard = {
  /** When the present content came into view, in milliseconds of `now`; null while nothing is shown. */
  shownSince(): number | null;
  now(): number;
};

/** Stops every press inside `mount` that was forged, came too early, or fell on a covered or faded card, until `signal` aborts. */
export function guardPresses(mount: HTMLElement, guard: Guard, signal: AbortSignal): void {
  const check = (event: Event) => {
    const since = guard.shownSince();
    const seen = since !== null && guard.now() - since >= SEEN_FOR;
    if (event.isTrusted && seen && isOpaque(mount) && !isCovered(mount, event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'auxclick']) mount.addEventListener(type, check, { capture: true, signal });
}

/** The elements that contain `mount`, across the borders of shadow roots. */
function ancestry(mount: Element): Element[] {
  const chain: Element[] = [];
  for (let node: Node | null = mount; node !== null;) {
    if (node instanceof Element) chain.push(node);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return chain;
}

function isOpaque(mount: Element): boolean {
  const opacity = ancestry(mount).reduce((product, element) => product * Number(getComputedStyle(element).opacity), 1);
  return opacity >= LEAST_OPACITY;
}

/** Whether something of the page lies over the point that was pressed. A key press has no point. */
function isCovered(mount: Element, event: Event): boolean {
  if (!(event instanceof MouseEvent) || event.detail === 0) return false;
  const top = document.elementFromPoint(event.clientX, event.clientY);
  // The document sees nothing of closed roots: what it finds must be the outermost host itself.
  return top !== outermostHost(mount);
}

function outermostHost(mount: Element): Element {
  const root = mount.getRootNode();
  return root instanceof ShadowRoot ? outermostHost(root.host) : mount;
}
