/** What a maintainer lives through with a feed, told once for every browser. */

import { expect } from '@playwright/test';
import type { Dataset } from '@/lib/dataset/dataset';
import { versionDay } from '@/lib/dataset/manifest';
import { generateKeyPair } from '@/lib/dataset/signature';
import type { ReleaseOptions } from '@/lib/dataset/write-release';
import { dayOf } from '@/lib/shows/calendar-date';
import type { Status } from '@/lib/shows/status';
import { statusAt } from '@/lib/shows/status-at';
import { type FeedServer, type SignedRelease, signRelease } from './feed-server';
import type { News, Packaged } from './newer-dataset';

/** What a journey does in a browser, whichever it is. */
export type Traveller = {
  /** Text of the options page as it stands now. */
  text(): Promise<string>;
  /** Presses the button of the options page that bears this name, once it can be pressed. */
  press(name: string): Promise<void>;
  /** Switches on what bears this name, as far as it is off. */
  switchOn(name: string): Promise<void>;
  /** Types into the field of this label, in place of what is there. */
  type(label: string, text: string): Promise<void>;
  /** Opens the article about the news: the status of each show found in it, by title. */
  statuses(): Promise<Record<string, Status | null>>;
  /** The text under the popup's search box, once there is some. */
  search(query: string): Promise<string>;
};

/** What a reader does in the popup with the shows they follow. */
export type Follower = {
  follow(id: string): Promise<void>;
  /** The text of the list of shows followed, opened anew. */
  text(): Promise<string>;
  /** Says that the news were seen. */
  gotIt(): Promise<void>;
};

export type World = {
  traveller: Traveller;
  feed: FeedServer;
  packaged: Packaged;
  news: News;
  /** A number no release has had yet: they only grow, so all journeys in one profile share the count. */
  nextVersion(): number;
};

export function countVersions({ manifest }: Packaged): () => number {
  let { version } = manifest;
  return () => ++version;
}

/** Switches the desk on, types the feed's address, looks for a release, sees what it changes, applies it and goes back. */
export async function applyAndGoBack(world: World): Promise<void> {
  const { traveller, feed, news } = world;
  await openDesk(world);
  expect(await traveller.statuses()).toEqual(statusesIn(news, news.before));

  const name = readable(await offer(world, news.after));
  feed.pause = 500;
  await traveller.press('Check for a release');
  await see(traveller, /Downloading: \d[\d.,]* kB of [1-9][\d.,]* kB/);
  await see(traveller, `Release ${name} is ready.`);
  feed.pause = 0;
  const preview = await traveller.text();
  for (const words of ['1 added', '1 removed', '1 changed', '1 with another status', news.cancelled.title])
    expect(preview).toContain(words);
  expect(await traveller.statuses()).toEqual(statusesIn(news, news.before));

  await traveller.press('Apply');
  await see(traveller, `Release ${name} is in use.`);
  await see(traveller, `${name} fetched since`);
  expect(await traveller.statuses()).toEqual(statusesIn(news, news.after));
  expect(await traveller.search('quilwater')).toContain(news.added.title);

  await traveller.press('Back to the packaged release');
  await see(traveller, 'came with the extension');
  expect(await traveller.statuses()).toEqual(statusesIn(news, news.before));
  expect(await traveller.search('quilwater')).not.toContain(news.added.title);
}

/** A followed show that a release cancels is news until it was seen; going back to the release before makes no news, and keeps the list. */
export async function tellNews(world: World, follower: Follower): Promise<void> {
  const { traveller, news } = world;
  const { id, title } = news.cancelled;
  await openDesk(world);
  await follower.follow(id);
  expect(await follower.text()).not.toContain('New since you last looked');
  const name = readable(await offer(world, news.after));
  await traveller.press('Check for a release');
  await see(traveller, `Release ${name} is ready.`);
  await traveller.press('Apply');
  await see(traveller, `${name} fetched since`);
  expect(await follower.text()).toMatch(new RegExp(`New since you last looked 1[^]*${title}[^]*Canceled`));
  await follower.gotIt();
  expect(await follower.text()).not.toContain('New since you last looked');
  await traveller.press('Back to the packaged release');
  await see(traveller, 'came with the extension');
  const after = await follower.text();
  expect(after).not.toContain('New since you last looked');
  expect(after).toContain(title);
}

/** The next release comes as a delta of a few kilobytes. */
export async function takeDelta(world: World): Promise<void> {
  const { traveller, feed, news, packaged } = world;
  await openDesk(world);
  const bases = [{ version: packaged.manifest.version, dataset: news.before }];
  const name = readable(await offer(world, news.after, { bases }));
  feed.asked.length = 0;
  await traveller.press('Check for a release');
  await see(traveller, `Release ${name} is ready.`);
  expect(feed.asked.map((path) => path.split('/')[0])).toEqual(['manifest.json', 'manifest.sig.json', 'deltas']);
  await traveller.press('Leave it');
  expect(await traveller.statuses()).toEqual(statusesIn(news, news.before));
}

/** Cancels a download that has come half way; the same release comes through the next time. */
export async function cancelHalfWay(world: World): Promise<void> {
  const { traveller, feed, news } = world;
  await openDesk(world);
  // Every show differs, so that all parts come over the wire.
  const shows = news.after.shows.map((show) => ({ ...show, formerIds: [`${show.id}-before`] }));
  const name = readable(await offer(world, { ...news.after, shows }));
  feed.pause = 400;
  await traveller.press('Check for a release');
  await see(traveller, /Downloading: [1-9][\d.,]* kB of [1-9][\d.,]* kB/);
  await traveller.press('Cancel');
  await see(traveller, 'Nothing was changed.');
  const asked = feed.asked.length;
  await new Promise((resolve) => setTimeout(resolve, 2 * feed.pause));
  expect(feed.asked.length).toBe(asked);
  feed.pause = 0;
  expect(await traveller.statuses()).toEqual(statusesIn(news, news.before));
  await traveller.press('Check for a release');
  await see(traveller, `Release ${name} is ready.`);
  await traveller.press('Leave it');
}

/** Releases that must not be trusted: why, and the words that say so. */
const SPOILED: [what: string, spoil: (world: World) => Promise<SignedRelease>, words: RegExp][] = [
  [
    'signed by someone else in the name of our key',
    async (world) => signedBy(world, 'development'),
    /Nothing was changed\. The manifest is not what "development" signed/,
  ],
  [
    'signed by a stranger',
    async (world) => signedBy(world, 'stranger'),
    /Nothing was changed\. The release is signed with "stranger", which does not count here/,
  ],
  [
    'with a part that was exchanged',
    async (world) => withParts(await release(world), (bytes) => bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte))),
    /Nothing was changed\. parts\/[0-9a-f]{64}\.jsonl is damaged or exchanged/,
  ],
  [
    'with a part that was cut off',
    async (world) => withParts(await release(world), (bytes) => bytes.slice(0, -1)),
    /Nothing was changed\. parts\/[0-9a-f]{64}\.jsonl has \d+ bytes, not \d+/,
  ],
];

/** Offers each spoiled release: it is refused with the reason, and the data stays what it was. */
export async function refuseSpoiled(world: World): Promise<void> {
  const { traveller, feed, news } = world;
  await openDesk(world);
  for (const [what, spoil, words] of SPOILED) {
    feed.offer(await spoil(world));
    await traveller.press('Check for a release');
    await see(traveller, words, what);
    expect(await traveller.text(), what).not.toContain('fetched since');
    expect(await traveller.statuses(), what).toEqual(statusesIn(news, news.before));
  }
}

/** A release that is older than one seen before is refused, also after it was left for the one before. */
export async function refuseOlder(world: World): Promise<void> {
  const { traveller, feed, news } = world;
  await openDesk(world);
  const older = await release(world);
  const name = readable(await offer(world, news.after));
  await traveller.press('Check for a release');
  await see(traveller, `Release ${name} is ready.`);
  await traveller.press('Apply');
  await see(traveller, `${name} fetched since`);
  feed.offer(older);
  await traveller.press('Check for a release');
  await see(traveller, /Nothing was changed\. Release \d{10} is older than \d{10}, seen before/);
  expect(await traveller.text()).toContain(`${name} fetched since`);
  expect(await traveller.statuses()).toEqual(statusesIn(news, news.after));
}

/** Switches the desk on and types the address of the feed, as far as that is not done. */
async function openDesk({ traveller, feed }: World): Promise<void> {
  await see(traveller, 'Maintainer’s desk');
  await traveller.switchOn('Show the desk');
  await see(traveller, 'Feed address');
  await traveller.type('Feed address', feed.address);
}

async function see(traveller: Traveller, words: string | RegExp, what = ''): Promise<void> {
  const expected = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
  await expect.poll(() => traveller.text(), { message: what, timeout: 20_000, intervals: [50] }).toEqual(expected);
}

/** 2026112301 → "2026-11-23 (1)", as the options page writes it. */
function readable(version: number): string {
  return `${versionDay(version)} (${version % 100})`;
}

/** What an article about the news is told out of a dataset. */
function statusesIn({ added, cancelled }: News, { shows }: Dataset): Record<string, Status> {
  const found = shows.filter(({ id }) => id === added.id || id === cancelled.id);
  return Object.fromEntries(found.map((show) => [show.title, statusAt(show, dayOf(new Date())).status]));
}

async function offer(world: World, dataset: Dataset, options: Pick<ReleaseOptions, 'bases'> = {}): Promise<number> {
  const version = world.nextVersion();
  world.feed.offer(await signRelease(dataset, { version, created: new Date(), ...options }));
  return version;
}

function release({ news, nextVersion }: World): Promise<SignedRelease> {
  return signRelease(news.after, { version: nextVersion(), created: new Date() });
}

async function signedBy({ news, nextVersion }: World, id: string): Promise<SignedRelease> {
  const key = { id, ...(await generateKeyPair()) };
  return signRelease(news.after, { version: nextVersion(), created: new Date() }, key);
}

function withParts(whole: SignedRelease, spoil: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) {
  const files = [...whole.files].map(([path, bytes]): [string, Uint8Array<ArrayBuffer>] => [
    path,
    path.startsWith('parts/') ? spoil(bytes) : bytes,
  ]);
  return { ...whole, files: new Map(files) };
}
