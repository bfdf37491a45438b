/** Every state of every surface is free of faults that axe can find, in light, in dark and in forced colours; and nothing moves where that is asked. */

import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { PRESSED } from './card-states';
import { button, draw } from './draw';
import { STATES } from './states';

/** States are parts of a page here: what is asked of a whole page is asked of the extension's pages elsewhere. */
const OF_WHOLE_PAGES = [
  'region',
  'landmark-one-main',
  'page-has-heading-one',
  'landmark-unique',
  'landmark-main-is-top-level',
];

/** Emulates what a reader has set in the system: the browser then answers the styles' questions accordingly. */
async function emulate(features: { name: string; value: string }[]): Promise<void> {
  // Vitest types what Playwright's session takes only where its own provider is configured.
  const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { features });
}

afterEach(() => emulate([]));

describe.each(['light', 'dark', 'forced colours'] as const)('in %s', (theme) => {
  it.each(Object.keys(STATES))('%s has no fault', async (name) => {
    const forced = theme === 'forced colours';
    if (forced) await emulate([{ name: 'forced-colors', value: 'active' }]);
    document.documentElement.dataset['theme'] = forced ? 'light' : theme;
    document.body.style.background = theme === 'dark' ? '#16191c' : '#ffffff';
    const place = draw(STATES[name]!());
    const pressed = PRESSED[name];
    if (pressed !== undefined) await userEvent.click(button(place, pressed));
    const rules = Object.fromEntries(OF_WHOLE_PAGES.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(place, { rules });
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
    render(null, place);
    expect(faults).toEqual([]);
  });
});

describe('where no motion is asked for', () => {
  it.each(Object.keys(STATES))('nothing in %s moves', async (name) => {
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const place = draw(STATES[name]!());
    const moving = [...place.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return `${transitionDuration}, ${animationDuration}`.split(', ').some((duration) => parseFloat(duration) > 0);
    });
    render(null, place);
    expect(moving.map((element) => element.className)).toEqual([]);
  });
});
