/** Measures several things side by side: in turns, so that whatever else the machine does slows all of them alike. */

/** How often every contender has its turn; the median of so many is told. */
export const ROUNDS = 41;
/** Turns before the first counted one, for the engine to compile what it will. */
const WARM_UP = 60;
/** A turn repeats its work until it took about so many milliseconds: shorter ones drown in the clock. */
const TURN = 1;

export type Turns = Record<string, number[]>;

/** The milliseconds of one run of each contender, round by round. */
export function interleave(contenders: Record<string, () => unknown>, rounds = ROUNDS): Turns {
  const names = Object.keys(contenders);
  const repeats = new Map<string, number>();
  for (let round = 0; round < WARM_UP; round++) {
    for (const name of names) {
      const took = time(contenders[name]!, repeats.get(name) ?? 1);
      repeats.set(name, Math.min(2000, Math.max(1, Math.round(TURN / Math.max(took, 0.001)))));
    }
  }
  const turns: Turns = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) turns[name]!.push(time(contenders[name]!, repeats.get(name)!));
  return turns;
}

/** Milliseconds of one run, of so many runs. */
function time(run: () => unknown, repeats: number): number {
  const before = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  return (performance.now() - before) / repeats;
}

/** The median of the ratios of each round. */
export function ratioOf(turns: Turns, name: string, against: string): number {
  return median(turns[name]!.map((took, round) => took / turns[against]![round]!));
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
