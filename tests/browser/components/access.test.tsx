/** Every state of every surface is free of faults that axe can find, in light and in dark. */

import axe from 'axe-core';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
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

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each(Object.keys(STATES))('%s has no fault', async (name) => {
    document.documentElement.dataset['theme'] = theme;
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
