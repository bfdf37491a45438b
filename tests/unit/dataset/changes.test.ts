/** What changes between datasets: the diff, the budget, and the maintainer's edits over a release. */

import { describe, expect, test } from 'vitest';
import { breachesOf } from '@/lib/dataset/change-budget';
import type { Dataset } from '@/lib/dataset/dataset';
import { compareDatasets, isEmptyDiff } from '@/lib/dataset/diff';
import { applyEdits, settleConflict, type ShowEdit } from '@/lib/dataset/edits';
import { canonicalDataset } from '@/lib/dataset/parts';
import type { Show } from '@/lib/shows/show';
import { describeBreach, describeDiff } from '@/scripts/dataset/diff-text';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';
import { makeDataset } from '@/tests/release-makers';

const DAY = '2026-01-01';
const hundred = makeDataset(100);

const changeFirst = (dataset: Dataset, count: number, facts: Partial<Show>): Dataset =>
  canonicalDataset({
    ...dataset,
    shows: dataset.shows.map((show, index) => (index < count ? { ...show, ...facts } : show)),
  });
const breaches = (before: Dataset, after: Dataset) => breachesOf(compareDatasets(before, after, DAY), before);

describe('a diff', () => {
  test('of a dataset with itself is empty', () => {
    expect(isEmptyDiff(compareDatasets(hundred, hundred, DAY))).toBe(true);
  });

  test('names what was added, removed and changed, and which status flips', () => {
    const minx = makeShow({ id: 'minx-2022', title: 'Minx', premiere: '2022-03-17' });
    const before = canonicalDataset({ shows: [minx, makeShow()], platforms: [makePlatform('netflix', 'Netflix')] });
    const after = canonicalDataset({
      shows: [
        { ...minx, events: [makeEvent('cancelled', '2022-12-12')] },
        makeShow({ id: 'you-2018', title: 'You', premiere: '2018-09-09' }),
      ],
      platforms: [makePlatform('netflix', 'Netflix', { country: 'CA' }), makePlatform('hbo', 'HBO')],
    });
    expect(describeDiff(compareDatasets(before, after, DAY))).toEqual([
      '+ You (2018) [you-2018]',
      '- Harbour Lights (2019) [harbour-lights-2019]',
      '~ Minx (2022) [minx-2022]: airing → cancelled; events',
      '+ platform HBO [hbo]',
      '~ platform Netflix [netflix]: country',
    ]);
  });
});

describe('the change budget', () => {
  test('lets an ordinary week pass', () => {
    expect(breaches(hundred, changeFirst(hundred, 5, { title: 'Renamed' }))).toEqual([]);
  });

  test('asks when more than one show in twenty changes', () => {
    expect(breaches(hundred, changeFirst(hundred, 6, { title: 'Renamed' })).map(describeBreach)).toEqual([
      '6 of 100 shows change and 0 vanish, more than one in twenty',
    ]);
  });

  test('asks when shows vanish', () => {
    expect(breaches(hundred, { ...hundred, shows: hundred.shows.slice(6) })).toHaveLength(1);
  });

  test('asks when a platform vanishes', () => {
    const fewer = { ...hundred, platforms: hundred.platforms.slice(1) };
    expect(breaches(hundred, fewer)).toEqual([{ reason: 'platform-vanishes', platforms: ['hbo'] }]);
  });

  test('does not count that someone looked again and found nothing new', () => {
    expect(breaches(hundred, changeFirst(hundred, 100, { checkedTo: '2026-02-01' }))).toEqual([]);
  });

  test('does not count new shows', () => {
    expect(breaches(hundred, makeDataset(300))).toEqual([]);
  });

  test('lets single edits pass in a dataset of a few shows', () => {
    expect(breaches(makeDataset(3), changeFirst(makeDataset(3), 1, { title: 'Renamed' }))).toEqual([]);
  });
});

describe('edits over a release', () => {
  const [show] = makeDataset(1).shows as [Show];
  const edit = (after: Show | null, before: Show | null = show): ShowEdit => ({
    id: show.id,
    before,
    after,
    made: DAY,
  });

  test('hold where the release did not touch the same field', () => {
    const release = { ...show, kind: 'animation' as const };
    const { shows, conflicts } = applyEdits([release], [edit({ ...show, title: 'Mine' })]);
    expect(shows).toEqual([{ ...release, title: 'Mine' }]);
    expect(conflicts).toEqual([]);
  });

  test('conflict where the release changed the same field otherwise, and wait until that is settled', () => {
    const release = { ...show, title: 'Theirs' };
    const mine = edit({ ...show, title: 'Mine' });
    const { shows, conflicts } = applyEdits([release], [mine]);
    expect(shows).toEqual([release]);
    expect(conflicts).toEqual([{ id: show.id, field: 'title', before: show.title, mine: 'Mine', release: 'Theirs' }]);
    const titleAfter = (decision: 'mine' | 'release') =>
      applyEdits([release], [settleConflict(mine, conflicts[0]!, decision)]).shows[0]!.title;
    expect([titleAfter('mine'), titleAfter('release')]).toEqual(['Mine', 'Theirs']);
  });

  test('are settled once the release says the same', () => {
    const after = { ...show, title: 'Mine' };
    expect(applyEdits([after], [edit(after)])).toEqual({ shows: [after], conflicts: [], settled: [show.id] });
  });

  test('add, remove and take fields away', () => {
    expect(applyEdits([], [edit(show, null)]).shows).toEqual([show]);
    expect(applyEdits([show], [edit(null)]).shows).toEqual([]);
    const { events: _, ...without } = show;
    expect(applyEdits([show], [edit(without)]).shows).toEqual([without]);
  });

  test('of a show that the release changed and the edit removes are settled as a whole', () => {
    const release = { ...show, title: 'Theirs' };
    const { conflicts } = applyEdits([release], [edit(null)]);
    expect(conflicts).toMatchObject([{ field: '', mine: null }]);
    expect(applyEdits([release], [settleConflict(edit(null), conflicts[0]!, 'mine')]).shows).toEqual([]);
    expect(applyEdits([release], [settleConflict(edit(null), conflicts[0]!, 'release')]).shows).toEqual([release]);
  });

  test('leave the release and the edits as they were', () => {
    const release = [structuredClone(show)];
    applyEdits(release, [edit({ ...show, title: 'Mine' })]);
    expect(release).toEqual([show]);
  });
});
