/** Measures what unseen texts may expect: every document is recognised by judges that were learned without it. */

import type { JudgeSet } from '@/lib/recognition/judge-article';
import { type Item, partOf } from './corpus';
import { judgesOf, learn, type LearnSettings } from './learn';

/** A text with judges that never saw it under any dataset. */
export type HeldOut = { item: Item; judges: JudgeSet };

/** Splits the texts into so many parts and gives each part judges learned from the others. */
export function crossValidate(items: Item[], parts: number, settings: LearnSettings = {}): HeldOut[] {
  return Array.from({ length: parts }, (_, part) => {
    const judges = judgesOf(
      learn(
        items.filter((item) => partOf(item, parts) !== part),
        settings,
      ),
    );
    return items.filter((item) => partOf(item, parts) === part).map((item) => ({ item, judges }));
  }).flat();
}
