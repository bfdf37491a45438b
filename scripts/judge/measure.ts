/** What held-out texts say of the judges: precision and recall at every threshold, calibration, and mistakes by their cause. */

import { judgeArticle } from '@/lib/recognition/judge-article';
import { recogniseCandidates } from '@/lib/recognition/recognise';
import { isKnownAmong, type Score, scoreMentions } from '@/lib/recognition/score';
import { knownShows, toScored } from '@/scripts/scored-mentions';
import { COLLECTIONS, type Collection, type NamedDataset } from './corpus';
import { type ListedMistake, mistakesOf } from './causes';
import type { HeldOut } from './cross-validate';
import { isWanted } from './examples';

type Kind = 'show' | 'platform';
type Row = { set: NamedDataset['name']; collection: Collection; kind: Kind } & Pick<
  Score,
  'precision' | 'recall' | 'recallFullKnown' | 'linking' | 'falsePerDocument'
>;
type CurvePoint = { threshold: number; precision: number | null; recall: number | null };
type Curve = { set: NamedDataset['name']; collection: Collection; kind: Kind; points: CurvePoint[] };
type Bin = { expected: number; observed: number; count: number };
type Calibration = { set: NamedDataset['name']; kind: Kind; error: number; bins: Bin[] };

/** Everything measured in one run; what the pictures and tables of the docs are made from. */
export type Measured = {
  rows: Row[];
  curves: Curve[];
  calibrations: Calibration[];
  /** Mistakes in texts about television, with the bundled dataset. */
  mistakes: ListedMistake[];
};

const THRESHOLDS = Array.from({ length: 17 }, (_, step) => Math.round((0.15 + step * 0.05) * 100) / 100);
/** Calibration is asked of candidates that are in question at all. */
const LEAST_PROBABILITY = 0.2;
const BINS = 10;

export function measureHeldOut(held: HeldOut[], sets: NamedDataset[]): Measured {
  const measured: Measured = { rows: [], curves: [], calibrations: [], mistakes: [] };
  for (const set of sets) {
    const ofSet = held.filter(({ item }) => item.set.name === set.name);
    for (const collection of COLLECTIONS) {
      const texts = ofSet.filter(({ item }) => item.collection === collection);
      for (const kind of ['show', 'platform'] as const) {
        const { precision, recall, recallFullKnown, linking, falsePerDocument } = scoreAt(texts, set, kind, null);
        const numbers = { precision, recall, recallFullKnown, linking, falsePerDocument };
        measured.rows.push({ set: set.name, collection, kind, ...numbers });
        if (collection !== 'dev' && collection !== 'press') continue;
        const points = THRESHOLDS.map((threshold) => {
          const score = scoreAt(texts, set, kind, threshold);
          return {
            threshold,
            precision: score.precision,
            recall: kind === 'show' ? score.recallFullKnown : score.recall,
          };
        });
        measured.curves.push({ set: set.name, collection, kind, points });
      }
    }
    for (const kind of ['show', 'platform'] as const)
      measured.calibrations.push({ set: set.name, kind, ...calibrate(ofSet, kind) });
    if (set.name !== 'bundled') continue;
    const isKnown = isKnownAmong(knownShows(set.dataset));
    const televised = ofSet.filter(({ item }) => item.collection === 'dev' || item.collection === 'press');
    measured.mistakes.push(...televised.flatMap((text) => mistakesOf(text, isKnown)));
  }
  return measured;
}

/** The score of texts at one threshold, or at those in use. */
function scoreAt(texts: HeldOut[], set: NamedDataset, kind: Kind, threshold: number | null): Score {
  const known = knownShows(set.dataset);
  const thresholds = threshold === null ? {} : { thresholds: { show: threshold, platform: threshold } };
  const documents = texts.map(({ item, judges }) => ({
    gold: item.gold,
    predicted: toScored(recogniseCandidates(item.candidates, { judges, ...thresholds }), item.document, set.dataset),
  }));
  return scoreMentions(documents, kind, known);
}

/** Expected calibration error over bins of equal count. */
function calibrate(texts: HeldOut[], kind: Kind): { error: number; bins: Bin[] } {
  const judged = texts.flatMap(({ item, judges }) => {
    const { shows, platforms } = judgeArticle(item.candidates, judges);
    return (kind === 'show' ? shows : platforms).flatMap((each) => {
      const wanted = isWanted(each, kind, item);
      return wanted === null || each.probability < LEAST_PROBABILITY ? [] : [{ p: each.probability, wanted }];
    });
  });
  judged.sort((a, b) => a.p - b.p);
  const bins = Array.from({ length: BINS }, (_, place): Bin => {
    const part = judged.slice(
      Math.floor((place * judged.length) / BINS),
      Math.floor(((place + 1) * judged.length) / BINS),
    );
    const mean = (of: (each: { p: number; wanted: boolean }) => number) =>
      part.length === 0 ? 0 : part.reduce((sum, each) => sum + of(each), 0) / part.length;
    return {
      expected: rounded(mean(({ p }) => p)),
      observed: rounded(mean(({ wanted }) => Number(wanted))),
      count: part.length,
    };
  });
  const error = bins.reduce((sum, { expected, observed, count }) => sum + Math.abs(expected - observed) * count, 0);
  return { error: rounded(error / Math.max(1, judged.length)), bins };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The rows as aligned text. */
export function tableOf({ rows, curves, calibrations }: Measured): string {
  const cell = (value: number | null) => (value === null ? '-' : value.toFixed(3)).padStart(9);
  const head = `${''.padEnd(30)}precision   recall fullKnown  linking false/text`;
  const lines = rows.map(
    ({ set, collection, kind, precision, recall, recallFullKnown, linking, falsePerDocument }) =>
      `${set} ${collection} ${kind}`.padEnd(28) +
      [precision, recall, recallFullKnown, linking, falsePerDocument].map(cell).join(''),
  );
  const curveLines = curves.map(
    ({ set, collection, kind, points }) =>
      `${set} ${collection} ${kind}`.padEnd(24) +
      points
        .map(
          ({ threshold, precision, recall }) =>
            `${threshold}: ${(precision ?? 0).toFixed(3)}/${(recall ?? 0).toFixed(3)}`,
        )
        .join('  '),
  );
  const errors = calibrations.map(({ set, kind, error }) => `calibration error ${set} ${kind} ${error}`);
  return [head, ...lines, ...curveLines, ...errors].join('\n');
}
