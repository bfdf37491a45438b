/** What a page says of a show in the sentence of its mention: renewed, cancelled, ending, ended, saved, and for which seasons. */

import type { Candidate } from './candidate';
import type { Judged } from './judge-article';
import type { Claim } from './mention';

/** Says what the sentence of a mention claims of that show, or null where it claims nothing for certain. */
export function claimAt(_candidate: Candidate, _all: Judged[]): Claim | null {
  return null;
}
