/** Learns the three judges from a corpus: a show's mention by itself, then with its page, then platforms. */

import { makeJudge, type Model } from '@/lib/recognition/judge';
import { judgeArticle, type JudgedArticle, type JudgeSet } from '@/lib/recognition/judge-article';
import { SENSE_PRIORS } from '@/lib/recognition/senses';
import type { Item } from './corpus';
import { type Example, examplesOf } from './examples';
import { fitLinear } from './fit-linear';
import { learnSenses } from './learn-senses';
import { fitTrees, type TreeSettings } from './fit-trees';

export type Models = { showAlone: Model; showOnPage: Model; platform: Model; sense: Record<string, number> };

/**
 * Reasoned weights for what plain texts cannot teach: they have no italics, links, tags or cast lists. They are also what the ridge
 * pulls towards.
 */
const PRIORS: Record<string, number> = {
  // On 66 saved pages 52 of 82 names in italics with a capital were shows, oftener than names in quotes where texts are not about
  // television; none of 14 words in small letters was, those are stressed. So italics weigh what quotes are learned to weigh.
  italic: 3.5,
  italic_small: -3,
  linked: 1,
  bold: 0.5,
  tagged: 1.5,
  people_named: 2,
  year_after: 2,
  film_title: -3,
  handle: -3,
  short_form: 0.5,
  quote_runs_on: -4,
  quote_runs_before: -4,
  head_runs_on: -4,
  film_after: -2,
  film_before: -1.5,
  other_work_before: -1,
  number_after: -1.5,
  ampersand_beside: -3,
  nickname: -5,
  film_elsewhere: -2,
  played_before: -1,
  unquoted_unlike_own: -1,
  called_film_before: -3,
  called_film_after: -1.5,
  called_other_before: -2,
  called_other_after: -3,
  other_work_after: -2,
  dated_work_before: -2,
  thing_before: -2,
  into_before: -1,
  subtitle_inside: -1,
  part_of: 1,
  appears_on: 1,
  apposed_show: 0.5,
  far_ahead: -1.5,
};

/** The same for platforms. */
const PLATFORM_PRIORS: Record<string, number> = {
  handle: -3,
  same_word_beside: -4,
  among_capitals: -2,
  context_name_beside: -1.5,
};

/** Chosen by cross-validation among fewer, deeper and faster ones. */
const SHOW_TREES: TreeSettings = { trees: 100, depth: 4, rate: 0.1, ridge: 4, leastWeight: 1, columns: 0.3, rows: 0.8 };
const PLATFORM_TREES: TreeSettings = { ...SHOW_TREES, trees: 60, depth: 3 };

const NOTHING: Model = { linear: { bias: 0, weights: {} }, names: [], trees: [] };

/** How the judges are learned; a part of them for comparing. */
export type LearnSettings = { show?: Partial<TreeSettings>; platform?: Partial<TreeSettings> };

/** Learns from all items. The same items give the same models. */
export function learn(items: Item[], settings: LearnSettings = {}): Models {
  const models: Models = { showAlone: NOTHING, showOnPage: NOTHING, platform: NOTHING, sense: SENSE_PRIORS };
  const judged = (read: (article: JudgedArticle, item: Item) => Example[]) =>
    items.flatMap((item) => read(judgeArticle(item.candidates, judgesOf(models)), item));
  const names = namesOf(items);
  models.showAlone = fit(
    judged(({ shows }, item) => examplesOf(shows, 'show', item).map((example) => cutOff(example, names.alone.length))),
    names.alone,
    null,
  );
  const showTrees = { ...SHOW_TREES, ...settings.show };
  models.showOnPage = fit(
    judged(({ shows }, item) => examplesOf(shows, 'show', item)),
    names.onPage,
    showTrees,
  );
  const platformTrees = { ...PLATFORM_TREES, ...settings.platform };
  models.platform = fit(
    judged(({ platforms }, item) => examplesOf(platforms, 'platform', item)),
    names.platform,
    platformTrees,
    PLATFORM_PRIORS,
  );
  models.sense = learnSenses(items, judgesOf(models));
  return models;
}

export function judgesOf({ showAlone, showOnPage, platform, sense }: Models): JudgeSet {
  return { showAlone: makeJudge(showAlone), showOnPage: makeJudge(showOnPage), platform: makeJudge(platform), sense };
}

/** The page's evidence stands behind the candidate's own. */
function cutOff(example: Example, length: number): Example {
  return { ...example, values: example.values.slice(0, length) };
}

function namesOf(items: Item[]) {
  const judges = judgesOf({ showAlone: NOTHING, showOnPage: NOTHING, platform: NOTHING, sense: {} });
  let onPage: string[] = [];
  let platform: string[] = [];
  for (const { candidates } of items) {
    if (onPage.length > 0 && platform.length > 0) break;
    const judged = judgeArticle(candidates, judges);
    onPage = judged.shows[0]?.measures.names ?? onPage;
    platform = judged.platforms[0]?.measures.names ?? platform;
  }
  // The page's evidence begins with this one.
  return { alone: onPage.slice(0, onPage.indexOf('named_elsewhere')), onPage, platform };
}

/** A linear judge, and trees that correct it. */
function fit(examples: Example[], names: string[], settings: TreeSettings | null, priors = PRIORS): Model {
  const linear = fitLinear(examples, names, priors);
  if (settings === null) return { linear, names: [], trees: [] };
  const start = Float64Array.from(examples, ({ values }) =>
    values.reduce((sum, value, place) => sum + value * (linear.weights[names[place]!] ?? 0), linear.bias),
  );
  return { linear, names, trees: fitTrees(examples, names.length, start, settings) };
}
