/** Precision and recall against gold: `npm run --silent evaluate -- [--json] [--dataset FILE] CORPUS.jsonl GOLD.jsonl`. */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { recognise } from '@/lib/recognition/recognise';
import { type GoldMention, type Score, scoreMentions } from '@/lib/recognition/score';
import { loadIndex, readDocuments } from './recognise-documents';
import { knownShows, toScored } from './scored-mentions';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, dataset: { type: 'string' } },
});
const [corpusFile, goldFile] = positionals;
if (corpusFile === undefined || goldFile === undefined) {
  throw new Error('Name texts and gold: npm run evaluate -- [--json] [--dataset FILE] CORPUS.jsonl GOLD.jsonl');
}

const { dataset, index } = await loadIndex(values.dataset ?? null);
const documents = new Map((await readDocuments(corpusFile)).map((document) => [document.id, document]));
const gold = (await readFile(goldFile, 'utf8'))
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { id: string; mentions: GoldMention[] });
const compared = gold.map(({ id, mentions }) => {
  const document = documents.get(id);
  const found = document === undefined ? [] : recognise(document.article, index);
  return { gold: mentions, predicted: document === undefined ? [] : toScored(found, document, dataset) };
});
const known = knownShows(dataset);
const report = {
  documents: compared.length,
  show: scoreMentions(compared, 'show', known),
  platform: scoreMentions(compared, 'platform', known),
};

function row(name: string, of: (score: Score) => number | null): string {
  const cell = (value: number | null) =>
    value === null ? '-' : Number.isInteger(value) ? String(value) : value.toFixed(3);
  return `${name.padEnd(18)}${cell(of(report.show)).padStart(8)}${cell(of(report.platform)).padStart(12)}`;
}

if (values.json) console.log(JSON.stringify(report));
else {
  const rows: [string, (score: Score) => number | null][] = [
    ['gold', (score) => score.gold],
    ['predicted', (score) => score.predicted],
    ['precision', (score) => score.precision],
    ['recall', (score) => score.recall],
    ['recallFull', (score) => score.recallFull],
    ['recallKnown', (score) => score.recallKnown],
    ['recallFullKnown', (score) => score.recallFullKnown],
    ['coverage', (score) => score.coverage],
    ['linking', (score) => score.linking],
    ['falsePerDocument', (score) => score.falsePerDocument],
  ];
  const lines = rows.map(([name, of]) => row(name, of));
  console.log(
    [
      `${report.documents} documents`,
      `${''.padEnd(18)}${'shows'.padStart(8)}${'platforms'.padStart(12)}`,
      ...lines,
    ].join('\n'),
  );
}
