/** The part of the bench that runs in Node. */

import { readFileSync } from 'node:fs';
import { COMMONNESS_FILE } from '@/scripts/write-packaged-dataset';
import { benchText, benchTitles, showsOf } from './bench-data';
import { measureGrowth, measureIndex, measureScan, type ScanMaterial } from './measure-scan';
import type { Row } from './row';

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
  return [...measureIndex(material), ...measureScan(material), ...measureGrowth(material)];
}
