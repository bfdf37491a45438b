/** Every language says everything, with the same things put into it, and dates and numbers as it is used to. */

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import german from '@/assets/public/_locales/de/messages.json';
import english from '@/assets/public/_locales/en/messages.json';
import british from '@/assets/public/_locales/en_GB/messages.json';
import spanish from '@/assets/public/_locales/es/messages.json';
import { CATALOGUE_FOLDERS } from '@/lib/extension/catalogue-folders';
import { type Catalogue, catalogueTexts } from '@/lib/shows/catalogue-texts';
import { message } from '@/lib/shows/message';
import { renderMessage } from '@/lib/shows/render-message';
import { statusAt } from '@/lib/shows/status-at';
import { statusSentence } from '@/lib/shows/status-words';
import { makeEvent, makeShow } from '@/tests/makers';

const whole: [string, Catalogue][] = [
  ['de', german],
  ['es', spanish],
];
const placesIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
const textsOf = (locale: string, catalogue: Catalogue) => catalogueTexts(locale, [catalogue]);

test('the languages offered are those there are', () => {
  expect([...CATALOGUE_FOLDERS].sort()).toEqual(readdirSync('assets/public/_locales').sort());
});

describe.each(whole)('%s', (locale, catalogue) => {
  test('has every text of English and no other', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
  });

  test('puts into each text what English puts into it, and leaves none empty', () => {
    const otherwise = Object.entries(english as Catalogue).filter(([key, { message: text }]) => {
      const own = catalogue[key]!.message;
      return own.trim() === '' || placesIn(own).join() !== placesIn(text).join();
    });
    expect(otherwise.map(([key]) => key)).toEqual([]);
  });

  test('has a form for each of its plurals, or one for all others', () => {
    const stems = Object.keys(english).flatMap((key) => /^(.*)_one$/.exec(key)?.[1] ?? []);
    expect(stems.length).toBeGreaterThan(3);
    const unsaid = stems.filter((stem) =>
      [0, 1, 2, 5, 1_000_000].some((count) => {
        const counted = message('event_on', { count, of: stem as 'days' }, '');
        return renderMessage(counted, textsOf(locale, catalogue)).trim() === '';
      }),
    );
    expect(unsaid).toEqual([]);
  });

  test("describes itself in the stores' 132 characters", () => {
    expect(catalogue['extension_description']!.message.length).toBeLessThanOrEqual(132);
  });
});

test('British English differs from American in spelling alone', () => {
  const otherwise = Object.entries(british as Catalogue).filter(
    ([key, { message: text }]) =>
      text.replaceAll('ancelled', 'anceled').replaceAll('olours', 'olors') !== (english as Catalogue)[key]?.message,
  );
  expect(otherwise).toEqual([]);
});

describe('a cancellation reads', () => {
  const show = makeShow({
    seasons: [{ number: 1, premiere: '2019-12-18', finale: '2019-12-18' }],
    events: [makeEvent('cancelled', '2020-01-31', { seasons: [1] })],
  });
  const sentence = statusSentence(show, statusAt(show, '2026-01-15'), (id) => id);
  test.each<[string, Catalogue, string]>([
    ['en-US', english, 'Canceled on January 31, 2020, 44 days after its premiere, after one season'],
    ['de-DE', german, 'Abgesetzt am 31. Januar 2020, 44 Tage nach der Premiere, nach einer Staffel'],
    ['es-ES', spanish, 'Cancelada el 31 de enero de 2020, 44 días después de su estreno, tras una temporada'],
  ])('in %s', (locale, catalogue, text) => {
    expect(renderMessage(sentence, textsOf(locale, catalogue))).toBe(text);
  });
});

describe('an order that is old news reads', () => {
  const show = makeShow({
    checkedTo: '2025-11-14',
    seasons: [{ number: 1, premiere: '2024-02-27', finale: '2024-04-23' }],
    events: [makeEvent('renewed', '2025-04-30', { seasons: [2, 3] })],
  });
  const sentence = statusSentence(show, statusAt(show, '2026-11-25'), (id) => id);
  test.each<[string, Catalogue, string]>([
    ['en-GB', english, 'Renewed for seasons 2–3, as of November 2025'],
    ['de', german, 'Um Staffeln 2–3 verlängert (Stand: November 2025)'],
    ['es-MX', spanish, 'Renovada para las temporadas 2–3 (a fecha de noviembre de 2025)'],
  ])('in %s', (locale, catalogue, text) => {
    expect(renderMessage(sentence, textsOf(locale, catalogue))).toBe(text);
  });
});
