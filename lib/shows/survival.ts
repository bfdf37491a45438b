/** How many shows outlive each season, when many of them are still undecided: the product-limit estimate, and the interval of a share. */

/** How a show fared: the seasons it is known to get, and whether they are all it gets. */
export type Run = { seasons: number; over: boolean };

export type SurvivalStep = {
  season: number;
  /** Shows about which it is decided whether they go on after this season, and those of them that do. */
  decided: number;
  wentOn: number;
  /** The estimated share of all shows that go on after this season. */
  share: number;
};

/** The normal quantile of an interval that holds the truth in 95 of 100 cases. */
const Z = 1.959964;

/**
 * Kaplan and Meier's estimate with seasons for time: a show nobody has decided about counts for every season that was decided and
 * for none after it. Ends before the first season with fewer than `least` decisions, which would say more about chance than shows.
 */
export function survivalOf(runs: readonly Run[], least: number): SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let share = 1;
  for (let season = 1; ; season++) {
    const wentOn = runs.filter(({ seasons }) => seasons > season).length;
    const decided = wentOn + runs.filter(({ seasons, over }) => over && seasons === season).length;
    if (decided < Math.max(1, least)) return steps;
    share *= wentOn / decided;
    steps.push({ season, decided, wentOn, share });
  }
}

/** Wilson's 95 % interval of a share that was counted as `part` of `whole`. */
export function intervalOf(part: number, whole: number): { low: number; high: number } {
  const share = part / whole;
  const square = Z * Z;
  const centre = (share + square / (2 * whole)) / (1 + square / whole);
  const reach = (Z * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole))) / (1 + square / whole);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
