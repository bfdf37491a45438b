/** A real Firefox with the extension in it, driven over WebDriver BiDi. */

import { type Browser, launch, type Page } from 'puppeteer-core';
import type { PageReport } from '@/scripts/open-chromium';
import { type Overlay, readOverlay } from './overlay';
import { installFirefox } from '@/scripts/install-browsers';

const GECKO_ID = 'greenlit@greenlit.example';
/** Fixed, so that the address of the extension's pages is known. */
const UUID = '7c1f6d7e-3f63-4f0e-9a35-6a3a3f1d2b10';

export type FirefoxWithExtension = {
  browser: Browser;
  /** Opens a page of the extension in a tab of its own. */
  openPage(path: string): Promise<Page>;
  /** What the page script reports of a page, once it has annotated it. */
  reportOf(page: Page): Promise<PageReport | null>;
  /** Sends a command to the page script as the popup would. */
  command(page: Page, command: Record<string, unknown>): Promise<void>;
  /** Looks into the closed overlay of a page until `choose` finds something there. */
  untilOverlay<Found>(page: Page, choose: (overlay: Overlay) => Found | null | undefined): Promise<Found>;
  /** Removes the extension while its pages stand open. */
  remove(): Promise<void>;
  close(): Promise<void>;
};

/** Opens Firefox, headless, with the built extension. Its profile goes with it. */
export async function openFirefox(
  extension: string,
  preferences: Record<string, unknown> = {},
): Promise<FirefoxWithExtension> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: installFirefox(),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // Pages on loopback are what the tests read; nothing else may be asked of the network.
      'network.proxy.allow_hijacking_localhost': false,
      'app.update.enabled': false,
      'browser.safebrowsing.downloads.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...preferences,
    },
  });
  const id = await browser.installExtension(extension);
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    // Firefox never reports that a page of an extension has loaded, so nobody waits for that.
    void page.goto(`moz-extension://${UUID}/${path}`).catch(() => undefined);
    await untilArrived(page);
    return page;
  };
  /** One page of the extension to ask from, kept: opening a tab takes the focus from the page under test and closes its card. */
  let opened: Promise<Page> | null = null;
  const desk = () => (opened ??= openPage('welcome.html'));
  return {
    browser,
    openPage,
    reportOf: async (page) => askUntilAnnotated(await desk(), page.url()),
    command: async (page, command) => {
      await (
        await desk()
      ).evaluate(
        async (address, message) => {
          const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
          await chrome.tabs.sendMessage(tab!.id!, message);
        },
        page.url(),
        command,
      );
    },
    untilOverlay: async (page, choose) => {
      const looker = await desk();
      // A page behind another is not painted, and without paint no tag finds its place.
      await page.bringToFront();
      return lookUntil(looker, page.url(), choose);
    },
    remove: () => browser.uninstallExtension(id),
    close: () => browser.close(),
  };
}

/** Asked again and again: while one document gives way to the next, Firefox answers a question with an error. */
async function untilArrived(page: Page): Promise<void> {
  const deadline = Date.now() + 20_000;
  const arrived = () => document.readyState === 'complete' && location.protocol === 'moz-extension:';
  while (!(await page.evaluate(arrived).catch(() => false))) {
    if (Date.now() > deadline) throw new Error('Firefox never opened the page of the extension');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function askUntilAnnotated(desk: Page, address: string): Promise<PageReport | null> {
  const deadline = Date.now() + 20_000;
  let report: PageReport | null = null;
  while (Date.now() < deadline && report?.annotation == null) {
    report = await desk.evaluate(async (wanted): Promise<PageReport | null> => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === wanted);
      if (tab?.id === undefined) return null;
      return chrome.tabs.sendMessage(tab.id, { type: 'report-page' }).catch(() => null);
    }, address);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return report;
}

async function lookUntil<Found>(
  desk: Page,
  address: string,
  choose: (overlay: Overlay) => Found | null | undefined,
): Promise<Found> {
  const deadline = Date.now() + 15_000;
  const look = `(async () => {
    const tab = (await browser.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)});
    const [run] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: ${readOverlay.toString()} });
    return run.result;
  })()`;
  while (Date.now() < deadline) {
    const overlay = (await desk.evaluate(look)) as Overlay | null;
    const found = overlay === null ? null : choose(overlay);
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The overlay of ${address} never came to what was awaited`);
}
