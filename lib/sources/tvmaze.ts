/** TVmaze (CC BY-SA 4.0): titles, networks, dates and seasons. It knows no renewals and tells no cancellation from an ending. */

import * as v from 'valibot';
import type { FindPlatform } from '@/lib/dataset/find-platform';
import type { Season, ShowKind } from '@/lib/shows/show';
import { type Candidate, countField, dateField, fetchAnswer, makeCandidate, readAnswer } from './candidate';
import type { Connection } from './fetch-bytes';

const HOME = 'https://api.tvmaze.com';

const text = v.nullish(v.string());
const number = v.nullish(v.number());
const country = v.nullish(v.object({ code: text }));
const network = v.nullish(v.object({ name: v.string(), country }));

const SEASON = v.object({
  number: v.number(),
  episodeOrder: number,
  premiereDate: text,
  endDate: text,
});

const SHOW = v.object({
  id: v.number(),
  name: v.string(),
  type: text,
  status: text,
  premiered: text,
  ended: text,
  network,
  webChannel: network,
  externals: v.nullish(v.object({ thetvdb: number, imdb: text })),
  _embedded: v.nullish(v.object({ seasons: v.nullish(v.array(SEASON)) })),
});

const KINDS: Record<string, ShowKind> = {
  Animation: 'animation',
  Documentary: 'documentary',
  'Game Show': 'game',
  News: 'news',
  'Panel Show': 'game',
  Reality: 'reality',
  Scripted: 'scripted',
  'Talk Show': 'talk',
  Variety: 'variety',
};

/** Asks for one show with its seasons. Throws a `SourceError`. */
export async function fetchTvmazeShow(
  id: number,
  connection: Connection,
  findPlatform: FindPlatform,
): Promise<Candidate> {
  const answer = await fetchAnswer(`${HOME}/shows/${id}?embed[]=seasons`, connection, SHOW);
  return candidateOf(answer, findPlatform);
}

/** A candidate from the answer to `GET /shows/:id`. Throws a `SourceError` where it is not in that form. */
export function readTvmazeShow(answer: unknown, findPlatform: FindPlatform): Candidate {
  return candidateOf(
    readAnswer(HOME, SHOW, () => answer),
    findPlatform,
  );
}

function candidateOf(answer: v.InferOutput<typeof SHOW>, findPlatform: FindPlatform): Candidate {
  const { network: channel, webChannel, externals } = answer;
  const homes = [channel, webChannel].filter((home) => home !== null && home !== undefined);
  const countries = homes.flatMap((home) => (home.country?.code ? [home.country.code] : []));
  const seasons = (answer._embedded?.seasons ?? []).filter((season) => season.number > 0).map(seasonOf);
  return makeCandidate(
    {
      title: answer.name,
      kind: KINDS[answer.type ?? ''] ?? 'scripted',
      countries: [...new Set(countries)],
      ...dateField('premiere', answer.premiered),
      ...dateField('end', answer.status === 'Ended' ? answer.ended : null),
      ...(seasons.length > 0 ? { seasons } : {}),
      ids: {
        ...(externals?.imdb ? { imdb: externals.imdb } : {}),
        tvmaze: answer.id,
        ...countField('thetvdb', externals?.thetvdb),
      },
      origin: ['tvmaze'],
    },
    homes.map((home) => home.name),
    findPlatform,
  );
}

function seasonOf(season: v.InferOutput<typeof SEASON>): Season {
  return {
    number: season.number,
    ...dateField('premiere', season.premiereDate),
    ...dateField('finale', season.endDate),
    ...countField('episodes', season.episodeOrder),
  };
}
