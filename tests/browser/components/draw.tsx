/** Draws a component into the test page, with the styles and texts it has in life. */

import { type ComponentChild, render } from 'preact';
import '@/assets/styles/tokens.css';
import '@/assets/styles/base.css';
import '@/assets/styles/controls.css';
import '@/assets/styles/card.css';
import '@/assets/styles/page-card.css';
import '@/assets/styles/popup.css';
import '@/assets/styles/pages.css';
import { directionOf } from '@/components/apply-looks';
import { TextsProvider } from '@/components/texts';
import type { Texts } from '@/lib/shows/render-message';
import { texts } from './card-states';

/** The element drawn into; whatever was drawn before is gone. */
export function draw(child: ComponentChild, speaking: Texts = texts): HTMLElement {
  const before = document.querySelector('#drawn');
  if (before !== null) render(null, before);
  before?.remove();
  const place = document.createElement('div');
  place.id = 'drawn';
  place.className = 'greenlit';
  place.dir = directionOf(speaking.locale);
  document.body.append(place);
  render(<TextsProvider texts={speaking}>{child}</TextsProvider>, place);
  return place;
}

/** The button whose words or name these are. */
export function button(within: ParentNode, name: string): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find(
    (candidate) => candidate.textContent === name || candidate.getAttribute('aria-label') === name,
  );
  if (found === undefined) throw new Error(`No button "${name}".`);
  return found;
}
