/** How many letters two words differ by: missing, added, wrong, or swapped with their neighbour. */

/** Words that differ by more than this are simply different. */
export const MOST_EDITS = 3;
const FAR = MOST_EDITS + 1;
const BAND = MOST_EDITS * 2 + 1;

/** Rows of the band: this one, the one above, and the one above that for swapped letters. */
let row = new Uint8Array(BAND);
let above = new Uint8Array(BAND);
let higher = new Uint8Array(BAND);

export type Difference = {
  /** Between the whole words. */
  whole: number;
  /** Between the query and the beginning of the name that fits it best. */
  begun: number;
};

/**
 * Compares a query with the bytes of a name from `start` to `end`; four means "four or more" (optimal string alignment, only the
 * diagonals within three of the middle are looked at).
 */
export function compareWords(query: Uint8Array, names: Uint8Array, start: number, end: number): Difference {
  const { length } = query;
  const room = end - start;
  // Cell `k` of row `i` compares the first `i` letters of the query with the first `i + k - MOST_EDITS` of the name.
  for (let k = 0; k < BAND; k++) above[k] = k < MOST_EDITS ? FAR : k - MOST_EDITS;
  higher.fill(FAR);
  for (let i = 1; i <= length; i++) {
    let least = FAR;
    for (let k = 0; k < BAND; k++) {
      const j = i + k - MOST_EDITS;
      let cost = FAR;
      if (j === 0) cost = i;
      else if (j > 0 && j <= room) {
        const same = query[i - 1] === names[start + j - 1];
        cost = above[k]! + (same ? 0 : 1);
        if (k + 1 < BAND && above[k + 1]! + 1 < cost) cost = above[k + 1]! + 1;
        if (k > 0 && row[k - 1]! + 1 < cost) cost = row[k - 1]! + 1;
        if (!same && i > 1 && j > 1 && query[i - 1] === names[start + j - 2] && query[i - 2] === names[start + j - 1])
          cost = Math.min(cost, higher[k]! + 1);
      }
      if (cost > FAR) cost = FAR;
      row[k] = cost;
      if (cost < least) least = cost;
    }
    if (least === FAR) return { whole: FAR, begun: FAR };
    [higher, above, row] = [above, row, higher];
  }
  let begun = FAR;
  for (let k = 0; k < BAND; k++) if (above[k]! < begun) begun = above[k]!;
  const last = room - length + MOST_EDITS;
  return { whole: last >= 0 && last < BAND ? above[last]! : FAR, begun };
}
