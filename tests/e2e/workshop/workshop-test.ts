/** The tests of the workshop: the extension in Chromium, the apps on this machine, and a look into the extension's world of a page. */

import type { Page } from 'playwright';
import { type Desk, test as base } from '@/tests/e2e/chromium/fixtures';
import { HOSTILE_PAGES } from './hostile-pages';
import { serveWorkshop, type Workshop } from './serve-workshop';
import { type TagWatch, watchTags } from './watch-tags';

export { expect } from '@playwright/test';
export type { Desk };

export const test = base.extend<object, { workshop: Workshop }>({
  workshop: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const served = await serveWorkshop(HOSTILE_PAGES);
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
});

/** Runs a function, given as text, in the extension's world of a page. */
export async function inExtension<Answer>(desk: Desk, page: Page, script: string): Promise<Answer> {
  const worker = await desk.browser.worker();
  return worker.evaluate<Answer>(`(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
    const [run] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${script} });
    return run.result;
  })()`);
}

export async function startWatch(desk: Desk, page: Page): Promise<void> {
  await inExtension(desk, page, `() => (${watchTags.toString()})(false)`);
}

export async function endWatch(desk: Desk, page: Page): Promise<TagWatch> {
  return inExtension(desk, page, `() => (${watchTags.toString()})(true)`);
}

/** Opens a page and waits until it has its badges. */
export async function openAnnotated(desk: Desk, address: string): Promise<Page> {
  const page = await desk.browser.context.newPage();
  await page.goto(address);
  await desk.report(page);
  return page;
}
