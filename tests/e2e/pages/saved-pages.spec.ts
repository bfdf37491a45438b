/** Real pages stay as they are in Chromium, whatever is annotated on them: text, markup, selection, clipboard, layout, every pixel of ink. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Desk, expect, test as base } from '@/tests/e2e/chromium/fixtures';
import type { Served } from '@/scripts/serve-folder';
import { bundleAnnotateAnything } from './bundle-annotate-anything';
import { comparePictures, type PixelBox } from './compare-pictures';
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
import { readPng } from './read-png';
import { findingsFolder, pagesMissing, pathOf, savedPages, savedPagesFixture, settledStory } from './saved-pages';
import { takeBadges } from './take-page';

/** Pictures beyond this height take longer than they tell. */
const HIGHEST = 4_000;
/** The quick run goes through one page in so many. */
const EVERY = 8;

const test = base.extend<object, { saved: Served }>({
  saved: savedPagesFixture,
});

// One browser a worker: two pages at a time.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

let bundle: Awaited<ReturnType<typeof bundleAnnotateAnything>>;
test.beforeAll(async ({ desk }) => {
  bundle = await bundleAnnotateAnything();
  await desk.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

if (pagesMissing !== null) test.skip(`saved pages: ${pagesMissing}`, () => undefined);

for (const name of savedPages(EVERY))
  test(`F61 F62 ${name.slice(0, 60)}`, async ({ desk, saved }) => {
    const errors: string[] = [];
    const page = await openQuietly(
      () => newPage(desk, saved, errors),
      anyPage,
      (quiet) => saved.address + pathOf(name, quiet),
    );
    const visit = anyPage(page);
    await page.bringToFront();
    await desk.report(page);
    // Badges are drawn a moment after they are known.
    await rest(visit);
    const report = await desk.report(page);
    const words = [...new Set(report?.annotation?.mentions.map(({ surface }) => surface))].slice(0, 6);

    await test.step('with the badges of the extension itself', async () => {
      const underlined = report?.annotation == null ? 0 : (await page.evaluate(takeBadges)).titles;
      expect(underlined).toBe(report?.cost?.badges ?? 0);
      if (findingsFolder !== null && underlined > 0) await photographOwn(page, name);
      const set = async (on: boolean) => {
        await desk.command(page, { type: 'set-annotating', on });
        await rest(visit, on ? 400 : 60);
      };
      tellRestless(await expectSame(visit, words, set));
      await set(false);
    });

    await test.step('with badges all over it', async () => {
      const set = await bringBadges(visit, bundle);
      tellRestless(await expectSame(visit, words, set));
      await set(true);
      const found = await expectBadgesInPlace(visit);
      const settled = settledStory(name);
      if (settled !== null) expect.soft({ box: found?.box ?? '', passages: found?.passages ?? 0 }).toEqual(settled);
      if (found !== null) await lookAtInk(page, visit, name, set);
      if (findingsFolder !== null)
        writeFileSync(join(findingsFolder, `${name}.json`), JSON.stringify({ name, found, report }));
    });
    expect(errors).toEqual([]);
    await page.close();
  });

/** A tab with no network but the saved pages: where a page would go elsewhere nothing answers, and it stays. */
async function newPage(desk: Desk, saved: Served, errors: string[]): Promise<Page> {
  const page = await desk.browser.context.newPage();
  page.on('pageerror', ({ message, stack = '' }) => {
    // Saved pages have errors of their own.
    if (OURS.test(stack)) errors.push(message);
  });
  await page.route(
    (address) => address.origin !== saved.address,
    (route) => (route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort()),
  );
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

/** Takes pictures of the page without and with badges, and finds no ink beneath a tag and nothing changed elsewhere. */
async function lookAtInk(page: Page, visit: AnyPage, name: string, set: (on: boolean) => Promise<void>): Promise<void> {
  const story = await page.evaluate(() => {
    const tops = [...CSS.highlights].flatMap(([, highlight]) =>
      ([...highlight] as Range[]).map((range) => range.getBoundingClientRect().top),
    );
    return Math.min(...tops) + scrollY;
  });
  const height = await page.evaluate((most) => Math.min(most, document.documentElement.scrollHeight), HIGHEST);
  await page.setViewportSize({ width: 1280, height: Math.max(900, height) });
  await page.evaluate((top) => scrollTo({ top: top - 200, behavior: 'instant' }), story);
  await rest(visit, 600);
  const options = { animations: 'disabled', caret: 'hide' } as const;
  const badges = await page.evaluate(takeBadges);
  const withBadges = await page.screenshot(options);
  const [first] = badges.tags;
  if (findingsFolder !== null && first !== undefined) {
    const clip = { x: Math.max(0, first.left - 200), y: Math.max(0, first.top - 120), width: 760, height: 500 };
    writeFileSync(join(findingsFolder, `${name}.png`), await page.screenshot({ ...options, clip }));
  }
  await set(false);
  const without = readPng(await page.screenshot(options));
  await set(false);
  const still = readPng(await page.screenshot(options));
  await page.setViewportSize({ width: 1280, height: 900 });
  const tags = badges.tags.map(({ left, top, right, bottom }): PixelBox => ({ left, top, right, bottom }));
  const { outside, covered } = comparePictures(without, still, readPng(withBadges), tags, badges.lines, badges.links);
  const inky = covered.flatMap((pixels, index) => {
    const { left = 0, top = 0 } = tags[index] ?? {};
    return pixels > MOST_FRINGE ? [`${badges.named[index]} at ${Math.round(left)}, ${Math.round(top)}: ${pixels}`] : [];
  });
  expect.soft(inky, 'tags over pixels of ink').toEqual([]);
  expect.soft(outside, 'pixels changed elsewhere').toEqual([]);
  const alone = tags.filter((tag) => !badges.lines.some((line) => isNear(tag, line)));
  expect.soft(alone, 'tags away from every title').toEqual([]);
}

/** A letter's fringe may reach a pixel further than its outline says. */
const MOST_FRINGE = 3;

function isNear(tag: PixelBox, line: DOMRect): boolean {
  return (
    tag.bottom > line.top - 16 && tag.top < line.bottom && tag.left < line.right + 220 && tag.right > line.left - 220
  );
}

/** The window around the first of the extension's own badges, for contact sheets. */
async function photographOwn(page: Page, name: string): Promise<void> {
  mkdirSync(findingsFolder!, { recursive: true });
  await page.evaluate(() => {
    const [first] = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]);
    scrollBy({ top: (first?.getBoundingClientRect().top ?? 0) - 300, behavior: 'instant' });
  });
  await new Promise((done) => setTimeout(done, 400));
  writeFileSync(join(findingsFolder!, `${name}.own.png`), await page.screenshot());
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}
