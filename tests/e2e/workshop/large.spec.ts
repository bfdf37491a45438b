/** Pages of a hundred thousand elements, bursts of changes, feeds without an end and routes: nothing twice, nothing astray, nothing kept. */

import type { Page } from 'playwright';
import { deep } from './deep';
import { measureOwnTasks } from './own-tasks';
import { type Desk, endWatch, expect, inExtension, openAnnotated, startWatch, test } from './workshop-test';

type Feed = { feed: { add(count: number): void; route(number: number): void; burst(count: number): void } };

test.describe.configure({ timeout: deep ? 900_000 : 120_000 });

/** Says what our scripts took, for whoever reads the run: times differ from machine to machine, so nothing hangs on them. */
async function tell(desk: Desk, page: Page, what: string, act: () => Promise<void>): Promise<void> {
  const { longest, total, over50 } = await measureOwnTasks(desk, page, act);
  console.log(`    F54 ${what}: longest stretch ${longest} ms, ${over50} over 50 ms, ${total} ms in all`);
}

/** Waits until the page script has done what there was to do: its cost has gone up and stays. */
async function untilDone(desk: Desk, page: Page, before: number): Promise<void> {
  let last = -1;
  const done = async () => {
    const now = (await costOf(desk, page)) ?? -1;
    const same = now === last && now > before;
    last = now;
    return same;
  };
  await expect.poll(done, { timeout: 60_000, intervals: [1_500] }).toBe(true);
}

const costOf = async (desk: Desk, page: Page) => (await desk.report(page))?.cost?.milliseconds ?? 0;

/** Underlined words with the place of each, so that one underlined twice shows. */
const underlines = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([, highlight]) =>
      [...highlight].map((range) => {
        const { x, y } = (range as Range).getBoundingClientRect();
        return `${(range as Range).toString()} at ${Math.round(x)},${Math.round(y)}`;
      }),
    ),
  );

async function nothingTwice(desk: Desk, page: Page): Promise<void> {
  const places = await underlines(page);
  expect(places.length).toBeGreaterThan(2);
  expect(new Set(places).size).toBe(places.length);
  const { annotation } = (await desk.report(page))!;
  expect(places).toHaveLength(annotation!.badges.length);
  expect((await desk.overlay(page))!.tags).toHaveLength(annotation!.badges.length);
}

test('F54 a page of a hundred thousand elements is annotated, bursts of a thousand changes and all', async ({
  desk,
  workshop,
}) => {
  const page = await desk.browser.context.newPage();
  await page.goto(`${workshop.address}/plain`);
  await tell(desk, page, '100,000 elements read', async () => {
    await page.goto(`${workshop.address}/large`);
    await untilDone(desk, page, 0);
  });
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(100_000);
  await nothingTwice(desk, page);
  for (let times = 0; times < (deep ? 10 : 2); times += 1) {
    const cost = await costOf(desk, page);
    await tell(desk, page, 'a burst of 1,000 changes', async () => {
      await page.evaluate((at) => {
        const all = document.querySelectorAll('article p');
        for (let count = 0; count < 1_000; count += 1) (all[count * 3 + at]!.lastChild as Text).data += ' And more.';
      }, times);
      await untilDone(desk, page, cost);
    });
  }
  await nothingTwice(desk, page);
  const cost = await costOf(desk, page);
  await tell(desk, page, '133,000 elements more at once', async () => {
    // In a task of the page's own, so that its work does not count as ours.
    await page.evaluate(() => {
      setTimeout(() => {
        const section = document.querySelector('article section')!;
        const box = document.createElement('div');
        for (let count = 0; count < 330; count += 1) box.append(section.cloneNode(true));
        document.querySelector('article')!.append(box);
      });
    });
    await untilDone(desk, page, cost);
  });
  await nothingTwice(desk, page);
  await page.close();
});

const ROUTES = deep ? 200 : 20;
/** Of how many of them each is looked at from all sides. */
const CHECKED = deep ? 200 : 8;

test(`F54 after each of ${ROUTES} routes nothing is annotated twice, tags stand in place, and memory comes back`, async ({
  desk,
  workshop,
}) => {
  const page = await openAnnotated(desk, `${workshop.address}/app/feed`);
  const session = await desk.browser.context.newCDPSession(page);
  await session.send('Performance.enable');
  const goTo = async (number: number): Promise<void> => {
    await page.evaluate((at) => (globalThis as unknown as Feed).feed.route(at), number);
    const headline = `part ${number}`;
    const annotated = async () => {
      const titles = await inExtension<string[]>(
        desk,
        page,
        `() => [...CSS.highlights].flatMap(([, highlight]) => [...highlight].map((range) => range.startContainer.isConnected && !range.collapsed ? document.querySelector('h1').textContent : 'gone'))`,
      );
      return titles.length > 2 && titles.every((title) => title.endsWith(headline));
    };
    await expect.poll(annotated, { timeout: 10_000 }).toBe(true);
  };
  const memory = async () => {
    for (let times = 0; times < 3; times += 1) {
      await session.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(200);
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') };
  };
  await startWatch(desk, page);
  for (let number = 1; number <= CHECKED; number += 1) {
    await goTo(number);
    await nothingTwice(desk, page);
  }
  const { seen, tags } = await endWatch(desk, page);
  expect(seen).toEqual([]);
  expect(tags).toBeGreaterThan(2);
  /** Whoever looks on from outside leaves something in the page's memory each time: so the page goes its way alone. */
  const travel = (count: number) =>
    page.evaluate(async (routes) => {
      for (let number = 1; number <= routes; number += 1) {
        (globalThis as unknown as Feed).feed.route(number);
        // Longer than a page has to rest before it is read.
        await new Promise((done) => setTimeout(done, 450));
      }
      (globalThis as unknown as Feed).feed.route(0);
    }, count);
  // Until it is warm, the engine keeps more and more compiled code: from the fortieth route on it grows by a hundredth in twenty.
  await travel(2 * ROUTES);
  await goTo(0);
  const before = await memory();
  await travel(ROUTES);
  await goTo(0);
  const after = await memory();
  console.log(
    `    F54 memory over ${ROUTES} routes: heap ${before.heap} to ${after.heap} bytes, nodes ${before.nodes} to ${after.nodes}`,
  );
  expect(after.heap / before.heap).toBeLessThan(1.05);
  expect(after.nodes / before.nodes).toBeLessThan(1.05);
  await page.close();
});

test('F51 in a feed without an end what is added is annotated once, and tags stay in place', async ({
  desk,
  workshop,
}) => {
  const page = await openAnnotated(desk, `${workshop.address}/app/feed`);
  await startWatch(desk, page);
  for (let times = 0; times < (deep ? 100 : 8); times += 1) {
    await page.evaluate(() => (globalThis as unknown as Feed).feed.add(10));
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(350);
  }
  await expect
    .poll(async () => (await desk.report(page))!.annotation!.mentions.length)
    .toBeGreaterThan((deep ? 100 : 8) * 10);
  const { seen } = await endWatch(desk, page);
  expect(seen).toEqual([]);
  await nothingTwice(desk, page);
  await page.close();
});
