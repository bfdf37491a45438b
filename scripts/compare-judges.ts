/** Compares kinds of judges on the same texts in one run: `tsx scripts/compare-judges.ts FOLDER --shows FILE`. Prints a table in Markdown. */

import { parseArgs } from 'node:util';
import { recogniseCandidates } from '@/lib/recognition/recognise';
import { scoreMentions } from '@/lib/recognition/score';
import { type Item, type NamedDataset, readCorpus } from './judge/corpus';
import { crossValidate } from './judge/cross-validate';
import type { LearnSettings } from './judge/learn';
import { loadIndex } from './recognise-documents';
import { knownShows, toScored } from './scored-mentions';

const FOLDS = 5;
const THRESHOLD = 0.5;

/** More trees where they are shallow, so that each kind may say about as much. */
const KINDS: [name: string, settings: LearnSettings][] = [
  ['linear alone', { show: { trees: 0 } }],
  ['linear and 150 trees of depth 2', { show: { trees: 150, depth: 2 } }],
  ['linear and 100 trees of depth 4', { show: { trees: 100, depth: 4 } }],
  ['linear and 60 trees of depth 6', { show: { trees: 60, depth: 6 } }],
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shows: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined || values.shows === undefined)
  throw new Error('Name texts and titles: tsx scripts/compare-judges.ts FOLDER --shows FILE');

const sets: NamedDataset[] = [
  { name: 'bundled', ...(await loadIndex(null)) },
  { name: 'listed', ...(await loadIndex(values.shows)) },
];
const items: Item[] = [];
for (const set of sets) items.push(...(await readCorpus(folder, set)));

const groups = sets.flatMap((set) => (['dev', 'press'] as const).map((collection) => ({ set, collection })));
const heads = groups.map(({ set, collection }) => `${set.name} ${collection}: precision, recall, F1`);
console.log(`| judge | ${heads.join(' | ')} |`);
console.log(`| --- |${' --- |'.repeat(groups.length)}`);
for (const [name, settings] of KINDS) {
  const held = crossValidate(items, FOLDS, settings);
  const cells = groups.map(({ set, collection }) => {
    const texts = held.filter(({ item }) => item.set === set && item.collection === collection);
    const documents = texts.map(({ item, judges }) => {
      const thresholds = { show: THRESHOLD, platform: THRESHOLD };
      const found = recogniseCandidates(item.candidates, { judges, thresholds });
      return { gold: item.gold, predicted: toScored(found, item.document, set.dataset) };
    });
    const score = scoreMentions(documents, 'show', knownShows(set.dataset));
    const precision = score.precision ?? 0;
    const recall = score.recallFullKnown ?? 0;
    return [precision, recall, (2 * precision * recall) / (precision + recall)]
      .map((value) => value.toFixed(3))
      .join(', ');
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
