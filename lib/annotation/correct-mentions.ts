/** Lets a reader's word change what mentions are taken for: this one is another show. */

import type { Mention } from '@/lib/recognition/mention';
import type { Show } from '@/lib/shows/show';

/** A mention that may have been taken for another show before the reader said which one it is. */
export type CorrectedMention = Mention & { insteadOf?: Show };

export type Corrections = {
  /** Which show stands for which, by ids. */
  replaced: ReadonlyMap<string, string>;
  /** The shows of the mentions, by ordinal. */
  shows: ReadonlyMap<number, Show>;
  /** Ordinals of the shows that stand for others, by id; one that the dataset lacks is missing. */
  ordinals: ReadonlyMap<string, number>;
};

/** The mentions as the reader corrected them: named anew, without rivals, and sure, for a person said so. */
export function correctMentions(
  found: readonly Mention[],
  { replaced, shows, ordinals }: Corrections,
): CorrectedMention[] {
  return found.map((mention) => {
    const show = mention.kind === 'show' ? shows.get(mention.ordinal) : undefined;
    const ordinal = show === undefined ? undefined : ordinals.get(replaced.get(show.id) ?? '');
    return show === undefined || ordinal === undefined
      ? mention
      : { ...mention, ordinal, tie: [], confidence: 1, insteadOf: show };
  });
}
