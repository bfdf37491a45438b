/** That tags stay with their titles when the page moves beneath them, and hide where their titles are hidden. */

import { afterEach, describe, expect, test } from 'vitest';
import { BadgeBoard } from '@/lib/article/badge-board';
import { TagLayer } from '@/lib/article/draw-tags';
import { atOnce } from '@/lib/article/in-slices';
import { followLayout } from '@/lib/article/follow-layout';
import { readPassages } from '@/lib/article/read-passages';
import { drawFirst, makeMentions, setPage, settled } from './page-makers';

const stop = { signal: new AbortController() };
let layer: TagLayer | undefined;

afterEach(() => {
  stop.signal.abort();
  layer?.remove();
  document.body.innerHTML = '';
});

/** Badges on a page as annotatePage sets them, but with the board at hand. */
async function board(html: string): Promise<BadgeBoard> {
  setPage(`<div id="story">${html}</div>`);
  stop.signal = new AbortController();
  const story = document.querySelector('#story')!;
  const reads = atOnce(readPassages(story, Number.POSITIVE_INFINITY, () => {}));
  const article = { passages: reads.map(({ passage }) => passage), date: null, headline: null, tags: [] };
  const mentions = makeMentions(article);
  layer = new TagLayer(document);
  layer.attach();
  const made = new BadgeBoard(document, layer);
  const sum = { shows: 0, agree: 0, changed: 0, newer: 0, platforms: 0 };
  made.show(reads, { mentions, badges: [], sum }, drawFirst(mentions));
  followLayout(
    document,
    story,
    { moved: () => made.measure(), scrolled: () => made.follow(), edited: () => made.recheck() },
    stop.signal.signal,
  );
  await settled();
  return made;
}

/** How far the first tag's foot stands above the foot of its title's line, and how far right of its beginning. */
function distance({ badges }: BadgeBoard): [number, number] {
  const [{ button, mention, read }] = badges as [BadgeBoard['badges'][0]];
  const { node, from } = read.segments[0]!;
  const range = document.createRange();
  range.setStart(node, from + mention.start);
  range.setEnd(node, from + mention.end);
  const [title, tag] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
  return [Math.round(title.bottom - tag.bottom), Math.round(tag.left - title.left)];
}

const TALL = '<div style="height:1500px"></div>';
const WORDS = '<p id="p">Maniac, which was over when it was over, as things are that were made to be.</p>';

describe('a tag', () => {
  test('moves along when something above its title grows, or the window scrolls', async () => {
    const made = await board(`<div id="above" style="height:40px"></div>${WORDS}${TALL}`);
    const before = distance(made);
    expect(before[0]).toBeGreaterThan(8);
    document.querySelector<HTMLElement>('#above')!.style.height = '140px';
    await settled();
    expect(distance(made)).toEqual(before);
    scrollTo(0, 60);
    await settled();
    expect(distance(made)).toEqual(before);
  });

  test('moves along in a scroller, and is gone while its title is scrolled out of it', async () => {
    const made = await board(`<div id="box" style="height:160px;overflow:auto">${WORDS}${TALL}</div>`);
    const before = distance(made);
    const box = document.querySelector('#box')!;
    box.scrollTop = 12;
    await settled();
    expect(distance(made)).toEqual(before);
    box.scrollTop = 400;
    await settled();
    expect(made.badges[0]!.button.hidden).toBe(true);
    box.scrollTop = 0;
    await settled();
    expect(made.badges[0]!.button.hidden).toBe(false);
  });

  test('stays with a sticky title', async () => {
    const made = await board(
      `<div style="height:60px"></div><div style="position:sticky;top:20px">${WORDS}</div>${TALL}`,
    );
    const before = distance(made);
    scrollTo(0, 500);
    await settled();
    expect(distance(made)).toEqual(before);
  });

  test('hides under a header that covers its title, and comes back', async () => {
    const header = '<header style="position:fixed;inset:0 0 auto 0;height:90px;background:#fff"></header>';
    const made = await board(`<div style="height:200px"></div>${WORDS}${TALL}`);
    document.body.insertAdjacentHTML('beforeend', header);
    const title = document.querySelector('#p')!;
    scrollTo(0, title.getBoundingClientRect().top - 30);
    await settled();
    expect(made.badges[0]!.button.classList.contains('covered')).toBe(true);
    scrollTo(0, 0);
    await settled();
    expect(made.badges[0]!.button.classList.contains('covered')).toBe(false);
  });

  test('hides while its page has drawn a curtain over itself', async () => {
    const curtain =
      '<style>.loading{position:relative}.loading::after{content:"";position:absolute;inset:0;background:#fff}</style>';
    const made = await board(`${curtain}<div id="box" class="loading">${WORDS}</div>${TALL}`);
    expect(made.badges[0]!.button.classList.contains('covered')).toBe(true);
    document.querySelector('#box')!.className = '';
    scrollTo(0, 1);
    await settled();
    expect(made.badges[0]!.button.classList.contains('covered')).toBe(false);
  });

  test('is a button that says in full what it means', async () => {
    const made = await board(WORDS);
    const { button } = made.badges[0]!;
    expect(button.type).toBe('button');
    expect(button.getAttribute('aria-label')).toBe('Maniac: what became of it');
  });
});
