/** What a page says of itself: when it was published, its headline, what it is about. */

import type { CalendarDate } from '@/lib/shows/calendar-date';
import type { Work } from './in-slices';

export type PageData = { date: CalendarDate | null; headline: string | null; tags: string[] };

/** Enough for the tags of any page that was read; more are a list of links. */
const MOST_TAGS = 60;
const LONGEST_TAG = 120;

const STORY_TYPES = /Article|NewsArticle|BlogPosting|Report|Review|WebPage|ItemList|Liveblog|LiveBlogPosting/;

type Linked = Record<string, unknown>;

/**
 * Reads JSON-LD first (it is made for machines), then the meta elements, then what stands in the text, then the address.
 * The first date that can be read counts. `headline` is the element found to be the story's headline.
 */
export function* readPageData(document: Document, headline: Element | null): Work<PageData> {
  const linked = linkedData(document);
  return {
    date: yield* dateOf(document, linked),
    headline: headlineOf(document, linked, headline),
    tags: yield* tagsOf(document, linked),
  };
}

/** The objects of every JSON-LD script, those of `@graph` and lists too, that speak of a story. What is no JSON is passed over. */
function linkedData(document: Document): Linked[] {
  const found: Linked[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > 4) return;
    if (Array.isArray(value)) for (const item of value as unknown[]) collect(item, depth + 1);
    else if (typeof value === 'object' && value !== null) {
      const object = value as Linked;
      if (STORY_TYPES.test(JSON.stringify(object['@type'] ?? '')) || 'datePublished' in object) found.push(object);
      collect(object['@graph'], depth + 1);
      collect(object['mainEntity'], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse((script.textContent ?? '').replace(/\s+/g, ' ')), 0);
    } catch {
      continue; // a page's broken JSON is no news
    }
  }
  const isStory = (object: Linked): boolean =>
    /Article|Posting|Report|Review/.test(JSON.stringify(object['@type'] ?? ''));
  return found.sort((a, b) => Number(isStory(b)) - Number(isStory(a)));
}

/** Each of these looks through the whole page, so there is a pause before each. */
const DATES: ((document: Document) => (string | undefined)[])[] = [
  (document) => [metaContent(document, ['article:published_time', 'og:published_time', 'datePublished'])],
  (document) => [metaContent(document, ['parsely-pub-date', 'sailthru.date'])],
  (document) => [metaContent(document, ['date', 'dc.date', 'dcterms.created'])],
  (document) => [metaContent(document, ['pubdate', 'publish-date', 'DC.date.issued'])],
  (document) => attributeValues(document, '[itemprop~="datePublished"]'),
  (document) =>
    attributeValues(
      document,
      'article time[datetime],main time[datetime],header time[datetime],time[pubdate],time.published',
    ),
  (document) => attributeValues(document, 'time[datetime]').slice(0, 1),
];

function* dateOf(document: Document, linked: Linked[]): Work<CalendarDate | null> {
  for (const candidates of [() => linked.map((object) => object['datePublished']), ...DATES]) {
    yield;
    for (const candidate of candidates(document)) {
      const date = typeof candidate === 'string' ? readDate(candidate) : null;
      if (date !== null) return date;
    }
  }
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return dateInAddress(canonical) ?? dateInAddress(document.URL);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The calendar day in a date as pages write it: ISO 8601 in any of its forms (the day as written, in the page's own zone),
 * "March 15, 2020", "15 March 2020", "20200315" and RFC 2822; null for anything else.
 */
export function readDate(text: string): CalendarDate | null {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return calendarDate(iso[1], iso[2], iso[3]);
  const partial = /^\s*(\d{4}(?:-\d{2})?)\s*$/.exec(text)?.[1];
  if (partial !== undefined) return calendarDate(...partial.split('-'));
  const named = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (named !== null) return calendarDate(named[3], monthNumber(named[1]), named[2]);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text);
  if (dayFirst !== null) return calendarDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const moment = /^\d{10}(?:\d{3})?$/.exec(text.trim())?.[0];
  return moment === undefined ? null : new Date(Number(moment.padEnd(13, '0'))).toISOString().slice(0, 10);
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

/** The date if there is such a day (or month, or year) and the web was there to publish on it. */
function calendarDate(year = '', month?: string, day?: string): CalendarDate | null {
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  const moment = new Date(date);
  return year >= '1990' && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : null;
}

/** "/2020/03/15/", "/2020/03/" or "2020-03-15" in an address. */
export function dateInAddress(address: string): CalendarDate | null {
  const [, year, month, day] =
    /[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])(?:[/_-](0?[1-9]|[12]\d|3[01]))?(?=[/_.?-]|$)/.exec(address) ?? [];
  return month === undefined ? null : calendarDate(year, month, day);
}

function headlineOf(document: Document, linked: Linked[], headline: Element | null): string | null {
  const named = linked.map((object) => object['headline']).find((value) => typeof value === 'string' && value !== '');
  const texts = [
    named as string | undefined,
    headline?.textContent,
    metaContent(document, ['og:title', 'twitter:title']),
    document.title,
  ];
  return (
    texts
      .map((text) => plain(text ?? ''))
      .find((text) => text !== '')
      ?.slice(0, 400) ?? null
  );
}

function* tagsOf(document: Document, linked: Linked[]): Work<string[]> {
  const tags = new Set<string>();
  const add = (value: unknown): void => {
    if (tags.size >= MOST_TAGS) return;
    if (Array.isArray(value)) for (const item of value as unknown[]) add(item);
    else if (typeof value === 'object' && value !== null) add((value as Linked)['name']);
    else if (typeof value === 'string')
      for (const tag of value.split(/[,;|]/).map(plain)) if (tag !== '' && tag.length <= LONGEST_TAG) tags.add(tag);
  };
  for (const object of linked)
    for (const key of ['keywords', 'about', 'mentions', 'articleSection', 'itemReviewed']) add(object[key]);
  for (const name of ['news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags']) {
    yield;
    add(metaContent(document, [name]));
  }
  for (const meta of document.querySelectorAll('meta[property="article:tag"],meta[property="article:section"]'))
    add(meta.getAttribute('content'));
  yield;
  for (const link of document.querySelectorAll('a[rel~="tag"]')) add(link.textContent);
  return [...tags];
}

function metaContent(document: Document, names: string[]): string | undefined {
  for (const name of names) {
    const meta = document.querySelector(`meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`);
    const content = meta?.getAttribute('content')?.trim();
    if (content !== undefined && content !== '') return content;
  }
  return undefined;
}

function attributeValues(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(
    (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
