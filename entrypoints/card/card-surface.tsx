/** Opens, places and closes the card inside the page script's overlay. */

import { render } from 'preact';
import baseStyle from '@/assets/styles/base.css?inline';
import cardStyle from '@/assets/styles/card.css?inline';
import pageCardStyle from '@/assets/styles/page-card.css?inline';
import tokens from '@/assets/styles/tokens.css?inline';
import { guardPresses } from '@/components/guard-presses';
import { type Place, placeCard } from '@/components/place-card';
import type { CardOffer, CardSurface } from '@/lib/article/card-slot';
import type { AskWorker } from '@/lib/extension/page-port';
import type { Texts } from '@/lib/shows/render-message';
import { CardInPage } from './CardInPage';

/** Windows narrower than this get a sheet at the bottom edge, in px. */
const SHEET_BELOW = 480;
/** A card is never higher than this, in px: two thirds of a laptop's window, so that the article stays in sight. */
const HIGHEST = 600;

type Shown = {
  offer: CardOffer;
  root: ShadowRoot;
  box: HTMLElement | null;
  side: Place['side'] | null;
  since: number | null;
  ending: AbortController;
};

/** A surface that asks the worker through `ask` and speaks through `texts`. */
export function createCardSurface(ask: AskWorker, texts: Texts): CardSurface {
  const roots = new WeakMap<HTMLElement, ShadowRoot>();
  let shown: Shown | null = null;

  const place = () => {
    if (shown?.box) shown.side = placeBox(shown.box, shown.offer, shown.side);
  };

  const close = () => {
    if (shown === null) return;
    const { root, ending } = shown;
    shown = null;
    ending.abort();
    render(null, root);
  };

  const open = (offer: CardOffer) => {
    close();
    const root = roots.get(offer.mount) ?? attachRoot(offer.mount);
    roots.set(offer.mount, root);
    const present: Shown = { offer, root, box: null, side: null, since: null, ending: new AbortController() };
    shown = present;
    const guard = { shownSince: () => present.since, now: () => performance.now() };
    guardPresses(offer.mount, guard, present.ending.signal);
    render(
      <CardInPage
        offer={offer}
        ask={ask}
        texts={texts}
        sheet={innerWidth < SHEET_BELOW}
        box={(element) => (present.box = element)}
        onDrawn={(told) => {
          if (told && present.since === null) {
            // The place of the empty card was for its own size: what is to be read chooses anew, and then stays.
            present.since = performance.now();
            present.side = null;
          }
          if (shown === present) place();
        }}
      />,
      root,
    );
    if (offer.opening === 'press') present.box?.focus({ preventScroll: true });
  };

  return { open, place, close };
}

function attachRoot(mount: HTMLElement): ShadowRoot {
  const root = mount.attachShadow({ mode: 'closed' });
  const style = [tokens, baseStyle, cardStyle, pageCardStyle].join('\n');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses adopted sheets from a content script (its bug 1751346); an element made by one passes the page's CSP.
    const element = document.createElement('style');
    element.textContent = style;
    root.append(element);
  }
  return root;
}

function placeBox(box: HTMLElement, offer: CardOffer, kept: Place['side'] | null): Place['side'] | null {
  if (innerWidth < SHEET_BELOW) return null;
  const { lines, tag } = offer.anchor();
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const natural = Math.min(box.scrollHeight, HIGHEST);
  const words = tag === null ? lines : [...lines, tag];
  const found = placeCard(words, { width: box.offsetWidth, height: natural }, view, kept);
  box.style.visibility = found === null ? 'hidden' : 'visible';
  if (found === null) return kept;
  box.style.left = `${found.left}px`;
  box.style.top = `${found.top}px`;
  box.style.maxHeight = `${Math.min(found.maxHeight, HIGHEST)}px`;
  return found.side;
}
