/** Dates as the press gives them: a day, a month or only a year, written in ISO 8601 ("2020-01-31", "2020-01", "2020"). */

import { addDays, differenceInCalendarDays, lastDayOfMonth, lastDayOfYear } from 'date-fns';

/** An ISO 8601 date of day, month or year precision. Its length tells the precision. */
export type CalendarDate = string;

/** An ISO 8601 date with a day ("2020-01-31"). */
export type Day = string;

export type Precision = 'day' | 'month' | 'year';

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the text is a real date of one of the three precisions ("2021-02-30" is not). */
export function isCalendarDate(text: string): text is CalendarDate {
  return SHAPE.test(text) && dayOf(dateOf(text)).startsWith(text);
}

/** The beginning of the first day the date can mean, in the machine's own time zone. A parser for any form of date would be ten times this. */
export function dateOf(date: CalendarDate): Date {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year!, month - 1, day);
}

export function precisionOf(date: CalendarDate): Precision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

/** The first day the date can mean: "2020-03" → "2020-03-01". */
export function firstDay(date: CalendarDate): Day {
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`;
}

/** The last day the date can mean: "2020-02" → "2020-02-29". */
export function lastDay(date: CalendarDate): Day {
  if (date.length === 10) return date;
  const start = dateOf(date);
  return dayOf(date.length === 7 ? lastDayOfMonth(start) : lastDayOfYear(start));
}

/** Whole calendar days from the first day of `from` to the first day of `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from));
}

export function daysAfter(day: Day, count: number): Day {
  return dayOf(addDays(dateOf(day), count));
}

/** The calendar day a moment falls on in the machine's own time zone: what a reader calls "today". */
export function dayOf(moment: Date): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
