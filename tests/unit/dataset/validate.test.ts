/** Validation of the dataset as maintainers write it: each message names file, line, field and mend. */

import { describe, expect, test } from 'vitest';
import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';
import { describeFinding, type SourceFile, validateDataset } from '@/lib/dataset/validate';
import { DATASET_FOLDER, readDatasetFiles } from '@/scripts/read-dataset';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';

const showFile = (show: Show, path = `shows/${show.id[0]}/${show.id}.json`): SourceFile => ({
  path,
  text: JSON.stringify(show, null, 2),
});
const platformFile = (platform: Platform): SourceFile => ({
  path: `platforms/${platform.id}.json`,
  text: JSON.stringify(platform, null, 2),
});

/** What validation says of shows, besides a Netflix from 1998 and an HBO that ended in 2010. */
function say(...files: SourceFile[]): string[] {
  const platforms = [
    makePlatform('netflix', 'Netflix', { from: '1998' }),
    makePlatform('hbo', 'HBO', { from: '1972-11-08', to: '2010-01-01' }),
  ];
  return validateDataset([...platforms.map(platformFile), ...files]).map(
    (finding) => `${finding.severity} ${describeFinding(finding)}`,
  );
}

const sayOf = (facts: Partial<Show>) => say(showFile(makeShow(facts)));

test('a sound show has nothing said against it', () => {
  expect(sayOf({ events: [makeEvent('series_ordered', '2018'), makeEvent('renewed', '2020-02')] })).toEqual([]);
});

test('a finding names file, line, field and mend', () => {
  const text = `{\n  "id": "minx-2022",\n  "title": "Minx",\n  "kind": "scripted",\n  "platforms": [{ "platform": "netflix" }],\n  "countries": [],\n  "origin": [],\n  "checkedTo": null,\n  "events": [\n    {\n      "date": "2022-13-02", "type": "renewed", "certainty": "official", "source": null, "checked": null\n    }\n  ]\n}\n`;
  expect(say({ path: 'shows/m/minx-2022.json', text })).toEqual([
    'error shows/m/minx-2022.json:11 events[0].date: "2022-13-02" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY',
  ]);
});

describe('what is reported', () => {
  test.each<[string, Partial<Show>, RegExp]>([
    ['an unknown platform', { platforms: [{ platform: 'netflux' }] }, /error .* "netflux" is not a platform/],
    [
      'a platform that was closed by then',
      { platforms: [{ platform: 'hbo' }] },
      /warning .* "hbo" ended on 2010-01-01/,
    ],
    [
      'a platform that had not opened',
      { premiere: '1990', platforms: [{ platform: 'netflix' }] },
      /warning .* "netflix" began on 1998, after 1990/,
    ],
    [
      'events out of order',
      { events: [makeEvent('renewed', '2021-02'), makeEvent('renewed', '2020-02')] },
      /error .* events\[1\]\.date: "2020-02" stands after "2021-02"/,
    ],
    [
      'a renewal of a cancelled show',
      { events: [makeEvent('cancelled', '2021-02-01'), makeEvent('renewed', '2021-03-01')] },
      /warning .* "renewed" cannot follow "cancelled"/,
    ],
    ['an end before the premiere', { end: '2018' }, /error .* end: "2018" is before the premiere/],
    [
      'a premiere that is not that of the first season',
      { seasons: [{ number: 1, premiere: '2019-11-01' }] },
      /error .* premiere: "2019-12-18" is not the premiere of the first season/,
    ],
    [
      'an end that is not the last finale',
      { end: '2021', seasons: [{ number: 1, premiere: '2019-12-18', finale: '2020-01-01' }] },
      /error .* end: "2021" is not the finale/,
    ],
    [
      'a gap between seasons',
      {
        seasons: [
          { number: 1, premiere: '2019-12-18' },
          { number: 3, premiere: '2021' },
        ],
      },
      /warning .* seasons\[1\]\.number: 3 follows season 1/,
    ],
    [
      'a season listed twice',
      {
        seasons: [
          { number: 1, premiere: '2019-12-18' },
          { number: 1, premiere: '2021' },
        ],
      },
      /error .* 1 follows season 1/,
    ],
    [
      'a cancellation nobody read about',
      { events: [makeEvent('cancelled', '2021-02-01', { source: null, checked: null })] },
      /warning .* "cancelled" is missing, so the badge stays away/,
    ],
    ['a start among the events', { events: [makeEvent('premiered', '2020')] }, /error .* follows from the seasons/],
    [
      'a source nobody read',
      { events: [makeEvent('renewed', '2020-02', { checked: null })] },
      /error .*checked: is null though a source is named/,
    ],
    [
      'an event later than anyone looked',
      { checkedTo: '2020-01-01', events: [makeEvent('renewed', '2020-02-10')] },
      /warning .* checkedTo: "2020-01-01" is before the event of 2020-02-10/,
    ],
    [
      'a page older than what it is said to report',
      {
        events: [
          makeEvent('renewed', '2020-02-10', {
            source: { url: 'https://press.example/', publisher: 'The Press', published: '2020-02-09' },
          }),
        ],
      },
      /warning .* "2020-02-09" is before the event/,
    ],
    ['a complete log nobody checked', { checkedTo: null }, /error .* complete: is true though nobody looked/],
  ])('%s', (_, facts, expected) => {
    const said = sayOf(facts);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(expected);
  });

  test('a file whose name is not its id', () => {
    expect(say(showFile(makeShow(), 'shows/h/harbour.json'))[0]).toContain(
      'belongs in shows/h/harbour-lights-2019.json',
    );
  });

  test('an id used twice, also as a former id', () => {
    const said = say(
      showFile(makeShow()),
      showFile(makeShow({ id: 'other-2020', title: 'Other', formerIds: ['harbour-lights-2019'] })),
    );
    expect(said).toEqual([
      expect.stringContaining('"harbour-lights-2019" is already used by shows/h/harbour-lights-2019.json'),
    ]);
  });

  test('one show entered under two ids', () => {
    expect(say(showFile(makeShow()), showFile(makeShow({ id: 'harbour-lights' })))).toEqual([
      expect.stringMatching(/^warning .* of the same year/),
    ]);
  });

  test.each([
    ['of two countries are two shows', ['FI'], ['US'], 0],
    ['that share one of their countries may be one', ['FI', 'US'], ['CA', 'US'], 1],
    ['may be one where a country is missing', [], ['US'], 1],
  ])('namesakes of one year %s', (_, countries, others, warnings) => {
    const said = say(
      showFile(makeShow({ countries })),
      showFile(makeShow({ id: 'harbour-lights', countries: others })),
    );
    expect(said.filter((line) => line.includes('of the same year'))).toHaveLength(warnings);
  });

  test('a file cut off in the middle', () => {
    const file = showFile(makeShow());
    expect(say({ ...file, text: file.text.slice(0, 40) })[0]).toContain('is not JSON');
  });

  test('a field that stands twice', () => {
    const file = showFile(makeShow());
    expect(say({ ...file, text: file.text.replace('{', '{ "title": "First",') })[0]).toContain(
      'title: stands twice in one record',
    );
  });

  test('a stray file', () => {
    expect(say({ path: 'notes.json', text: '{}' })[0]).toContain('lies outside shows/ and platforms/');
  });
});

test('a cancellation after the last episode is in order: nobody knew then that it was the last', () => {
  expect(
    sayOf({
      end: '2020-01-18',
      seasons: [{ number: 1, premiere: '2019-12-18', finale: '2020-01-18' }],
      events: [makeEvent('cancelled', '2020-02-01')],
    }),
  ).toEqual([]);
});

test('an order known only to the year may have come before the premiere of that year', () => {
  expect(sayOf({ events: [makeEvent('series_ordered', '2019'), makeEvent('renewed', '2020-01-10')] })).toEqual([]);
});

test('the bundled dataset has no error', async () => {
  const errors = validateDataset(await readDatasetFiles(DATASET_FOLDER)).filter(({ severity }) => severity === 'error');
  expect(errors.map(describeFinding)).toEqual([]);
});
