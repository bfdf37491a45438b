/** A Chromium with the extension in it, and a way to ask the extension what it sees on a page. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import type { PageCommands } from '@/lib/extension/protocol';
import { chromiumArguments } from './find-browsers';

export type ChromiumWithExtension = {
  context: BrowserContext;
  /** The extension's worker: a new object each time it was stopped and woken again. */
  worker(): Promise<Worker>;
  /** Address of a page of the extension. */
  addressOf(path: string): Promise<string>;
  close(): Promise<void>;
};

export type ChromiumOptions = {
  extension: string;
  executablePath: string;
  headless?: boolean;
  profile?: string;
  /** Pixels of a picture to one of the page. */
  deviceScaleFactor?: number;
  /** Whether a page left behind is kept to come back to, as for readers; Playwright keeps none of its own accord. */
  keepsPages?: boolean;
};

/** Opens Chromium with the extension of that folder and nothing else. Closing it leaves no process and no profile behind. */
export async function openChromium({
  extension,
  executablePath,
  headless = true,
  profile,
  deviceScaleFactor = 1,
  keepsPages = false,
}: ChromiumOptions): Promise<ChromiumWithExtension> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'greenlit-chromium-'));
  const quiet = headless
    ? chromiumArguments
    : chromiumArguments.filter((argument) => !argument.startsWith('--headless'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless,
    ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    // Whoever opened it tidies up after Ctrl-C, the profile included; Playwright would only end the browser and leave.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(headless ? { viewport: { width: 1280, height: 900 }, deviceScaleFactor } : { viewport: null }),
    args: [...quiet, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  // A first run opens the welcome page over whatever else is opened.
  const welcome =
    profile === undefined ? await context.waitForEvent('page', { timeout: 10_000 }).catch(() => null) : null;
  await welcome?.close();
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 30_000 });
  return {
    context,
    worker,
    addressOf: async (path) => new URL(path, (await worker()).url()).href,
    close: async () => {
      try {
        await context.close();
      } finally {
        // Chromium may still be writing while it ends: tried again for two seconds.
        if (profile === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      }
    },
  };
}

export type PageReport = PageCommands['report-page']['reply'];

/** What the page script reports of a page, once it has finished or `milliseconds` are over; null where none runs. */
export async function reportOf(
  browser: ChromiumWithExtension,
  page: Page,
  milliseconds = 15_000,
): Promise<PageReport | null> {
  const deadline = Date.now() + milliseconds;
  let report: PageReport | null = null;
  while (Date.now() < deadline) {
    const worker = await browser.worker();
    report = await worker.evaluate(async (address): Promise<PageReport | null> => {
      const [tab] = (await chrome.tabs.query({})).filter((candidate) => candidate.url === address);
      if (tab?.id === undefined) return null;
      return chrome.tabs.sendMessage(tab.id, { type: 'report-page' }, { frameId: 0 }).catch(() => null);
    }, page.url());
    if (report !== null && report.annotation !== null) return report;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return report;
}
