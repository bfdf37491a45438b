/** The page at a glance: every show once, grouped, and copied with its sources. */

import { describe, expect, test } from 'vitest';
import catalogue from '@/assets/public/_locales/en/messages.json';
import { copyList } from '@/lib/annotation/copy-list';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import { groupMentions } from '@/lib/annotation/page-groups';
import { tellShowCard } from '@/lib/annotation/tell-card';
import { catalogueTexts } from '@/lib/shows/catalogue-texts';
import { message } from '@/lib/shows/message';
import type { Show } from '@/lib/shows/show';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';

function makeNamed(id: string, facts: Partial<NamedMention> = {}): NamedMention {
  return {
    passage: 0,
    start: 0,
    end: id.length,
    surface: id,
    kind: 'show',
    id,
    title: id,
    year: 2019,
    status: 'cancelled',
    statusThen: null,
    sentence: message('sentence_renewed'),
    standing: 'agrees',
    confidence: 0.9,
    tie: [],
    claim: null,
    evidence: [],
    ...facts,
  };
}

/** The groups as [name, [id, places]…]. */
function groupsOf(mentions: NamedMention[]) {
  return groupMentions(mentions).map(({ name, entries }) => [
    name,
    ...entries.map(({ mention, places }) => [mention.id, places]),
  ]);
}

describe('the groups of a page', () => {
  test('hold each show once, with every place that names it', () => {
    const mentions = [makeNamed('minx'), makeNamed('lucifer'), makeNamed('minx')];
    expect(groupsOf(mentions)).toEqual([['stopped', ['minx', [0, 2]], ['lucifer', [1]]]]);
  });

  test('put first what the page alone would mislead about, and platforms last', () => {
    const platform = { kind: 'platform', status: null, standing: null, sentence: null } as const;
    const mentions = [
      makeNamed('netflix', platform),
      makeNamed('pitt', { status: 'renewed' }),
      makeNamed('minx'),
      makeNamed('shogun', { standing: 'newer', status: 'renewed' }),
      makeNamed('hacks', { standing: 'changed' }),
    ];
    const names = groupMentions(mentions).map(({ name }) => name);
    expect(names).toEqual(['changed', 'newer', 'stopped', 'good', 'platform']);
  });

  test('claim no status of a tie', () => {
    const tie = [{ id: 'minx-2030', title: 'Minx', year: 2030 }];
    expect(groupsOf([makeNamed('minx', { tie, standing: 'changed' })])).toEqual([['tie', ['minx', [0]]]]);
  });

  test('keep a show without a checked status apart', () => {
    const unchecked = makeNamed('minx', { status: 'unknown', standing: 'unverified' });
    expect(groupsOf([unchecked])).toEqual([['unknown', ['minx', [0]]]]);
  });
});

describe('the copied list', () => {
  const texts = catalogueTexts('en-US', [catalogue]);
  const cardOf = (facts: Partial<Show>) =>
    tellShowCard({
      show: makeShow(facts),
      platforms: [makePlatform('netflix', 'Netflix')],
      today: '2026-01-15',
      articleDate: null,
      claim: null,
      tie: [],
      followed: false,
    });
  const copy = (facts: Partial<Show>, page: string | null = null) =>
    copyList({ cards: [cardOf(facts)], page, today: '2026-01-15' }, texts);
  const seasons = [{ number: 1, premiere: '2019-12-18', finale: '2019-12-18' }];

  test('says what became of a show, who says so, when and where', () => {
    expect(
      copy({ seasons, events: [makeEvent('cancelled', '2020-01-31', { seasons: [1] })] }, 'https://e.example/a'),
    ).toBe(
      `TV shows and what became of them, as known on January 15, 2026
https://e.example/a

Harbour Lights (2019): Canceled on January 31, 2020, 44 days after its premiere, after one season
  The Press, January 31, 2020: https://press.example/news
`,
    );
  });

  test('names the last sourced decision where an end follows from the dates of seasons', () => {
    const events = [makeEvent('final_season_announced', '2019-12-01', { seasons: [1] })];
    expect(copy({ seasons, end: '2019-12-18', events })).toContain(
      'Ended on December 18, 2019, after one season\n  End announced: season 1 is the last on December 1, 2019 (The Press, December 1, 2019: https://press.example/news)',
    );
  });

  test('says where nobody read a source', () => {
    const events = [makeEvent('cancelled', '2020-01-31', { seasons: [1], source: null, checked: null })];
    expect(copy({ seasons, events })).toContain('\n  Not verified');
  });
});
