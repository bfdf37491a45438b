import { loadIndex } from '@/scripts/recognise-documents';
import { readCorpus, type Item } from '@/scripts/judge/corpus';
import { judgesOf, learn } from '@/scripts/judge/learn';
import { recogniseCandidates } from '@/lib/recognition/recognise';
import { judgeArticle } from '@/lib/recognition/judge-article';
import { toScored, knownShows } from '@/scripts/scored-mentions';
import { scoreMentions } from '@/lib/recognition/score';
import { isWanted } from '@/scripts/judge/examples';
import { hashPhrase } from '@/lib/recognition/fold-text';
export const sets: any[] = [
  { name: 'bundled', ...(await loadIndex(null)) },
  { name: 'listed', ...(await loadIndex('../shared/data/titles.jsonl')) },
];
for (const s of sets) s.known = knownShows(s.dataset);
export const items: Item[] = [];
for (const s of sets) items.push(...(await readCorpus('../shared/eval', s)));
export const part = (item: Item, parts: number, seed: string) =>
  (hashPhrase(`part ${seed}${item.document.id}`) >>> 0) % parts;
export type Held = { item: Item; judges: any };
export function cv(settings: any, seed = '', parts = 5, learner: any = learn): Held[] {
  return Array.from({ length: parts }, (_, p) => {
    const judges = judgesOf(
      learner(
        items.filter((i) => part(i, parts, seed) !== p),
        settings,
      ),
    );
    return items.filter((i) => part(i, parts, seed) === p).map((item) => ({ item, judges }));
  }).flat();
}
const f = (x: number | null) => (x === null ? '-' : x.toFixed(3));
export function report(label: string, held: Held[], kinds: ('show' | 'platform')[] = ['show']) {
  const out = [label];
  for (const kind of kinds)
    for (const set of sets) {
      const line = [kind, set.name];
      for (const coll of ['dev', 'press', 'controls', 'celebrity']) {
        const texts = held.filter((h) => h.item.set.name === set.name && h.item.collection === coll);
        const score = (t: number) =>
          scoreMentions(
            texts.map(({ item, judges }) => ({
              gold: item.gold,
              predicted: toScored(
                recogniseCandidates(item.candidates, { judges, thresholds: { show: t, platform: t } }),
                item.document,
                set.dataset,
              ),
            })),
            kind,
            set.known,
          );
        const s = score(0.5);
        if (coll === 'dev' || coll === 'press') {
          // area: precision where recall crosses target
          let ll = 0,
            n = 0;
          for (const { item, judges } of texts) {
            const j = judgeArticle(item.candidates, judges);
            for (const x of kind === 'show' ? j.shows : j.platforms) {
              const w = isWanted(x, kind, item);
              if (w === null) continue;
              n++;
              ll -= Math.log(Math.max(1e-6, w ? x.probability : 1 - x.probability));
            }
          }
          const R = (q: any) => (kind === 'show' ? q.recallFullKnown : q.recall);
          let best = '';
          const pts: any[] = [];
          for (const t of [0.3, 0.4, 0.45, 0.55, 0.6, 0.7]) {
            const q = score(t);
            pts.push(`${t}:${f(q.precision)}/${f(R(q))}`);
          }
          line.push(
            `${coll} P ${f(s.precision)} R ${f(R(s))} F ${f((2 * s.precision! * R(s)) / (s.precision! + R(s)))} L ${f(s.linking)} ll ${ll.toFixed(1)} [${pts.join(' ')}]`,
          );
        } else line.push(`${coll} ${s.falsePerDocument.toFixed(3)}`);
      }
      out.push(line.join(' | '));
    }
  console.log(out.join('\n'));
}
