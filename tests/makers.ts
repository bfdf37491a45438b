/** Small makers of data for tests: a whole record from the few fields a test is about. */

import type { Article, Passage } from '@/lib/recognition/article';
import type { Mention } from '@/lib/recognition/mention';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import type { TimelineEvent } from '@/lib/shows/timeline-event';

/** A show of one platform; everything that matters to a test is said by the test. */
export function makeShow(facts: Partial<Show> = {}): Show {
  return {
    id: 'harbour-lights-2019',
    title: 'Harbour Lights',
    kind: 'scripted',
    platforms: [{ platform: 'netflix' }],
    countries: ['US'],
    premiere: '2019-12-18',
    origin: ['press'],
    checkedTo: '2026-01-01',
    complete: true,
    ...facts,
  };
}

/** An official event that someone read about. */
export function makeEvent(
  type: TimelineEvent['type'],
  date: string,
  facts: Partial<TimelineEvent> = {},
): TimelineEvent {
  const source = { url: 'https://press.example/news', publisher: 'The Press', published: date };
  return { date, type, certainty: 'official', source, checked: '2026-01-01', ...facts };
}

export function makePlatform(id: string, name: string, facts: Partial<Platform> = {}): Platform {
  return { id, names: [{ name, rule: 'plain' }], kind: 'streaming', parent: null, country: 'US', ...facts };
}

export function makePassage(text: string, facts: Partial<Passage> = {}): Passage {
  return { text, role: 'paragraph', marks: [], ...facts };
}

export function makeArticle(passages: (string | Passage)[], facts: Partial<Article> = {}): Article {
  return {
    passages: passages.map((passage) => (typeof passage === 'string' ? makePassage(passage) : passage)),
    date: null,
    headline: null,
    tags: [],
    ...facts,
  };
}

/** A mention of the show or platform at a place of the dataset. */
export function makeMention(facts: Partial<Mention> = {}): Mention {
  return {
    passage: 0,
    start: 0,
    end: 14,
    surface: 'Harbour Lights',
    kind: 'show',
    ordinal: 0,
    tie: [],
    confidence: 0.9,
    evidence: [],
    claim: null,
    ...facts,
  };
}
