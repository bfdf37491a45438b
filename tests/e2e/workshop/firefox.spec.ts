/** The pages of the workshop in Firefox, as far as it can be driven: what they say is the same with the extension and after it is gone. */

import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type FirefoxWithExtension, openFirefox } from '@/tests/e2e/open-firefox';
import { deep } from './deep';
import { HOSTILE_PAGES } from './hostile-pages';
import { serveWorkshop, type Workshop } from './serve-workshop';

type Run = { texts: string[]; errors: string[] };
type World = {
  kept?: { of: number; still: number };
  workshop: { errors: string[]; run(seed: number, count: number): Promise<Run> };
};

const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', 'solid', 'lit', 'turbo'];
const CHANGES = deep ? 1_000 : 40;
const HYDRATIONS = deep ? 200 : 4;

test.describe.configure({ mode: 'serial', timeout: deep ? 1_800_000 : 180_000 });

let firefox: FirefoxWithExtension;
let workshop: Workshop;

test.beforeAll(async () => {
  workshop = await serveWorkshop(HOSTILE_PAGES);
  firefox = await openFirefox(resolve('.output/firefox-mv3-test'));
});
test.afterAll(async () => {
  await firefox?.close();
  await workshop?.close();
});

async function open(path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(`${workshop.address}${path}`);
  return page;
}

const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('html > greenlit-layer').length);

const run = (page: Page) => page.evaluate((count) => (globalThis as unknown as World).workshop.run(7, count), CHANGES);

const withBadges = new Map<string, Run>();

for (const name of FRAMEWORKS)
  test(`F51 ${name} in Firefox: ${CHANGES} changes under badges without an error`, async () => {
    const page = await open(`/app/${name}`);
    const report = await firefox.reportOf(page);
    expect(report?.annotation?.badges.length).toBeGreaterThan(4);
    await page.bringToFront();
    const ran = await run(page);
    expect(ran.errors).toEqual([]);
    expect(await hosts(page)).toBe(1);
    withBadges.set(name, ran);
    await page.close();
  });

test(`F52 in Firefox: React takes pages over ${HYDRATIONS} times each without an error, and keeps the server's nodes`, async () => {
  let badged = 0;
  for (let times = 0; times < HYDRATIONS; times += 1)
    for (const path of ['hydrate-root', 'hydrate-page', 'hydrate-streamed']) {
      const page = await open(`/${path}?delay=${(times * 617) % 1_500}`);
      await page.waitForFunction(() => (globalThis as unknown as World).kept !== undefined, { polling: 50 });
      const { kept, errors } = await page.evaluate(() => {
        const { kept: nodes, workshop: app } = globalThis as unknown as World;
        return { kept: nodes!, errors: app.errors };
      });
      expect(errors).toEqual([]);
      expect(kept.of).toBeGreaterThan(10);
      expect(kept.still).toBe(kept.of);
      badged += await hosts(page);
      await page.close();
    }
  expect(badged).toBeGreaterThan(HYDRATIONS);
});

test('F58 in Firefox: under the strictest CSP tags are drawn', async () => {
  const page = await open('/strict');
  expect((await firefox.reportOf(page))?.annotation?.badges.length).toBeGreaterThan(2);
  const tag = await firefox.untilOverlay(page, ({ tags }) => tags.find(({ width, height }) => width > 4 && height > 4));
  expect(tag.name.length).toBeGreaterThan(10);
  await page.close();
});

test('F57 F65 in Firefox: open shadow trees are read, and a page that overrides natives is annotated', async () => {
  const page = await open('/shadow');
  const titles = (await firefox.reportOf(page))!.annotation!.mentions.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Bridgerton', 'Mindhunter', 'The Crown']));
  expect(titles).not.toContain('Ozark');
  await page.close();
  const natives = await open('/natives');
  expect((await firefox.reportOf(natives))?.annotation?.badges.length).toBeGreaterThan(2);
  expect(await natives.evaluate(() => (globalThis as unknown as { pageErrors: string[] }).pageErrors)).toEqual([]);
  await natives.close();
});

test('F44 in Firefox: once the extension is removed nothing of it is to be seen', async () => {
  const page = await open('/plain');
  await firefox.reportOf(page);
  await firefox.untilOverlay(page, ({ tags }) => tags.find(({ width }) => width > 4));
  const seen = () =>
    page.evaluate(() => {
      const host = document.querySelector('html > greenlit-layer');
      const line = getComputedStyle(document.querySelector('em')!, '::highlight(greenlit-renewed)').textDecorationLine;
      return [host === null ? 'hidden' : getComputedStyle(host).visibility, line];
    });
  expect((await seen())[0]).toBe('visible');
  await firefox.remove();
  await expect.poll(async () => (await seen())[0], { timeout: 10_000 }).toBe('hidden');
  await page.close();
});

test('F51 in Firefox: without the extension the same changes leave the same words', async () => {
  for (const name of FRAMEWORKS) {
    const page = await open(`/app/${name}`);
    await page.bringToFront();
    const alone = await run(page);
    expect(await hosts(page)).toBe(0);
    const wrong = withBadges.get(name)?.texts.filter((text, index) => text !== alone.texts[index]);
    expect(wrong, name).toEqual([]);
    await page.close();
  }
});
