/** A line of the bench: what was measured, what it should be, and whether it is. */

export type Row = {
  name: string;
  value: number;
  /** In words ("≤ 4.5"), or null where a figure only explains another. */
  target: string | null;
  holds: boolean | null;
};

export function atMost(name: string, value: number, limit: number): Row {
  return { name, value: rounded(value), target: `≤ ${limit}`, holds: value <= limit };
}

export function atLeast(name: string, value: number, limit: number): Row {
  return { name, value: rounded(value), target: `≥ ${limit}`, holds: value >= limit };
}

/** A figure without a target. */
export function figure(name: string, value: number): Row {
  return { name, value: rounded(value), target: null, holds: null };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
