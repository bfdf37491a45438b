/** A page to annotate in the test's own frame, and a worker that knows a few titles. */

import { annotatePage } from '@/lib/article/annotate-page';
import { drawPage } from '@/lib/article/draw-page';
import { HOST_NAME, registerDrawing } from '@/lib/article/drawing-slot';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import type { DrawnBadge } from '@/lib/annotation/draw-badges';
import type { Article } from '@/lib/recognition/article';
import type { AskWorker, PageCommand } from '@/lib/extension/page-port';

/** Titles of the made-up worker, with what it draws for them. */
const TITLES: Record<string, Partial<DrawnBadge>> = {
  'The Witcher': {
    status: 'final_season',
    changed: true,
    words: [
      { before: 'then: Renewed S2 →', now: 'now: Ends with S5' },
      { before: '', now: 'now: Ends with S5' },
    ],
  },
  'Harbour Lights': { status: 'cancelled', words: [{ before: '', now: 'Canceled' }] },
  Maniac: { status: 'limited', words: [{ before: '', now: 'Limited series' }] },
  Netflix: { form: 'underline', status: '' },
};

export function makeMentions({ passages }: Article): NamedMention[] {
  return passages.flatMap(({ text }, passage) =>
    Object.keys(TITLES).flatMap((title) =>
      [...text.matchAll(new RegExp(title, 'g'))].map(({ index }) => ({
        passage,
        start: index,
        end: index + title.length,
        surface: title,
        kind: TITLES[title]?.form === 'underline' ? ('platform' as const) : ('show' as const),
        id: title.toLowerCase().replaceAll(' ', '-'),
        title,
        year: null,
        status: null,
        statusThen: null,
        standing: null,
        sentence: null,
        confidence: 0.9,
        tie: [],
        claim: null,
        evidence: [],
      })),
    ),
  );
}

/** Draws a badge at the first mention of each title. */
export function drawFirst(mentions: NamedMention[]): DrawnBadge[] {
  const first = mentions.filter(({ title }, index) => mentions.findIndex((other) => other.title === title) === index);
  return first.map((mention) => ({
    mention: mentions.indexOf(mention),
    form: 'word',
    status: '',
    asOf: false,
    changed: false,
    words: [],
    label: `${mention.title}: what became of it`,
    ...TITLES[mention.title],
  }));
}

export type FakeWorker = { ask: AskWorker; asked: string[]; articles: Article[]; state: 'go' | 'off-here' | 'paused' };

export function makeWorker(): FakeWorker {
  const worker: FakeWorker = {
    asked: [],
    articles: [],
    state: 'go',
    ask: ((type: string, request: { article: Article }) => {
      worker.asked.push(type);
      if (type === 'may-annotate') return Promise.resolve({ state: worker.state });
      if (type === 'bring-drawing') registerDrawing(drawPage);
      if (type !== 'annotate') return Promise.resolve({ brought: true });
      worker.articles.push(structuredClone(request.article));
      const mentions = makeMentions(request.article);
      const sum = { shows: 0, agree: 0, changed: 0, newer: 0, platforms: 0 };
      return Promise.resolve({ annotation: { mentions, badges: [], sum }, drawn: drawFirst(mentions) });
    }) as AskWorker,
  };
  return worker;
}

export const STORY = `
  <main><article>
    <h1>A winter of The Witcher and of little else</h1>
    <p id="one">It came from Netflix in the same weeks as <em>The Witcher</em>, and nobody saw <b>Harbour</b> Lights, which
      came and went with hardly a line in any of the papers that used to care about such things.</p>
    <p id="two">Then there was <a href="#maniac">Maniac</a>, which was over when it was over. Of the rest we shall speak another
      time, when there is more to say and somebody to say it to, perhaps in the spring of the year that follows.</p>
    <p id="three">The Witcher went on, as such things do, from strength to strength and from one wet forest to the next one,
      while Harbour Lights was taken off the wall of posters at the station and replaced by one for a kind of cheese.</p>
  </article></main>`;

/** Sets the test page's body. */
export function setPage(html: string, css = 'body{font:18px/1.6 Georgia,serif;width:640px;margin:40px}'): void {
  // The last rule is the manifest's stylesheet's: tags are to be seen while it is there.
  const style = `<style>${css}greenlit-layer{--greenlit-here:visible}</style>`;
  document.body.innerHTML = style + html;
  scrollTo(0, 0);
}

/** Annotates the page and waits until its badges are placed. */
export async function annotate(worker = makeWorker()) {
  const stop = new AbortController();
  const answer = annotatePage(document, worker.ask, stop.signal);
  await settled();
  return { worker, stop, tell: (command: PageCommand) => answer(command) };
}

/** Long enough for the page to come to rest and for two frames to be drawn. */
export async function settled(milliseconds = 120): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

export function hosts(): Element[] {
  return [...document.querySelectorAll(HOST_NAME)];
}

/** Words under each highlight of ours. */
export function underlined(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights)
    if (name.startsWith('greenlit-')) found[name] = [...highlight].map((range) => (range as Range).toString());
  return found;
}
