/** That badges follow a page that changes, read again only what changed, and give way to a page that fights. */

import { afterEach, describe, expect, test } from 'vitest';
import { findStory } from '@/lib/article/find-story';
import { atOnce } from '@/lib/article/in-slices';
import { PageStory } from '@/lib/article/page-story';
import { annotate, hosts, setPage, settled, STORY, underlined } from './page-makers';

let stop: AbortController | undefined;
afterEach(() => {
  stop?.abort();
  document.body.innerHTML = '';
});

describe('a changing page', () => {
  test('has what was added read and asked about, in its place', async () => {
    setPage(STORY);
    const session = await annotate();
    stop = session.stop;
    document.querySelector('#one')!.insertAdjacentHTML('afterend', '<p id="new">Then came Maniac once more.</p>');
    await settled(450);
    const texts = session.worker.articles.at(-1)?.passages.map(({ text }) => text.slice(0, 12));
    expect(session.worker.articles).toHaveLength(2);
    expect(texts).toEqual(['A winter of ', 'It came from', 'Then came Ma', 'Then there w', 'The Witcher ']);
    expect(underlined()['greenlit-limited']).toEqual(['Maniac']);
  });

  test('is not asked about again where only what stands around the story changed', async () => {
    setPage(`${STORY}<aside id="rail"><p>More</p></aside>`);
    const session = await annotate();
    stop = session.stop;
    document.querySelector('#rail')!.insertAdjacentHTML('beforeend', '<p>The Witcher, ranked by a horse</p>');
    await settled(450);
    expect(session.worker.articles).toHaveLength(1);
  });

  test('keeps its badges without a question when a framework sets the same words anew', async () => {
    setPage(STORY);
    const session = await annotate();
    stop = session.stop;
    const two = document.querySelector('#two')!;
    two.innerHTML = String(two.innerHTML);
    await settled(450);
    expect(session.worker.articles).toHaveLength(1);
    expect(underlined()['greenlit-limited']).toEqual(['Maniac']);
  });

  test('loses a badge with its title', async () => {
    setPage(STORY);
    const session = await annotate();
    stop = session.stop;
    document.querySelector('#two')!.firstElementChild!.textContent = 'Something';
    await settled(450);
    expect(underlined()['greenlit-limited']).toBeUndefined();
  });

  test('has its story found anew when a new one takes its place, and when one comes at last', async () => {
    setPage('<div id="app"></div>');
    const session = await annotate();
    stop = session.stop;
    expect(hosts()).toHaveLength(0);
    document.querySelector('#app')!.innerHTML = STORY;
    await settled(450);
    expect(hosts()).toHaveLength(1);
    document.querySelector('#app')!.innerHTML = STORY.replaceAll('The Witcher', 'Maniac');
    await settled(450);
    expect(underlined()['greenlit-final-season']).toBeUndefined();
    expect(underlined()['greenlit-limited']).toEqual(['Maniac']);
  });

  test('that throws the overlay out gets it back five times, and then has its way', async () => {
    setPage(STORY);
    const session = await annotate();
    stop = session.stop;
    for (let times = 1; times <= 5; times += 1) {
      hosts()[0]?.remove();
      await settled(60);
      expect(hosts()).toHaveLength(1);
    }
    hosts()[0]?.remove();
    await settled(60);
    expect(hosts()).toHaveLength(0);
    expect(underlined()).toEqual({});
  });
});

test('a story reads again only the blocks that changed', () => {
  setPage(STORY);
  expect(atOnce(findStory(document, () => {}))).not.toBeNull();
  const story = atOnce(PageStory.find(document, () => {}))!;
  const before = [...story.reads];
  const observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.querySelector('#two')!.append(' And more.');
  expect(atOnce(story.update(observer.takeRecords()))).toBe('changed');
  expect(story.reads.map((read) => before.includes(read))).toEqual([true, true, false, true]);
  expect(atOnce(story.update([]))).toBe('same');
});
