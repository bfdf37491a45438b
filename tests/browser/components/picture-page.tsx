/** The page that is photographed: draws the state named in its address, and tells all names. */

import { render } from 'preact';
import { TextsProvider } from '@/components/texts';
import '@/assets/styles/tokens.css';
import '@/assets/styles/base.css';
import '@/assets/styles/controls.css';
import '@/assets/styles/card.css';
import '@/assets/styles/page-card.css';
import '@/assets/styles/popup.css';
import '@/assets/styles/pages.css';
import { texts } from './card-states';
import { STATES } from './states';

document.body.dataset['names'] = JSON.stringify(Object.keys(STATES));
addEventListener('hashchange', draw);
draw();

function draw(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  const state = STATES[name];
  render(null, document.body);
  document.body.className = name.startsWith('card') ? 'paper' : 'greenlit';
  if (state !== undefined) render(<TextsProvider texts={texts}>{state()}</TextsProvider>, document.body);
  document.body.dataset['shown'] = name;
}
