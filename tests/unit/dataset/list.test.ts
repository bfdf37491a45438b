/** What `dataset list --json --events` prints: a stable form that other programs read. */

import { expect, test } from 'vitest';
import { listedWithEvents } from '@/scripts/dataset/list';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';

test('a show is listed with its whole timeline, starts and ends too, and platforms by their names of the day', () => {
  const show = makeShow({
    aliases: [{ name: 'HL', form: 'short' }],
    platforms: [{ platform: 'cbs-all-access' }],
    seasons: [{ number: 1, premiere: '2019-12-18' }],
    events: [
      makeEvent('renewed', '2020-02', { seasons: [2], source: null, checked: null }),
      makeEvent('cancelled', '2021-05-04'),
    ],
  });
  const names = [
    { name: 'Paramount+', rule: 'plain', from: '2021-03-04' },
    { name: 'CBS All Access', rule: 'plain', to: '2021-03-03' },
  ] as const;
  const platforms = new Map([['cbs-all-access', makePlatform('cbs-all-access', '', { names: [...names] })]]);
  const source = { url: 'https://press.example/news', publisher: 'The Press', published: '2021-05-04' };
  const common = { certainty: 'official', checked: null, source: null };
  expect(listedWithEvents(show, platforms)).toEqual({
    id: 'harbour-lights-2019',
    title: 'Harbour Lights',
    year: 2019,
    aliases: ['HL'],
    checkedTo: '2026-01-01',
    events: [
      { ...common, date: '2019-12-18', precision: 'day', type: 'premiered', seasons: [1], platform: 'CBS All Access' },
      { ...common, date: '2020-02', precision: 'month', type: 'renewed', seasons: [2], platform: 'CBS All Access' },
      {
        date: '2021-05-04',
        precision: 'day',
        type: 'cancelled',
        seasons: [],
        platform: 'Paramount+',
        certainty: 'official',
        checked: '2026-01-01',
        source,
      },
    ],
  });
});
