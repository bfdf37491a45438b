/** Dates of three precisions: what they can mean, and the distance between them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, daysBetween, firstDay, isCalendarDate, lastDay, precisionOf } from '@/lib/shows/calendar-date';

test.each([
  ['2020-01-31', true],
  ['2020-02-29', true],
  ['2020-01', true],
  ['2020', true],
  ['2021-02-29', false],
  ['2021-02-30', false],
  ['2020-13', false],
  ['2020-1-3', false],
  ['31 January 2020', false],
  ['', false],
])('%j is a date: %s', (text, real) => {
  expect(isCalendarDate(text)).toBe(real);
});

test('a coarse date spans from its first to its last day', () => {
  expect([firstDay('2020-02'), lastDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
  expect([firstDay('2019'), lastDay('2019')]).toEqual(['2019-01-01', '2019-12-31']);
  expect([firstDay('2019-05-06'), lastDay('2019-05-06')]).toEqual(['2019-05-06', '2019-05-06']);
});

test('the length of a date tells its precision', () => {
  expect(['2020', '2020-02', '2020-02-03'].map(precisionOf)).toEqual(['year', 'month', 'day']);
});

test('44 days lie between the premiere of 18 December 2019 and 31 January 2020', () => {
  expect(daysBetween('2019-12-18', '2020-01-31')).toBe(44);
});

test('adding the days between two days leads from one to the other', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(daysAfter(a, daysBetween(a, b))).toBe(b);
    }),
  );
});
