/** The part of the bench that runs in Node. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DATASET_FOLDER, readDatasetFolder } from '@/scripts/read-dataset';
import { COMMONNESS_FILE } from '@/scripts/write-packaged-dataset';
import { benchText, benchTitles, showsOf } from './bench-data';
import { measureGrowth, measureIndex, measureScan, type ScanMaterial } from './measure-scan';
import { measureSearch } from './measure-search';
import type { Row } from './row';

/** What people type, and the title they mean (with its year where several shows have it), a line each. */
const QUERIES = fileURLToPath(new URL('../../bench/queries.tsv', import.meta.url));

export async function measureInNode(peers: ScanMaterial['peers'], progress: (line: string) => void): Promise<Row[]> {
  const titles = await benchTitles(160_000);
  const shows = Object.fromEntries(
    [10_000, 40_000, 100_000, 160_000].map((count) => [count, showsOf(titles.slice(0, count))]),
  );
  const material: ScanMaterial = {
    shows,
    commonness: new Uint8Array(readFileSync(COMMONNESS_FILE)),
    text: benchText,
    peers,
    progress,
  };
  progress('search');
  const search = measureSearch({
    many: shows[100_000]!,
    own: (await readDatasetFolder(DATASET_FOLDER)).shows,
    queries: readQueries(),
  });
  return [...search, ...measureIndex(material), ...measureScan(material), ...measureGrowth(material)];
}

function readQueries(): { typed: string; title: string }[] {
  const lines = readFileSync(QUERIES, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [typed = '', title = ''] = line.split('\t');
    return { typed, title };
  });
}
