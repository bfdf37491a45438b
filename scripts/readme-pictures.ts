/** Photographs the running product on the sample article for the README, into `docs/pictures`: `npm run pictures:readme`. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { buildExtension } from './build-extension';
import { installChromium } from './install-browsers';
import { openChromium, reportOf } from './open-chromium';
import { serveFolder } from './serve-folder';

const FOLDER = 'docs/pictures';
/** The popup as wide as Chromium opens it (`assets/styles/popup.css`). */
const POPUP = { width: 380, height: 600 };

mkdirSync(FOLDER, { recursive: true });
const extension = buildExtension('chrome', 'test');
const articles = await serveFolder('tests/articles');
const browser = await openChromium({ extension, executablePath: installChromium(), deviceScaleFactor: 2 });
try {
  const article = await browser.context.newPage();
  await article.goto(`${articles.address}/sample.html`);
  await reportOf(browser, article);
  await photographArticle(article);
  for (const [name, query] of [
    ['popup-page', ''],
    ['popup-search', 'the wicher'],
  ] as const)
    await photographPopup(article, name, query);
} finally {
  await browser.close();
  await articles.close();
}

/** The paragraph with the most badges, and the card of one of them. */
async function photographArticle(page: Page): Promise<void> {
  await page.setViewportSize({ width: 900, height: 660 });
  const title = page.locator('p em', { hasText: /^You$/ });
  await title.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().y - 180));
  // Tags are drawn anew once the page has come to rest.
  await page.waitForTimeout(800);
  const { x, y, width, height } = (await title.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  // The card comes after the pointer has rested, and then fades in.
  await page.waitForTimeout(2_500);
  await page.screenshot({ path: join(FOLDER, 'article.png') });
}

/** The popup as a page of its own, with the article as the tab it speaks of. */
async function photographPopup(article: Page, name: string, query: string): Promise<void> {
  const popup = await browser.context.newPage();
  await popup.setViewportSize(POPUP);
  await article.bringToFront();
  await popup.goto(await browser.addressOf('/popup.html'));
  if (query !== '') await popup.locator('input').first().fill(query);
  await popup.waitForTimeout(1_500);
  await popup.screenshot({ path: join(FOLDER, `${name}.png`) });
  await popup.close();
}
