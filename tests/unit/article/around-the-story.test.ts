/** What pages put into the very box of their story, and is none of it. */

import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/article/read-article';

const STORY = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>Paragraph ${at} of the story goes on about the lighthouse and those who kept it, as long as paragraphs do go on about such things.</p>`,
).join('');

function read(inside: string): string {
  const html = `<title>The lighthouse at the end</title><main><article>${inside}</article></main>`;
  const reading = readArticle(new JSDOM(html).window.document);
  return (reading?.article.passages ?? []).map(({ text }) => text).join('\n');
}

const HEADLINE = '<h1>The lighthouse at the end</h1>';

describe('inside the box of a story', () => {
  test('what stands above the headline is not read, but for the caption of the opening picture', () => {
    const text = read(
      `<p>Subscribe to Severance weekly and never miss a word</p><figure><figcaption>A door.</figcaption></figure>${HEADLINE}${STORY}`,
    );
    expect(text).not.toMatch(/Severance/);
    expect(text).toMatch(/A door/);
  });

  test('a second story beneath, with a main heading of its own, is not read', () => {
    const further = `<div><h1>Ozark had another ending</h1>${STORY.replaceAll('Paragraph', 'Passage')}</div>`;
    const text = read(`<div>${HEADLINE}${STORY}</div>${further}`);
    expect(text).toMatch(/Paragraph 5/);
    expect(text).not.toMatch(/Ozark|Passage/);
  });

  test('a heading repeated for small windows begins no second story', () => {
    expect(read(`<div>${HEADLINE}</div><div>${HEADLINE}${STORY}</div>`)).toMatch(/Paragraph 5/);
  });

  test('a paragraph that is nothing but the headline of another story is not read, a short linked title is', () => {
    const text = read(
      `${HEADLINE}${STORY}<p><a href="/a">Why nobody at all will miss Ozark this year</a></p><p><a href="/b">The Night Manager</a></p>`,
    );
    expect(text).not.toMatch(/Ozark/);
    expect(text).toMatch(/The Night Manager/);
  });

  test('cards of other stories are not read, a ranked list of linked titles is', () => {
    const cards = Array.from(
      { length: 5 },
      (_, at) => `<div><h3><a href="/${at}">Ozark and ${at} others</a></h3><span>2 hours ago</span></div>`,
    );
    expect(read(`${HEADLINE}${STORY}<div><div>${cards.join('')}</div></div>`)).not.toMatch(/Ozark/);
    const ranks = Array.from({ length: 5 }, (_, at) => `<h2><a href="/${at}">Fargo ${at}</a></h2>${STORY}`);
    expect(read(`${HEADLINE}${STORY}<div>${ranks.join('')}</div>`)).toMatch(/Fargo 4/);
  });

  test('a rail beside the story is not read', () => {
    expect(read(`${HEADLINE}${STORY}<div id="right-rail"><div>NASDAQ and Ozark</div></div>`)).not.toMatch(/Ozark/);
  });
});
