/** Recognition as a whole: the title and never the pronoun, and of several shows of one name the one that is meant. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '@/lib/dataset/dataset';
import type { Article } from '@/lib/recognition/article';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import { recognise } from '@/lib/recognition/recognise';
import { openTitleIndex, type TitleIndex } from '@/lib/recognition/title-index';
import { makeArticle, makePassage, makePlatform, makeShow } from '@/tests/makers';

const show = (title: string, year: number, platform = 'netflix', facts = {}) =>
  makeShow({
    id: `${title.toLowerCase()}-${year}`,
    title,
    premiere: String(year),
    platforms: [{ platform }],
    ...facts,
  });

const DATASET: Dataset = {
  shows: [
    show('You', 2018),
    show('The Witcher', 2019),
    show('Maniac', 2018),
    show('Lost', 2004, 'abc'),
    show('Mom', 2013, 'cbs'),
    show('Charmed', 1998, 'cw'),
    show('Charmed', 2018, 'cw'),
    show('Law & Order', 1990, 'nbc'),
    show('Law & Order: Special Victims Unit', 1999, 'nbc', { aliases: [{ name: 'SVU', form: 'short' }] }),
    show('Dynasty', 1981, 'abc', { cast: ['Joan Collins'] }),
    show('Dynasty', 1981, 'cw', { cast: ['Elizabeth Gillies'] }),
    show('Fox & Friends', 1998, 'fox'),
    show('Night Swim', 2011, 'nbc', { countries: ['GB'] }),
    show('Night Swim', 2012, 'nbc', { countries: ['US'] }),
    show('Tea at Four', 2010, 'nbc', { countries: ['GB'] }),
    show('The Back Lane', 2010, 'nbc', { countries: ['GB'] }),
    show('Cold Harbour', 1975, 'nbc'),
    show('Cold Harbour Late', 2008, 'nbc', { aliases: [{ name: 'Cold Harbour: Late', form: 'full' }] }),
  ],
  platforms: [
    makePlatform('abc', 'ABC', { names: [{ name: 'ABC', rule: 'capital' }] }),
    makePlatform('cbs', 'CBS'),
    makePlatform('cw', 'The CW'),
    makePlatform('fox', 'Fox', { names: [{ name: 'Fox', rule: 'context' }] }),
    makePlatform('nbc', 'NBC'),
    makePlatform('netflix', 'Netflix'),
  ],
};

let index: TitleIndex;
beforeAll(() => {
  const commonness = readCommonness(readFileSync(new URL('../../../assets/commonness.bin', import.meta.url)));
  index = openTitleIndex(buildTitleIndex(DATASET, commonness));
});

const named = (article: Article) =>
  recognise(article, index).map(({ surface, kind, ordinal }) =>
    kind === 'show' ? `${surface} ${DATASET.shows[ordinal]!.premiere}` : `${surface} (platform)`,
  );

describe('recognising', () => {
  it('marks You with a season after it and never the pronoun', () => {
    const text = 'You know what you want: Netflix has renewed You for season 3, and you can watch You Season 2 now.';
    const mentions = recognise(makeArticle([text]), index).filter(({ kind }) => kind === 'show');
    expect(mentions.map(({ start }) => start)).toEqual([text.indexOf('You for'), text.indexOf('You Season')]);
  });

  it('finds nothing in a text that is not about television', () => {
    const text = 'You lost? Ask your mom, the maniac next door, or the fox in the garden. Law and order must be kept.';
    expect(named(makeArticle([text]))).toEqual([]);
  });

  it('tells italics from plain words', () => {
    const text = 'The creator of Maniac says that Lost was charmed from its first episode.';
    const start = text.indexOf('Lost');
    const marks = [{ kind: 'italic' as const, start, end: start + 4 }];
    const found = recognise(makeArticle([makePassage(text, { marks })]), index);
    const lost = found.find((mention) => mention.start === start);
    expect(lost!.evidence.map(({ name }) => name)).toContain('italic');
  });

  it('says which words its evidence rests on', () => {
    const text = 'Netflix has renewed "The Witcher" for a third season.';
    const mention = recognise(makeArticle([text]), index).find(({ kind }) => kind === 'show');
    expect(mention!.evidence).toContainEqual(
      expect.objectContaining({ name: 'own_platform_in_sentence', detail: 'Netflix' }),
    );
    expect(mention!.evidence).toContainEqual(expect.objectContaining({ name: 'quoted', detail: 'The Witcher' }));
  });

  it('keeps the longer title and nothing inside it', () => {
    expect(named(makeArticle(['NBC has renewed the drama Law & Order: Special Victims Unit for season 25.']))).toEqual([
      'NBC (platform)',
      'Law & Order: Special Victims Unit 1999',
    ]);
  });

  it('takes a platform inside a show’s title for no platform', () => {
    expect(
      named(makeArticle(['The hosts of the morning show "Fox & Friends" returned to the series on Monday.'])),
    ).toEqual(['Fox & Friends 1998']);
  });

  it('chooses the show of a name by the article’s date', () => {
    const text = 'The CW series "Charmed" returns with season 2 and a new showrunner.';
    expect(named(makeArticle([text], { date: '1999-09-01' }))).toContain('Charmed 1998');
    expect(named(makeArticle([text], { date: '2019-09-01' }))).toContain('Charmed 2018');
  });

  it('chooses the edition of the country that the page is from, else of the shows around it', () => {
    const text = 'Fans of “Night Swim” wept when the finale of “Night Swim” aired.';
    const site = 'www.paper.example.co.uk';
    expect(named(makeArticle([text], { site }))).toEqual(['Night Swim 2011', 'Night Swim 2011']);
    const among = `${text} Fans of “Tea at Four” and “The Back Lane” wept too.`;
    expect(named(makeArticle([among]))).toContain('Night Swim 2011');
  });

  it('gives the first part of a title to the show that is called so', () => {
    expect(named(makeArticle(['The new season of “Cold Harbour” begins on NBC.'], { date: '2010-05-01' }))).toEqual([
      'Cold Harbour 1975',
      'NBC (platform)',
    ]);
  });

  it('chooses by cast and platform, and names a tie where nothing tells', () => {
    const withCast = makeArticle(['Elizabeth Gillies stars in the CW series "Dynasty" season 2, the drama said.']);
    const mention = recognise(withCast, index).find(({ kind }) => kind === 'show');
    expect(mention).toMatchObject({ ordinal: 10, tie: [] });
    const open = recognise(makeArticle(['The drama series "Dynasty" returns for season 2 on television.']), index);
    expect(open[0]!.tie).toHaveLength(1);
  });

  it('gives mentions in reading order without overlaps, wherever the passages lie', () => {
    const article = makeArticle([
      'Netflix renews You',
      'The Witcher season 2 is on Netflix.',
      'CBS ended the sitcom Mom after season 8.',
    ]);
    const mentions = recognise(article, index);
    const places = mentions.map(({ passage, start }) => passage * 1000 + start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const { passage, start, end, surface } of mentions) {
      expect(article.passages[passage]!.text.slice(start, end)).toBe(surface);
    }
  });

  it('survives an article without text', () => {
    expect(recognise(makeArticle([]), index)).toEqual([]);
    expect(recognise(makeArticle(['', ' \n ', '!?']), index)).toEqual([]);
  });
});

describe('what the page claims', () => {
  const claimOf = (text: string) =>
    recognise(makeArticle([text]), index).find(({ kind }) => kind === 'show')?.claim ?? null;

  it.each([
    ["Creator Of Netflix's Cancelled Show Maniac Feels Sad", { kind: 'cancelled', seasons: [] }],
    [
      "Maniac is one of Netflix's many originals to be cancelled after only one season",
      { kind: 'cancelled', seasons: [1] },
    ],
    ['Netflix has renewed "The Witcher" for a third season.', { kind: 'renewed', seasons: [3] }],
    ['The Witcher will end with season 5 on Netflix.', { kind: 'ending', seasons: [5] }],
    ['The series "The Witcher" was saved by Netflix in May.', { kind: 'saved', seasons: [] }],
  ])('is read from %s', (text, claim) => {
    expect(claimOf(text)).toEqual(claim);
  });

  it.each([
    'Netflix has not cancelled the series "The Witcher".',
    'Will Netflix renew the series "The Witcher" or has it been cancelled?',
    'The series "The Witcher" could be cancelled by Netflix soon.',
    'The series "The Witcher" returns to Netflix in May with season 3.',
  ])('is nothing in %s', (text) => {
    expect(claimOf(text)).toBeNull();
  });

  it('is not taken from what the sentence says of another show', () => {
    const mentions = recognise(
      makeArticle([
        'While the sitcom "Mom" drew more viewers on CBS, Netflix cancelled the drama "Maniac" after one season.',
      ]),
      index,
    );
    const claims = mentions
      .filter(({ kind }) => kind === 'show')
      .map(({ surface, claim }) => [surface, claim?.kind ?? null]);
    expect(claims).toEqual([
      ['Mom', null],
      ['Maniac', 'cancelled'],
    ]);
  });
});
