/** That reading a page pauses often enough, goes on after a pause as if there had been none, and gives up what is too much. */

import { afterEach, describe, expect, test } from 'vitest';
import { annotatePage } from '@/lib/article/annotate-page';
import { atOnce, inSlices, type Pace, TooMuch, type Work } from '@/lib/article/in-slices';
import { PageStory } from '@/lib/article/page-story';
import { annotate, hosts, makeWorker, setPage, settled, STORY, underlined } from './page-makers';

let stop: AbortController | undefined;
afterEach(() => {
  stop?.abort();
  document.body.innerHTML = '';
});

/** A clock that goes on by this much each time somebody looks at it, and the rests that were taken. */
function makePace(tick: number, rest = async (): Promise<void> => {}): Pace & { rests: number } {
  let now = 0;
  const pace = {
    rests: 0,
    now: () => (now += tick),
    rest: async () => {
      pace.rests += 1;
      await rest();
    },
  };
  return pace;
}

const paragraph = (id: number) =>
  `<p>In the year ${id} there was <em>Maniac</em>, and there was <a href="#${id}">something else</a> to <b>read</b> of it, not much, but some.</p>`;

/** A story of so many paragraphs, each of four elements, in boxes of a hundred. */
function longStory(paragraphs: number): string {
  const boxes = Array.from({ length: paragraphs / 100 }, (_, box) => {
    const inside = Array.from({ length: 100 }, (__, id) => paragraph(box * 100 + id)).join('');
    return `<section>${inside}</section>`;
  });
  return `<main><article><h1>A long winter of Maniac and little else</h1>${boxes.join('')}</article></main>`;
}

/** How often styles, names and children of elements were looked at, at most, between two places where the work may pause. */
function mostBetweenPauses<Result>(work: Work<Result>): { most: number; pauses: number; result: Result } {
  const { matches, checkVisibility } = Element.prototype;
  const first = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')!;
  let [count, most, pauses] = [0, 0, 0];
  Element.prototype.matches = function (this: Element, selector: string) {
    count += 1;
    return matches.call(this, selector);
  } as typeof matches;
  Element.prototype.checkVisibility = function (options) {
    count += 1;
    return checkVisibility.call(this, options);
  };
  // Whoever counts what is in an element begins with its first child.
  Object.defineProperty(Node.prototype, 'firstChild', {
    ...first,
    get(this: Node) {
      count += 1;
      return first.get!.call(this) as ChildNode | null;
    },
  });
  try {
    for (;;) {
      const step = work.next(false);
      most = Math.max(most, count);
      if (step.done === true) return { most, pauses, result: step.value };
      pauses += 1;
      count = 0;
    }
  } finally {
    Object.assign(Element.prototype, { matches, checkVisibility });
    Object.defineProperty(Node.prototype, 'firstChild', first);
  }
}

describe('F54 a page of a hundred thousand elements', () => {
  test('is read in steps of which none looks at more than a few hundred of them', () => {
    setPage(longStory(25_000));
    expect(document.querySelectorAll('*').length).toBeGreaterThan(100_000);
    const { most, pauses, result } = mostBetweenPauses(PageStory.find(document, () => {}));
    expect(result?.reads.length).toBeGreaterThan(3_000);
    expect(pauses).toBeGreaterThan(10_000);
    expect(most).toBeLessThan(300);
  });

  test('takes a burst of a thousand changes in as small steps, and reads no more than what changed', () => {
    setPage(longStory(25_000));
    const story = atOnce(PageStory.find(document, () => {}))!;
    const before = new Set(story.reads);
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const texts = [...document.querySelectorAll('p')].slice(0, 1_000).map(({ lastChild }) => lastChild as Text);
    for (const text of texts) text.data += ' And more.';
    const { most, result } = mostBetweenPauses(story.update(observer.takeRecords()));
    expect(result).toBe('changed');
    expect(story.reads.filter((read) => !before.has(read))).toHaveLength(1_000);
    expect(most).toBeLessThan(300);
  });
});

test('F54 a hundred thousand elements more at once are taken in as small steps', () => {
  setPage(longStory(1_000));
  const story = atOnce(PageStory.find(document, () => {}))!;
  const observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const box = document.createElement('div');
  box.innerHTML = longStory(25_000);
  document.querySelector('article')!.append(box);
  const { most, result } = mostBetweenPauses(story.update(observer.takeRecords()));
  expect(result).toBe('changed');
  expect(story.reads.length).toBeGreaterThan(3_000);
  expect(most).toBeLessThan(300);
});

describe('work on a page', () => {
  test('rests whenever a slice is over, and comes to the same as without a rest', async () => {
    setPage(longStory(200));
    const whole = atOnce(PageStory.find(document, () => {}))!.article;
    const pace = makePace(0.5);
    const { result } = await inSlices(
      PageStory.find(document, () => {}),
      pace,
    );
    expect(pace.rests).toBeGreaterThan(100);
    expect(result?.article).toEqual(whole);
  });

  test('that would take too long is given up', async () => {
    setPage(longStory(200));
    await expect(
      inSlices(
        PageStory.find(document, () => {}),
        makePace(10),
      ),
    ).rejects.toBeInstanceOf(TooMuch);
  });

  test('leaves a page that is too much alone, and says so', async () => {
    setPage(longStory(200));
    stop = new AbortController();
    const worker = makeWorker();
    const answer = annotatePage(document, worker.ask, stop.signal, makePace(10));
    await settled(400);
    expect(hosts()).toHaveLength(0);
    expect(worker.articles).toHaveLength(0);
    expect(await answer({ type: 'report-page' })).toMatchObject({ state: 'too-much', annotation: null });
    document.querySelector('p')!.append(' And more.');
    await settled(400);
    expect(worker.articles).toHaveLength(0);
  });

  test('begins anew where the page took away what was being read', async () => {
    setPage(longStory(200));
    stop = new AbortController();
    const worker = makeWorker();
    let rests = 0;
    const pace = makePace(3, async () => {
      rests += 1;
      if (rests === 150) document.querySelector('article')!.innerHTML = STORY;
    });
    annotatePage(document, worker.ask, stop.signal, pace);
    await settled(1_200);
    expect(underlined()['greenlit-cancelled']).toEqual(['Harbour Lights']);
    expect(worker.articles.at(-1)?.passages).toHaveLength(4);
  });
});

describe('passages that are read anew', () => {
  const orderOf = (story: PageStory) => story.reads.map(({ block }) => block);
  const inOrder = (blocks: Element[]) =>
    blocks.every(
      (block, index) =>
        index === 0 || (blocks[index - 1]!.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );

  test('stand in the page’s order, whatever was added, moved or taken away', () => {
    setPage(longStory(200));
    const story = atOnce(PageStory.find(document, () => {}))!;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    let seed = 7;
    const random = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
    for (let times = 0; times < 60; times += 1) {
      for (let count = 0; count < 3; count += 1) {
        const all = document.querySelectorAll('article p');
        const [one, other] = [all[random(all.length)]!, all[random(all.length)]!];
        const deeds = [
          () => one.after(other),
          () => one.remove(),
          () => one.insertAdjacentHTML('beforebegin', paragraph(times) + paragraph(times + 1)),
          () => one.append(' And more.'),
          () => one.parentElement!.append(one),
          () => one.parentElement!.prepend(...[...one.parentElement!.children].reverse()),
        ];
        deeds[random(deeds.length)]!();
      }
      atOnce(story.update(observer.takeRecords()));
      const blocks = orderOf(story);
      expect(inOrder(blocks)).toBe(true);
      expect(new Set(blocks)).toEqual(new Set(document.querySelectorAll('article h1, article p')));
    }
  });
});

test('a page’s own watchers of sizes hear of no error when they change its text', async () => {
  setPage(STORY);
  const errors: string[] = [];
  const hear = ({ message }: ErrorEvent) => errors.push(message);
  addEventListener('error', hear);
  ({ stop } = await annotate());
  const one = document.querySelector<HTMLElement>('#one')!;
  const watcher = new ResizeObserver(() => one.querySelector('em')!.append('.'));
  for (const width of [300, 320, 340]) {
    one.style.width = `${width}px`;
    watcher.observe(one);
    await settled(60);
    watcher.disconnect();
  }
  removeEventListener('error', hear);
  expect(one.textContent).toContain('...');
  expect(errors).toEqual([]);
});
