/** That a page with badges is the same page: its text, its markup, what a reader copies; and that nothing stays behind. */

import { afterEach, describe, expect, test } from 'vitest';
import { startOnce } from '@/lib/article/start-once';
import { annotatePage } from '@/lib/article/annotate-page';
import { annotate, hosts, makeWorker, setPage, settled, STORY, underlined } from './page-makers';

let stop: AbortController | undefined;
afterEach(() => {
  stop?.abort();
  document.body.innerHTML = '';
});

/** Everything a page or a reader can take from it. */
function pageAsSeen() {
  const selection = getSelection();
  selection?.selectAllChildren(document.body);
  const copied = selection?.toString();
  selection?.removeAllRanges();
  const { innerText, textContent, outerHTML, offsetHeight } = document.body;
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    innerText,
    textContent,
    outerHTML,
    offsetHeight,
    scrollWidth,
    scrollHeight,
    copied,
    head: document.head.outerHTML,
  };
}

describe('a page with badges', () => {
  test('has the same text, markup, height and selection as without', async () => {
    setPage(STORY);
    const before = pageAsSeen();
    const children = [...document.documentElement.children];
    ({ stop } = await annotate());
    expect(hosts()).toHaveLength(1);
    expect(pageAsSeen()).toEqual(before);
    expect([...document.documentElement.children].filter((child) => !children.includes(child))).toEqual(hosts());
  });

  test('says nothing about the reader: one empty element with a closed root', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    const [host] = hosts();
    expect(host?.outerHTML).toBe('<greenlit-layer translate="no"></greenlit-layer>');
    expect(host?.shadowRoot).toBeNull();
  });

  test('underlines the titles by status, also one broken over elements', async () => {
    setPage(STORY);
    ({ stop } = await annotate());
    expect(underlined()).toEqual({
      'greenlit-final-season': ['The Witcher'],
      'greenlit-cancelled': ['Harbour Lights'],
      'greenlit-limited': ['Maniac'],
      'greenlit-platform': ['Netflix'],
    });
  });

  test('is as it was after the signal aborts', async () => {
    setPage(STORY);
    const before = pageAsSeen();
    const session = await annotate();
    session.stop.abort();
    expect(hosts()).toHaveLength(0);
    expect(underlined()).toEqual({});
    expect(pageAsSeen()).toEqual(before);
    document.querySelector('#one')?.append(' The Witcher again.');
    await settled(400);
    expect(hosts()).toHaveLength(0);
    expect(session.worker.asked.filter((type) => type !== 'bring-drawing')).toEqual(['may-annotate', 'annotate']);
  });
});

describe('a page without badges', () => {
  test('gets no host where it has no story, and nothing of it is sent', async () => {
    setPage('<main><p>The Witcher</p></main>');
    const session = await annotate();
    stop = session.stop;
    expect(hosts()).toHaveLength(0);
    expect(session.worker.asked).toEqual(['may-annotate']);
    expect(await session.tell({ type: 'report-page' })).toMatchObject({ state: 'no-story', annotation: null });
  });

  test('is not read where the reader wants none', async () => {
    setPage(STORY);
    const worker = makeWorker();
    worker.state = 'off-here';
    const session = await annotate(worker);
    stop = session.stop;
    expect(worker.asked).toEqual(['may-annotate']);
    expect(await session.tell({ type: 'report-page' })).toMatchObject({ state: 'off-here' });
  });
});

describe('commands', () => {
  test('report, switch off and on again', async () => {
    setPage(STORY);
    const session = await annotate();
    stop = session.stop;
    expect(await session.tell({ type: 'report-page' })).toMatchObject({ state: 'annotated', cost: { badges: 4 } });
    await session.tell({ type: 'set-annotating', on: false });
    expect(hosts()).toHaveLength(0);
    expect(underlined()).toEqual({});
    await session.tell({ type: 'set-annotating', on: true });
    await settled();
    expect(hosts()).toHaveLength(1);
  });

  test('jump to a mention that is far below', async () => {
    setPage(STORY.replace('<p id="three">', '<p id="three" style="margin-top:3000px">'));
    const session = await annotate();
    stop = session.stop;
    const mention = 6;
    expect(await session.tell({ type: 'jump-to', mention })).toEqual({ done: true });
    await settled(900);
    const { top, bottom } = document.querySelector('#three')!.getBoundingClientRect();
    expect(top < innerHeight && bottom > 0).toBe(true);
    expect(await session.tell({ type: 'jump-to', mention: 99 })).toEqual({ done: false });
  });
});

test('a script put into the page twice leaves one host', async () => {
  setPage(STORY);
  const { ask } = makeWorker();
  const signals: AbortSignal[] = [];
  const start = (signal: AbortSignal) => {
    signals.push(signal);
    annotatePage(document, ask, signal);
  };
  startOnce(document, start);
  await settled();
  startOnce(document, start);
  await settled();
  expect(hosts()).toHaveLength(1);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  startOnce(document, () => {});
  expect(hosts()).toHaveLength(0);
});

test('F46 a page that is rendered ahead is not read before it is visited, and then once', async () => {
  setPage(STORY);
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  const session = await annotate();
  stop = session.stop;
  expect(session.worker.asked).toEqual([]);
  delete (document as { prerendering?: boolean }).prerendering;
  document.dispatchEvent(new Event('prerenderingchange'));
  await settled();
  expect(hosts()).toHaveLength(1);
  expect(session.worker.articles).toHaveLength(1);
});
