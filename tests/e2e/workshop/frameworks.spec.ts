/** Pages made with the frameworks of the day: whatever they change, their words stay theirs and nothing of them breaks. */

import { deep } from './deep';
import { type Desk, expect, test } from './workshop-test';

type Run = { texts: string[]; errors: string[] };
type World = {
  workshop: { errors: string[]; run(seed: number, count: number): Promise<Run> };
};

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
  test(`F51 ${name}: ${CHANGES} changes leave the same words as without badges, and break nothing`, async ({
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
    const run = await page.evaluate(
      ([from, count]) => (globalThis as unknown as World).workshop.run(from!, count!),
      [7, CHANGES],
    );
    expect(run.errors).toEqual([]);
    const wrong = run.texts.filter((text, index) => text !== alone.texts[index]);
    expect(wrong).toHaveLength(0);
    await page.close();
  });
