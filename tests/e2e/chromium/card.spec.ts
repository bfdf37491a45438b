/** Reading a badge: the card opens, says why, takes a correction and its undo, and goes. */

import type { Page } from 'playwright';
import type { OverlayPart } from '@/tests/e2e/overlay';
import { type Desk, expect, test } from './fixtures';

/** The tag of a show, once it is drawn and the page has come to rest; scrolls to it first. */
async function tagOf(desk: Desk, page: Page, title: string): Promise<OverlayPart> {
  const { annotation } = (await desk.report(page))!;
  const mention = annotation!.badges.find((badge) => annotation!.mentions[badge.mention]!.title === title)!.mention;
  await desk.command(page, { type: 'jump-to', mention });
  let found: OverlayPart | undefined;
  await expect
    .poll(async () => {
      const before = found;
      found = (await desk.overlay(page))?.tags.find(({ name, width }) => name.startsWith(title) && width > 0);
      return found !== undefined && found.y > 0 && found.y < 850 && found.y === before?.y;
    })
    .toBe(true);
  return found!;
}

async function press(page: Page, { x, y, width, height }: OverlayPart): Promise<void> {
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function cardText(desk: Desk, page: Page): Promise<string> {
  return (await desk.overlay(page))?.card?.text ?? '';
}

test.describe('on the sample article', () => {
  test('pressing a tag opens a card with the status in a sentence, the timeline and the reasons', async ({ desk }) => {
    const page = await desk.open('sample.html');
    await press(page, await tagOf(desk, page, 'Maniac'));
    await expect.poll(() => cardText(desk, page)).toContain('Limited series');
    expect(await cardText(desk, page)).toContain('September 21, 2018');
    await page.close();
  });

  test('resting the pointer on a title opens it, and Escape closes it', async ({ desk }) => {
    const page = await desk.open('sample.html');
    const tag = await tagOf(desk, page, 'You');
    // The title's words stand right under its tag.
    await page.mouse.move(tag.x + 6, tag.y + tag.height + 8, { steps: 4 });
    await expect.poll(() => cardText(desk, page)).toContain('Ended');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardText(desk, page)).toBe('');
    await page.close();
  });

  test('"not this show" takes the badge away at once, and undo brings it back', async ({ desk }) => {
    const page = await desk.open('sample.html');
    await press(page, await tagOf(desk, page, 'Maniac'));
    const control = async (name: RegExp) => {
      let found: OverlayPart | undefined;
      await expect
        .poll(
          async () =>
            (found = (await desk.overlay(page))?.card?.controls.find(
              (part) => name.test(part.name) && part.width > 0,
            )) !== undefined,
        )
        .toBe(true);
      return found!;
    };
    await control(/./);
    await page.waitForTimeout(350); // a card acts only once it has been seen for 300 ms
    await press(page, await control(/not this show/i));
    await press(page, await control(/here|this page/i));
    await press(page, await control(/undo/i));
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await desk.report(page))!.annotation!.mentions.some(({ title }) => title === 'Maniac'))
      .toBe(true);
    await page.close();
  });
});

test('switching off leaves the page as it was: no host, no highlights, the same text', async ({ desk }) => {
  const page = await desk.open('sample.html');
  await desk.report(page);
  await expect(page.locator('html > greenlit-layer')).toHaveCount(1);
  const withBadges = await page.evaluate(() => [document.body.outerHTML, document.body.innerText]);
  await desk.command(page, { type: 'set-annotating', on: false });
  await expect(page.locator('html > greenlit-layer')).toHaveCount(0);
  const without = await page.evaluate(() => [document.body.outerHTML, document.body.innerText]);
  expect(without).toEqual(withBadges);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.close();
});
