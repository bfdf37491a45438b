/** That a page under our badges is the page it was: for screen readers, for its own tests, for other extensions; and our own pages bear rough use. */

import type { Page } from 'playwright';
import { deep } from './deep';
import { type Desk, endWatch, expect, inExtension, openAnnotated, startWatch, test } from './workshop-test';

test.describe.configure({ timeout: deep ? 600_000 : 90_000 });

const underlined = `() => [...CSS.highlights].flatMap(([name, highlight]) => name.startsWith('greenlit-') ? [...highlight].map(String) : [])`;

const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
};

type Node = { nodeId: string; parentId: string | undefined; ignored: boolean; role: string; name: string };

/** The page as a screen reader has it: what is ours, by the region we say it is, and all else; in the order of the tree. */
async function accessibilityTree(desk: Desk, page: Page): Promise<{ ours: Node[]; others: string[] }> {
  const session = await desk.browser.context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const all: Node[] = nodes.map(({ nodeId, parentId, ignored, role, name }) => ({
    nodeId,
    parentId,
    ignored,
    role: String(role?.value),
    name: String(name?.value ?? ''),
  }));
  const byId = new Map(all.map((node) => [node.nodeId, node]));
  const around = (node: Node): Node[] => {
    const parent = node.parentId === undefined ? undefined : byId.get(node.parentId);
    return parent === undefined ? [node] : [node, ...around(parent)];
  };
  const region = all.find(({ role, name }) => role === 'region' && name === 'Greenlit');
  const ofPage = new Set(around(all.find(({ role }) => role === 'main')!));
  // The overlay begins at the outermost box around the region that does not hold the page too.
  const overlay = region === undefined ? undefined : around(region).findLast((node) => !ofPage.has(node));
  const isOurs = (node: Node) => overlay !== undefined && around(node).includes(overlay);
  return {
    ours: all.filter(isOurs),
    others: all.filter((node) => !node.ignored && !isOurs(node)).map(({ role, name }) => `${role} ${name}`),
  };
}

for (const path of ['plain', 'shadow', 'forbidden', 'app/editors'])
  test(`F63 the accessibility tree of ${path} differs by one region of ours, whose buttons say in full what they mean`, async ({
    desk,
    workshop,
  }) => {
    const page = await openAnnotated(desk, `${workshop.address}/${path}`);
    await expect.poll(async () => (await desk.overlay(page))?.tags.some(({ width }) => width > 4)).toBe(true);
    const withUs = await accessibilityTree(desk, page);
    await desk.command(page, { type: 'set-annotating', on: false });
    await expect(page.locator('html > greenlit-layer')).toHaveCount(0);
    const without = await accessibilityTree(desk, page);
    expect(withUs.others).toEqual(without.others);
    expect(without.ours).toEqual([]);
    const buttons = withUs.ours.filter(({ role, ignored }) => role === 'button' && !ignored);
    expect(buttons.length).toBeGreaterThan(2);
    for (const { name } of buttons) expect(name.length).toBeGreaterThan(15);
    await page.close();
  });

test('F64 what a page’s own tests could look at is the same with badges and without', async ({ desk, workshop }) => {
  for (const path of ['plain', 'shadow', 'forbidden', 'hostile-style', 'app/react', 'app/lit']) {
    const page = await openAnnotated(desk, `${workshop.address}/${path}`);
    await page.waitForTimeout(300);
    const look = () =>
      page.evaluate(() => {
        const { body } = document;
        const boxes = [...document.querySelectorAll('body, body *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [
            element.localName,
            element.childNodes.length,
            element.getAttributeNames().join(),
            x,
            y,
            width,
            height,
          ].join();
        });
        return {
          boxes,
          words: [body.textContent, body.innerText, body.outerHTML, document.title, document.head.outerHTML],
          sizes: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
          active: document.activeElement?.localName,
          kept: [Object.keys(localStorage), document.cookie],
        };
      });
    const withBadges = await look();
    await desk.command(page, { type: 'set-annotating', on: false });
    await expect(page.locator('html > greenlit-layer')).toHaveCount(0);
    expect(await look(), path).toEqual(withBadges);
    await page.close();
  }
});

/** What other extensions do to a page, in the plainest form; each hands back the text that it wants to see. */
const OTHERS: [who: string, deed: () => void][] = [
  [
    'translates every text into elements of its own',
    () => {
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const outer = document.createElement('font');
        outer.append(document.createElement('font'));
        outer.firstElementChild!.textContent = text.data;
        text.replaceWith(outer);
      }
    },
  ],
  [
    'darkens every element by its style',
    () => {
      const sheet = document.createElement('style');
      sheet.textContent = 'html,body{background:#111!important;color:#ddd!important}';
      document.head.append(sheet);
      for (const element of document.querySelectorAll<HTMLElement>('body *'))
        element.style.setProperty('color', '#ddd');
      document.documentElement.setAttribute('data-darkened', '');
    },
  ],
  [
    'wraps words that it minds',
    () => {
      for (const paragraph of document.querySelectorAll('article p')) {
        const text = paragraph.lastChild as Text;
        const mark = document.createElement('x-grammar');
        const rest = text.splitText(Math.floor(text.length / 2));
        mark.textContent = rest.data.slice(0, 5);
        rest.data = rest.data.slice(5);
        rest.before(mark);
      }
    },
  ],
  [
    'normalises the page and sets an overlay of its own',
    () => {
      document.body.normalize();
      const overlay = document.createElement('x-overlay');
      overlay.attachShadow({ mode: 'open' }).innerHTML = '<p>The Witcher is in my sidebar.</p>';
      overlay.style.cssText = 'position:fixed;right:0;bottom:0';
      document.documentElement.append(overlay);
    },
  ],
];

for (const [who, deed] of OTHERS)
  test(`F67 with another extension that ${who} the text stays right, and nobody goes round in circles`, async ({
    desk,
    workshop,
  }) => {
    const page = await desk.browser.context.newPage();
    const errors = errorsOf(page);
    await page.goto(`${workshop.address}/plain`);
    await desk.report(page);
    const text = await page.evaluate(() => document.querySelector('article')!.textContent);
    const titles = await inExtension<string[]>(desk, page, underlined);
    await page.evaluate(deed);
    await expect.poll(() => inExtension<string[]>(desk, page, underlined)).toEqual(titles);
    await startWatch(desk, page);
    const changes = await page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((records) => void (count += records.length));
      observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
      await new Promise((done) => setTimeout(done, 1_500));
      observer.disconnect();
      return count;
    });
    expect(changes).toBe(0);
    const { seen } = await endWatch(desk, page);
    expect(seen).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('article')!.textContent)).toBe(text);
    await expect(page.locator('html > greenlit-layer')).toHaveCount(1);
    expect(errors).toEqual([]);
    await page.close();
  });

test('F68 a megabyte in one text, a text of ten thousand nodes, and titles between emoji', async ({
  desk,
  workshop,
}) => {
  const page = await desk.browser.context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${workshop.address}/plain`);
  await desk.report(page);
  await page.evaluate(() => {
    const article = document.querySelector('article')!;
    const add = () => article.appendChild(document.createElement('p'));
    add().textContent = 'The Netflix series Bridgerton began a very long line. ';
    const single = add();
    for (const letter of 'Then the drama Mindhunter was seen again, letter by letter, '.repeat(170))
      single.append(letter);
    add().textContent =
      'Emoji: 👩‍👩‍👧The Witcher👍🏽 of Netflix was fine, 🎬 the Netflix series “The Crown”🇬🇧 too, and e\u0301 the Netflix series Squid Game \u{1F977}.';
    add().textContent = 'nothing to be said of it here or there, '.repeat(26_000);
  });
  const found = async () => (await desk.report(page))!.annotation!.mentions;
  const titles = ['Bridgerton', 'Mindhunter', 'The Crown', 'Squid Game'];
  await expect
    .poll(async () => (await found()).map(({ title }) => title), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(titles));
  // Cut to the letter: what is underlined is the title and nothing beside it.
  const words = await inExtension<string[]>(desk, page, underlined);
  for (const title of titles) expect(words).toContain(title);
  for (const { surface } of await found()) expect(surface).toMatch(/^[\p{L}\p{N}“”’'&:!. -]+$/u);
  expect(errors).toEqual([]);
  await page.close();
});

const OPENINGS = deep ? 100 : 20;

for (const surface of ['popup', 'options'])
  test(`F70 ${surface} opened ${OPENINGS} times and closed in the middle of things, and once the database was lost, is of use the next time`, async ({
    desk,
  }) => {
    const address = await desk.browser.addressOf(`${surface}.html`);
    const errors: string[] = [];
    const open = async () => {
      const page = await desk.browser.context.newPage();
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(address, { waitUntil: 'commit' });
      return page;
    };
    for (let times = 0; times < OPENINGS; times += 1) {
      const page = await open();
      if (times % 2 === 0) await page.waitForSelector('main');
      if (surface === 'popup' && times % 4 === 0) await page.getByRole('combobox').fill('the wit');
      if (times === OPENINGS / 2)
        await page.evaluate(async () => {
          for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
        });
      await page.close();
    }
    const page = await open();
    if (surface === 'popup') {
      await page.getByRole('combobox').fill('the witcer');
      await expect(page.getByRole('option').first()).toContainText('The Witcher');
    } else {
      await expect(page.getByRole('heading').first()).toBeVisible();
      expect(await page.getByRole('checkbox').or(page.getByRole('switch')).count()).toBeGreaterThan(0);
    }
    expect(errors).toEqual([]);
    await page.close();
  });
