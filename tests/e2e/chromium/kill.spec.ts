/** An update that is killed at any moment leaves the dataset before or the one after, never a mix of both. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { installChromium } from '@/scripts/install-browsers';
import { type ChromiumWithExtension, openChromium, reportOf } from '@/scripts/open-chromium';
import { type Served, serveFolder } from '@/scripts/serve-folder';
import { makeEdition, titleOf } from '@/tests/e2e/editions';
import { type FeedServer, serveReleases, signRelease } from '@/tests/e2e/feed-server';
import { articleAbout, readPackaged } from '@/tests/e2e/newer-dataset';
import { readStored } from '@/tests/e2e/stored-dataset';

const KILLS = 20;
/** How far beyond the time that an undisturbed update took the points reach: one among other work takes longer. */
const BEYOND = 1.1;

const extension = resolve('.output/chrome-mv3-test');
const packaged = readPackaged(extension);
const pages: Record<string, string> = {};
let feed: FeedServer;
let articles: Served;
let profile: string;
let browser: ChromiumWithExtension;
/** A page of the extension, to ask and to look from. */
let desk: Page;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeEach(async () => {
  feed = await serveReleases();
  articles = await serveFolder('tests/articles', pages);
  profile = mkdtempSync(join(tmpdir(), 'greenlit-kills-'));
  await open();
  await desk.evaluate(
    (feedAddress) => chrome.storage.local.set({ settings: { version: 1, content: { feedAddress } } }),
    feed.address,
  );
});

test.afterEach(async () => {
  await Promise.all([browser.close(), articles.close(), feed.close()]);
  rmSync(profile, { recursive: true, force: true });
});

async function open(): Promise<void> {
  browser = await openChromium({ extension, executablePath: installChromium(), profile });
  desk = await browser.context.newPage();
  await desk.goto(await browser.addressOf('popup.html'));
}

const versionOfEdition = (edition: number) => packaged.manifest.version + edition;
const editionOf = (version: number) => version - packaged.manifest.version;

async function offerEdition(edition: number): Promise<void> {
  const version = versionOfEdition(edition);
  feed.offer(await signRelease(makeEdition(packaged.dataset, edition), { version, created: new Date() }));
}

/** Lets the update's alarm ring; resolves when the worker asks for the manifest. */
async function startUpdate(): Promise<void> {
  const checked = new Promise<void>((done) => {
    feed.onCheck = done;
  });
  await desk.evaluate(() => chrome.alarms.create('update', { when: Date.now() }));
  await checked;
}

/** The edition that is stored, which must be whole; 0 for none. */
async function storedEdition(): Promise<number> {
  const stored = await readStored(desk, editionOf);
  expect(stored?.faults ?? []).toEqual([]);
  return stored === null ? 0 : editionOf(stored.version);
}

/** Updates undisturbed to an edition; the milliseconds it takes from the first question to the flip of the pointer. */
async function measureUpdate(edition: number): Promise<number> {
  await offerEdition(edition);
  await startUpdate();
  const began = performance.now();
  // The number of a release is remembered right before the flip; looking at the database would slow the update down.
  const newest = () =>
    desk.evaluate(async () => {
      const { releases } = await chrome.storage.local.get<{ releases?: { content: { newest: { version: number } } } }>(
        'releases',
      );
      return releases?.content.newest.version;
    });
  await expect.poll(newest, { timeout: 60_000, intervals: [10] }).toBe(versionOfEdition(edition));
  const taken = performance.now() - began;
  await expect.poll(storedEdition).toBe(edition);
  return taken;
}

/** The search and a page both know the edition that is stored, and nothing of the other. */
async function checkReaders(edition: number, other: number): Promise<void> {
  const { hits } = await desk.evaluate(
    () =>
      chrome.runtime.sendMessage({ type: 'search', query: 'quillwater', limit: 3 }) as Promise<{
        hits: { title: string }[];
      }>,
  );
  // The search forgives typos, so that real titles may be among the hits.
  const madeUp = hits.map(({ title }) => title).filter((title) => title.startsWith('Quillwater'));
  expect(madeUp).toEqual([titleOf(edition)]);
  pages['/editions.html'] = articleAbout([titleOf(edition), titleOf(other)]);
  const page = await browser.context.newPage();
  await page.goto(`${articles.address}/editions.html`);
  const { annotation } = (await reportOf(browser, page))!;
  expect(new Set(annotation!.mentions.map(({ title }) => title))).toEqual(new Set([titleOf(edition)]));
  expect(annotation!.badges).toHaveLength(1);
  await page.close();
}

/** Kills `KILLS` updates at points spread over the time that one takes, and looks at what is left each time. */
async function killUpdates(kill: () => Promise<void>): Promise<void> {
  await measureUpdate(1);
  const whole = await measureUpdate(2);
  let edition = 2;
  const outcomes: string[] = [];
  for (let point = 0; point < KILLS; point++) {
    await offerEdition(edition + 1);
    await startUpdate();
    // The last kill comes right after the flip, however long that takes, so that both outcomes are seen.
    if (point === KILLS - 1) await expect.poll(storedEdition, { timeout: 60_000 }).toBe(edition + 1);
    else await new Promise((done) => setTimeout(done, (whole * BEYOND * point) / (KILLS - 2)));
    await kill();
    const left = await storedEdition();
    expect([edition, edition + 1]).toContain(left);
    await checkReaders(left, left === edition ? edition + 1 : edition);
    outcomes.push(left === edition ? 'old' : 'new');
    edition = left;
  }
  test.info().annotations.push({ type: `${whole.toFixed(0)} ms an update`, description: outcomes.join(' ') });
  expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
  await measureUpdate(edition + 1);
  // The active one, the one to go back to, and the one before, which goes with the next update; nothing of those that were killed.
  expect((await readStored(desk, editionOf))!.generations).toBeLessThanOrEqual(3);
}

test('the worker is stopped in the middle of an update', () =>
  killUpdates(async () => {
    const session = await browser.context.browser()!.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const [worker] = targetInfos.filter(({ type }) => type === 'service_worker');
    await session.send('Target.closeTarget', { targetId: worker!.targetId });
    await session.detach();
  }));

test('the browser is killed in the middle of an update', () =>
  killUpdates(async () => {
    const session = await browser.context.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const closed = new Promise((done) => browser.context.once('close', done));
    // The browser was started as the leader of a process group of its own.
    process.kill(-processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
    await closed;
    await open();
  }));
