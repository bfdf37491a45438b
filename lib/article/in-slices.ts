/** Lets long work on a page pause, so that the page stays as quick as it was: the work is a generator that yields wherever it may. */

/** Work that yields where it may pause, and is told then whether it did: the page may be another one after a pause. */
export type Work<Result> = Generator<void, Result, boolean>;

/** The page changed under work that paused, in a way that leaves it nowhere to go on; the change itself is a reason to begin anew. */
export class PageChanged extends Error {}

/** The page is too much to be read. */
export class TooMuch extends Error {}

/** How work is to be done. */
export type Pace = {
  /** The clock, in milliseconds. */
  now(): number;
  /** Resolves when work may go on. */
  rest(): Promise<void>;
};

/** A task of 50 ms is felt; with less than a third of that, what the page itself does in the same task seldom makes it one. In milliseconds. */
const SLICE = 12;
/** Working time after which a page is given up: a hundred times that of a long article. In milliseconds. */
const MOST = 5_000;

/** Does the work in one go, for a document that nobody looks at. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next(false);
    if (step.done === true) return step.value;
  }
}

/**
 * Does the work in slices with rests between them, and answers its result with the milliseconds it took, rests not counted.
 * Throws `TooMuch` where it would take too long in all, and whatever the work throws.
 */
export async function inSlices<Result>(
  work: Work<Result>,
  { now, rest }: Pace,
): Promise<{ result: Result; milliseconds: number }> {
  let milliseconds = 0;
  let paused = false;
  for (;;) {
    const began = now();
    for (;;) {
      const step = work.next(paused);
      paused = false;
      const taken = now() - began;
      if (step.done === true) return { result: step.value, milliseconds: milliseconds + taken };
      if (taken < SLICE) continue;
      milliseconds += taken;
      break;
    }
    if (milliseconds > MOST) throw new TooMuch();
    await rest();
    paused = true;
  }
}
