/** Mentions and datasets in the form in which they are compared with gold. */

import type { Dataset } from '@/lib/dataset/dataset';
import type { Mention } from '@/lib/recognition/mention';
import type { KnownShow, ScoredMention } from '@/lib/recognition/score';
import { yearOf } from '@/lib/shows/calendar-date';
import { presentName } from '@/lib/shows/platform';
import type { TextDocument } from './recognise-documents';

/** Mentions with names for ordinals and offsets into the whole text. */
export function toScored(
  mentions: Mention[],
  { offsets }: TextDocument,
  { shows, platforms }: Dataset,
): ScoredMention[] {
  return mentions.map(({ kind, ordinal, passage, start, end }) => {
    const place = { kind, start: offsets[passage]! + start, end: offsets[passage]! + end };
    if (kind === 'platform') {
      const platform = platforms[ordinal]!;
      const aliases = platform.names.slice(1).map(({ name }) => name);
      return { ...place, title: null, year: null, platform: presentName(platform), aliases };
    }
    return { ...place, ...scoredShow(shows[ordinal]!) };
  });
}

/** The dataset's shows as coverage counts them. */
export function knownShows({ shows }: Dataset): KnownShow[] {
  return shows.map(knownShow);
}

/** A show as a prediction names it. */
export function scoredShow(show: Dataset['shows'][number]) {
  return { kind: 'show' as const, ...knownShow(show), platform: null };
}

function knownShow({ title, premiere, aliases = [] }: Dataset['shows'][number]): KnownShow {
  return { title, year: premiere === undefined ? null : yearOf(premiere), aliases: aliases.map(({ name }) => name) };
}
