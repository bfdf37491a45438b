/** Where the story is on pages of many kinds, and what around it is left alone; in a document that was never laid out. */

import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/article/read-article';

const FOLDER = new URL('../../articles/', import.meta.url);

function parse(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

function read(name: string) {
  return readArticle(parse(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8')))?.article ?? null;
}

function textsOf(name: string): string {
  return (
    read(name)
      ?.passages.map(({ text }) => text)
      .join('\n') ?? ''
  );
}

/** Per page: its first and last words, and words that stand only around the story. */
const PAGES: [name: string, first: string, last: string, around: RegExp][] = [
  [
    'sample',
    'Why the quiet end of Soundtrack',
    'not available for karaoke.',
    /Mindhunter|Lucifer|Thirty shows|lutenist|Dark|sponsors|You may like/,
  ],
  ['blog-with-widgets', 'Paper Harbor review', 'once willingly.', /Severance|The Bear|Succession|The Wire|cookies/],
  ['plain-breaks', 'Static season', 'by somebody else.', /Lost|About|Home/],
  ['ranked-list', 'Six shows that were saved', 'in capital letters.', /nobody came to save|Sense8/],
  ['second-story-below', 'Ember Lane ends', 'booked out until Easter.', /Harvest of Glass/],
  ['deep-app', 'Inside the writers’ room', 'also for reasons.', /Fargo|Advertisement/],
];

describe('the story of a page', () => {
  test.each(PAGES)(
    '%s: is read from its headline to its end, without what stands around it',
    (name, first, last, around) => {
      const text = textsOf(name).replaceAll("'", '’');
      expect(text.startsWith(first)).toBe(true);
      expect(text.endsWith(last)).toBe(true);
      expect(text).not.toMatch(around);
    },
  );

  test.each(['front-page', 'sign-in'])('there is none on %s', (name) => {
    expect(read(name)).toBeNull();
  });

  test('every page of the folder is accounted for', () => {
    const pages = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(PAGES.length + 2);
  });

  test('caption, image credit and the author’s note belong to it, each in its role', () => {
    const passages = read('sample')?.passages ?? [];
    const roleOf = (words: string) => passages.find(({ text }) => text.includes(words))?.role;
    expect(roleOf('Why the quiet end')).toBe('headline');
    expect(roleOf('(Image credit: Netflix)')).toBe('caption');
    expect(roleOf('By Marian Okafor')).toBe('byline');
    expect(roleOf('A winter of loud')).toBe('subheading');
    expect(roleOf('odd and tender')).toBe('quote');
    expect(roleOf('a poster from The X-Files')).toBe('note');
  });

  test('a page that sets the whole text as code, or hides it, has none', () => {
    const words = 'A paragraph about a show that nobody saw, with enough words in it to be taken for one. '.repeat(9);
    expect(readArticle(parse(`<main><p>${words}</p></main>`))).not.toBeNull();
    expect(readArticle(parse(`<main hidden><p>${words}</p></main>`))).toBeNull();
    expect(readArticle(parse(`<main><pre>${words}</pre></main>`))).toBeNull();
    expect(readArticle(parse(`<main contenteditable="true"><p>${words}</p></main>`))).toBeNull();
  });
});
