/** TMDB, asked with the maintainer's own key: titles, networks, dates, seasons and creators. "Canceled" there has no date and decides nothing here. */

import * as v from 'valibot';
import type { FindPlatform } from '@/lib/dataset/find-platform';
import type { Season, ShowKind } from '@/lib/shows/show';
import { type Candidate, countField, dateField, fetchAnswer, makeCandidate, readAnswer } from './candidate';
import type { Connection } from './fetch-bytes';

const HOME = 'https://api.themoviedb.org/3';

const text = v.nullish(v.string());
const number = v.nullish(v.number());

const SHOW = v.object({
  id: v.number(),
  name: v.string(),
  original_name: text,
  type: text,
  status: text,
  first_air_date: text,
  last_air_date: text,
  origin_country: v.nullish(v.array(v.string())),
  networks: v.nullish(v.array(v.object({ name: v.string() }))),
  created_by: v.nullish(v.array(v.object({ name: text }))),
  number_of_seasons: number,
  seasons: v.nullish(v.array(v.object({ season_number: v.number(), air_date: text, episode_count: number }))),
  external_ids: v.nullish(v.object({ imdb_id: text, tvdb_id: number, wikidata_id: text })),
});
type Answer = v.InferOutput<typeof SHOW>;

const KINDS: Record<string, ShowKind> = {
  Documentary: 'documentary',
  News: 'news',
  Reality: 'reality',
  'Talk Show': 'talk',
};

/** Asks for one show; `token` is the maintainer's read access token. Throws a `SourceError`. */
export async function fetchTmdbShow(
  id: number,
  token: string,
  connection: Connection,
  findPlatform: FindPlatform,
): Promise<Candidate> {
  const address = `${HOME}/tv/${id}?append_to_response=external_ids`;
  return candidateOf(await fetchAnswer(address, connection, SHOW, { authorization: `Bearer ${token}` }), findPlatform);
}

/** A candidate from the answer to `GET /tv/{id}`. Throws a `SourceError` where it is not in that form. */
export function readTmdbShow(answer: unknown, findPlatform: FindPlatform): Candidate {
  return candidateOf(
    readAnswer(HOME, SHOW, () => answer),
    findPlatform,
  );
}

function candidateOf(answer: Answer, findPlatform: FindPlatform): Candidate {
  const over = answer.status === 'Ended' || answer.status === 'Canceled';
  const seasons = (answer.seasons ?? []).filter((season) => season.season_number > 0).map(seasonOf);
  const creators = (answer.created_by ?? []).flatMap(({ name }) => (name ? [name] : []));
  const localName = answer.original_name && answer.original_name !== answer.name ? answer.original_name : null;
  const external = answer.external_ids;
  return makeCandidate(
    {
      title: answer.name,
      ...(localName === null ? {} : { aliases: [{ name: localName, form: 'local' }] }),
      kind: KINDS[answer.type ?? ''] ?? 'scripted',
      ...(answer.type === 'Miniseries' ? { limited: true } : {}),
      countries: answer.origin_country ?? [],
      ...dateField('premiere', answer.first_air_date),
      ...dateField('end', over ? answer.last_air_date : null),
      ...(seasons.length > 0 ? { seasons } : countField('seasonCount', answer.number_of_seasons)),
      ...(creators.length > 0 ? { creators } : {}),
      ids: {
        ...(external?.imdb_id ? { imdb: external.imdb_id } : {}),
        tmdb: answer.id,
        ...countField('thetvdb', external?.tvdb_id),
        ...(external?.wikidata_id ? { wikidata: external.wikidata_id } : {}),
      },
      origin: ['tmdb'],
    },
    (answer.networks ?? []).map(({ name }) => name),
    findPlatform,
  );
}

function seasonOf(season: NonNullable<Answer['seasons']>[number]): Season {
  return {
    number: season.season_number,
    ...dateField('premiere', season.air_date),
    ...countField('episodes', season.episode_count),
  };
}
