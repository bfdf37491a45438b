/** Measures the extension from a page of its own: messages, a worker that has to wake, the popup's first result. */

import type { Page } from 'playwright';
import type { Article } from '@/lib/recognition/article';
import type { ChromiumWithExtension } from '@/scripts/open-chromium';
import { median } from './interleave';
import { atMost, figure, type Row } from './row';

const ROUNDS = 15;

/** `recognitions`: the milliseconds that recognising the article takes by itself. */
export async function measureExtension(
  browser: ChromiumWithExtension,
  article: Article,
  recognitions: number[],
  progress: (line: string) => void,
): Promise<Row[]> {
  const desk = await browser.context.newPage();
  await desk.goto(await browser.addressOf('popup.html'));
  progress('messages');
  const trips = await roundTrips(desk, 10 * 1024);
  const rows = [
    atMost('recognition of 8 KB, 20,000 titles / a round trip of 10 KB', median(recognitions) / median(trips), 1),
    figure('recognition of 8 KB, 20,000 titles, ms', median(recognitions)),
    figure('a round trip of 10 KB, ms', median(trips)),
  ];
  progress('a worker that wakes');
  rows.push(...(await measureWaking(desk, article)));
  progress('the popup');
  rows.push(...(await measurePopup(browser)));
  await desk.close();
  return rows;
}

/** What the worker does not know it refuses: a round trip with nothing in it but the message. */
async function roundTrips(desk: Page, size: number): Promise<number[]> {
  return desk.evaluate(
    async ({ bytes, rounds }) => {
      const text = 'x'.repeat(bytes);
      const times: number[] = [];
      for (let round = 0; round < rounds * 3; round++) {
        const before = performance.now();
        await chrome.runtime.sendMessage({ type: 'echo', text });
        times.push(performance.now() - before);
      }
      return times.slice(-rounds);
    },
    { bytes: size, rounds: ROUNDS },
  );
}

/** The worker is stopped before each: then it answers nothing at all, one sentence, or the whole article. */
async function measureWaking(desk: Page, article: Article): Promise<Row[]> {
  const session = await desk.context().newCDPSession(desk);
  await session.send('ServiceWorker.enable');
  const sentence = {
    ...article,
    passages: [{ text: 'Nobody at the station said a word.', role: 'paragraph', marks: [] }],
  };
  const messages = {
    echo: { type: 'echo', article },
    sentence: { type: 'annotate', article: sentence },
    whole: { type: 'annotate', article },
  };
  const times: Record<keyof typeof messages, number[]> = { echo: [], sentence: [], whole: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(messages) as (keyof typeof messages)[]) {
      await session.send('ServiceWorker.stopAllWorkers');
      await desk.waitForTimeout(150);
      const took = await desk.evaluate(async (message) => {
        const before = performance.now();
        await chrome.runtime.sendMessage(message);
        return performance.now() - before;
      }, messages[name]);
      times[name].push(took);
    }
  }
  await session.detach();
  const against = (name: keyof typeof messages) => median(times[name].map((took, round) => took / times.echo[round]!));
  return [
    atMost('a worker that wakes: index and scan of a sentence / an echo of the same bundle', against('sentence'), 1.35),
    atMost('a worker that wakes: the whole answer to 8 KB / an echo of the same bundle', against('whole'), 1.6),
    figure('a worker that wakes: an echo, ms', median(times.echo)),
  ];
}

/** Types a query as soon as there is a field, and notes when a result is painted. As text, since it is handed to the page whole. */
const TYPE_AND_WATCH = `requestAnimationFrame(function watch() {
  const field = document.querySelector('input[role=combobox]');
  if (field !== null && field.value === '') {
    field.value = 'the witcher';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (document.querySelector('[role=option]') === null) requestAnimationFrame(watch);
  else requestAnimationFrame(() => (globalThis.painted = performance.now()));
})`;

/** From the opening of the popup until the first result of a query is painted. */
async function measurePopup(browser: ChromiumWithExtension): Promise<Row[]> {
  const address = await browser.addressOf('popup.html');
  const page = await browser.context.newPage();
  await page.addInitScript({ content: TYPE_AND_WATCH });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(address);
    await page.waitForFunction(() => 'painted' in globalThis);
    times.push(await page.evaluate(() => (globalThis as typeof globalThis & { painted: number }).painted));
  }
  await page.close();
  return [atMost('popup: from its opening to the first result painted, ms', median(times), 150)];
}
