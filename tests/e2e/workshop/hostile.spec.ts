/** Pages that are hard on whoever annotates them: strict, hostile, huge, restless. They stay what they are, and we stay harmless. */

import { PARAGRAPHS, storyPage } from './hostile-pages';
import { deep } from './deep';
import { endWatch, expect, inExtension, openAnnotated, startWatch, test } from './workshop-test';

test.describe.configure({ timeout: deep ? 600_000 : 90_000 });

/** Titles under our underlines. */
const underlined = `() => [...CSS.highlights].flatMap(([name, highlight]) => name.startsWith('greenlit-') ? [...highlight].map(String) : [])`;

test('F50 a script put into the page twice more leaves one host and as many badges', async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/plain`);
  const before = await inExtension<string[]>(desk, page, underlined);
  const worker = await desk.browser.worker();
  for (let times = 0; times < 2; times += 1)
    await worker.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['content-scripts/article.js'] });
    }, page.url());
  await expect.poll(() => inExtension<string[]>(desk, page, underlined)).toEqual(before);
  await expect(page.locator('html > greenlit-layer')).toHaveCount(1);
  await page.close();
});

test('F53 a page that removes unknown elements wins after five attempts, and then has rest', async ({
  desk,
  workshop,
}) => {
  const page = await desk.browser.context.newPage();
  await page.goto(`${workshop.address}/throws-out`);
  const removed = () => page.evaluate(() => (globalThis as unknown as { removed?: number }).removed ?? 0);
  await expect.poll(removed, { timeout: 15_000 }).toBe(6);
  await page.waitForTimeout(1_500);
  expect(await removed()).toBe(6);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.close();
});

test('F56 nothing in code, fields, pictures, other scripts or hidden text is touched', async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/forbidden`);
  const { annotation } = (await desk.report(page))!;
  expect(annotation!.mentions.map(({ title }) => title)).not.toContain('Ozark');
  expect(annotation!.mentions.length).toBeGreaterThan(7);
  expect(await inExtension<string[]>(desk, page, underlined)).not.toContain('Ozark');
  await page.close();
});

test('F57 open shadow trees and slots are read, closed ones left alone, and no slot is assigned anew', async ({
  desk,
  workshop,
}) => {
  const page = await openAnnotated(desk, `${workshop.address}/shadow`);
  const slots = await page.evaluate(() => (globalThis as unknown as { slots?: number }).slots ?? 0);
  const titles = (await desk.report(page))!.annotation!.mentions.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Bridgerton', 'Mindhunter', 'The Crown']));
  expect(titles).not.toContain('Ozark');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (globalThis as unknown as { slots?: number }).slots ?? 0)).toBe(slots);
  await page.close();
});

test('F58 under the strictest CSP with Trusted Types tags and card are drawn, and nothing is reported', async ({
  desk,
  workshop,
}) => {
  const page = await desk.browser.context.newPage();
  const reports: string[] = [];
  page.on('request', (request) => void (request.url().includes('/reports') && reports.push(request.url())));
  const own = await desk.browser.context.newPage();
  await page.goto(`${workshop.address}/strict`);
  await desk.report(page);
  await expect
    .poll(
      async () => (await desk.overlay(page))?.tags.find(({ width, height }) => width > 4 && height > 4)?.height ?? 0,
    )
    .toBeGreaterThan(4);
  const first = (await desk.overlay(page))!.tags.find(({ width }) => width > 4)!;
  await page.bringToFront();
  await page.mouse.click(first.x + first.width / 2, first.y + first.height / 2);
  await expect.poll(async () => (await desk.overlay(page))?.card?.text.length ?? 0).toBeGreaterThan(20);
  // The page's own style element is refused by its own policy: one report without us, none more with us.
  expect(reports.length).toBeLessThanOrEqual(1);
  await own.close();
  await page.close();
});

test('F26 T26 hostile style sheets neither move nor swell what we draw', async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/hostile-style`);
  await expect.poll(async () => (await desk.overlay(page))?.tags.some(({ width }) => width > 4)).toBe(true);
  await startWatch(desk, page);
  await page.waitForTimeout(300);
  const { seen, tags } = await endWatch(desk, page);
  expect(seen).toEqual([]);
  expect(tags).toBeGreaterThan(2);
  const { tags: boxes } = (await desk.overlay(page))!;
  for (const { width, height } of boxes) expect(width * height).toBeLessThan(260 * 18);
  await page.close();
});

test('F49 of sixty frames only the page itself is annotated', async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/frames`);
  await page.waitForTimeout(500);
  const hosts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('greenlit-layer')
        .count()
        .catch(() => 0),
    ),
  );
  expect(hosts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(hosts[0]).toBe(1);
  await page.close();
});

test('F65 a page that overrides natives and freezes prototypes is annotated, and hears nothing of us', async ({
  desk,
  workshop,
}) => {
  const page = await desk.browser.context.newPage();
  await page.goto(`${workshop.address}/natives`);
  const calls = () => page.evaluate(() => (globalThis as unknown as { calls?: number }).calls ?? 0);
  const before = await calls();
  expect((await desk.report(page))?.annotation?.badges.length).toBeGreaterThan(2);
  await expect(page.locator('html > greenlit-layer')).toHaveCount(1);
  expect(await page.evaluate(() => (globalThis as unknown as { pageErrors: string[] }).pageErrors)).toEqual([]);
  expect((await calls()) - before).toBeLessThanOrEqual(1);
  await page.close();
});

test('F66 while the page animates and throws, badges stay as they were and the only error is the page’s own', async ({
  desk,
  workshop,
}) => {
  const page = await openAnnotated(desk, `${workshop.address}/plain`);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const before = await inExtension<string[]>(desk, page, underlined);
  await page.evaluate(async () => {
    const box = document.createElement('div');
    document.querySelector('article')!.append(box);
    setTimeout(() => {
      throw new Error('the page has troubles of its own');
    });
    for (let times = 0; times < 120; times += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      box.textContent = `frame ${times}`;
    }
  });
  await expect.poll(() => inExtension<string[]>(desk, page, underlined)).toEqual(before);
  expect(before.length).toBeGreaterThan(2);
  expect(errors).toEqual(['the page has troubles of its own']);
  await expect(page.locator('html > greenlit-layer')).toHaveCount(1);
  await page.close();
});

test('F69 a title broken over elements and written with odd blanks is one title', async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/plain`);
  await page.evaluate(() => {
    document
      .querySelector('h1')!
      .insertAdjacentHTML(
        'afterend',
        '<p>The Netflix series <b>Stran</b>ger Things and the drama <i>Breaking</i>&nbsp;<i>Bad</i>, also “The&#8203; Witcher” and Seve&shy;rance.</p>',
      );
  });
  const first = async () => {
    const { annotation } = (await desk.report(page))!;
    return annotation!.mentions.filter(({ passage }) => passage === 1).map(({ title }) => title);
  };
  await expect.poll(first).toEqual(expect.arrayContaining(['Stranger Things', 'Breaking Bad']));
  for (const title of await first())
    expect(['Netflix', 'Stranger Things', 'Breaking Bad', 'The Witcher', 'Severance']).toContain(title);
  await page.close();
});

test('F59 in columns, justified, hyphenated, cut off and vertical text nothing shifts and no word changes', async ({
  desk,
  workshop,
}) => {
  const page = await openAnnotated(desk, `${workshop.address}/plain`);
  for (const style of [
    'columns:2;column-gap:20px',
    'text-align:justify;hyphens:auto',
    'writing-mode:vertical-rl;height:500px',
    'direction:rtl',
    'white-space:pre;overflow:hidden;text-overflow:ellipsis;width:300px',
    'text-transform:uppercase;font-variant:small-caps',
    'zoom:2',
  ]) {
    const before = await page.evaluate((css) => {
      const article = document.querySelector('article')!;
      article.style.cssText = css;
      dispatchEvent(new Event('resize'));
      return [article.innerText, document.documentElement.scrollWidth, document.documentElement.scrollHeight];
    }, style);
    await page.waitForTimeout(350);
    const after = await page.evaluate(() => [
      document.querySelector('article')!.innerText,
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ]);
    expect(after, style).toEqual(before);
  }
  await page.close();
});

test('F60 on paper there is nothing of us', async ({ desk, workshop }) => {
  const page = await openAnnotated(desk, `${workshop.address}/plain`);
  await expect.poll(async () => (await desk.overlay(page))?.tags.some(({ width }) => width > 4)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(200);
  const withUs = await page.screenshot();
  await desk.command(page, { type: 'set-annotating', on: false });
  await page.waitForTimeout(200);
  const withoutUs = await page.screenshot();
  expect(withUs.equals(withoutUs)).toBe(true);
  await page.close();
});

test('F55 what is typed into editors and fields is saved to the letter, and nothing of us is inside', async ({
  desk,
  workshop,
}) => {
  const keys = deep ? 5_000 : 150;
  const text = 'The Witcher and Severance on Netflix were cancelled. ';
  type Editors = { editors: { focus: Record<string, () => void>; saved(): Record<string, string> } };
  const type = async (on: boolean): Promise<Record<string, string>> => {
    const page = await desk.browser.context.newPage();
    await page.goto(`${workshop.address}/app/editors`);
    await desk.report(page);
    await desk.command(page, { type: 'set-annotating', on });
    await page.bringToFront();
    for (const name of ['prosemirror', 'lexical', 'codemirror', 'plain', 'area']) {
      await page.evaluate((editor) => (globalThis as unknown as Editors).editors.focus[editor]!(), name);
      await page.keyboard.type(text.repeat(Math.ceil(keys / text.length)).slice(0, keys));
      await page.keyboard.press('Home');
      await page.keyboard.type('Ozark');
    }
    await page.waitForTimeout(500);
    if (on) {
      const mentions = (await desk.report(page))!.annotation!.mentions.map(({ title }) => title);
      expect(mentions).toContain('Stranger Things');
      const inEditors = await inExtension<number>(
        desk,
        page,
        `() => [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).filter((range) => range.startContainer.parentElement.closest('[contenteditable], textarea') !== null).length`,
      );
      expect(inEditors).toBe(0);
    }
    const saved = await page.evaluate(() => (globalThis as unknown as Editors).editors.saved());
    await page.close();
    return saved;
  };
  const without = await type(false);
  const withBadges = await type(true);
  expect(withBadges).toEqual(without);
  expect(withBadges['codemirror']?.length).toBe(keys + 5);
});

test('F47 a page that rewrites itself keeps badges or has none, and throws nothing', async ({ desk, workshop }) => {
  const html = storyPage(PARAGRAPHS);
  for (const wait of [0, 20, 80, 200, 500]) {
    const page = await desk.browser.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${workshop.address}/rewritten`);
    await page.waitForTimeout(wait);
    await page.evaluate((text) => {
      document.open();
      document.write(text);
      document.close();
    }, html);
    await page.waitForTimeout(700);
    expect(errors).toEqual([]);
    expect(await page.locator('greenlit-layer').count()).toBeLessThanOrEqual(1);
    await page.close();
  }
});

test('F51 a list of which only what is in sight is on the page keeps its tags at its titles', async ({
  desk,
  workshop,
}) => {
  const page = await openAnnotated(desk, `${workshop.address}/app/virtual`);
  await startWatch(desk, page);
  for (let times = 0; times < (deep ? 200 : 12); times += 1) {
    await page.evaluate((at) => {
      document.querySelector('#list')!.scrollTop = (at * 137) % 20_000;
    }, times);
    await page.waitForTimeout(40);
  }
  const { seen } = await endWatch(desk, page);
  expect(seen).toEqual([]);
  await page.close();
});
