/** Single pieces of evidence: what each sees in a sentence, and what it must not see. */

import { describe, expect, it } from 'vitest';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { makeCommonness } from '@/lib/recognition/commonness';
import type { PageGroups } from '@/lib/recognition/evidence/page';
import { groupJudgements, MOST_ALIKE } from '@/lib/recognition/evidence/view-page';
import { judgeArticle } from '@/lib/recognition/judge-article';
import { findCandidates } from '@/lib/recognition/find-candidates';
import { readArticlePassages } from '@/lib/recognition/reading';
import { openTitleIndex } from '@/lib/recognition/title-index';
import { makeArticle, makePlatform, makeShow } from '@/tests/makers';

const TITLES = ['ET', 'Harbour', 'Harbour Lights', 'The Keepers of Ness', 'Tidewater: Second Shore', 'Vale', '100'];
/** Two of the cast are called Vale. */
const CASTS = [['Anna Vale'], ['Jonas Vale']];
const index = openTitleIndex(
  buildTitleIndex(
    {
      shows: TITLES.map((title, place) =>
        makeShow({ id: `show-${place}`, title, platforms: [{ platform: 'gull' }], cast: CASTS[place] ?? [] }),
      ),
      platforms: [
        makePlatform('gull', 'Gull', { names: [{ name: 'Gull', rule: 'context' }] }),
        makePlatform('heron', 'Heron TV'),
      ],
    },
    makeCommonness(new Map()),
  ),
);

/** The evidence of the first candidate written so, as names with their values. */
function evidenceOf(surface: string, ...texts: string[]): Record<string, number> {
  const { shows, platforms } = judgeArticle(findCandidates(readArticlePassages(makeArticle(texts), index)));
  const found = [...shows, ...platforms].find(({ candidate: { hit, passage } }) =>
    passage.passage.text.slice(hit.start, hit.end).startsWith(surface),
  );
  if (found === undefined) return {};
  return Object.fromEntries(found.measures.names.map((name, place) => [name, found.measures.values[place]!]));
}

const CASES: [evidence: string, surface: string, holds: string, fails: string][] = [
  ['quote_runs_on', 'Harbour', 'She wrote “Harbour Book II: Storm” alone.', 'She wrote “Harbour” alone.'],
  ['quote_runs_on', 'Harbour', 'He was in “Harbour Day” twice.', 'He was in “Harbour: Season 5” twice.'],
  ['quote_runs_before', 'Harbour', 'They moved to “Megan Crane Harbour” in May.', 'They moved to “Harbour” in May.'],
  ['subtitle_inside', 'Harbour', 'Then came Harbour: Nightfall in May.', 'Then came Harbour: Season 4 in May.'],
  ['number_after', 'Harbour', 'Nobody has played Harbour 3 in years.', 'Nobody saw Harbour 3 million times.'],
  ['capital_before', 'Harbour', 'We saw Celebrity Harbour at home.', 'Celebrity Harbour was seen at home.'],
  ['joined_before', 'Harbour', 'We read Tales of the Harbour once.', 'We spoke of the Harbour once.'],
  ['ampersand_beside', 'Harbour', 'A source told Harbour & Style so.', 'A source told Harbour and us so.'],
  ['nickname', 'Vale', 'It is about James “Vale” Patrick.', 'It is about “Vale” Patrick.'],
  ['joined_after', 'Harbour', 'A source told Harbour & Style so.', 'A source told Harbour and us so.'],
  [
    'film_before',
    'Harbour',
    'It grew out of the 2016 film Harbour in a way.',
    'The film was shot near Harbour in a way.',
  ],
  ['film_after', 'Harbour', 'The third Harbour movie is off.', 'The third Harbour run is off.'],
  ['other_work_after', 'Harbour', 'Based on the Harbour podcast.', 'Based on the Harbour idea.'],
  ['credit', 'Vale', 'Anna Pike (Vale, Harbour Lights) writes.', 'Anna Pike, Vale writes.'],
  ['played_before', 'Vale', 'He plays a hitman called Vale there.', 'He watches Vale there.'],
  ['person_verb', 'Vale', 'On stage Vale told the crowd so.', 'On stage Vale returns in May.'],
  ['show_verb', 'Vale', 'This autumn Vale returns with six parts.', 'This autumn Vale told us so.'],
  ['after_first_name', 'Vale', 'We met Jordan Vale there.', 'Jordan’s Vale is there.'],
  ['before_surname', 'Vale', 'We met Vale Jordan there.', 'We met Vale there.'],
  ['scheduled', 'Vale', '9 PM — Vale', 'It ended at the vale — Vale'],
  ['small_article', 'the Keepers of Ness', 'We like the Keepers of Ness a lot.', 'We like The Keepers of Ness a lot.'],
  ['after_the_word_on', 'Vale', 'Last night on Vale it rained.', 'Last night in Vale it rained.'],
  ['called_film_before', 'Harbour', 'It grew out of the film “Harbour” in a way.', 'She left the film for Harbour.'],
  ['called_film_after', 'Harbour', 'The third Harbour movie is off.', 'Harbour star and film director Anna came.'],
  ['called_other_before', 'Harbour', 'He read the novel Harbour twice.', 'His novel moved Harbour fans.'],
  ['called_other_after', 'Harbour', 'Based on Harbour, the six-part podcast.', 'Harbour star reads podcast news.'],
  ['dated_work_before', 'Harbour', 'It follows the 2003 crime film Harbour closely.', 'In 2003 we saw Harbour.'],
  ['thing_before', 'Harbour', 'The village of Harbour sleeps.', 'The season of Harbour begins.'],
  ['into_before', 'Harbour', 'They walked into Harbour late.', 'They looked at Harbour late.'],
  ['part_of', 'Harbour', 'An episode of Harbour was lost.', 'A part of Harbour was lost.'],
  ['appears_on', 'Vale', 'She appeared once on Vale in May.', 'She lived once on Vale in May.'],
  ['appears_in', 'Vale', 'He is best known as nurse Robyn in Vale today.', 'He was born as a boy in Vale.'],
  ['acts', 'Vale', 'In part two Vale saves the world.', 'In part two Vale returns.'],
  ['acts_in_story', 'Vale', 'The one in which Vale saves the world.', 'Here Vale saves the world.'],
  ['pronoun_follows', 'Vale', 'On Monday Vale packs up her things.', 'On Monday Vale packs up.'],
  ['apposed_show', 'Vale', 'He made Vale, a drama about rain.', 'He met Vale, a lawyer from Leeds.'],
  ['apposed_other', 'Vale', 'He met Vale, a lawyer from Leeds.', 'He made Vale, a drama about rain.'],
  ['before_the_word_is', 'Vale', 'Tonight Vale is over.', 'Tonight Vale was over.'],
];

describe('evidence', () => {
  for (const [evidence, surface, holds, fails] of CASES) {
    it(`${evidence} holds in "${holds}" and not in "${fails}"`, () => {
      expect(evidenceOf(surface, holds)[evidence]).toBe(1);
      expect(evidenceOf(surface, fails)[evidence] ?? 0).toBe(0);
    });
  }

  it('sees a title and the thing it is named after in one sentence', () => {
    const text = 'In Harbour Lights a boat burns, and nobody there calls Harbour Lights a safe place.';
    expect(evidenceOf('Harbour Lights', text)).toMatchObject({ same_before_in_sentence: 0, same_after_in_sentence: 1 });
  });

  it('knows a person by the name that stands beside it again and again', () => {
    expect(evidenceOf('Vale', 'Jordan Vale came.', 'We saw Jordan Vale go.').same_word_beside).toBe(1);
    expect(evidenceOf('Vale', 'Vale came back.', 'We saw Vale go.').same_word_beside).toBe(0);
  });

  it('takes the longer title for the mention and the number as a whole', () => {
    const surfaces = (text: string) =>
      findCandidates(readArticlePassages(makeArticle([text]), index)).shows.map(({ hit }) =>
        text.slice(hit.start, hit.end),
      );
    expect(surfaces('We like Harbour Lights a lot.')).toEqual(['Harbour Lights']);
    expect(surfaces('They won The 100,000 Pounds.')).toEqual([]);
  });

  it('takes no show for named in an article from years before it', () => {
    const seen = (date: string) =>
      findCandidates(readArticlePassages(makeArticle(['We like Harbour Lights a lot.'], { date }), index)).shows.length;
    expect([seen('2012-05-01'), seen('2018-05-01')]).toEqual([0, 1]);
  });

  it('finds short forms of a title that the page names in full, and only there', () => {
    const full = '“Tidewater: Second Shore” was renewed by Heron TV for season 2.';
    const short = 'Fans of “Second Shore” cheered.';
    expect(evidenceOf('Second Shore', full, short)).toMatchObject({ shortened: 1, own_tail: 1 });
    expect(evidenceOf('Second Shore', short)).toEqual({});
  });

  it('sees a name among names', () => {
    expect(
      evidenceOf('Vale', 'Later this month they will meet Anna Pike, Vale, Jonas Reed and many others.').among_names,
    ).toBe(1);
    expect(evidenceOf('Vale', 'We saw Harbour Lights, Vale and others.').among_names).toBe(0);
  });

  it('knows the names of the people who make shows, and names that several of them bear', () => {
    expect(evidenceOf('Vale', 'In May Vale was there.')).toMatchObject({ person_name: 1, person_name_word: 1 });
    expect(evidenceOf('Harbour', 'In May Harbour was there.').person_name).toBe(0);
  });

  it('sees that the lines above and below name shows in the same place', () => {
    const lines = ['9 PM — “Harbour Lights”', '10 PM — Vale', '11 PM — “The Keepers of Ness”'];
    expect(evidenceOf('Vale', ...lines).peers_in_lines).toBeGreaterThan(0.3);
    expect(evidenceOf('Vale', 'At ten we saw the whole of Vale.').peers_in_lines).toBe(0);
  });

  it('takes a time zone for no show', () => {
    expect(evidenceOf('ET', 'It begins on Monday at 10 p.m. ET on Heron TV.')).toEqual({});
    expect(evidenceOf('ET', 'She told ET so on Monday.')).toMatchObject({ one_word: 1 });
  });

  it('takes a small "show" behind a title for the sentence’s word', () => {
    expect(evidenceOf('Harbour', 'She left the Harbour show in May.').kind_after).toBe(1);
  });

  it('sees what stands beside a platform', () => {
    expect(evidenceOf('Gull', 'It aired on Heron TV and Gull in May.').platform_neighbour).toBe(1);
    expect(evidenceOf('Gull', 'We saw Nick Gull.', 'Then Nick Gull left.').same_word_beside).toBe(1);
    expect(evidenceOf('GULL', 'SEE HIS EXTENDED GULL ON HIS PAGE and more in the long text below').among_capitals).toBe(
      1,
    );
  });
});

describe('a name that a page repeats without end', () => {
  it('is judged by so many others that twice the page is twice the work', () => {
    const groupsOf = (times: number) => {
      const texts = Array.from({ length: times }, (_, line) => `In line ${line} they watched Harbour Lights again.`);
      const judged = findCandidates(readArticlePassages(makeArticle(texts), index)).shows.map((candidate) => ({
        candidate,
        alone: 0.5,
        groups: { byPhrase: new Map(), byShow: new Map() },
      }));
      const groups: PageGroups = { byPhrase: new Map(), byShow: new Map() };
      groupJudgements(judged, groups);
      return { judged: judged.length, largest: Math.max(...[...groups.byPhrase.values()].map(({ length }) => length)) };
    };
    expect(groupsOf(40)).toMatchObject({ largest: 40 });
    const many = groupsOf(2_000);
    expect(many.judged).toBeGreaterThanOrEqual(2_000);
    expect(many.largest).toBe(MOST_ALIKE);
  });
});
