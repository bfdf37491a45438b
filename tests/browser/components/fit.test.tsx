/** Every state fits into 320 px, in every language and from right to left, and what can be pressed is large enough. */

import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LANGUAGES, PRESSED, texts } from './card-states';
import { button, draw } from './draw';
import { STATES } from './states';

/** The side in px below which WCAG 2.2 (2.5.8) calls a target too small. */
const LEAST_TARGET = 24;

beforeAll(() => page.viewport(320, 900));
afterAll(() => page.viewport(414, 896));

describe.each(Object.entries({ en: texts, ...LANGUAGES }))('in %s', (language, speaking) => {
  it.each(Object.keys(STATES))('%s is no wider than the window', async (name) => {
    const place = draw(STATES[name]!(), speaking);
    const pressed = PRESSED[name];
    if (pressed !== undefined && language === 'en') await userEvent.click(button(place, pressed));
    const wide = [...place.querySelectorAll('*')].filter((element) => isOutside(element));
    const names = wide.map((element) => `${element.localName}.${element.getAttribute('class')}`);
    render(null, place);
    expect(names).toEqual([]);
  });
});

it.each(Object.keys(STATES))('%s has targets of at least 24 px', (name) => {
  const place = draw(STATES[name]!());
  const small = [...place.querySelectorAll('button, input, a[href]')].filter((element) => isSmall(element));
  const names = small.map((element) => element.outerHTML.slice(0, 120));
  render(null, place);
  expect(names).toEqual([]);
});

/** Whether an element that is drawn reaches out of the window; what is hidden or clipped by a scroller does not count. */
function isOutside(element: Element): boolean {
  if (element.closest('.unseen, svg svg, svg *, [hidden]') !== null) return false;
  const { left, right, width } = element.getBoundingClientRect();
  return width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
}

/** WCAG excepts links in a sentence, and small targets that keep their distance from others; of those only the links are granted here. */
function isSmall(element: Element): boolean {
  if (element.localName === 'a') return false;
  const label = element.closest('label');
  const { width, height } = (label ?? element).getBoundingClientRect();
  return width > 0 && (width < LEAST_TARGET || height < LEAST_TARGET);
}
