import { items, sets } from './zz-lib';
import { judgeArticle } from '@/lib/recognition/judge-article';
import { showSensesOf, cluesOf } from '@/lib/recognition/find-candidates';
import { fitOf } from '@/lib/recognition/senses';
import { spansAgree, comparableName } from '@/lib/recognition/score';
const stat: any = {};
for (const item of items) {
  const { gold, document: d, set } = item;
  for (const c of item.candidates.shows) {
    const f = d.offsets[c.passage.place]!;
    const span = { start: f + c.hit.start, end: f + c.hit.end };
    const g = gold.find((x) => x.kind === 'show' && spansAgree(x, span));
    if (!g) continue;
    const senses = showSensesOf(c.reading, c.hit.phrase);
    const right = senses.filter((s) => {
      const sh: any = set.dataset.shows[s.ordinal];
      const names = [sh.title, ...(sh.aliases ?? []).map((a: any) => a.name)].map(comparableName);
      const y = sh.premiere ? Number(sh.premiere.slice(0, 4)) : null;
      return (
        names.includes(comparableName(g.canonical)) && (g.year === null || (y !== null && Math.abs(y - g.year) <= 1))
      );
    });
    const k = `${set.name} ${item.collection} senses=${senses.length > 1 ? '2+' : 1} right=${Math.min(1, right.length)}`;
    stat[k] = (stat[k] ?? 0) + 1;
    if (senses.length === 1 && right.length === 0)
      console.log(
        set.name,
        d.id,
        g.surface,
        g.canonical,
        g.year,
        '->',
        set.dataset.shows[senses[0]!.ordinal]!.title,
        set.dataset.shows[senses[0]!.ordinal]!.premiere,
        senses[0]!.form,
      );
  }
}
console.log(stat);
