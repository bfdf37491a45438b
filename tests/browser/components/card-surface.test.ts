/** The card in a page: opened, placed and closed by the page script, in a root of its own. */

import type { Looks } from '@/lib/extension/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createCardSurface } from '@/entrypoints/card/card-surface';
import type { CardOffer } from '@/lib/article/card-slot';
import { type AskWorker, ExtensionGone } from '@/lib/extension/page-port';
import { cardOf, texts } from './card-states';
import { annotation } from './popup-states';

const opened: HTMLElement[] = [];

/** A mount in an overlay as the page script makes it; its roots are watched, since closed ones show nothing. */
function makeOffer(wishes: Partial<CardOffer> = {}) {
  const overlay = document.createElement('div');
  overlay.style.cssText = 'position:absolute;left:0;top:0;width:0;height:0';
  const mount = document.createElement('div');
  mount.style.cssText = 'position:fixed;left:0;top:0;width:0;height:0';
  const attach = vi.spyOn(mount, 'attachShadow');
  overlay.attachShadow({ mode: 'closed' }).append(mount);
  document.documentElement.append(overlay);
  opened.push(overlay);
  const calls: unknown[] = [];
  const offer: CardOffer = {
    mount,
    mention: annotation.mentions[0]!,
    articleDate: '2022-06-01',
    opening: 'hover',
    anchor: () => ({ lines: [new DOMRect(100, 300, 60, 20)], tag: null }),
    pointerOver: (over) => calls.push(over),
    close: () => calls.push('close'),
    ...wishes,
  };
  const root = () => attach.mock.results[0]?.value as ShadowRoot;
  return { offer, root, attach, calls, box: () => root()?.querySelector<HTMLElement>('.page-card') ?? null };
}

/** What this reader chose: not what the page or the browser have. */
const looks: Looks = { theme: 'dark', density: 'compact', spelling: 'uk' };

const answering = ((type: string, request: { id: string }) => {
  asked.push([type, request.id]);
  return Promise.resolve(
    type === 'tell-card' ? { card: cardOf(request.id, { articleDate: '2022-06-01' }), looks } : {},
  );
}) as unknown as AskWorker;
let asked: [string, string][] = [];

beforeEach(() => page.viewport(1000, 800));

afterEach(() => {
  for (const overlay of opened.splice(0)) overlay.remove();
  asked = [];
});

describe('createCardSurface', () => {
  it('tells the card of the mention, in a closed root of its own', async () => {
    const { offer, attach, box } = makeOffer();
    createCardSurface(answering, texts).open(offer);
    await expect.poll(() => box()?.querySelector('.card-title')?.textContent).toBe('Minx');
    expect(attach).toHaveBeenCalledExactlyOnceWith({ mode: 'closed' });
    expect(offer.mount.shadowRoot).toBeNull();
    expect(asked).toEqual([['tell-card', 'minx-2022']]);
  });

  it("follows the reader's colours, density and spelling", async () => {
    const { offer, box } = makeOffer();
    createCardSurface(answering, texts).open(offer);
    await expect.poll(() => box()?.textContent).toContain('Cancelled on January 5, 2024');
    expect(box()!.dataset).toMatchObject({ theme: 'dark', density: 'compact' });
    expect(getComputedStyle(box()!).colorScheme).toBe('dark');
    expect(box()!.dir).toBe('ltr');
  });

  it('stands beside the words, never over them, wherever they move', async () => {
    let top = 300;
    const { offer, box } = makeOffer({
      anchor: () => ({ lines: [new DOMRect(100, top, 60, 20)], tag: new DOMRect(100, top - 12, 40, 10) }),
    });
    const surface = createCardSurface(answering, texts);
    surface.open(offer);
    await expect.poll(() => box()?.querySelector('.card-title')).not.toBeNull();
    for (top of [300, 60, innerHeight - 60]) {
      surface.place();
      const card = box()!.getBoundingClientRect();
      expect(card.bottom <= top - 12 || card.top >= top + 20).toBe(true);
    }
  });

  it('is a sheet at the bottom of a narrow window, with a button to close it', async () => {
    await page.viewport(400, 800);
    const { offer, box, calls } = makeOffer();
    createCardSurface(answering, texts).open(offer);
    await expect.poll(() => box()?.querySelector('.card-title')).not.toBeNull();
    const { left, right, bottom } = box()!.getBoundingClientRect();
    expect([left, right, bottom]).toEqual([0, 400, 800]);
    const close = box()!.querySelector<HTMLElement>('[aria-label="Close"]')!;
    expect([close.offsetWidth, close.offsetHeight]).toEqual([44, 44]);
    // A person's press, 300 ms after the card came into sight.
    await new Promise((resolve) => setTimeout(resolve, 350));
    const { x, y } = close.getBoundingClientRect();
    await userEvent.click(document.documentElement, { position: { x: x + 22, y: y + 22 }, force: true });
    expect(calls).toContain('close');
    await page.viewport(1000, 800);
    await userEvent.click(document.documentElement, { position: { x: 990, y: 5 }, force: true });
  });

  it('keeps its root from offer to offer, and replaces what it shows', async () => {
    const { offer, attach, box } = makeOffer();
    const surface = createCardSurface(answering, texts);
    surface.open(offer);
    surface.open({ ...offer, mention: annotation.mentions[2]! });
    await expect.poll(() => box()?.querySelector('.card-title')?.textContent).toBe('Lucifer');
    expect(attach).toHaveBeenCalledOnce();
  });

  it('leaves nothing of itself when it is closed, however often', async () => {
    const { offer, box } = makeOffer();
    const surface = createCardSurface(answering, texts);
    surface.open(offer);
    await expect.poll(box).not.toBeNull();
    surface.close();
    surface.close();
    expect(box()).toBeNull();
  });

  it('moves the focus only where the reader pressed', async () => {
    const hovered = makeOffer();
    const surface = createCardSurface(answering, texts);
    surface.open(hovered.offer);
    expect(hovered.root().activeElement).toBeNull();
    const pressed = makeOffer({ opening: 'press' });
    surface.open(pressed.offer);
    expect(pressed.root().activeElement).toBe(pressed.box());
  });

  it('says when the pointer comes and goes', async () => {
    const { offer, calls, box } = makeOffer();
    createCardSurface(answering, texts).open(offer);
    box()!.dispatchEvent(new PointerEvent('pointerenter'));
    box()!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(calls).toEqual([true, false]);
  });

  it('asks to be closed once the extension is gone', async () => {
    const { offer, calls } = makeOffer();
    createCardSurface((() => Promise.reject(new ExtensionGone())) as AskWorker, texts).open(offer);
    await expect.poll(() => calls).toContain('close');
  });

  it('follows nothing that a script pressed', async () => {
    const { offer, box } = makeOffer();
    createCardSurface(answering, texts).open(offer);
    await expect.poll(() => box()?.querySelector<HTMLElement>('.follow')).not.toBeNull();
    box()!.querySelector<HTMLElement>('.follow')!.click();
    expect(asked.map(([type]) => type)).toEqual(['tell-card']);
  });
});
