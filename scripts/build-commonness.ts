/** Makes assets/commonness.bin from a folder of Google Books n-grams: `tsx scripts/build-commonness.ts FOLDER`. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCommonness, writeCommonness } from '@/lib/recognition/commonness';
import { tokensOf } from '@/lib/recognition/fold-text';

const TARGET = fileURLToPath(new URL('../assets/commonness.bin', import.meta.url));
const MOST_BYTES = 150_000;

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Name the folder of the n-gram tables: tsx scripts/build-commonness.ts FOLDER');

const counts = new Map<string, number>();
for (const file of (await readdir(folder)).filter((name) => /^\dgrams_.*\.csv$/.test(name)).sort()) {
  const rows = (await readFile(join(folder, file), 'utf8')).trim().split('\n').slice(1);
  for (const row of rows) {
    const cells = /^(?:"([^"]*)"|([^,]*)),(\d+)/.exec(row);
    if (cells === null) throw new Error(`${file}: "${row}" is not "phrase,count"; is it a table of n-grams?`);
    const phrase = tokensOf(cells[1] ?? cells[2] ?? '').join(' ');
    if (phrase !== '') counts.set(phrase, (counts.get(phrase) ?? 0) + Number(cells[3]));
  }
}
const bytes = writeCommonness(makeCommonness(counts));
if (bytes.length > MOST_BYTES)
  throw new Error(`The table has ${bytes.length} bytes, more than ${MOST_BYTES}; drop the rarest`);
await writeFile(TARGET, bytes);
console.log(`${counts.size} phrases, ${bytes.length} bytes`);
