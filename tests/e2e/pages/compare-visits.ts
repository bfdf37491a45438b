/** What holds of a page with badges against the same page without, in whichever browser. */

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Anything, FoundStory } from './annotate-anything';
import { copyPage, takeBadges, takePage, type TakenPage } from './take-page';
import { inkBeneathTags } from './take-ink';

/** As much of a page as both drivers of browsers have. */
export type AnyPage = {
  url(): string;
  goto(address: string): Promise<unknown>;
  close(): Promise<void>;
  /** Runs a text as a script, whatever the page allows. */
  run(code: string): Promise<unknown>;
  evaluate<Argument, Answer>(
    script: (argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ): Promise<Answer>;
};

/** What stands in the stack of an error of ours. */
export const OURS = /chrome-extension:|BadgeBoard|AnnotatedPage|PageStory|TagLayer|PassageReader|annotatePage|drawPage/;
/** All that can be taken from a page, by name. */
type Taken = TakenPage & { copied: { plain: string; html: string } | null };

/**
 * Opens a saved page in a tab of its own. One that leaves for elsewhere, never arrives or stops every timer as soon as its scripts run
 * is shown in a further tab without them.
 */
export async function openQuietly<Page>(
  newPage: () => Promise<Page>,
  asAny: (page: Page) => AnyPage,
  addressOf: (quiet: boolean) => string,
): Promise<Page> {
  const page = await newPage();
  const visit = asAny(page);
  if (await arrives(visit, addressOf(false))) return page;
  visit.close().catch(() => undefined);
  const quiet = await newPage();
  await arrives(asAny(quiet), addressOf(true));
  return quiet;
}

/** Goes to an address; answers whether the page is there and at rest after a moment. */
async function arrives(page: AnyPage, address: string): Promise<boolean> {
  const settled = async () => {
    await page.goto(address);
    await page.evaluate(async (milliseconds) => {
      const seconds = new Promise((done) => setTimeout(done, 3_000));
      if (document.readyState !== 'complete')
        await Promise.race([seconds, new Promise((done) => addEventListener('load', done))]);
      await new Promise((done) => setTimeout(done, milliseconds));
    }, 300);
    return page.url() === address;
  };
  return Promise.race([settled().catch(() => false), wait(8_000, false)]);
}

/** Long enough for what was changed to be drawn. Counted outside: some pages let no timer of theirs end. */
export async function rest(page: AnyPage, milliseconds = 400): Promise<void> {
  await wait(milliseconds);
  await page.evaluate(() => document.readyState, null);
}

/**
 * Takes everything from the page without, with and again without badges, and expects it to be the same. Answers the names of what the
 * page itself kept changing meanwhile and could not be compared.
 */
export async function expectSame(
  page: AnyPage,
  words: string[],
  set: (on: boolean) => Promise<void>,
): Promise<string[]> {
  const take = async (): Promise<Taken> => ({
    ...(await page.evaluate(takePage, [...words, 'the', 'season'])),
    copied: await page.evaluate(copyPage, null),
  });
  let restless: (keyof Taken)[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await set(false);
    const without = await take();
    await set(true);
    const withBadges = await take();
    // Else equality would say nothing.
    expect(without.selected.trim() === '' || without.copied !== null).toBe(true);
    await set(false);
    const after = await take();
    restless = namesOf(without).filter((name) => !same(without[name], after[name]));
    if (attempt < 2 && restless.length > 0) continue;
    for (const name of namesOf(without).filter((each) => !restless.includes(each)))
      if (!same(without[name], withBadges[name])) expect.soft(withBadges[name], name).toEqual(without[name]);
    break;
  }
  return restless;
}

/** What a page changes by itself cannot be compared: that is told with the test. */
export function tellRestless(names: string[]): void {
  if (names.length > 0) test.info().annotations.push({ type: 'changes by itself', description: names.join(', ') });
}

function namesOf(taken: Taken): (keyof Taken)[] {
  return Object.keys(taken) as (keyof Taken)[];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export type World = { anything: Anything; shifts: number };

/** Brings the page script with its made-up worker into the page; answers what shows its badges and takes them away. */
export async function bringBadges(
  page: AnyPage,
  { script, style }: { script: string; style: string },
): Promise<(on: boolean) => Promise<void>> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const world = globalThis as unknown as World;
    world.shifts = 0;
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) world.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  }, style);
  await page.run(script);
  return async (on) => {
    await page.evaluate((start) => {
      const { anything } = globalThis as unknown as World;
      if (start) anything.start();
      else anything.stop();
    }, on);
    await rest(page, on ? 400 : 60);
  };
}

/** Every title is underlined, nothing has moved, and no tag lies over ink anywhere on the page, one window after the other. */
export async function expectBadgesInPlace(page: AnyPage): Promise<FoundStory | null> {
  const found = await page.evaluate(() => (globalThis as unknown as World).anything.found(), null);
  if (found === null) return null;
  const { titles } = await page.evaluate(takeBadges, null);
  expect.soft(titles, 'titles that are underlined').toBe(found.titles);
  const [height, step] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight] as const, null);
  const inky = new Set<string>();
  for (let top = 0; top < Math.min(height, HIGHEST); top += step) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await rest(page, 150);
    for (const over of await page.evaluate(inkBeneathTags, null)) inky.add(over);
  }
  expect.soft([...inky], 'ink beneath tags').toEqual([]);
  const shifts = await page.evaluate(() => (globalThis as unknown as World).shifts, null);
  expect.soft(shifts, 'layout shift').toBeLessThanOrEqual(0.01);
  return found;
}

/** Pages are looked at down to here: what comes further below is set like what came before. */
const HIGHEST = 16_000;
