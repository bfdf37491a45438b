/** The article that started the project, as a page: what worker and popup find, and what the text shows. */

import { foundIn, seedGold, seedMissing } from '@/tests/e2e/seed-page';
import { expect, test } from './fixtures';

test.skip(seedMissing !== null, seedMissing ?? '');

test('the worker finds the 28 mentions that people found, and nothing else', async ({ desk }) => {
  const page = await desk.open('seed.html');
  const report = await desk.report(page);
  expect(foundIn(report!.annotation!.mentions)).toEqual(seedGold());
});

test('the text shows one badge a show: wordless where the page says it itself, then and now where it changed', async ({
  desk,
}) => {
  const page = await desk.open('seed.html');
  const { mentions, badges } = (await desk.report(page))!.annotation!;
  const shows = badges.filter(({ mention }) => mentions[mention]!.kind === 'show');
  expect(shows.map(({ mention, form, status, changed }) => [mentions[mention]!.title, form, status, changed])).toEqual([
    ['Soundtrack', 'mark', 'cancelled', false],
    ['The Witcher', 'word', 'final_season', true],
    ['You', 'word', 'ended', true],
    ['Maniac', 'word', 'limited', false],
    ['The X-Files', 'word', 'ended', false],
  ]);
});

test('the popup lists every show and platform of the page once', async ({ desk }) => {
  const article = await desk.open('seed.html');
  const { mentions } = (await desk.report(article))!.annotation!;
  const popup = await desk.browser.context.newPage();
  await popup.goto(await desk.browser.addressOf('/popup.html'));
  const rows = popup.locator('[data-mention]');
  const named = [...new Set(mentions.map(({ kind, id }) => `${kind}:${id}`))];
  await expect(rows).toHaveCount(named.length);
  const listed = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-mention')));
  expect(new Set(listed)).toEqual(new Set(named));
});
