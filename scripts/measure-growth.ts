/** Measures what a growing dataset costs: `tsx scripts/measure-growth.ts FOLDER TITLES.jsonl`. Prints a table in Markdown. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPhrase } from '@/lib/recognition/fold-text';
import { recogniseCandidates } from '@/lib/recognition/recognise';
import { comparableName, type Score, scoreMentions } from '@/lib/recognition/score';
import { type Item, type NamedDataset, readCorpus } from './judge/corpus';
import { crossValidate, type HeldOut } from './judge/cross-validate';
import { loadIndex } from './recognise-documents';
import { knownShows, toScored } from './scored-mentions';

const SIZES = [5_000, 10_000, 20_000];
const FOLDS = 5;
/** Precision is compared where this share of the full titles held is found. */
const RECALL = 0.9;

const [folder, titles] = process.argv.slice(2);
if (folder === undefined || titles === undefined)
  throw new Error('Name texts and titles: tsx scripts/measure-growth.ts FOLDER TITLES.jsonl');

const whole: NamedDataset = { name: 'listed', ...(await loadIndex(titles)) };
const bundled: NamedDataset = { name: 'bundled', ...(await loadIndex(null)) };
const items = [...(await readCorpus(folder, bundled)), ...(await readCorpus(folder, whole))];
const judges = new Map(crossValidate(items, FOLDS).map((held) => [held.item.document.id, held.judges]));
const named = new Set(items.flatMap(({ gold }) => gold.map(({ canonical }) => comparableName(canonical))));

/** Shows that the texts name are in at every size; the others come in an order that only their titles decide. */
const lines = readFileSync(titles, 'utf8').trim().split('\n');
const ranked = lines
  .map((line) => ({ line, title: (JSON.parse(line) as { title: string }).title }))
  .map(({ line, title }) => ({ line, rank: named.has(comparableName(title)) ? -1 : hashPhrase(`rank ${title}`) >>> 0 }))
  .sort((a, b) => a.rank - b.rank || (a.line < b.line ? -1 : 1));

function scoreAt(texts: HeldOut[], set: NamedDataset, threshold: number): Score {
  const documents = texts.map(({ item, judges: own }) => ({
    gold: item.gold,
    predicted: toScored(
      recogniseCandidates(item.candidates, { judges: own, thresholds: { show: threshold, platform: threshold } }),
      item.document,
      set.dataset,
    ),
  }));
  return scoreMentions(documents, 'show', knownShows(set.dataset));
}

/** Precision at the highest threshold that still finds the wanted share. */
function precisionAtRecall(texts: HeldOut[], set: NamedDataset): { threshold: number; score: Score } {
  for (let step = 95; step > 5; step--) {
    const score = scoreAt(texts, set, step / 100);
    if ((score.recallFullKnown ?? 0) >= RECALL) return { threshold: step / 100, score };
  }
  return { threshold: 0.05, score: scoreAt(texts, set, 0.05) };
}

const place = mkdtempSync(join(tmpdir(), 'titles-'));
console.log(`| titles | threshold | recall of full titles | precision |\n| --- | --- | --- | --- |`);
for (const size of SIZES) {
  const file = join(place, `${size}.jsonl`);
  writeFileSync(
    file,
    ranked
      .slice(0, size)
      .map(({ line }) => line)
      .join('\n'),
  );
  const set: NamedDataset = { name: 'listed', ...(await loadIndex(file)) };
  const texts = (await readCorpus(folder, set))
    .filter(({ collection }: Item) => collection === 'dev' || collection === 'press')
    .map((item) => ({ item, judges: judges.get(item.document.id)! }));
  const { threshold, score } = precisionAtRecall(texts, set);
  console.log(`| ${size} | ${threshold} | ${score.recallFullKnown?.toFixed(3)} | ${score.precision?.toFixed(3)} |`);
}
rmSync(place, { recursive: true });
