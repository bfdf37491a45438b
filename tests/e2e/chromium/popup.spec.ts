/** The popup used for real: by keys alone, by touch alone, and with the database gone. */

import type { Page } from 'playwright';
import { type Desk, expect, test } from './fixtures';

/** An article with its badges, and the popup over it. */
type Reading = { article: Page; popup: Page };

async function openPopup(desk: Desk): Promise<Reading> {
  const article = await desk.open('sample.html');
  await desk.report(article);
  const popup = await desk.browser.context.newPage();
  await popup.goto(await desk.browser.addressOf('/popup.html'));
  await popup.locator('.mention').first().waitFor();
  return { article, popup };
}

async function close({ article, popup }: Reading): Promise<void> {
  await popup.close();
  await article.close();
}

/** How a reader reaches and presses what is there. */
type Hand = {
  /** Types into the search box. */
  search(text: string): Promise<void>;
  /** Takes the first show found. */
  chooseFirst(): Promise<void>;
  press(selector: string): Promise<void>;
};

function byKeys(popup: Page): Hand {
  const isFocused = (selector: string) =>
    popup.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  return {
    search: async (text) => {
      await popup.keyboard.press('/');
      await popup.keyboard.type(text);
    },
    chooseFirst: () => popup.keyboard.press('Enter'),
    press: async (selector) => {
      for (let steps = 0; steps < 80 && !(await isFocused(selector)); steps += 1) await popup.keyboard.press('Tab');
      expect(await isFocused(selector), `the tabulator reaches ${selector}`).toBe(true);
      await popup.keyboard.press('Space');
    },
  };
}

async function byTouch(popup: Page): Promise<Hand> {
  const session = await popup.context().newCDPSession(popup);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (selector: string) => {
    const target = popup.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await target.boundingBox())!;
    const finger = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  return {
    search: async (text) => {
      await tap('[role=combobox]');
      await popup.keyboard.insertText(text);
    },
    chooseFirst: () => tap('[role=option]'),
    press: tap,
  };
}

/** Searches with a typo, follows and lets go, jumps to a mention, switches the site off and on. */
async function readerTasks({ article, popup }: Reading, hand: Hand): Promise<void> {
  await hand.search('manaic');
  await expect(popup.locator('[role=option]').first()).toContainText('Maniac');
  await hand.chooseFirst();
  await expect(popup.locator('.card-title')).toHaveText('Maniac');
  await hand.press('.follow');
  await expect(popup.locator('.follow')).toHaveAttribute('aria-pressed', 'true');
  await hand.press('.follow');
  await expect(popup.locator('.follow')).toHaveAttribute('aria-pressed', 'false');
  await hand.press('.back');

  await expect(popup.locator('[role=combobox]')).toHaveValue('manaic');
  await hand.press('.search-empty');
  await popup.locator('.mention').first().waitFor();
  await article.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const before = await article.evaluate(() => scrollY);
  await hand.press('.mention-jump');
  await expect.poll(() => article.evaluate(() => scrollY)).not.toBe(before);

  await hand.press('.popup-foot [role=switch]');
  await expect(article.locator('html > greenlit-layer')).toHaveCount(0);
  await expect(popup.locator('.notice h2')).toContainText('Off on');
  await hand.press('.notice .primary');
  await expect(article.locator('html > greenlit-layer')).toHaveCount(1);
}

test('a reader needs nothing but keys', async ({ desk }) => {
  const reading = await openPopup(desk);
  await readerTasks(reading, byKeys(reading.popup));
  await close(reading);
});

test('a reader needs nothing but a finger', async ({ desk }) => {
  const reading = await openPopup(desk);
  await readerTasks(reading, await byTouch(reading.popup));
  await close(reading);
});

test('every control is large enough for a finger: 24 pixels each way', async ({ desk }) => {
  const reading = await openPopup(desk);
  const small = await reading.popup.evaluate(() =>
    [...document.querySelectorAll('button, input, select, a, label.switch')]
      .filter((control) => control.getClientRects().length > 0 && control.closest('label') === null)
      .filter((control) => Math.min(control.clientHeight, control.clientWidth) < 22)
      .map((control) => control.outerHTML.slice(0, 100)),
  );
  expect(small).toEqual([]);
  await close(reading);
});

test('what is followed and corrected outlives the loss of every database', async ({ desk }) => {
  const reading = await openPopup(desk);
  const ask = <Reply>(request: Record<string, unknown>) =>
    reading.popup.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<Reply>, request);
  await ask({ type: 'follow', id: 'maniac-2018', followed: true });
  await ask({ type: 'suppress', id: 'you-2018', scope: 'everywhere', grounds: null });
  const stored = () => reading.popup.evaluate(() => chrome.storage.local.get(['watchlist', 'corrections']));
  const before = await stored();
  await reading.popup.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
  });
  expect(await stored()).toEqual(before);
  const { shows } = await ask<{ shows: { id: string; status: string }[] }>({ type: 'tell-watchlist' });
  expect(shows).toMatchObject([{ id: 'maniac-2018', status: 'limited' }]);
  await ask({ type: 'follow', id: 'maniac-2018', followed: false });
  await ask({ type: 'undo-suppress', id: 'you-2018', scope: 'everywhere' });
  await close(reading);
});

test.describe('the address bar after the keyword', () => {
  /** Browsers let their events be set off by hand; the address bar itself is out of a test's reach. */
  type Omnibox = {
    onInputChanged: { dispatch(text: string, suggest: (found: unknown) => void): void };
    onInputEntered: { dispatch(content: string, disposition: string): void };
  };

  test('suggests shows with what became of them, whatever the typo', async ({ desk }) => {
    const worker = await desk.browser.worker();
    const found = await worker.evaluate(() => {
      const { omnibox } = chrome as unknown as { omnibox: Omnibox };
      return new Promise((resolve) => omnibox.onInputChanged.dispatch('lucfer', resolve));
    });
    expect(found).toEqual([{ content: 'lucifer-2016', description: 'Lucifer (2016): Ended' }]);
  });

  test('opens the card of the show that was chosen', async ({ desk }) => {
    const worker = await desk.browser.worker();
    const opened = desk.browser.context.waitForEvent('page');
    await worker.evaluate(() => {
      const { omnibox } = chrome as unknown as { omnibox: Omnibox };
      omnibox.onInputEntered.dispatch('lucifer-2016', 'currentTab');
    });
    const page = await opened;
    await expect(page.locator('.card-title')).toHaveText('Lucifer');
    await page.close();
  });

  test('opens the search for what was only typed', async ({ desk }) => {
    const page = await desk.browser.context.newPage();
    await page.goto(await desk.browser.addressOf('/popup.html?query=the%20wicher'));
    await expect(page.locator('[role=option]').first()).toContainText('The Witcher');
    await page.close();
  });
});
