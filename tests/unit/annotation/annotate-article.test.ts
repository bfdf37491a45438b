/** Which mentions become badges, in which form, and what the page's sum says. */

import { describe, expect, test } from 'vitest';
import { annotateArticle, type Knowledge } from '@/lib/annotation/annotate-article';
import type { Mention } from '@/lib/recognition/mention';
import type { Show } from '@/lib/shows/show';
import { makeArticle, makeEvent, makeMention, makePassage, makePlatform, makeShow } from '@/tests/makers';

const seasons = [{ number: 1, premiere: '2019-12-18', finale: '2019-12-18' }];
const cancelled = makeShow({
  seasons,
  end: '2019-12-18',
  events: [makeEvent('cancelled', '2020-01-31', { seasons: [1] })],
});
const ended = makeShow({
  id: 'the-long-road-2018',
  title: 'The Long Road',
  premiere: '2018-09-09',
  end: '2021-10-15',
  seasons: [1, 2].map((number) => ({
    number,
    premiere: `20${17 + number * 2}-09-09`,
    finale: `20${17 + number * 2}-10-15`,
  })),
  events: [
    makeEvent('renewed', '2020-01-14', { seasons: [2] }),
    makeEvent('final_season_announced', '2021-01-01', { seasons: [2] }),
  ],
});

function knowledgeOf(shows: Show[], facts: Partial<Knowledge> = {}): Knowledge {
  return {
    shows: new Map(shows.map((show, ordinal) => [ordinal, show])),
    platforms: [makePlatform('netflix', 'Netflix')],
    today: '2026-01-15',
    suppressed: new Set(),
    ...facts,
  };
}

/** The badges of one article about the shows, as [form, status, changed]. */
function badgesOf(mentions: Mention[], knowledge: Knowledge, date: string | null = '2020-03-15') {
  const article = makeArticle(['Harbour Lights, and The Long Road.', 'Harbour Lights again.'], { date });
  return annotateArticle(article, mentions, knowledge).badges;
}

describe('the form of a badge', () => {
  test('says what became of a show where the page does not', () => {
    const [badge] = badgesOf([makeMention()], knowledgeOf([cancelled]));
    expect(badge).toMatchObject({
      form: 'word',
      status: 'cancelled',
      changed: false,
      words: [{ before: null, now: { key: 'word_cancelled' } }],
    });
  });

  test('is wordless where the page says it itself', () => {
    const [badge] = badgesOf([makeMention({ claim: { kind: 'cancelled', seasons: [] } })], knowledgeOf([cancelled]));
    expect(badge).toMatchObject({ form: 'mark', status: 'cancelled', words: [] });
  });

  test('holds then and now where a status changed since the article', () => {
    const [badge] = badgesOf([makeMention()], knowledgeOf([ended]));
    expect(badge).toMatchObject({ form: 'word', status: 'ended', changed: true });
    expect(badge!.words).toMatchObject([
      { before: { key: 'word_then' }, now: { key: 'word_now' } },
      { before: null, now: { key: 'word_now' } },
    ]);
  });

  test('has no "then" without a date, nor with a bare year', () => {
    expect(badgesOf([makeMention()], knowledgeOf([ended]), null)[0]).toMatchObject({ changed: false });
    expect(badgesOf([makeMention()], knowledgeOf([ended]), '2020')[0]).toMatchObject({ changed: false });
  });

  test('is wordless and quiet where it may well be no show, and says "perhaps" to whoever asks', () => {
    const [badge] = badgesOf([makeMention({ confidence: 0.55 })], knowledgeOf([cancelled]));
    expect(badge).toMatchObject({ form: 'quiet', status: 'cancelled', words: [], label: { key: 'label_quiet' } });
    expect(badgesOf([makeMention({ confidence: 0.6 })], knowledgeOf([cancelled]))[0]).toMatchObject({ form: 'word' });
  });

  test('stands at every mention where the reader wants that, else at the first', () => {
    const mentions = [makeMention(), makeMention({ passage: 1 })];
    expect(badgesOf(mentions, knowledgeOf([cancelled])).map(({ mention }) => mention)).toEqual([0]);
    const wishes = { everyMention: true };
    expect(badgesOf(mentions, knowledgeOf([cancelled], wishes)).map(({ mention }) => mention)).toEqual([0, 1]);
  });

  test('is hollow where a page newer than our knowledge announces what we lack', () => {
    const renewed = makeMention({ claim: { kind: 'renewed', seasons: [3] } });
    const old = makeShow({ seasons, checkedTo: '2020-02-01', events: [makeEvent('series_ordered', '2019-01-01')] });
    expect(badgesOf([renewed], knowledgeOf([old]))[0]).toMatchObject({ form: 'hollow', words: [] });
  });

  test('claims none of several shows that tie', () => {
    const twin = makeShow({ id: 'harbour-lights-2001', premiere: '2001-01-01' });
    const [badge] = badgesOf([makeMention({ tie: [1] })], knowledgeOf([cancelled, twin]));
    expect(badge).toMatchObject({ form: 'tie', status: null, words: [] });
  });

  test('stays away from a cancellation nobody read about', () => {
    const rumour = makeShow({
      seasons,
      events: [makeEvent('cancelled', '2020-01-31', { source: null, checked: null })],
    });
    expect(badgesOf([makeMention()], knowledgeOf([rumour]))[0]).toMatchObject({
      form: 'underline',
      status: 'unknown',
      words: [],
    });
  });

  test('stays away from a last season nobody read about, also after its finale', () => {
    const announced = makeEvent('final_season_announced', '2019-12-18', { seasons: [1], source: null, checked: null });
    const rumour = makeShow({ seasons, end: '2019-12-18', events: [announced] });
    expect(badgesOf([makeMention()], knowledgeOf([rumour]))[0]).toMatchObject({ form: 'underline', status: 'unknown' });
  });

  test('has no "then" that nobody read about', () => {
    const saved = makeShow({
      seasons,
      events: [
        makeEvent('cancelled', '2020-01-31', { source: null, checked: null }),
        makeEvent('saved', '2020-06-01', { from: 'netflix', to: 'netflix', seasons: [2] }),
      ],
    });
    expect(badgesOf([makeMention()], knowledgeOf([saved]))[0]).toMatchObject({ status: 'saved', changed: false });
  });

  test('dates a word that rests on old knowledge', () => {
    const old = makeShow({
      seasons,
      checkedTo: '2020-02-01',
      events: [makeEvent('renewed', '2020-01-20', { seasons: [2] })],
    });
    expect(badgesOf([makeMention()], knowledgeOf([old]), null)[0]).toMatchObject({
      asOf: true,
      words: [
        { now: { key: 'as_of', parameters: [{ key: 'word_renewed_seasons' }, { date: '2020-02' }] } },
        { now: { key: 'as_of', parameters: [{ key: 'word_renewed_seasons' }, { date: '2020' }] } },
      ],
    });
  });
});

test('what is known no longer for sure is dated, never called "now"', () => {
  const moved = makeShow({
    seasons,
    checkedTo: '2021-02-01',
    events: [
      makeEvent('renewed', '2020-01-20', { seasons: [2] }),
      makeEvent('final_season_announced', '2021-01-20', { seasons: [3] }),
    ],
  });
  const [badge] = badgesOf([makeMention()], knowledgeOf([moved]));
  expect(badge!.words.map(({ before, now }) => [before?.key, now.key])).toEqual([
    ['word_then', 'as_of'],
    [undefined, 'as_of'],
    [undefined, 'as_of'],
  ]);
});

describe('the place of badges', () => {
  test('a show has one badge a page, at its first mention in the story rather than in the headline', () => {
    const article = makeArticle([
      makePassage('Harbour Lights', { role: 'headline' }),
      'Harbour Lights',
      'Harbour Lights',
    ]);
    const mentions = [0, 1, 2].map((passage) => makeMention({ passage }));
    expect(annotateArticle(article, mentions, knowledgeOf([cancelled])).badges.map(({ mention }) => mention)).toEqual([
      1,
    ]);
  });

  test('each row of a list has its own', () => {
    const article = makeArticle([0, 1].map(() => makePassage('Harbour Lights', { role: 'list' })));
    const mentions = [0, 1].map((passage) => makeMention({ passage }));
    expect(annotateArticle(article, mentions, knowledgeOf([cancelled])).badges).toHaveLength(2);
  });

  test('a doubtful mention is listed and has none', () => {
    const { mentions, badges } = annotateArticle(
      makeArticle(['Harbour Lights']),
      [makeMention({ confidence: 0.4 })],
      knowledgeOf([cancelled]),
    );
    expect([mentions.length, badges.length]).toEqual([1, 0]);
  });

  test('what the reader does not want to see is neither listed nor marked', () => {
    const unwanted = knowledgeOf([cancelled], { suppressed: new Set([cancelled.id]) });
    expect(annotateArticle(makeArticle(['Harbour Lights']), [makeMention()], unwanted)).toMatchObject({
      mentions: [],
      badges: [],
    });
  });
});

describe('platforms', () => {
  const mention = makeMention({ kind: 'platform', surface: 'Netflix', end: 7 });

  test('are underlined at their first mention, without a word', () => {
    const { badges } = annotateArticle(
      makeArticle(['Netflix, Netflix']),
      [mention, { ...mention, start: 9, end: 16 }],
      knowledgeOf([]),
    );
    expect(badges).toMatchObject([{ mention: 0, form: 'underline', status: null, words: [] }]);
  });

  test('say their new name where the article uses a former one', () => {
    const names = [
      { name: 'Paramount+', rule: 'plain' as const, from: '2021-03-04' },
      { name: 'CBS All Access', rule: 'plain' as const, to: '2021-03-03' },
    ];
    const knowledge = knowledgeOf([], {
      platforms: [{ ...makePlatform('paramount-plus', 'Paramount+'), names: [names[0]!, names[1]!] }],
    });
    const { badges } = annotateArticle(
      makeArticle(['CBS All Access']),
      [{ ...mention, surface: 'CBS All Access' }],
      knowledge,
    );
    expect(badges).toMatchObject([
      { form: 'renamed', words: [{ now: { key: 'word_now_named', parameters: ['Paramount+'] } }] },
    ]);
  });
});

test("the page's sum counts shows that agree, changed since, or are newer than our data", () => {
  const article = makeArticle(['Harbour Lights, The Long Road'], { date: '2020-03-15' });
  const mentions = [makeMention(), makeMention({ ordinal: 1, start: 16, end: 29 }), makeMention({ kind: 'platform' })];
  const { sum } = annotateArticle(article, mentions, knowledgeOf([cancelled, ended]));
  expect(sum).toEqual({ shows: 2, agree: 1, changed: 1, newer: 0, platforms: 1 });
});
