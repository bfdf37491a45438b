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

  test('a card of another story between its paragraphs is not read, an article of its own name is', () => {
    const card = (name: string) => `<article class="${name}"><a href="/b"><p>Ozark may return</p></a></article>`;
    expect(read(`${HEADLINE}<p>First of all:${card('recommended pull')}</p>${STORY}`)).not.toMatch(/Ozark/);
    expect(read(`${HEADLINE}${STORY}${card('entry')}`)).toMatch(/Ozark/);
  });

  test('a text column that a script has named after its share buttons is read, the buttons are not', () => {
    const buttons = '<div class="share-buttons"><span>Share Ozark</span></div>';
    const text = read(`${HEADLINE}<div id="share-buttons-container">${STORY}</div>${buttons}`);
    expect(text).toMatch(/Paragraph 5/);
    expect(text).not.toMatch(/Ozark/);
  });

  test('the line beneath the headline belongs to it', () => {
    const text = read(`<header>${HEADLINE}<h3>Ozark is what it could have been</h3></header><div>${STORY}</div>`);
    expect(text).toMatch(/Ozark/);
  });
});

describe('between headline and text', () => {
  test('a paragraph is read, a lone link is not', () => {
    const opening =
      '<p>Ozark is what it could have been, says who has seen the first four hours of it.</p><p><a href="/c">All that was ever said here about Severance</a></p>';
    const text = read(`<div>${HEADLINE}${opening}<div>${STORY}</div></div>`);
    expect(text).toMatch(/Ozark/);
    expect(text).not.toMatch(/Severance/);
  });
});

describe('which heading and which text are the story', () => {
  const headlinesOf = (html: string) =>
    (readArticle(new JSDOM(html).window.document)?.article.passages ?? [])
      .filter(({ role }) => role === 'headline')
      .map(({ text }) => text);

  test('the name of the site over its navigation is no headline, nor is a teaser of the same story', () => {
    const site = '<nav><h1>The Lantern Review</h1></nav>';
    const teaser = '<div class="slides"><h2>The lighthouse at the end</h2></div>';
    const title = '<title>The lighthouse at the end | The Lantern Review</title>';
    const html = `${title}${site}${teaser}<div><h1>The lighthouse at the end</h1>${STORY}</div>`;
    expect(headlinesOf(html)).toEqual(['The lighthouse at the end']);
    expect(read(`${teaser}${HEADLINE}${STORY}`).match(/lighthouse at the end/g)).toHaveLength(1);
  });

  test('a heading of the second rank is the headline where the title says so', () => {
    const html = `<title>The lighthouse at the end</title><h1>Ah</h1><article><h2>The lighthouse at the end</h2>${STORY}</article>`;
    expect(headlinesOf(html)).toEqual(['The lighthouse at the end']);
  });

  test('a headline inside the opening part of a story is read once', () => {
    expect(
      headlinesOf(
        `<title>The lighthouse at the end</title><article><div class="intro">${HEADLINE}</div><div class="text">${STORY}</div></article>`,
      ),
    ).toEqual(['The lighthouse at the end']);
  });

  test('longer stories beneath do not stand in for the one that the page is about', () => {
    const others = Array.from({ length: 4 }, (_, at) => `<div><h1>Ozark and ${at} others</h1>${STORY.repeat(3)}</div>`);
    const text = read(`<div>${HEADLINE}<div>${STORY.replaceAll('Paragraph', 'Verse')}</div></div>${others.join('')}`);
    expect(text).toMatch(/Verse 5/);
    expect(text).not.toMatch(/Ozark|Paragraph/);
  });

  test('a gallery longer than the text it stands in does not stand in for it', () => {
    const pictures = Array.from(
      { length: 30 },
      (_, at) => `<li><p>Picture ${at}: ${'a long caption '.repeat(12)}</p></li>`,
    );
    const text = read(`<div>${HEADLINE}<div>${STORY}<ul>${pictures.join('')}</ul></div></div>`);
    expect(text).toMatch(/Paragraph 5/);
  });
});
