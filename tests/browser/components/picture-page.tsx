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
import { directionOf } from '@/components/apply-looks';
import { LANGUAGES, PRESSED, texts } from './card-states';
import { button } from './draw';
import { STATES } from './states';

const speaking = LANGUAGES[new URLSearchParams(location.search).get('language') ?? ''] ?? texts;

document.body.dataset['names'] = JSON.stringify(Object.keys(STATES));
addEventListener('hashchange', () => void draw());
await draw();

async function draw(): Promise<void> {
  const name = decodeURIComponent(location.hash.slice(1));
  const state = STATES[name];
  render(null, document.body);
  document.body.className = name.startsWith('card') ? 'paper' : 'greenlit';
  document.documentElement.dir = directionOf(speaking.locale);
  if (state !== undefined) render(<TextsProvider texts={speaking}>{state()}</TextsProvider>, document.body);
  const pressed = PRESSED[name];
  if (pressed !== undefined && speaking === texts) button(document.body, pressed).click();
  await new Promise(requestAnimationFrame);
  document.body.dataset['shown'] = name;
}
