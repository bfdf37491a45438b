/** The strict schema: what is refused, with which words. */

import { describe, expect, test } from 'vitest';
import { PLATFORM, readRecord, SHOW } from '@/lib/dataset/schema';
import { makeEvent, makePlatform, makeShow } from '@/tests/makers';

const problemsOf = (input: unknown) =>
  readRecord(SHOW, input).problems.map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a show', () => {
  test('passes when it is as it should be', () => {
    expect(readRecord(SHOW, makeShow({ events: [makeEvent('renewed', '2020-03')] })).problems).toEqual([]);
  });

  test('comes out with its fields in the order of the schema, whatever order they came in', () => {
    const reversed = Object.fromEntries(Object.entries(makeShow()).reverse());
    expect(JSON.stringify(readRecord(SHOW, reversed).record)).toBe(JSON.stringify(readRecord(SHOW, makeShow()).record));
  });

  test.each([
    ['a field nobody asked for', { colour: 'red' }, /colour is not a field/],
    ['a missing list', { platforms: undefined }, /platforms must be a list/],
    [
      'a date that is none',
      { premiere: '2021-02-30' },
      /"2021-02-30" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY/,
    ],
    ['a month where a day belongs', { checkedTo: '2021-02' }, /is not a day/],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, /longer than 200/],
    ['a title of ten megabytes', { title: 'x'.repeat(10_000_000) }, /longer than 200/],
    ['a control character', { title: 'You\u0007' }, /U\+0007/],
    ['a mark that turns the text around', { title: 'You \u202Eeb' }, /U\+202E/],
    ['a lone surrogate', { title: 'You \uD83D' }, /U\+D83D/],
    ['decomposed accents', { title: 'Sho\u0304gun' }, /NFC/],
    ['an empty title', { title: '' }, /is empty/],
    ['an id with capitals', { id: 'Minx-2022' }, /is not an id/],
    ['a kind that does not exist', { kind: 'film' }, /choose one of scripted/],
    ['a number in quotes', { seasonCount: '3' }, /whole number/],
    ['a country in small letters', { countries: ['us'] }, /two capitals/],
    ['an IMDb id without its letters', { ids: { imdb: '1234567' } }, /IMDb/],
  ])('with %s is refused', (_, facts, message) => {
    expect(problemsOf({ ...makeShow(), ...facts }).join('\n')).toMatch(message);
  });

  test('keeps a family emoji and an Arabic title, which need joiners and other scripts', () => {
    expect(problemsOf(makeShow({ title: '👨‍👩‍👧 عائلة' }))).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('with the key %s is refused and pollutes nothing', (key) => {
    const input: unknown = JSON.parse(JSON.stringify(makeShow()).replace('{', `{"${key}":{"polluted":true},`));
    expect(problemsOf(input).join('\n')).toContain(`${key} is not a field`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    'ftp://press.example/news',
    'javascript:alert(1)',
    'https://user:secret@press.example/',
    'https://press.example:8443/',
    'https://127.0.0.1/news',
    'https://[::1]/news',
    'https://localhost/news',
    `https://press.example/${'x'.repeat(2048)}`,
  ])('refuses the source address %s', (url) => {
    const event = makeEvent('renewed', '2020-03', { source: { url, publisher: 'The Press', published: null } });
    expect(problemsOf(makeShow({ events: [event] }))).toHaveLength(1);
  });

  test.each([null, [], 'show', 7, {}])('is not %j', (input) => {
    expect(readRecord(SHOW, input).record).toBeNull();
  });
});

test('a platform without a name is refused', () => {
  expect(readRecord(PLATFORM, { ...makePlatform('hbo', 'HBO'), names: [] }).record).toBeNull();
});
