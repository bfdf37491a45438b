/** That the card opens by pointer, focus and press, at its title, and closes without a trace; with a card that only takes notes. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CardOffer, registerCard } from '@/lib/article/card-slot';
import { annotate, hosts, setPage, settled, STORY } from './page-makers';

let stop: AbortController | undefined;
let offers: CardOffer[] = [];
let closed = 0;

beforeEach(async () => {
  await page.viewport(900, 700);
  offers = [];
  closed = 0;
  registerCard({ open: (offer) => offers.push(offer), place: () => {}, close: () => (closed += 1) });
});

afterEach(async () => {
  stop?.abort();
  document.body.innerHTML = '';
  await userEvent.unhover(document.body);
});

async function hover(selector: string): Promise<void> {
  await userEvent.hover(page.elementLocator(document.querySelector(selector)!));
}

describe('the card', () => {
  test('opens after resting on a title, with its anchor, and closes after leaving', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    await hover('#maniac, a[href="#maniac"]');
    await settled(100);
    expect(offers).toHaveLength(0);
    await settled(400);
    expect(offers).toHaveLength(1);
    const [offer] = offers;
    expect(offer).toMatchObject({ opening: 'hover', mention: { title: 'Maniac' } });
    const title = document.querySelector('a[href="#maniac"]')!.getBoundingClientRect();
    expect(offer?.anchor().lines[0]?.left).toBeCloseTo(title.left, 0);
    expect(offer?.anchor().tag!.bottom).toBeLessThan(title.bottom);
    await hover('#three');
    await settled(500);
    expect(closed).toBe(1);
  });

  test('stays while the pointer is over it', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    await hover('a[href="#maniac"]');
    await settled(450);
    await hover('#three');
    offers[0]!.pointerOver(true);
    await settled(450);
    expect(closed).toBe(0);
    offers[0]!.pointerOver(false);
    await settled(450);
    expect(closed).toBe(1);
  });

  test('closes on Escape and on a press outside', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    await hover('a[href="#maniac"]');
    await settled(450);
    await userEvent.keyboard('{Escape}');
    expect(closed).toBe(1);
  });

  test('does not open for events that the page made up', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    const title = document.querySelector('a[href="#maniac"]')!;
    const { left, top } = title.getBoundingClientRect();
    title.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: left + 4, clientY: top + 8 }));
    await settled(500);
    expect(offers).toHaveLength(0);
  });

  test('opens by keyboard alone: the key to the next badge, then Enter', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    await userEvent.keyboard('{Alt>}{Shift>}G{/Shift}{/Alt}');
    await settled(150);
    expect(document.activeElement).toBe(hosts()[0]);
    await userEvent.keyboard('{Enter}');
    await settled(100);
    expect(offers.at(-1)).toMatchObject({ opening: 'press', mention: { title: 'The Witcher' } });
  });

  test('leaves links to the page', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    let clicks = 0;
    document.querySelector('a[href="#maniac"]')!.addEventListener('click', () => (clicks += 1));
    await userEvent.click(page.elementLocator(document.querySelector('a[href="#maniac"]')!));
    expect(clicks).toBe(1);
  });
});
