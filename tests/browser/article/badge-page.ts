/** The page of badges that is photographed: every form and every status, each over a title in a text of its own. */

import '@/assets/public/content-scripts/article.css';
import type { DrawnBadge } from '@/lib/annotation/draw-badges';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import { annotatePage } from '@/lib/article/annotate-page';
import { drawPage } from '@/lib/article/draw-page';
import { registerDrawing } from '@/lib/article/drawing-slot';
import type { AskWorker } from '@/lib/extension/page-port';
import type { Article } from '@/lib/recognition/article';
import { STATUSES } from '@/lib/shows/status';
import { renderMessage } from '@/lib/shows/render-message';
import { message } from '@/lib/shows/message';
import { texts } from '@/tests/browser/components/card-states';
import { setPage, settled } from './page-makers';

type Row = { title: string; badge: Partial<DrawnBadge> };

const says = (now: string, before = '') => [{ before, now }];

const ROWS: Row[] = [
  ...STATUSES.filter((status) => status !== 'unknown' && status !== 'bubble').map((status) => ({
    title: `Harbour ${status.replace('_', ' ')}`,
    badge: { status, words: says(renderMessage(message(`word_${status}`), texts)) },
  })),
  {
    title: 'Harbour then and now',
    badge: { status: 'cancelled', changed: true, words: says('now: Canceled', 'then: Renewed S2 →') },
  },
  { title: 'Harbour as of', badge: { status: 'renewed', asOf: true, words: says('Renewed S3, as of Nov 2025') } },
  { title: 'Harbour agreed', badge: { form: 'mark', status: 'cancelled' } },
  { title: 'Harbour agreed and old', badge: { form: 'mark', status: 'renewed', asOf: true } },
  { title: 'Harbour perhaps', badge: { form: 'quiet', status: 'cancelled' } },
  { title: 'Harbour newer', badge: { form: 'hollow', status: 'renewed' } },
  { title: 'Harbour of several', badge: { form: 'tie' } },
  { title: 'Harbour unverified', badge: { form: 'underline', status: 'unknown' } },
  { title: 'Harbour Access', badge: { form: 'renamed', words: says('now Paramount+') } },
];

const CSS = `
  body{font:18px/1.7 Georgia,serif;max-width:700px;margin:24px;background:#fff;color:#1d1b19}
  html.grey{filter:grayscale(1)}
  @media (prefers-color-scheme:dark){body{background:#14130f;color:#ebe6dd}}`;

if (new URLSearchParams(location.search).has('grey')) document.documentElement.className = 'grey';
setPage(
  `<main><article><h1>A harbour and what became of it</h1>${ROWS.map(
    ({ title }) =>
      `<p>Nobody at the station could say for certain what had become of <em>${title}</em> since that winter, when the
       posters were taken off the wall.</p>`,
  ).join('')}</article></main>`,
  CSS,
);

const ask = ((type: string, request: { article: Article }) => {
  if (type === 'may-annotate') return Promise.resolve({ state: 'go' });
  if (type === 'bring-drawing') registerDrawing(drawPage);
  if (type !== 'annotate') return Promise.resolve({ brought: true });
  const mentions = mentionsIn(request.article);
  const sum = { shows: 0, agree: 0, changed: 0, newer: 0, platforms: 0 };
  return Promise.resolve({ annotation: { mentions, badges: [], sum }, drawn: mentions.map(drawn) });
}) as AskWorker;

annotatePage(document, ask, new AbortController().signal);
await settled(600);
document.body.dataset['names'] = JSON.stringify(['badges']);
document.body.dataset['shown'] = 'badges';

function mentionsIn({ passages }: Article): NamedMention[] {
  return passages.flatMap(({ text }, passage) => {
    const row = ROWS.find(({ title }) => text.includes(`${title} since`));
    if (row === undefined) return [];
    const start = text.indexOf(`${row.title} since`);
    return [
      {
        passage,
        start,
        end: start + row.title.length,
        surface: row.title,
        kind: 'show' as const,
        id: row.title,
        title: row.title,
        year: null,
        status: null,
        statusThen: null,
        standing: null,
        sentence: null,
        confidence: 0.9,
        tie: [],
        claim: null,
        evidence: [],
      },
    ];
  });
}

function drawn({ title }: NamedMention, mention: number): DrawnBadge {
  const row = ROWS.find((candidate) => candidate.title === title)!;
  const plain = { mention, form: 'word', status: '', asOf: false, changed: false, words: [], label: title };
  return { ...plain, ...row.badge };
}
