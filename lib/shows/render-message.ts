/** Turns a message into text with whatever catalogue and locale the caller has at hand. */

import { type CalendarDate, dateOf, precisionOf } from './calendar-date';
import type { Message, Parameter } from './message';

/** A catalogue in one language: browser's own, or one read from `_locales`. */
export type Texts = {
  /** BCP 47 tag that dates, numbers and plurals follow. */
  locale: string;
  /** The text of a key with `$1`…`$9` filled in; an empty string for a key it does not have. */
  lookUp(key: string, substitutions: string[]): string;
};

/** The message in the language of `texts`. A key that is missing renders as the key itself, which tests catch. */
export function renderMessage(message: Message, texts: Texts): string {
  const substitutions = message.parameters.map((parameter) => renderParameter(parameter, texts));
  return texts.lookUp(message.key, substitutions) || message.key;
}

function renderParameter(parameter: Parameter, texts: Texts): string {
  if (typeof parameter === 'string') return parameter;
  if ('key' in parameter) return renderMessage(parameter, texts);
  if ('date' in parameter) return formatDate(parameter.date, texts.locale, parameter.form);
  if ('when' in parameter) {
    const stem = parameter.word === 'since' ? 'since' : 'when';
    return texts.lookUp(`${stem}_${precisionOf(parameter.when)}`, [formatDate(parameter.when, texts.locale)]);
  }
  if ('seasons' in parameter) return renderSeasons(parameter.seasons, parameter.form ?? 'long', texts);
  if ('number' in parameter) return new Intl.NumberFormat(texts.locale).format(parameter.number);
  const { count, of } = parameter;
  const number = new Intl.NumberFormat(texts.locale).format(count);
  const form = new Intl.PluralRules(texts.locale).select(count);
  return texts.lookUp(`${of}_${form}`, [number]) || texts.lookUp(`${of}_other`, [number]);
}

/** "season 3", "seasons 6–7", "seasons 2, 4"; short: "S3", "S6–7". */
function renderSeasons(seasons: number[], form: 'long' | 'short', texts: Texts): string {
  const suffix = form === 'short' ? '_short' : '';
  const [first, last] = [seasons[0] ?? 0, seasons.at(-1) ?? 0];
  if (seasons.length <= 1) return texts.lookUp(`season${suffix}`, [String(first)]);
  const unbroken = last - first === seasons.length - 1;
  return texts.lookUp(`seasons${suffix}`, [unbroken ? `${first}–${last}` : seasons.join(', ')]);
}

/** The date no more precise than it is known: "31 January 2020", "January 2020", "2020". */
export function formatDate(date: CalendarDate, locale: string, form: 'long' | 'month' | 'short' = 'long'): string {
  const precision = form === 'month' && precisionOf(date) === 'day' ? 'month' : precisionOf(date);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (precision !== 'year') options.month = form === 'short' ? 'short' : 'long';
  if (precision === 'day') options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(dateOf(date));
}
