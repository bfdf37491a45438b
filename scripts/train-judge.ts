/**
 * Learns the judge's weights from texts with gold: `tsx scripts/train-judge.ts FOLDER --shows FILE [--folds N [--measured FILE]]`, FOLDER
 * holding dev, press, controls, celebrity. With folds it measures what unseen texts may expect and writes no weights.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Model } from '@/lib/recognition/judge';
import { packTrees } from '@/lib/recognition/packed-trees';
import { COLLECTIONS, type Item, type NamedDataset, readCorpus } from './judge/corpus';
import { crossValidate } from './judge/cross-validate';
import { learn } from './judge/learn';
import { measureHeldOut, tableOf } from './judge/measure';
import { loadIndex } from './recognise-documents';

const WEIGHTS = fileURLToPath(new URL('../lib/recognition/weights.json', import.meta.url));
const MOST_BYTES = 64_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shows: { type: 'string' }, folds: { type: 'string' }, measured: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined || values.shows === undefined)
  throw new Error(
    'Name texts and titles: tsx scripts/train-judge.ts FOLDER --shows FILE [--folds N [--measured FILE]]',
  );

// The bundled shows bring casts and seasons, a long list of titles brings decoys: both teach.
const sets: NamedDataset[] = [
  { name: 'bundled', ...(await loadIndex(null)) },
  { name: 'listed', ...(await loadIndex(values.shows)) },
];
const items: Item[] = [];
for (const set of sets) items.push(...(await readCorpus(folder, set)));
console.log(`${items.length / sets.length} texts of ${COLLECTIONS.join(', ')}`);

const folds = Number(values.folds ?? 0);
if (folds > 1) {
  const measured = measureHeldOut(crossValidate(items, folds), sets);
  if (values.measured !== undefined) writeFileSync(values.measured, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(tableOf(measured));
} else {
  const models = learn(items);
  const packed = (model: Model) => ({ ...model, trees: packTrees(model.trees) });
  const { showAlone, showOnPage, platform } = models;
  const stored = {
    ...models,
    showAlone: packed(showAlone),
    showOnPage: packed(showOnPage),
    platform: packed(platform),
  };
  const text = `${JSON.stringify(stored)}\n`;
  if (text.length > MOST_BYTES) throw new Error(`The weights have ${text.length} bytes; ${MOST_BYTES} are allowed`);
  writeFileSync(WEIGHTS, text);
  console.log(`learned ${text.length} bytes of weights`);
}
