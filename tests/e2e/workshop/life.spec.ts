/** Workers that are stopped, extensions that are reloaded or disabled, pages that are kept, frozen, put aside: badges come, or go without a trace. */

import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { installChromium } from '@/scripts/install-browsers';
import { type ChromiumWithExtension, openChromium } from '@/scripts/open-chromium';
import { makeDesk } from '@/tests/e2e/chromium/fixtures';
import { deep } from './deep';
import { extensionWorld, handleExtension, stopWorker } from './extension-life';
import { type Desk, expect, openAnnotated, test as base } from './workshop-test';

/** A browser for one test alone: what it does to the extension would spoil the next. */
const test = base.extend<{ alone: Desk }>({
  alone: async ({ desk }, use) => {
    const browser: ChromiumWithExtension = await openChromium({
      extension: resolve('.output/chrome-mv3-test'),
      executablePath: installChromium(),
      keepsPages: true,
    });
    await use(makeDesk(browser, desk.articles));
    await browser.close();
  },
});

test.describe.configure({ timeout: deep ? 900_000 : 90_000 });

const host = (page: Page) => page.locator('html > greenlit-layer');
const highlights = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((range) => `${name} ${(range as Range).toString()}`),
    ),
  );
const asSeen = (page: Page) => page.evaluate(() => [document.body.outerHTML, document.body.innerText]);

/** Errors of the page and of scripts in it, as they come. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => void (line.type() === 'error' && errors.push(line.text())));
  return errors;
}

test('F38 a worker stopped between question and answer is asked again, and the page has its badges', async ({
  desk,
  workshop,
}) => {
  const first = await openAnnotated(desk, `${workshop.address}/plain`);
  const worker = await desk.browser.worker();
  // A busy worker has the question but cannot answer.
  void worker
    .evaluate(() => {
      const end = Date.now() + 20_000;
      while (Date.now() < end);
    })
    .catch(() => undefined);
  const page = await desk.browser.context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${workshop.address}/plain`);
  await page.waitForTimeout(500);
  expect(await host(page).count()).toBe(0);
  await stopWorker(desk.browser, first);
  await expect(host(page)).toHaveCount(1, { timeout: 10_000 });
  expect(await highlights(page)).toEqual(await highlights(first));
  expect(errors).toEqual([]);
  await page.close();
  await first.close();
});

const PAGES = deep ? 120 : 10;

test(`F39 of ${PAGES} pages opened while the worker is stopped again and again each has its badges`, async ({
  desk,
  workshop,
}) => {
  const first = await openAnnotated(desk, `${workshop.address}/plain`);
  const expected = await highlights(first);
  expect(expected.length).toBeGreaterThan(2);
  for (let times = 0; times < PAGES; times += 1) {
    const page = await desk.browser.context.newPage();
    const errors = errorsOf(page);
    const loaded = page.goto(`${workshop.address}/plain`);
    // At another moment of the page's loading each time.
    await first.waitForTimeout((times * 37) % 400);
    await stopWorker(desk.browser, first);
    await loaded;
    await expect.poll(() => highlights(page), { timeout: 10_000 }).toEqual(expected);
    expect(errors).toEqual([]);
    await page.close();
  }
  await first.close();
});

const TABS = deep ? 50 : 12;

test(`F40 ${TABS} pages that start at once on a stopped worker all have their badges`, async ({ desk, workshop }) => {
  const first = await openAnnotated(desk, `${workshop.address}/plain`);
  const expected = await highlights(first);
  const pages = await Promise.all(Array.from({ length: TABS }, () => desk.browser.context.newPage()));
  await stopWorker(desk.browser, first);
  await Promise.all(pages.map((page) => page.goto(`${workshop.address}/plain`)));
  for (const page of pages) {
    await expect.poll(() => highlights(page), { timeout: 20_000 }).toEqual(expected);
    await expect(host(page)).toHaveCount(1);
  }
  for (const page of [...pages, first]) await page.close();
});

const STARTS = deep ? 1_000 : 25;

test(`F41 in ${STARTS} starts of the worker no question that wakes it is lost`, async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/plain`);
  const world = await extensionWorld(desk.browser, page);
  let answered = 0;
  for (let times = 0; times < STARTS; times += 1) {
    await stopWorker(desk.browser, page);
    const state = await world.evaluate<string>(
      `chrome.runtime.sendMessage({ type: 'may-annotate' }).then(({ state }) => state, String)`,
    );
    if (state === 'go') answered += 1;
  }
  expect(answered).toBe(STARTS);
  await page.close();
});

test('F42 an alarm that was lost is set again when the worker next starts', async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/plain`);
  const names = async () =>
    (await desk.browser.worker()).evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(names).toEqual(['update']);
  const worker = await desk.browser.worker();
  await worker.evaluate(() => chrome.alarms.clearAll());
  expect(await names()).toEqual([]);
  await stopWorker(desk.browser, page);
  const next = await openAnnotated(desk, `${workshop.address}/plain`);
  await expect.poll(names).toEqual(['update']);
  await next.close();
  await page.close();
});

const OPEN_PAGES = deep ? 20 : 4;

test(`F43 after a reload of the extension ${OPEN_PAGES} open pages have the new script's badges once, and nothing of the old one's`, async ({
  alone,
  workshop,
}) => {
  const pages: Page[] = [];
  for (let count = 0; count < OPEN_PAGES; count += 1)
    pages.push(await openAnnotated(alone, `${workshop.address}/plain`));
  const errors = pages.map(errorsOf);
  const expected = await highlights(pages[0]!);
  const before = await asSeen(pages[0]!);
  // One of them has a mark that only the new script's host will lack.
  await Promise.all(pages.map((page) => host(page).evaluate((element) => element.setAttribute('data-old', ''))));
  await handleExtension(alone.browser, 'reload');
  for (const page of pages) {
    await expect(page.locator('html > greenlit-layer:not([data-old])')).toHaveCount(1, { timeout: 15_000 });
    await expect.poll(() => highlights(page)).toEqual(expected);
    await expect(host(page)).toHaveCount(1);
    expect(await asSeen(page)).toEqual(before);
  }
  // The new script alone follows the page.
  const [page] = pages;
  await page!.evaluate(() =>
    document
      .querySelector('article')!
      .insertAdjacentHTML(
        'beforeend',
        '<p>The Netflix series Bridgerton has come back to us at last, and not a day too soon for anybody.</p>',
      ),
  );
  await expect.poll(() => highlights(page!)).toHaveLength(expected.length + 1);
  await expect(host(page!)).toHaveCount(1);
  expect(errors.flat()).toEqual([]);
});

for (const sleeping of [false, true])
  test(`F44 a disabled extension leaves pages as they were, ${sleeping ? 'though its worker slept, once somebody comes back to them' : 'at once'}`, async ({
    alone,
    workshop,
  }) => {
    const page = await openAnnotated(alone, `${workshop.address}/plain`);
    const errors = errorsOf(page);
    const before = await asSeen(page);
    await expect(host(page)).toHaveCount(1);
    if (sleeping) {
      await stopWorker(alone.browser, page);
      await page.waitForTimeout(2_000);
      await expect(host(page)).toHaveCount(1);
    }
    await handleExtension(alone.browser, 'disable');
    if (sleeping) {
      await page.bringToFront();
      await page.mouse.move(200, 200);
      await page.mouse.wheel(0, 40);
    }
    await expect(host(page)).toHaveCount(0);
    expect(await highlights(page)).toEqual([]);
    expect(await asSeen(page)).toEqual(before);
    await page.evaluate(() => document.querySelector('article')!.append('The Witcher'));
    await page.waitForTimeout(500);
    expect(errors).toEqual([]);
  });

const RETURNS = deep ? 100 : 5;

test(`F45 a page comes back from the back/forward cache ${RETURNS} times with its badges, and is never kept out of it by us`, async ({
  alone,
  workshop,
}) => {
  const page = await openAnnotated(alone, `${workshop.address}/plain`);
  const expected = await highlights(page);
  await page.evaluate(() => {
    const kept = { times: 0 };
    Object.assign(globalThis, { kept });
    window.addEventListener('pageshow', ({ persisted }) => void (persisted && (kept.times += 1)));
  });
  for (let times = 1; times <= RETURNS; times += 1) {
    await page.goto(`${workshop.address}/plain?other`);
    await page.goBack({ waitUntil: 'commit' });
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { kept?: { times: number } }).kept?.times ?? 0))
      .toBe(times);
    await expect.poll(() => highlights(page)).toEqual(expected);
    await expect(host(page)).toHaveCount(1);
  }
});

test('F48 a page that was frozen, and one that was discarded, have their badges when they come back', async ({
  alone,
  workshop,
}) => {
  const page = await openAnnotated(alone, `${workshop.address}/plain`);
  const expected = await highlights(page);
  const session = await alone.browser.context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.evaluate(() =>
    document
      .querySelector('article')!
      .insertAdjacentHTML(
        'beforeend',
        '<p>The Netflix series Bridgerton has come back to us at last, and not a day too soon for anybody.</p>',
      ),
  );
  await expect.poll(() => highlights(page)).toHaveLength(expected.length + 1);
  await session.detach();
  // A discarded tab is no page until it is looked at again, so the worker tells of it.
  const other = await openAnnotated(alone, `${workshop.address}/plain?discarded`);
  await page.bringToFront();
  const worker = await alone.browser.worker();
  const mentions = await worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address)!;
    const put = await chrome.tabs.discard(tab.id);
    const id = put?.id ?? tab.id!;
    await chrome.tabs.reload(id);
    for (let tries = 0; tries < 100; tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
      const report = (await chrome.tabs.sendMessage(id, { type: 'report-page' }).catch(() => null)) as {
        annotation: { mentions: unknown[] } | null;
      } | null;
      if (report?.annotation != null) return report.annotation.mentions.length;
    }
    return 0;
  }, other.url());
  expect(mentions).toBeGreaterThanOrEqual(expected.length);
});
