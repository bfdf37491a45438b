/** Only a person's press on a card that can be seen goes through. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { guardPresses } from '@/components/guard-presses';

let pressed = 0;
let shownSince: number | null = 0;
let ending = new AbortController();
let host: HTMLElement;
let mount: HTMLElement;
let target: HTMLButtonElement;

/** As in a page: a button in the card's closed root, on a mount in the overlay's closed root. */
beforeEach(() => {
  pressed = 0;
  shownSince = 0;
  ending = new AbortController();
  host = document.createElement('div');
  host.style.cssText = 'position:fixed;left:40px;top:40px';
  document.documentElement.append(host);
  mount = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(mount);
  target = document.createElement('button');
  target.textContent = 'Follow';
  target.style.cssText = 'width:200px;height:80px';
  target.addEventListener('click', () => pressed++);
  mount.attachShadow({ mode: 'closed' }).append(target);
  guardPresses(mount, { shownSince: () => shownSince, now: () => 1000 }, ending.signal);
});

afterEach(() => host.remove());

/** A real press of the mouse in the middle of the button, through whatever lies there. */
async function press(): Promise<void> {
  await userEvent.click(document.documentElement, { position: { x: 100, y: 70 }, force: true });
}

describe('guardPresses', () => {
  it('lets a press on a card in sight through', async () => {
    await press();
    expect(pressed).toBe(1);
  });

  it('stops an event that a script made', () => {
    target.click();
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(pressed).toBe(0);
  });

  it('stops a press on a card that has been seen for less than 300 ms', async () => {
    shownSince = 701;
    await press();
    shownSince = null;
    await press();
    expect(pressed).toBe(0);
  });

  it('stops a press on a card that is faded out', async () => {
    host.style.opacity = '0.5';
    await press();
    document.documentElement.style.opacity = '0.5';
    host.style.opacity = '1';
    await press();
    document.documentElement.style.opacity = '';
    expect(pressed).toBe(0);
  });

  it('stops nothing once it has ended', async () => {
    shownSince = null;
    ending.abort();
    await press();
    expect(pressed).toBe(1);
  });
});
