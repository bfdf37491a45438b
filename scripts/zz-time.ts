import { loadIndex } from '@/scripts/recognise-documents';
import { readCorpus, type Item } from '@/scripts/judge/corpus';
import { learn } from '@/scripts/judge/learn';
import { readFileSync } from 'node:fs';
const sets: any[] = [
  { name: 'bundled', ...(await loadIndex(null)) },
  { name: 'listed', ...(await loadIndex('../shared/data/titles.jsonl')) },
];
const items: Item[] = [];
for (const s of sets) items.push(...(await readCorpus('../shared/eval', s)));
const t0 = Date.now();
const text = JSON.stringify(learn(items)) + '\n';
console.log('learn', Date.now() - t0, text === readFileSync('lib/recognition/weights.json', 'utf8'), text.length);
