/** Recognition outside the browser: `npm run --silent annotate -- [--json] [--explain] [--now DATE] [--dataset FILE] FILE…`. */

import { parseArgs } from 'node:util';
import type { Dataset } from '@/lib/dataset/dataset';
import { annotateArticle } from '@/lib/annotation/annotate-article';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import { recognise } from '@/lib/recognition/recognise';
import { dayOf, isCalendarDate, lastDay } from '@/lib/shows/calendar-date';
import { presentName } from '@/lib/shows/platform';
import { statusAt } from '@/lib/shows/status-at';
import type { TitleIndex } from '@/lib/recognition/title-index';
import { loadIndex, readDocuments, type TextDocument } from './recognise-documents';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    now: { type: 'string' },
    dataset: { type: 'string' },
  },
});
if (positionals.length === 0)
  throw new Error('Name a file: npm run annotate -- [--json] [--explain] [--now DATE] [--dataset FILE] FILE…');
const { now } = values;
if (now !== undefined && !isCalendarDate(now)) throw new Error('--now is no date; write it as 2020-03-15');
const today = now === undefined ? dayOf(new Date()) : lastDay(now);
const { dataset, index } = await loadIndex(values.dataset ?? null);

for (const file of positionals) {
  for (const document of await readDocuments(file)) {
    const mentions = annotate(document, dataset, index);
    console.log(
      values.json
        ? JSON.stringify({ id: document.id, text: document.text, mentions: mentions.map(toRow) })
        : listed(document, mentions),
    );
  }
}

type PlacedMention = NamedMention & { ordinal: number; at: number };

function annotate(
  { article, offsets }: TextDocument,
  { shows, platforms }: Dataset,
  index: TitleIndex,
): PlacedMention[] {
  const found = recognise(article, index);
  const wanted = new Set(found.flatMap(({ kind, ordinal, tie }) => (kind === 'show' ? [ordinal, ...tie] : [])));
  const known = new Map([...wanted].map((ordinal) => [ordinal, shows[ordinal]!]));
  const { mentions } = annotateArticle(article, found, { shows: known, platforms, today, suppressed: new Set() });
  return mentions.map((mention, place) => ({
    ...mention,
    ordinal: found[place]!.ordinal,
    at: offsets[mention.passage]!,
  }));
}

function toRow(mention: PlacedMention): Record<string, unknown> {
  const { at, ordinal, kind, surface, confidence, tie } = mention;
  const place = { start: at + mention.start, end: at + mention.end, surface, kind };
  if (kind === 'platform') {
    const platform = dataset.platforms[ordinal]!;
    const aliases = platform.names.slice(1).map(({ name }) => name);
    const unknown = { status: null, statusThen: null, knownTo: null };
    return { ...place, title: null, year: null, aliases, platform: presentName(platform), ...unknown, confidence };
  }
  const show = dataset.shows[ordinal]!;
  return {
    ...place,
    title: mention.title,
    year: mention.year,
    aliases: (show.aliases ?? []).map(({ name }) => name),
    platform: null,
    status: mention.status,
    statusThen: mention.statusThen,
    knownTo: statusAt(show, today).knownTo,
    confidence,
    ...(tie.length === 0 ? {} : { tie: tie.map(({ title, year }) => ({ title, year })) }),
    ...(values.explain ? { evidence: mention.evidence, claim: mention.claim } : {}),
  };
}

function listed({ id }: TextDocument, mentions: PlacedMention[]): string {
  const lines = mentions.map((mention) => {
    const { at, start, surface, kind, title, year, status, statusThen, confidence, evidence, tie } = mention;
    const name = kind === 'show' ? `${title} (${year ?? '?'})` : title;
    const then = statusThen === null || statusThen === status ? '' : ` (then ${statusThen})`;
    const other = tie.length === 0 ? '' : ` or ${tie.map((show) => `${show.title} (${show.year ?? '?'})`).join(', ')}`;
    const why = evidence.map(
      ({ name: reason, weight, detail }) =>
        `      ${weight > 0 ? '+' : ''}${weight} ${reason}${detail === undefined ? '' : ` "${detail}"`}`,
    );
    const line = `  ${String(at + start).padStart(6)}  ${surface} → ${name}${other}  ${status ?? ''}${then}  ${confidence.toFixed(2)}`;
    return values.explain ? [line, ...why].join('\n') : line;
  });
  return [`${id}: ${mentions.length} mentions`, ...lines].join('\n');
}
