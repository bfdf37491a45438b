/** Statuses in the few families a reader thinks in: the headings of lists, and what lists can be filtered by. */

import { STATUS_GLYPHS, type Tone } from './status-glyphs';
import type { Status } from './status';

/** In the order of a list: what needs the reader's eye first. */
export const FAMILIES = ['stopped', 'ending', 'over', 'waiting', 'good', 'unknown'] as const satisfies Tone[];
export type Family = (typeof FAMILIES)[number];

/** The family of a status: the one whose colour it has on every surface. */
export function familyOf(status: Status): Family {
  return STATUS_GLYPHS[status].tone;
}
