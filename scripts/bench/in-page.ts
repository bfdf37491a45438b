/** What the bench runs inside a page: our page script's work beside the least that such work can cost. Bundled and handed to Chromium. */

import type { DrawnBadge } from '@/lib/annotation/draw-badges';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import { BadgeBoard } from '@/lib/article/badge-board';
import { TagLayer } from '@/lib/article/draw-tags';
import { InkMeter } from '@/lib/article/ink';
import { atOnce, inSlices } from '@/lib/article/in-slices';
import { PageStory } from '@/lib/article/page-story';
import { forgetSizes } from '@/lib/article/part-sizes';
import { rangeOf } from '@/lib/article/passage-range';
import type { ReadPassage } from '@/lib/article/read-passages';
import { interleave, median, ratioOf } from './interleave';

const ROUNDS = 15;
const TITLE = 'Harbour Lights';
const BADGES = 50;

/** Walks the text nodes and looks at every unit: the least that reading a page can cost. */
function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at++) sum += data.charCodeAt(at);
  }
  return sum;
}

function findStory(): PageStory {
  forgetSizes();
  const story = atOnce(PageStory.find(document, () => {}));
  if (story === null) throw new Error('The page of the bench has no story');
  return story;
}

/** Finds the story and writes it as the message it is sent as. */
function walkAndSend(): number {
  return JSON.stringify(findStory().article).length;
}

/** Fifty of the titles in the story, with what is drawn for them. */
function makeDrawable({ reads }: PageStory): { reads: ReadPassage[]; mentions: NamedMention[]; drawn: DrawnBadge[] } {
  const mentions = reads
    .flatMap(({ passage: { text } }, passage): NamedMention[] => {
      const start = text.indexOf(TITLE);
      if (start < 0) return [];
      const named = { surface: TITLE, kind: 'show' as const, id: 'harbour-lights-2019', title: TITLE, year: 2019 };
      const told = { status: null, statusThen: null, standing: null, sentence: null, claim: null };
      return [{ passage, start, end: start + TITLE.length, ...named, ...told, confidence: 1, tie: [], evidence: [] }];
    })
    .slice(0, BADGES);
  const drawn = mentions.map((_, mention): DrawnBadge => ({
    mention,
    form: 'word',
    status: 'cancelled',
    asOf: false,
    changed: false,
    words: [{ before: '', now: 'Canceled' }],
    label: `${TITLE}: canceled`,
  }));
  return { reads, mentions, drawn };
}

type Painted = { board: BadgeBoard; layer: TagLayer };

/** Paints all badges, whether they are in sight or not. */
function paint({ reads, mentions, drawn }: ReturnType<typeof makeDrawable>): Painted {
  const layer = new TagLayer(document);
  const board = new BadgeBoard(document, layer);
  layer.attach();
  const sum = { shows: 0, agree: 0, changed: 0, newer: 0, platforms: 0 };
  board.show(reads, { mentions, badges: [], sum }, drawn);
  for (const badge of board.badges) badge.near = true;
  board.measure();
  return { board, layer };
}

function layOut(): void {
  // Asking for a height makes the browser lay out whatever was changed.
  void document.body.offsetHeight;
  void document.documentElement.lastElementChild?.getBoundingClientRect();
}

/** The milliseconds of painting badges and of plain spans, layout included, in turns. */
function measurePainting(): { ratio: number; badges: number; ours: number } {
  const drawable = makeDrawable(findStory());
  const took: { ours: number[]; spans: number[] } = { ours: [], spans: [] };
  for (let round = 0; round < ROUNDS + 5; round++) {
    layOut();
    let before = performance.now();
    const { board, layer } = paint(drawable);
    layOut();
    const ours = performance.now() - before;
    board.clear();
    layer.remove();
    layOut();
    before = performance.now();
    const spans = insertSpans(drawable);
    layOut();
    const plain = performance.now() - before;
    for (const span of spans) span.remove();
    document.body.normalize();
    drawable.reads = findStory().reads;
    if (round < 5) continue;
    took.ours.push(ours);
    took.spans.push(plain);
  }
  const ratio = median(took.ours.map((ours, round) => ours / took.spans[round]!));
  return { ratio, badges: drawable.drawn.length, ours: median(took.ours) };
}

/** A span behind each title, as extensions commonly do it. */
function insertSpans({ reads, mentions }: ReturnType<typeof makeDrawable>): HTMLElement[] {
  return mentions.flatMap(({ passage, start, end }) => {
    const range = rangeOf(reads[passage]!, start, end);
    if (range === null) return [];
    const span = document.createElement('span');
    span.textContent = 'Canceled';
    span.style.cssText = 'font-size:10px;background:#b00;color:#fff;border-radius:3px;padding:1px 4px;margin-left:3px';
    range.collapse(false);
    range.insertNode(span);
    return [span];
  });
}

/** The longest stretch without a pause that reading and painting a page takes, everything done for the first time. */
async function measureTasks(): Promise<{ longest: number; total: number }> {
  let longest = 0;
  let began = performance.now();
  let total = 0;
  const stop = () => {
    longest = Math.max(longest, performance.now() - began);
    total += performance.now() - began;
  };
  const start = () => {
    began = performance.now();
  };
  const rest = async () => {
    stop();
    await new Promise((resolve) => setTimeout(resolve));
    start();
  };
  const { result } = await inSlices(
    PageStory.find(document, () => {}),
    { now: () => performance.now(), rest },
  );
  if (result === null) throw new Error('The page of the bench has no story');
  JSON.stringify(result.article);
  await rest();
  paint(makeDrawable(result));
  stop();
  return { longest, total };
}

/** What fifty badges do to the page: the layout shift the browser counts, and the page's ink that tags cover, in pixels. */
async function measureHarm(): Promise<{ shift: number; covered: number; tags: number }> {
  const story = findStory();
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: false });
  const { board } = paint(makeDrawable(story));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tags = board.badges.flatMap(({ spot, button }) => {
    const box = button.getBoundingClientRect();
    return spot === null || box.width === 0 ? [] : [box];
  });
  const ink = inkOf(story.reads);
  const covered = tags.reduce((sum, tag) => sum + ink.reduce((own, box) => own + overlap(tag, box), 0), 0);
  return { shift, covered, tags: tags.length };
}

type Box = { left: number; right: number; top: number; bottom: number };

/** Half a pixel is the blur at a letter's edge. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left) - 0.5;
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 0.5;
  return width > 0 && height > 0 ? width * height : 0;
}

/** The ink of every letter, each from its own metrics. */
function inkOf(reads: ReadPassage[]): Box[] {
  const meter = new InkMeter();
  return reads.slice(0, BADGES + 5).flatMap(({ segments }) =>
    segments.flatMap(({ node, from, length }) => {
      const style = getComputedStyle(node.parentElement!);
      return Array.from({ length }, (_, at) => {
        const range = document.createRange();
        range.setStart(node, from + at);
        range.setEnd(node, from + at + 1);
        const box = range.getBoundingClientRect();
        const { baseline, ascent, descent } = meter.measure(range.toString(), style, box);
        return { left: box.left, right: box.right, top: baseline - ascent, bottom: baseline + descent };
      });
    }),
  );
}

/** Handed to whoever drives the page. */
const inPage = {
  walkRatio: () => ratioOf(interleave({ floor: walkText, ours: walkAndSend }, ROUNDS), 'ours', 'floor'),
  measurePainting,
  measureTasks,
  measureHarm,
};
export type InPage = typeof inPage;
(globalThis as typeof globalThis & { inPage?: InPage }).inPage = inPage;
