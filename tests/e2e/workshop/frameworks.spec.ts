/** Pages made with the frameworks of the day: whatever they change, their words stay theirs and nothing of them breaks. */

import { deep } from './deep';
import { type Desk, endWatch, expect, startWatch, test } from './workshop-test';

type Run = { texts: string[]; errors: string[] };
type World = {
  kept?: { of: number; still: number };
  workshop: { errors: string[]; run(seed: number, count: number): Promise<Run> };
};

const HYDRATIONS = deep ? 200 : 6;
/** The longest that a page waits until it hydrates, in milliseconds. */
const LATEST = 1_500;
const CHANGES = deep ? 1_000 : 60;

test.describe.configure({ timeout: deep ? 900_000 : 90_000 });

/** Texts after each change on a page where nothing is annotated. */
async function runAlone(desk: Desk, address: string, seed: number): Promise<Run> {
  const page = await desk.browser.context.newPage();
  await page.goto(address);
  await desk.report(page);
  await desk.command(page, { type: 'set-annotating', on: false });
  const run = await page.evaluate(
    ([from, count]) => (globalThis as unknown as World).workshop.run(from!, count!),
    [seed, CHANGES],
  );
  await page.close();
  return run;
}

for (const name of ['react', 'preact', 'vue', 'svelte', 'solid', 'lit', 'turbo'])
  test(`F51 ${name}: ${CHANGES} changes leave the same words as without badges, and no tag away from its title`, async ({
    desk,
    workshop,
  }) => {
    const address = `${workshop.address}/app/${name}`;
    const alone = await runAlone(desk, address, 7);
    expect(alone.errors).toEqual([]);
    const page = await desk.browser.context.newPage();
    await page.goto(address);
    const report = await desk.report(page);
    expect(report?.annotation?.badges.length).toBeGreaterThan(4);
    await startWatch(desk, page);
    const run = await page.evaluate(
      ([from, count]) => (globalThis as unknown as World).workshop.run(from!, count!),
      [7, CHANGES],
    );
    const watch = await endWatch(desk, page);
    expect(run.errors).toEqual([]);
    const wrong = run.texts.filter((text, index) => text !== alone.texts[index]);
    expect(wrong).toHaveLength(0);
    expect(watch.tags).toBeGreaterThan(2);
    expect(watch.seen).toEqual([]);
    await page.close();
  });

for (const path of ['hydrate-root', 'hydrate-page', 'hydrate-streamed'])
  test(`F52 ${path}: React takes the page over ${HYDRATIONS} times without an error, and keeps the server's nodes`, async ({
    desk,
    workshop,
  }) => {
    let badged = 0;
    const once = async (delay: number): Promise<void> => {
      const page = await desk.browser.context.newPage();
      await page.goto(`${workshop.address}/${path}?delay=${delay}`);
      await page.waitForFunction(() => (globalThis as unknown as World).kept !== undefined, undefined, {
        polling: 50,
        timeout: 15_000,
      });
      const after = await page.evaluate(() => {
        const { kept, workshop: run } = globalThis as unknown as World;
        return { kept, errors: run.errors };
      });
      expect(after.errors).toEqual([]);
      expect(after.kept!.of).toBeGreaterThan(10);
      expect(after.kept!.still).toBe(after.kept!.of);
      badged += await page.locator('html > greenlit-layer').count();
      await page.close();
    };
    for (let times = 0; times < HYDRATIONS; times += 3)
      await Promise.all(
        [times, times + 1, times + 2]
          .filter((index) => index < HYDRATIONS)
          .map((index) => once(Math.round((index * 617) % LATEST))),
      );
    expect(badged).toBeGreaterThanOrEqual(HYDRATIONS / 2);
  });
