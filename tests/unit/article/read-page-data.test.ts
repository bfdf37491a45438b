/** What pages say of themselves, in the many ways they say it. */

import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { atOnce } from '@/lib/article/in-slices';
import { dateInAddress, readDate, readPageData } from '@/lib/article/read-page-data';

function pageData(head: string, body = '', url = 'https://press.example/story') {
  const { document } = new JSDOM(`<head>${head}</head><body>${body}</body>`, { url }).window;
  return atOnce(readPageData(document, document.querySelector('h1')));
}

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the date of a page', () => {
  test.each([
    ['JSON-LD', linked({ '@type': 'NewsArticle', datePublished: '2020-03-15T23:30:00-05:00' }), '2020-03-15'],
    [
      'a graph of JSON-LD',
      linked({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', datePublished: '2019-01-02' }] }),
      '2019-01-02',
    ],
    [
      'a list of JSON-LD',
      linked([{ '@type': ['Thing', 'BlogPosting'], datePublished: '2018-07-09 10:00' }]),
      '2018-07-09',
    ],
    ['a meta element', '<meta property="article:published_time" content="2021-12-31T22:00:00Z">', '2021-12-31'],
    ['an older meta element', '<meta name="dc.date" content="March 5, 2014">', '2014-03-05'],
  ])('stands in %s', (_, head, date) => {
    expect(pageData(head).date).toBe(date);
  });

  test('stands in the text: itemprop before time', () => {
    const body =
      '<article><time datetime="2020-01-01">x</time><span itemprop="datePublished" content="2019-12-30"></span></article>';
    expect(pageData('', body).date).toBe('2019-12-30');
    expect(pageData('', '<article><time datetime="2020-01-01">New Year</time></article>').date).toBe('2020-01-01');
  });

  test('stands in the address if nowhere else', () => {
    expect(pageData('', '', 'https://press.example/2020/03/15/a-story/').date).toBe('2020-03-15');
    expect(pageData('', '', 'https://press.example/story').date).toBeNull();
  });

  test('broken JSON-LD is passed over', () => {
    expect(
      pageData('<script type="application/ld+json">{"datePublished": </script><meta name="date" content="2020-05-06">')
        .date,
    ).toBe('2020-05-06');
  });

  test.each([
    ['2020-02-30', null],
    ['20200315', '2020-03-15'],
    ['15 March 2020', '2020-03-15'],
    ['Sun, 15 Mar 2020 09:30:00 GMT', '2020-03-15'],
    ['March 15th, 2020', '2020-03-15'],
    ['2020-03', '2020-03'],
    ['1584230400', '2020-03-15'],
    ['yesterday', null],
    ['Smarch 15, 2020', null],
  ])('"%s" reads as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each([
    ['/news/2020/3/5/title', '2020-03-05'],
    ['/2020/03/title', '2020-03'],
    ['/story-2019-11-19', '2019-11-19'],
    ['/top-100-of-2020', null],
    ['/2020/13/40/', null],
  ])('the address %s holds %s', (address, date) => {
    expect(dateInAddress(address)).toBe(date);
  });
});

describe('headline and tags', () => {
  test('the headline is that of the JSON-LD, else the story’s own, else the shared title', () => {
    expect(pageData(linked({ '@type': 'Article', headline: 'From data' }), '<h1>From page</h1>').headline).toBe(
      'From data',
    );
    expect(pageData('<meta property="og:title" content="Shared">', '<h1> From  page </h1>').headline).toBe('From page');
    expect(pageData('<meta property="og:title" content="Shared">').headline).toBe('Shared');
  });

  test('tags come from keywords, sections, what it is about and tag links, each once', () => {
    const head =
      linked({
        '@type': 'Article',
        keywords: 'Lost, ABC',
        about: { '@type': 'TVSeries', name: 'Lost' },
        articleSection: 'TV',
      }) + '<meta property="article:tag" content="Evangeline Lilly"><meta name="keywords" content="finale;Lost">';
    expect(pageData(head, '<a rel="tag">Drama</a>').tags).toEqual([
      'Lost',
      'ABC',
      'TV',
      'finale',
      'Evangeline Lilly',
      'Drama',
    ]);
  });
});
