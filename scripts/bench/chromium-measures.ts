/** The part of the bench that runs in Chromium: in pages, in the extension's worker and in its popup. */

import { readFileSync } from 'node:fs';
import { buildTitleIndex } from '@/lib/recognition/build-title-index';
import { readCommonness } from '@/lib/recognition/commonness';
import type { Article } from '@/lib/recognition/article';
import { buildExtension } from '@/scripts/build-extension';
import { installChromium } from '@/scripts/install-browsers';
import { type ChromiumWithExtension, openChromium } from '@/scripts/open-chromium';
import { COMMONNESS_FILE } from '@/scripts/write-packaged-dataset';
import { benchText, benchTitles, showsOf } from './bench-data';
import { benchPage, bundle, openBenchPage } from './bench-page';
import type { InCore } from './in-core';
import type { InPage } from './in-page';
import { median } from './interleave';
import { measureExtension } from './extension-measures';
import { atLeast, atMost, figure, type Row } from './row';

type Scripts = typeof globalThis & { inPage: InPage; inCore: InCore };
type Progress = (line: string) => void;

const ROUNDS = 15;
/** An import of 100,000 plain rows takes ten seconds: repeated less often than the rest. */
const IMPORTS = 3;

export async function measureInChromium(progress: Progress): Promise<Row[]> {
  progress('building the extension');
  const extension = buildExtension('chrome', 'production');
  const browser = await openChromium({ extension, executablePath: installChromium() });
  try {
    return [
      ...(await measurePages(browser, progress)),
      ...(await measureExtension(browser, benchArticle(8 * 1024), await recognitions(browser, progress), progress)),
      ...(await measureImport(browser, progress)),
    ];
  } finally {
    await browser.close();
  }
}

/** An article of so many characters, in its paragraphs. */
function benchArticle(characters: number): Article {
  const passages = benchText(characters)
    .split(/\n+/)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, role: 'paragraph' as const, marks: [] }));
  return { passages, date: null, headline: null, tags: [] };
}

async function measurePages({ context }: ChromiumWithExtension, progress: Progress): Promise<Row[]> {
  const script = await bundle('in-page');
  const rows: Row[] = [];
  for (const elements of [5_000, 20_000]) {
    progress(`a page of ${elements} elements`);
    const page = await openBenchPage(context, benchPage(elements), script);
    const ratio = await page.evaluate(() => (globalThis as Scripts).inPage.walkRatio());
    rows.push(atMost(`walk and send / walking the text nodes alone, ${elements} elements`, ratio, 2));
    if (elements === 5_000) {
      const painting = await page.evaluate(() => (globalThis as Scripts).inPage.measurePainting());
      rows.push(
        atMost(`painting ${painting.badges} badges / as many plain spans, layout included`, painting.ratio, 1.2),
        figure('painting 50 badges, ms', painting.ours),
      );
    }
    await page.close();
  }
  progress('longest task');
  const tasks: number[] = [];
  const harms: Awaited<ReturnType<InPage['measureHarm']>>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await openBenchPage(context, benchPage(20_000), script);
    tasks.push((await page.evaluate(() => (globalThis as Scripts).inPage.measureTasks())).longest);
    await page.close();
    if (round >= 3) continue;
    const small = await openBenchPage(context, benchPage(1_000), script);
    harms.push(await small.evaluate(() => (globalThis as Scripts).inPage.measureHarm()));
    await small.close();
  }
  return [
    ...rows,
    atMost('longest task of ours on a new page of 20,000 elements, ms', median(tasks), 50),
    atMost('layout shift by 50 badges', Math.max(...harms.map(({ shift }) => shift)), 0.01),
    atMost('ink covered by tags, square pixels', Math.max(...harms.map(({ covered }) => covered)), 0),
    figure('tags of which the ink was looked at', Math.min(...harms.map(({ tags }) => tags))),
  ];
}

/** Milliseconds of recognising an article of 8 KB among 20,000 titles. */
async function recognitions({ context }: ChromiumWithExtension, progress: Progress): Promise<number[]> {
  progress('recognition');
  const shows = showsOf(await benchTitles(20_000));
  const commonness = readCommonness(new Uint8Array(readFileSync(COMMONNESS_FILE)));
  const index = Buffer.from(buildTitleIndex({ shows, platforms: [] }, commonness));
  const page = await openBenchPage(context, '<title>The bench</title>', await bundle('in-core'), {
    'title-index.bin': index,
  });
  const times = await page.evaluate(
    (article) => (globalThis as Scripts).inCore.recogniseTimes(article),
    benchArticle(8 * 1024),
  );
  await page.close();
  return times;
}

async function measureImport({ context }: ChromiumWithExtension, progress: Progress): Promise<Row[]> {
  progress('import of 100,000 shows');
  const page = await openBenchPage(context, '<title>The bench</title>', await bundle('in-core'));
  const times: Awaited<ReturnType<InCore['importTimes']>>[] = [];
  for (let round = 0; round < IMPORTS; round++)
    times.push(await page.evaluate(() => (globalThis as Scripts).inCore.importTimes(100_000)));
  await page.close();
  return [
    atLeast(
      'import of 100,000 shows: times faster than bulkPut of rows',
      median(times.map(({ ours, rows }) => rows / ours)),
      10,
    ),
    figure('import of 100,000 shows, verified as stored, ms', median(times.map(({ ours }) => ours))),
  ];
}
