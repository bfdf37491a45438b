/** The same in Firefox: a maintainer updates the dataset from a feed in the options page. */

import { resolve } from 'node:path';
import { test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Served, serveFolder } from '@/scripts/serve-folder';
import { serveReleases } from '@/tests/e2e/feed-server';
import { articleAbout, makeNews, readPackaged } from '@/tests/e2e/newer-dataset';
import { type FirefoxWithExtension, openFirefox } from '@/tests/e2e/open-firefox';
import {
  applyAndGoBack,
  cancelHalfWay,
  countVersions,
  refuseOlder,
  refuseSpoiled,
  takeDelta,
  type Traveller,
  type World,
} from '@/tests/e2e/sync-journey';

const extension = resolve('.output/firefox-mv3-test');
let world: World;
let stop: () => Promise<void>;

test.beforeAll(async () => {
  const packaged = readPackaged(extension);
  const news = makeNews(packaged);
  const firefox = await openFirefox(extension);
  const articles = await serveFolder('tests/articles', {
    '/news.html': articleAbout([news.added.title, news.cancelled.title]),
  });
  const feed = await serveReleases();
  const traveller = travelIn(firefox, await firefox.openPage('options.html'), articles);
  world = { traveller, feed, packaged, news, nextVersion: countVersions(packaged) };
  stop = async () => {
    await Promise.all([firefox.close(), articles.close(), feed.close()]);
  };
});

test.afterAll(() => stop());

test('a release is previewed, applied and left again', () => applyAndGoBack(world));
test('the next release comes as a delta', () => takeDelta(world));
test('a download cancelled half way changes nothing', () => cancelHalfWay(world));
test('a release that must not be trusted is refused with the reason', () => refuseSpoiled(world));
test('a release older than one seen before is refused', () => refuseOlder(world));

function travelIn(firefox: FirefoxWithExtension, options: Page, articles: Served): Traveller {
  /** Waits for a control that can be used, found by the words beside or on it. */
  const control = async (selector: string, words: string) => {
    const found = await options.waitForFunction(
      (wanted, name) =>
        [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>(wanted)].find(
          (element) => !element.disabled && (element.labels?.[0] ?? element).textContent.trim() === name,
        ),
      { timeout: 20_000 },
      selector,
      words,
    );
    return found.asElement() as ElementHandle<HTMLInputElement>;
  };
  const press = async (name: string) => {
    // A page in a tab behind others is not painted, and its buttons have no place to press.
    await options.bringToFront();
    await (await control('button', name)).click();
  };
  return {
    text: () => options.evaluate(() => document.body.innerText),
    press,
    switchOn: async (name) => {
      await options.bringToFront();
      const box = await control('input[role="switch"]', name);
      if (!(await box.evaluate(({ checked }) => checked))) await box.click();
    },
    type: async (label, text) => {
      const field = await control('input', label);
      if ((await field.evaluate(({ value }) => value)) === text) return;
      await options.bringToFront();
      await field.click({ count: 3 });
      await options.keyboard.press('Delete');
      await field.type(text);
      await press('Save');
      await options.waitForFunction(() => document.querySelector<HTMLButtonElement>('form button')?.disabled === true);
    },
    statuses: async () => {
      const page = await firefox.browser.newPage();
      await page.goto(`${articles.address}/news.html`);
      const report = await firefox.reportOf(page);
      await page.close();
      return Object.fromEntries(
        report!.annotation!.mentions.filter(({ kind }) => kind === 'show').map(({ title, status }) => [title, status]),
      );
    },
    search: async (query) => {
      const popup = await firefox.openPage('popup.html');
      await popup.waitForSelector('input[role="combobox"]');
      await popup.type('input[role="combobox"]', query);
      // What stands there may still be the answer to fewer letters.
      await new Promise((resolve) => setTimeout(resolve, 800));
      const found = await popup.evaluate(() => document.body.innerText);
      await popup.close();
      return found;
    },
  };
}
