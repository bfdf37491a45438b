/** Learns a linear judge: logistic regression with a ridge towards reasoned weights. */

import type { LinearModel } from '@/lib/recognition/judge';
import type { Example } from './examples';

/** Keeps weights small where few examples speak. */
const RIDGE = 1.5;
const ROUNDS = 400;

/** By gradient descent with a step of its own for every weight (Adam, Kingma and Ba 2015). The same examples give the same weights. */
export function fitLinear(examples: Example[], names: string[], priors: Record<string, number>): LinearModel {
  const columns = names.length + 1;
  const rows = examples.map(({ values }) => sparse([1, ...values]));
  const start = Float64Array.from([0, ...names.map((name) => priors[name] ?? 0)]);
  const weights = start.slice();
  const mean = new Float64Array(columns);
  const spread = new Float64Array(columns);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(columns);
    for (const [place, row] of rows.entries()) {
      let sum = 0;
      for (let i = 0; i < row.columns.length; i++) sum += weights[row.columns[i]!]! * row.values[i]!;
      const error = (1 / (1 + Math.exp(-sum)) - Number(examples[place]!.wanted)) * examples[place]!.weight;
      for (let i = 0; i < row.columns.length; i++) slope[row.columns[i]!]! += error * row.values[i]!;
    }
    for (let i = 0; i < columns; i++) {
      const gradient = slope[i]! + (i === 0 ? 0 : RIDGE * (weights[i]! - start[i]!));
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient;
      spread[i] = 0.99 * spread[i]! + 0.01 * gradient * gradient;
      const step = mean[i]! / (1 - 0.9 ** round) / (Math.sqrt(spread[i]! / (1 - 0.99 ** round)) + 1e-9);
      weights[i]! -= (round < ROUNDS / 2 ? 0.1 : 0.02) * step;
    }
  }
  const rounded = Array.from(weights, (weight) => Math.round(weight * 1000) / 1000);
  return { bias: rounded[0]!, weights: Object.fromEntries(names.map((name, i) => [name, rounded[i + 1]!])) };
}

/** Most evidence is absent from most candidates: only what is there is kept. */
function sparse(values: number[]): { columns: Uint16Array; values: Float64Array } {
  const columns = Uint16Array.from(values.keys()).filter((column) => values[column] !== 0);
  return { columns, values: Float64Array.from(columns, (column) => values[column]!) };
}
