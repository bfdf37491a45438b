/** Candidates as examples: their measures, and whether the gold names them. */

import type { Judged } from '@/lib/recognition/judge-article';
import { spansAgree } from '@/lib/recognition/score';
import type { Item } from './corpus';

export type Example = { values: number[]; wanted: boolean; weight: number };

/** Candidates with whether the gold names them; those that touch a span to be ignored teach nothing. */
export function examplesOf(judged: Judged[], kind: 'show' | 'platform', item: Item): Example[] {
  return judged.flatMap((each) => {
    const wanted = isWanted(each, kind, item);
    return wanted === null ? [] : [{ values: each.measures.values, wanted, weight: 1 }];
  });
}

/** Whether the gold names this candidate; null where the gold says that it can be argued. */
export function isWanted({ candidate }: Judged, kind: 'show' | 'platform', { document, gold }: Item): boolean | null {
  const from = document.offsets[candidate.passage.place]!;
  const span = { start: from + candidate.hit.start, end: from + candidate.hit.end };
  if (gold.some((mention) => mention.kind === kind && spansAgree(mention, span))) return true;
  const arguable = gold.some(
    (mention) => mention.kind === 'ignore' && mention.start < span.end && span.start < mention.end,
  );
  return arguable ? null : false;
}
