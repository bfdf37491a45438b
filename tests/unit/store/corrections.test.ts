/** What a reader says of badges: where it holds, what takes it back, and what a maintainer is told of it. */

import { describe, expect, test } from 'vitest';
import {
  type Making,
  replacedOn,
  suppressedOn,
  withoutReplaced,
  withoutSuppressed,
  withReplaced,
  withSuppressed,
} from '@/lib/store/corrections';
import { writeCorrectionsFile } from '@/lib/store/corrections-file';
import { openPersonalDocuments } from '@/lib/store/personal-documents';
import { makeShow } from '@/tests/makers';

const none = { suppressed: [], replaced: [] };
const here = { host: 'www.example.com', fingerprint: 'a'.repeat(64) };
const neighbour = { host: 'www.example.com', fingerprint: 'b'.repeat(64) };
const elsewhere = { host: 'other.example', fingerprint: 'c'.repeat(64) };
const making = (scope: Making['scope'], facts: Partial<Making> = {}): Making => ({
  scope,
  place: here,
  grounds: { confidence: 0.71, evidence: ['quoted', 'season_after'] },
  made: '2026-11-25',
  ...facts,
});

describe('"not this show"', () => {
  test.each<[Making['scope'], boolean, boolean]>([
    ['page', false, false],
    ['site', true, false],
    ['everywhere', true, true],
  ])('said of a %s holds there and no further', (scope, onNeighbour, onOther) => {
    const corrections = withSuppressed(none, 'you-2018', making(scope));
    expect([here, neighbour, elsewhere].map((place) => suppressedOn(corrections, place).has('you-2018'))).toEqual([
      true,
      onNeighbour,
      onOther,
    ]);
    expect(withoutSuppressed(corrections, 'you-2018', scope, here)).toEqual(none);
  });

  test('said twice is kept once', () => {
    const twice = withSuppressed(withSuppressed(none, 'you-2018', making('site')), 'you-2018', making('site'));
    expect(twice.suppressed).toHaveLength(1);
  });
});

describe('"it is this other show"', () => {
  test('holds where it was said', () => {
    const corrections = withReplaced(none, 'ghosts-2021', 'ghosts-2019', making('site'));
    expect(replacedOn(corrections, here)).toEqual(new Map([['ghosts-2021', 'ghosts-2019']]));
    expect(replacedOn(corrections, elsewhere).size).toBe(0);
  });

  test('widened or changed takes the place of what was said before, and one undo takes all of it back', () => {
    const first = withReplaced(none, 'ghosts-2021', 'ghosts-2019', making('page'));
    const wider = withReplaced(first, 'ghosts-2021', 'ghosts-2019', making('everywhere'));
    expect(wider.replaced.map(({ scope }) => scope)).toEqual(['everywhere']);
    expect(withoutReplaced(wider, 'ghosts-2021', here)).toEqual(none);
  });

  test('of another page stays when this one is taken back', () => {
    const there = withReplaced(none, 'ghosts-2021', 'ghosts-2019', making('page', { place: elsewhere }));
    const both = withReplaced(there, 'ghosts-2021', 'ghosts-2019', making('page'));
    expect(withoutReplaced(both, 'ghosts-2021', here)).toEqual(there);
  });

  test('said of a page weighs more than what was said of everything, whichever came first', () => {
    const narrow = withReplaced(none, 'ghosts-2021', 'ghosts-1997', making('page', { place: elsewhere }));
    const wide = withReplaced(narrow, 'ghosts-2021', 'ghosts-2019', making('everywhere'));
    expect(replacedOn(wide, elsewhere).get('ghosts-2021')).toBe('ghosts-1997');
    expect(replacedOn(wide, here).get('ghosts-2021')).toBe('ghosts-2019');
  });
});

test('corrections of the first form are brought to the present one', async () => {
  const old = { suppressed: [{ id: 'you-2018', scope: 'everywhere', where: null, made: '2026-11-23' }] };
  const documents = openPersonalDocuments({
    get: () => Promise.resolve({ corrections: { version: 1, content: old } }),
    set: () => Promise.resolve(),
  });
  expect(await documents.read('corrections')).toEqual({
    suppressed: [{ ...old.suppressed[0], grounds: null }],
    replaced: [],
  });
});

test('the file for a maintainer names shows and grounds in the order they were made, and no page', async () => {
  const corrections = withReplaced(
    withSuppressed(none, 'you-2018', making('site', { grounds: null, made: '2026-11-26' })),
    'ghosts-2021',
    'ghosts-2019',
    making('page'),
  );
  const shows = [
    makeShow({ id: 'ghosts-2021', title: 'Ghosts', premiere: '2021-10-07' }),
    makeShow({ id: 'ghosts-2019', title: 'Ghosts', premiere: '2019-04-15' }),
  ];
  const text = await writeCorrectionsFile(corrections, 2026112301, (id) =>
    Promise.resolve(shows.find((show) => show.id === id) ?? null),
  );
  expect(JSON.parse(text)).toEqual({
    format: 'greenlit-corrections',
    version: 1,
    dataset: 2026112301,
    corrections: [
      {
        takenFor: { id: 'ghosts-2021', title: 'Ghosts', year: 2021 },
        is: { id: 'ghosts-2019', title: 'Ghosts', year: 2019 },
        reach: 'page',
        evidence: ['quoted', 'season_after'],
        confidence: 0.71,
        made: '2026-11-25',
      },
      {
        takenFor: { id: 'you-2018', title: '', year: null },
        is: null,
        reach: 'site',
        evidence: [],
        confidence: null,
        made: '2026-11-26',
      },
    ],
  });
  for (const trace of ['example', here.fingerprint]) expect(text).not.toContain(trace);
});
