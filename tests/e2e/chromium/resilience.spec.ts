/** Badges keep coming with the network cut, the database gone and the worker stopped. */

import { expect, test } from './fixtures';

test('with the network cut and IndexedDB deleted while running, the next page has its badges within two seconds', async ({
  desk,
}) => {
  const first = await desk.open('sample.html');
  await desk.report(first);
  const worker = await desk.browser.worker();
  await worker.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
  });
  // The article itself has to come from somewhere: this machine stays within reach, nothing else does.
  await desk.browser.context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  const next = await desk.open('sample.html');
  await expect(next.locator('html > greenlit-layer')).toHaveCount(1, { timeout: 2_000 });
  expect((await desk.report(next))!.annotation!.badges.length).toBeGreaterThan(4);
  await first.close();
  await next.close();
});

test('a stopped worker is woken by the next page', async ({ desk }) => {
  const page = await desk.open('sample.html');
  await desk.report(page);
  const session = await desk.browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable').catch(() => undefined);
  await session.send('ServiceWorker.stopAllWorkers');
  const next = await desk.open('sample.html');
  await expect(next.locator('html > greenlit-layer')).toHaveCount(1, { timeout: 5_000 });
  await page.close();
  await next.close();
});
