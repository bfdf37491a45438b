/** Which of the shows of one title a page means: by date, platform, people, seasons and the year it names. */

import type { ArticleReading } from './reading';
import { peopleOf, platformsOf, type Sense, type TitleIndex } from './title-index';

/** What is known about the page when shows of one name are told apart. */
export type SenseClues = {
  reading: ArticleReading;
  sentencePlatforms: Set<number>;
  pagePlatforms: Set<number>;
  /** The year named right after the title, or null; the season spoken of, or 0. */
  year: number | null;
  season: number;
};

/** Two shows this close in their sums are a tie: about four to three. */
export const TIE_MARGIN = 0.3;

const FORM_WEIGHTS: Record<Sense['form'], number> = {
  title: 0,
  full: 0,
  former: -0.6,
  local: -1.5,
  short: -0.5,
  trimmed: -0.8,
  joined: -0.3,
  head: -0.8,
};

/** How well a show fits the clues, higher is better; only differences mean anything. */
export function fitOf(sense: Sense, clues: SenseClues): number {
  const { index } = clues.reading;
  return FORM_WEIGHTS[sense.form] + fitOfDates(sense, clues) + fitOfRecord(sense, clues, index);
}

function fitOfDates({ ordinal }: Sense, { reading, year }: SenseClues): number {
  const premiere = reading.index.premiereMonths[ordinal]!;
  const end = reading.index.endMonths[ordinal]!;
  // A record without a year is seldom the one that is written about.
  if (premiere === 0) return -3;
  let fit = 0;
  if (year !== null) fit += Math.abs(1900 + Math.floor(premiere / 12) - year) <= 1 ? 6 : -1;
  if (reading.month === 0) return fit + premiere / 12 / 20;
  const ahead = (premiere - reading.month) / 12;
  // Announced shows are written about before they begin, but hardly years before.
  if (ahead > 1.5) return fit - 5;
  if (ahead > 0) return fit - ahead;
  fit += Math.max(-3, ahead / 12);
  if (end !== 0 && end < reading.month) fit += Math.max(-1.5, (end - reading.month) / 12 / 15);
  return fit;
}

function fitOfRecord({ ordinal }: Sense, clues: SenseClues, index: TitleIndex): number {
  const platforms = platformsOf(index, ordinal);
  const people = peopleOf(index, ordinal);
  const seasons = index.seasonCounts[ordinal]!;
  let fit = 0;
  if (platforms.some((platform) => clues.sentencePlatforms.has(platform))) fit += 1;
  if (platforms.some((platform) => clues.pagePlatforms.has(platform))) fit += 1.2;
  fit +=
    2.5 *
    Math.min(
      2,
      people.reduce((count, person) => count + Number(clues.reading.names.has(person)), 0),
    );
  if (seasons > 0) fit += 0.2 * Math.log(1 + seasons);
  if (clues.season > 0 && seasons > 0 && clues.season > seasons + 1) fit -= 1;
  // The longer a show's list of homes, the better known it is: all that a bare list of titles tells of fame.
  return fit + 0.4 * Math.min(4, platforms.length);
}

/** The best fitting show of several, and those that fit about as well. */
export function chooseSense(senses: Sense[], clues: SenseClues): { sense: Sense; rivals: Sense[] } | null {
  const ranked = senses
    .map((sense) => ({ sense, fit: fitOf(sense, clues) }))
    .sort((a, b) => b.fit - a.fit || a.sense.ordinal - b.sense.ordinal);
  const [best, ...rest] = ranked;
  if (best === undefined) return null;
  return { sense: best.sense, rivals: rest.filter(({ fit }) => best.fit - fit < TIE_MARGIN).map(({ sense }) => sense) };
}
