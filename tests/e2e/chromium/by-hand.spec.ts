/** Reading a card, correcting it and taking that back, by keyboard alone and by touch alone. */

import type { Page } from 'playwright';
import type { OverlayPart } from '@/tests/e2e/overlay';
import { type Desk, expect, test } from './fixtures';

/** More stops than the sample article and its badges have. */
const MOST_STOPS = 120;
/** A card acts only once it has been seen for 300 ms. */
const SEEN = 350;

async function cardText(desk: Desk, page: Page): Promise<string> {
  return (await desk.overlay(page))?.card?.text ?? '';
}

/** Ids of the shows that are hidden or replaced, as the reader's documents have them. */
async function corrected(desk: Desk): Promise<string[]> {
  const worker = await desk.browser.worker();
  return worker.evaluate(async () => {
    type Stored = { corrections?: { content: Record<'suppressed' | 'replaced', { id: string }[]> } };
    const { corrections } = (await chrome.storage.local.get('corrections')) as Stored;
    const { suppressed = [], replaced = [] } = corrections?.content ?? {};
    return [...suppressed, ...replaced].map(({ id }) => id);
  });
}

/** What the words "Maniac" are taken for on the page, by ids; a page follows a correction once its card is closed. */
async function takenFor(desk: Desk, page: Page): Promise<string[]> {
  const mentions = (await desk.report(page))?.annotation?.mentions ?? [];
  return [...new Set(mentions.filter(({ surface }) => surface === 'Maniac').map(({ id }) => id))];
}

async function hasBadges(desk: Desk, page: Page): Promise<void> {
  await expect.poll(async () => (await desk.overlay(page))?.tags.some(({ width }) => width > 0)).toBe(true);
}

test.describe('by keyboard alone', () => {
  /** Goes on with Tab until something of that name has the focus. */
  async function tabTo(desk: Desk, page: Page, name: RegExp): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press('Tab');
      if (name.test((await desk.overlay(page))?.focused ?? '')) return;
    }
    throw new Error(`Nothing named ${String(name)} came into focus.`);
  }

  test('a card is read, its show is hidden and brought back, and it closes', async ({ desk }) => {
    const page = await desk.open('sample.html');
    await hasBadges(desk, page);
    await tabTo(desk, page, /^Maniac/);
    await page.keyboard.press('Enter');
    await expect.poll(() => cardText(desk, page)).toContain('Limited series');
    await page.waitForTimeout(SEEN);
    await tabTo(desk, page, /not this show/i);
    await page.keyboard.press('Enter');
    await tabTo(desk, page, /hide here/i);
    await page.keyboard.press('Enter');
    await expect.poll(() => cardText(desk, page)).toContain('no longer marked');
    expect(await corrected(desk)).toEqual(['maniac-2018']);
    await tabTo(desk, page, /undo/i);
    await page.keyboard.press('Enter');
    await expect.poll(() => corrected(desk)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardText(desk, page)).toBe('');
    await expect.poll(() => takenFor(desk, page)).toEqual(['maniac-2018']);
    await page.close();
  });

  test('a show is said to be another one, the page follows at once, and it is taken back', async ({ desk }) => {
    const page = await desk.open('sample.html');
    await hasBadges(desk, page);
    await tabTo(desk, page, /^Maniac/);
    await page.keyboard.press('Enter');
    await expect.poll(() => cardText(desk, page)).toContain('Limited series');
    await page.waitForTimeout(SEEN);
    await tabTo(desk, page, /not this show/i);
    await page.keyboard.press('Enter');
    await expect.poll(() => cardText(desk, page)).toContain('It is another show');
    await tabTo(desk, page, /everywhere/i);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => cardText(desk, page)).toContain('on this page');
    await page.keyboard.press('Escape');
    await expect.poll(() => takenFor(desk, page)).not.toEqual(['maniac-2018']);
    expect(await corrected(desk)).toEqual(['maniac-2018']);
    // The badge that stands there now leads back.
    const [other] = (await desk.report(page))!.annotation!.mentions.filter(({ insteadOf }) => insteadOf !== undefined);
    await tabTo(desk, page, new RegExp(`^${other!.title}`));
    await page.keyboard.press('Enter');
    await expect.poll(() => cardText(desk, page)).toContain('You chose this show');
    await page.waitForTimeout(SEEN);
    await tabTo(desk, page, /undo/i);
    await page.keyboard.press('Enter');
    await expect.poll(() => corrected(desk)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => takenFor(desk, page)).toEqual(['maniac-2018']);
    await page.close();
  });
});

test.describe('by touch alone', () => {
  /** Taps as a finger does: the browser makes the presses that follow from it. */
  async function fingerOn(page: Page): Promise<(part: OverlayPart) => Promise<void>> {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    return async ({ x, y, width, height }) => {
      const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
  }

  test('a card is read, its show is hidden and brought back, and a tap beside it closes it', async ({ desk }) => {
    const page = await desk.open('sample.html');
    const tap = await fingerOn(page);
    const control = async (name: RegExp): Promise<OverlayPart> => {
      let found: OverlayPart | undefined;
      await expect
        .poll(async () => {
          const controls = (await desk.overlay(page))?.card?.controls ?? [];
          return (found = controls.find((part) => name.test(part.name) && part.width > 0)) !== undefined;
        })
        .toBe(true);
      return found!;
    };
    await hasBadges(desk, page);
    const { annotation } = (await desk.report(page))!;
    const mention = annotation!.badges.find(({ mention: at }) => annotation!.mentions[at]!.title === 'Maniac')!.mention;
    await desk.command(page, { type: 'jump-to', mention });
    const tag = async () =>
      (await desk.overlay(page))?.tags.find(({ name, width }) => name.startsWith('Maniac') && width > 0);
    let before: number | undefined;
    await expect
      .poll(async () => {
        const last = before;
        before = (await tag())?.y;
        return before !== undefined && before === last;
      })
      .toBe(true);
    await tap((await tag())!);
    await expect.poll(() => cardText(desk, page)).toContain('Limited series');
    await page.waitForTimeout(SEEN);
    await tap(await control(/not this show/i));
    await tap(await control(/hide here/i));
    await expect.poll(() => corrected(desk)).toEqual(['maniac-2018']);
    await tap(await control(/undo/i));
    await expect.poll(() => corrected(desk)).toEqual([]);
    await tap({ name: '', text: '', role: '', x: 4, y: 4, width: 2, height: 2 });
    await expect.poll(() => cardText(desk, page)).toBe('');
    await page.close();
  });
});
