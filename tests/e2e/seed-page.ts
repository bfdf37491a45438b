/** A page made at test time from the text that started this project, with the mentions that people found in it. */

import { existsSync, readFileSync } from 'node:fs';
import type { NamedMention } from '@/lib/annotation/page-annotation';

const FOLDER = '../shared/eval';

/** Why the tests of the seed article are skipped, or null where its text is at hand. */
export const seedMissing = existsSync(`${FOLDER}/seed.txt`) ? null : 'the seed article is not on this machine';

type GoldMention = {
  start: number;
  end: number;
  surface: string;
  kind: 'show' | 'platform' | 'ignore';
  canonical: string;
  year: number | null;
};

/** Every show and platform mention of the gold in reading order, as "surface → title (year)". */
export function seedGold(): string[] {
  const { mentions } = JSON.parse(readFileSync(`${FOLDER}/seed.gold.jsonl`, 'utf8').split('\n')[0]!) as {
    mentions: GoldMention[];
  };
  return mentions
    .filter(({ kind }) => kind !== 'ignore')
    .map(({ surface, canonical, year }) => describe(surface, canonical, year));
}

/** The mentions of a page in the same words. */
export function foundIn(mentions: NamedMention[]): string[] {
  return mentions.map(({ surface, title, year, kind }) => describe(surface, title, kind === 'show' ? year : null));
}

function describe(surface: string, title: string, year: number | null): string {
  return `${surface} → ${title}${year === null ? '' : ` (${year})`}`;
}

/** The text as an article of 15 March 2020: headline, picture with caption and credit, story with quotes, author's note. */
export function seedPage(): string {
  const blocks = readFileSync(`${FOLDER}/seed.txt`, 'utf8')
    .trim()
    .split(/\n\s*\n/);
  const [headline, caption, ...story] = blocks.map(escape) as [string, string, ...string[]];
  const [words, credit] = caption.split('\n') as [string, string];
  const body = story
    .slice(0, -2)
    .map((text, index) =>
      (story[index - 1] ?? '').endsWith(':') && index > 0
        ? `<blockquote><p>${text}</p></blockquote>`
        : `<p>${text}</p>`,
    );
  const [signature, note] = story.slice(-2) as [string, string];
  const [name, role] = signature.split('\n') as [string, string];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="article:published_time" content="2020-03-15T09:00:00Z">
<style>body{font:18px/1.6 Georgia,serif;max-width:680px;margin:40px auto}h1{font:700 34px/1.2 sans-serif}figure{margin:0}img{width:100%;height:260px;background:#ccd}</style></head>
<body><nav><a href="/you">You Season 3 news</a> <a href="/witcher">The Witcher</a></nav>
<main><article><h1>${headline}</h1>
<figure><img alt=""><figcaption><span>${words}</span> <span class="credit">${credit}</span></figcaption></figure>
${body.join('\n')}
<footer class="author-bio"><p class="author">${name}<br>${role}</p><p>${note}</p></footer></article></main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
