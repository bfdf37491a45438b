/** Updating the dataset from a feed, as a maintainer does it in the options page of Chromium. */

import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { installChromium } from '@/scripts/install-browsers';
import { type ChromiumWithExtension, openChromium, reportOf } from '@/scripts/open-chromium';
import { type Served, serveFolder } from '@/scripts/serve-folder';
import { serveReleases } from '@/tests/e2e/feed-server';
import { articleAbout, makeNews, readPackaged } from '@/tests/e2e/newer-dataset';
import {
  applyAndGoBack,
  cancelHalfWay,
  countVersions,
  type Follower,
  refuseOlder,
  refuseSpoiled,
  takeDelta,
  tellNews,
  type Traveller,
  type World,
} from '@/tests/e2e/sync-journey';

const extension = resolve('.output/chrome-mv3-test');
let world: World;
let follower: Follower;
let stop: () => Promise<void>;

test.beforeAll(async () => {
  const packaged = readPackaged(extension);
  const news = makeNews(packaged);
  const browser = await openChromium({ extension, executablePath: installChromium() });
  const articles = await serveFolder('tests/articles', {
    '/news.html': articleAbout([news.added.title, news.cancelled.title]),
  });
  const feed = await serveReleases();
  const options = await browser.context.newPage();
  await options.goto(await browser.addressOf('options.html'));
  const traveller = travelIn(browser, options, articles);
  world = { traveller, feed, packaged, news, nextVersion: countVersions(packaged) };
  follower = followIn(browser);
  stop = async () => {
    await Promise.all([browser.close(), articles.close(), feed.close()]);
  };
});

test.afterAll(() => stop());

test('a release is previewed, applied and left again', () => applyAndGoBack(world));
test('a cancellation of a followed show is news until it was seen', () => tellNews(world, follower));
test('the next release comes as a delta', () => takeDelta(world));
test('a download cancelled half way changes nothing', () => cancelHalfWay(world));
test('a release that must not be trusted is refused with the reason', () => refuseSpoiled(world));
test('a release older than one seen before is refused', () => refuseOlder(world));

function followIn(browser: ChromiumWithExtension): Follower {
  const inPopup = async <Answer>(act: (popup: Page) => Promise<Answer>): Promise<Answer> => {
    const popup = await browser.context.newPage();
    await popup.goto(await browser.addressOf('popup.html'));
    await popup.locator('#tab-watchlist').click();
    try {
      return await act(popup);
    } finally {
      await popup.close();
    }
  };
  return {
    follow: (id) =>
      inPopup((popup) =>
        popup.evaluate(async (show) => {
          await chrome.runtime.sendMessage({ type: 'follow', id: show, followed: true });
        }, id),
      ),
    text: () =>
      inPopup(async (popup) => {
        await popup.locator('.watchlist').first().waitFor();
        return popup.locator('#tab-panel').innerText();
      }),
    gotIt: () =>
      inPopup(async (popup) => {
        await popup.getByRole('button', { name: 'Got it' }).click();
        await popup.locator('.fresh').waitFor({ state: 'detached' });
      }),
  };
}

function travelIn(browser: ChromiumWithExtension, options: Page, articles: Served): Traveller {
  return {
    text: () => options.locator('body').innerText(),
    press: (name) => options.getByRole('button', { name, exact: true }).click(),
    switchOn: (name) => options.getByRole('switch', { name }).check(),
    type: async (label, text) => {
      const field = options.getByLabel(label);
      if ((await field.inputValue()) === text) return;
      await field.fill(text);
      await options.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(options.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    },
    statuses: async () => {
      const page = await browser.context.newPage();
      await page.goto(`${articles.address}/news.html`);
      const report = await reportOf(browser, page);
      await page.close();
      return Object.fromEntries(
        report!.annotation!.mentions.filter(({ kind }) => kind === 'show').map(({ title, status }) => [title, status]),
      );
    },
    search: async (query) => {
      const popup = await browser.context.newPage();
      await popup.goto(await browser.addressOf('popup.html'));
      await popup.getByRole('combobox').fill(query);
      await popup.locator('[role=option], .search-none:not(:empty)').first().waitFor();
      const found = await popup.locator('body').innerText();
      await popup.close();
      return found;
    },
  };
}
