import { cv, report } from './zz-lib';
const h = cv({});
report('senses', h);
for (const x of new Set(h.map((y) => y.judges))) console.log(JSON.stringify((x as any).sense));
