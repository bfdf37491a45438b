/** Which of the shows of one title a page means: by date, platform, people, country, seasons and the year it names. */

import type { ArticleReading } from './reading';
import { peopleOf, platformsOf, type Sense } from './title-index';

/** What is known about the page when shows of one name are told apart. */
export type SenseClues = {
  reading: ArticleReading;
  sentencePlatforms: Set<number>;
  pagePlatforms: Set<number>;
  /** The year named right after the title, or null; the season spoken of, or 0. */
  year: number | null;
  season: number;
  /** The years that its sentence names. */
  sentenceYears: number[];
  /** Which part of the shows and platforms that the page names for certain comes from a country, by its code. */
  countries: Map<number, number>;
};

/** Two shows this close in their sums are a tie: about four to three. */
export const TIE_MARGIN = 0.3;

type SenseFeature = { name: string; measure: (sense: Sense, clues: SenseClues) => number };

const isForm =
  (form: Sense['form']): SenseFeature['measure'] =>
  (sense) =>
    Number(sense.form === form);

function premiereOf({ ordinal }: Sense, { reading }: SenseClues): number {
  return reading.index.premiereMonths[ordinal]!;
}

/** Years from the article to the premiere, negative for what was on already; 0 where either is unknown. */
function yearsAhead(sense: Sense, clues: SenseClues): number {
  const premiere = premiereOf(sense, clues);
  return premiere === 0 || clues.reading.month === 0 ? 0 : (premiere - clues.reading.month) / 12;
}

/** Years since it ended when the article was written; 0 where it was running or its end is unknown. */
function yearsOver({ ordinal }: Sense, { reading }: SenseClues): number {
  const end = reading.index.endMonths[ordinal]!;
  return end === 0 || reading.month === 0 ? 0 : Math.max(0, (reading.month - end) / 12);
}

function isOf(sense: Sense, { reading: { index } }: SenseClues, platforms: Set<number>): number {
  return Number(platformsOf(index, sense.ordinal).some((platform) => platforms.has(platform)));
}

/** Whether the year named beside the title is that of the premiere: 1, 0 where none is named, -1 where it is another. */
function yearFits(sense: Sense, clues: SenseClues): number {
  if (clues.year === null) return 0;
  const premiere = premiereOf(sense, clues);
  return premiere > 0 && Math.abs(1900 + Math.floor(premiere / 12) - clues.year) <= 1 ? 1 : -1;
}

const SENSE_FEATURES: SenseFeature[] = [
  { name: 'full', measure: isForm('full') },
  { name: 'former', measure: isForm('former') },
  { name: 'local', measure: isForm('local') },
  { name: 'short', measure: isForm('short') },
  { name: 'trimmed', measure: isForm('trimmed') },
  { name: 'joined', measure: isForm('joined') },
  { name: 'head', measure: isForm('head') },
  { name: 'no_year', measure: (sense, clues) => Number(premiereOf(sense, clues) === 0) },
  { name: 'year_fits', measure: (sense, clues) => Math.max(0, yearFits(sense, clues)) },
  { name: 'other_year', measure: (sense, clues) => Math.max(0, -yearFits(sense, clues)) },
  {
    name: 'year_in_sentence',
    measure: (sense, clues) => {
      const premiere = premiereOf(sense, clues);
      const year = 1900 + Math.floor(premiere / 12);
      return Number(premiere > 0 && clues.sentenceYears.some((named) => Math.abs(named - year) <= 1));
    },
  },
  // Announced shows are written about before they begin, but hardly years before.
  { name: 'far_ahead', measure: (sense, clues) => Number(yearsAhead(sense, clues) > 1.5) },
  {
    name: 'ahead',
    measure: (sense, clues) => Math.min(1.5, Math.max(0, yearsAhead(sense, clues))),
  },
  { name: 'age', measure: (sense, clues) => Math.min(3, Math.max(0, -yearsAhead(sense, clues) / 12)) },
  { name: 'over', measure: (sense, clues) => Math.min(1.5, yearsOver(sense, clues) / 15) },
  {
    name: 'new_if_undated',
    measure: (sense, clues) => (clues.reading.month === 0 ? premiereOf(sense, clues) / 240 : 0),
  },
  { name: 'home_in_sentence', measure: (sense, clues) => isOf(sense, clues, clues.sentencePlatforms) },
  { name: 'home_on_page', measure: (sense, clues) => isOf(sense, clues, clues.pagePlatforms) },
  {
    name: 'people_named',
    measure: ({ ordinal }, { reading }) =>
      Math.min(2, peopleOf(reading.index, ordinal).filter((person) => reading.names.has(person)).length),
  },
  {
    name: 'people_known',
    measure: ({ ordinal }, { reading }) => Math.min(1, reading.index.peopleCounts[ordinal]! / 8),
  },
  { name: 'seasons', measure: ({ ordinal }, { reading }) => Math.log1p(reading.index.seasonCounts[ordinal]!) },
  {
    name: 'too_few_seasons',
    measure: ({ ordinal }, { reading, season }) => {
      const known = reading.index.seasonCounts[ordinal]!;
      return Number(season > 0 && known > 0 && season > known + 1);
    },
  },
  // The longer a show's list of homes, the better known it is: all that a bare list of titles tells of fame.
  { name: 'homes', measure: (sense, { reading }) => Math.min(4, platformsOf(reading.index, sense.ordinal).length) },
  {
    name: 'of_its_country',
    measure: ({ ordinal }, { reading }) =>
      Number(reading.country !== 0 && reading.index.showCountries[ordinal] === reading.country),
  },
  {
    name: 'of_another_country',
    measure: ({ ordinal }, { reading }) => {
      const country = reading.index.showCountries[ordinal]!;
      return Number(reading.country !== 0 && country !== 0 && country !== reading.country);
    },
  },
  {
    name: 'among_countrymen',
    measure: ({ ordinal }, { reading, countries }) => countries.get(reading.index.showCountries[ordinal]!) ?? 0,
  },
];

/** Reasoned weights, for the first look at a page before anything on it has been judged; the learned ones are held close to them. */
export const SENSE_PRIORS: Record<string, number> = {
  former: -0.6,
  local: -1.5,
  short: -0.5,
  trimmed: -0.8,
  joined: -0.3,
  head: -0.8,
  no_year: -3,
  year_fits: 6,
  other_year: -1,
  year_in_sentence: 2,
  far_ahead: -4,
  ahead: -1,
  age: -1,
  over: -1,
  new_if_undated: 1,
  home_in_sentence: 1,
  home_on_page: 1.2,
  people_named: 2.5,
  seasons: 0.2,
  too_few_seasons: -1,
  homes: 0.4,
  of_its_country: 1,
  of_another_country: -0.5,
  among_countrymen: 1,
};

export const SENSE_NAMES = SENSE_FEATURES.map(({ name }) => name);

export function measureSense(sense: Sense, clues: SenseClues): number[] {
  return SENSE_FEATURES.map(({ measure }) => measure(sense, clues));
}

/** How well a show fits the clues, higher is better; only differences mean anything. */
export function fitOf(sense: Sense, clues: SenseClues, weights: Record<string, number>): number {
  let fit = 0;
  for (const { name, measure } of SENSE_FEATURES) {
    const weight = weights[name];
    if (weight !== undefined) fit += weight * measure(sense, clues);
  }
  return fit;
}

/** The best fitting show of several, and those that fit about as well. */
export function chooseSense(senses: Sense[], clues: SenseClues): { sense: Sense; rivals: Sense[] } | null {
  return rankSenses(senses, (sense) => fitOf(sense, clues, SENSE_PRIORS));
}

/** The same by any measure of fit. */
export function rankSenses(senses: Sense[], fit: (sense: Sense) => number): { sense: Sense; rivals: Sense[] } | null {
  const ranked = senses
    .map((sense) => ({ sense, fit: fit(sense) }))
    .sort((a, b) => b.fit - a.fit || a.sense.ordinal - b.sense.ordinal);
  const [best, ...rest] = ranked;
  if (best === undefined) return null;
  return { sense: best.sense, rivals: rest.filter(({ fit }) => best.fit - fit < TIE_MARGIN).map(({ sense }) => sense) };
}
