/** Real pages stay as they are in Firefox, whatever is annotated on them: text, markup, selection, clipboard, places, ink by geometry. */

import { resolve } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Served } from '@/scripts/serve-folder';
import { type FirefoxWithExtension, openFirefox } from '@/tests/e2e/open-firefox';
import { bundleAnnotateAnything } from './bundle-annotate-anything';
import {
  type AnyPage,
  bringBadges,
  expectBadgesInPlace,
  expectSame,
  openQuietly,
  OURS,
  rest,
  tellRestless,
} from './compare-visits';
import { pagesMissing, pathOf, savedPages, savedPagesFixture } from './saved-pages';
import { takeBadges } from './take-page';

/** The quick run goes through one page in so many. */
const EVERY = 16;

/** Nothing but loopback is reached, and the test may read the clipboard as a reader's paste would. */
const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'dom.events.testing.asyncClipboard': true,
  // A machine under load takes longer than the five seconds that a reader's act counts for.
  'dom.user_activation.transient.timeout': 60_000,
};

const test = base.extend<object, { firefox: FirefoxWithExtension; saved: Served }>({
  firefox: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const firefox = await openFirefox(resolve('.output/firefox-mv3-test'), PREFERENCES);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  saved: savedPagesFixture,
});

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

let bundle: Awaited<ReturnType<typeof bundleAnnotateAnything>>;
test.beforeAll(async () => {
  bundle = await bundleAnnotateAnything();
});

if (pagesMissing !== null) test.skip(`saved pages: ${pagesMissing}`, () => undefined);

for (const name of savedPages(EVERY))
  test(`F61 F62 ${name.slice(0, 60)}`, async ({ firefox, saved }) => {
    const errors: string[] = [];
    const page = await openQuietly(
      () => newPage(firefox, errors),
      anyPage,
      (quiet) => saved.address + pathOf(name, quiet),
    );
    const visit = anyPage(page);
    await firefox.reportOf(page);
    await page.bringToFront();
    // Badges are drawn a moment after they are known.
    await rest(visit);
    const report = await firefox.reportOf(page);
    await page.bringToFront();
    const words = [...new Set(report?.annotation?.mentions.map(({ surface }) => surface))].slice(0, 6);

    await test.step('with the badges of the extension itself', async () => {
      const underlined = report?.annotation == null ? 0 : (await page.evaluate(takeBadges)).titles;
      expect(underlined).toBe(report?.cost?.badges ?? 0);
      const set = async (on: boolean) => {
        await firefox.command(page, { type: 'set-annotating', on });
        await rest(visit, on ? 400 : 60);
      };
      tellRestless(await expectSame(visit, words, set));
      await set(false);
    });

    await test.step('with badges all over it', async () => {
      const set = await bringBadges(visit, bundle);
      tellRestless(await expectSame(visit, words, set));
      await set(true);
      await expectBadgesInPlace(visit);
    });
    expect(errors).toEqual([]);
    await page.close();
  });

async function newPage({ browser }: FirefoxWithExtension, errors: string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.on('pageerror', (error) => {
    const { message, stack = '' } = error as Error;
    // Saved pages have errors of their own.
    if (OURS.test(stack)) errors.push(message);
  });
  return page;
}

function anyPage(page: Page): AnyPage {
  return {
    url: () => page.url(),
    close: () => page.close(),
    goto: (address) => page.goto(address, { waitUntil: 'domcontentloaded' }),
    run: (code) => page.evaluate(code),
    evaluate: (script, argument) => page.evaluate(script as never, argument),
  };
}
