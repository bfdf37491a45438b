/** A Chromium with the extension for each test file, and a local server of articles. */

import { resolve } from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from 'playwright';
import { installChromium } from '@/scripts/install-browsers';
import { type ChromiumWithExtension, openChromium, type PageReport, reportOf } from '@/scripts/open-chromium';
import { type Served, serveFolder } from '@/scripts/serve-folder';
import { type Overlay, readOverlay } from '@/tests/e2e/overlay';
import { seedMissing, seedPage } from '@/tests/e2e/seed-page';

export type Desk = {
  browser: ChromiumWithExtension;
  articles: Served;
  /** Opens an article of the local server. */
  open(path: string): Promise<Page>;
  report(page: Page): Promise<PageReport | null>;
  overlay(page: Page): Promise<Overlay | null>;
  /** Sends a command to the page script as the popup would. */
  command(page: Page, command: Record<string, unknown>): Promise<unknown>;
};

export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // Playwright wants the first parameter destructured, empty or not.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const extension = resolve('.output/chrome-mv3-test');
      const browser = await openChromium({ extension, executablePath: installChromium() });
      const articles = await serveArticles();
      await use(makeDesk(browser, articles));
      await browser.close();
      await articles.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

/** Our own articles, and the seed article where its text is at hand. */
export function serveArticles(): Promise<Served> {
  return serveFolder(resolve('tests/articles'), seedMissing === null ? { '/seed.html': seedPage() } : {});
}

export function makeDesk(browser: ChromiumWithExtension, articles: Served): Desk {
  return {
    browser,
    articles,
    open: async (path) => {
      const page = await browser.context.newPage();
      await page.goto(`${articles.address}/${path}`);
      return page;
    },
    report: (page) => reportOf(browser, page),
    overlay: async (page) => {
      const worker = await browser.worker();
      // The browser sends the function to the page as text, so it has to be whole where it is handed over.
      return worker.evaluate<Overlay | null>(`(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
        const [run] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${readOverlay.toString()} });
        return run.result;
      })()`);
    },
    command: async (page, command) => {
      const worker = await browser.worker();
      return worker.evaluate(
        async ({ address, message }) => {
          const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
          return chrome.tabs.sendMessage(tab!.id!, message) as Promise<unknown>;
        },
        { address: page.url(), message: command },
      );
    },
  };
}
