/** Explained warnings: they are told apart, lapse, and may not outlive what they explain. */

import { describe, expect, test } from 'vitest';
import { EXPLAINED_PATH, explainFindings } from '@/lib/dataset/explained-warnings';
import { describeFinding, type SourceFile, validateDataset } from '@/lib/dataset/validate';
import type { TimelineEvent } from '@/lib/shows/timeline-event';
import { DATASET_FOLDER, readDatasetFiles } from '@/scripts/read-dataset';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';

const unread = makeEvent('cancelled', '2021-02-01', { source: null, checked: null });
const explanation = {
  show: 'harbour-lights-2019',
  event: { type: 'cancelled', date: '2021-02-01' },
  reason: 'only summaries',
  lookedOn: '2026-01-01',
  lookedBy: 'two editors',
  until: '2026-07-01',
};

/** What is told of a show with these events beside an `explained.json` of this text. */
function tell(events: TimelineEvent[], explained: string, today = '2026-02-01'): string[] {
  const files: SourceFile[] = [
    { path: EXPLAINED_PATH, text: explained },
    { path: 'platforms/netflix.json', text: JSON.stringify(makePlatform('netflix', 'Netflix')) },
    { path: 'shows/h/harbour-lights-2019.json', text: JSON.stringify(makeShow({ events })) },
  ];
  return explainFindings(validateDataset(files), files, today).map(
    (finding) => `${finding.severity} ${describeFinding(finding)}`,
  );
}

test('a warning that is explained is told apart, with who looked and until when that holds', () => {
  expect(tell([unread], JSON.stringify([explanation]))).toEqual([
    expect.stringMatching(
      /^explained shows.* \(only summaries; two editors looked on 2026-01-01; holds until 2026-07-01\)$/,
    ),
  ]);
});

test('an event keeps its explanation where its place in the log changes', () => {
  const events = [makeEvent('series_ordered', '2018'), unread];
  expect(tell(events, JSON.stringify([explanation]))).toEqual([expect.stringMatching(/^explained .* events\[1\]/)]);
});

test('an explanation that has lapsed leaves its warning standing', () => {
  expect(tell([unread], JSON.stringify([explanation]), '2026-07-01')).toEqual([expect.stringMatching(/^explained /)]);
  expect(tell([unread], JSON.stringify([explanation]), '2026-07-02')).toEqual([
    expect.stringMatching(/^warning .* its explanation lapsed on 2026-07-01, so look again$/),
  ]);
});

describe('an explanation that explains nothing is an error', () => {
  test.each<[string, TimelineEvent[], object]>([
    ['where the source was found', [makeEvent('cancelled', '2021-02-01')], explanation],
    ['where the event is another one', [unread], { ...explanation, event: { type: 'cancelled', date: '2021-02' } }],
    ['where there is no such show', [unread], { ...explanation, show: 'harbour-lights-2001' }],
  ])('%s', (_, events, explained) => {
    expect(tell(events, JSON.stringify([explained]))).toContainEqual(
      expect.stringMatching(/^error explained\.json:1 \[0\]: explains no warning: .* remove it$/),
    );
  });

  test('where the same event is explained twice', () => {
    expect(tell([unread], JSON.stringify([explanation, explanation]))).toEqual([
      expect.stringMatching(/^explained /),
      expect.stringMatching(/^error .* \[1\]: explains no warning/),
    ]);
  });
});

test('an explanation excuses nothing but a source that is missing', () => {
  const early = makeEvent('renewed', '2021-03-01');
  expect(tell([unread, early], JSON.stringify([explanation]))).toContainEqual(
    expect.stringMatching(/^warning .* "renewed" cannot follow "cancelled"/),
  );
});

test.each([
  ['is cut off', '[{', /^error explained\.json:1 is not JSON/],
  ['is no list', '{}', /^error explained\.json:1 must be a list/],
  ['lacks a reason', JSON.stringify([{ ...explanation, reason: ' ' }]), /\[0\]\.reason: is empty/],
  ['names a month only', JSON.stringify([{ ...explanation, until: '2026-07' }]), /\[0\]\.until: is not a day/],
])('a file that %s is an error, and explains nothing', (_, text, expected) => {
  const told = tell([unread], text);
  expect(told).toContainEqual(expect.stringMatching(expected));
  expect(told).toContainEqual(expect.stringMatching(/^warning /));
});

test('the bundled explanations each explain a warning of the bundled dataset', async () => {
  const files = await readDatasetFiles(DATASET_FOLDER);
  const told = explainFindings(validateDataset(files), files, '2026-11-25');
  expect(told.filter(({ severity }) => severity !== 'explained').map(describeFinding)).toEqual([]);
});
