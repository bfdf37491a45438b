/** Opens the sample article, or the file or address given, in Chromium with the extension; without a display it prints what it found. */

import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { renderMessage, type Texts } from '@/lib/shows/render-message';
import type { NamedMention } from '@/lib/annotation/page-annotation';
import { buildExtension } from './build-extension';
import { installChromium } from './install-browsers';
import { type ChromiumWithExtension, openChromium, type PageReport, reportOf } from './open-chromium';
import { readTexts } from './read-texts';
import { serveFolder } from './serve-folder';

const SAMPLE = 'tests/articles/sample.html';
const PICTURE = 'pictures/start.png';

const wanted = process.argv[2] ?? SAMPLE;
const hasDisplay =
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) || ['darwin', 'win32'].includes(process.platform);

async function main(): Promise<void> {
  const isAddress = /^https?:\/\//.test(wanted);
  const file = resolve(wanted);
  if (!isAddress && !existsSync(file))
    throw new Error(`There is no file ${file}. Name an .html file or an address after "--".`);
  const executablePath = installChromium();
  console.log('Building the extension …');
  const extension = buildExtension('chrome', 'test');
  const server = await serveFolder(isAddress ? process.cwd() : dirname(file));
  const browser = await openChromium({ extension, executablePath, headless: !hasDisplay });
  const stop = once(async () => {
    await browser.close().catch(() => undefined);
    await server.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().then(() => process.exit(130)));
  try {
    const address = isAddress ? wanted : `${server.address}/${encodeURIComponent(basename(file))}`;
    await show(browser, address);
  } finally {
    await stop();
  }
}

async function show(browser: ChromiumWithExtension, address: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(address);
  const report = await reportOf(browser, page);
  console.log(table(report, readTexts('en-GB')));
  if (hasDisplay) {
    console.log('Close the window or press Ctrl-C to stop.');
    await new Promise<void>((done) => browser.context.once('close', () => done()));
    return;
  }
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE, fullPage: true });
  console.log(`\nThe page as a picture: ${join(process.cwd(), PICTURE)}`);
}

/** The badges of a page as a table: title, status then and now, where, confidence. */
function table(report: PageReport | null, texts: Texts): string {
  if (report === null) return 'The extension does not run on this page.';
  if (report.annotation === null) return `No badges: ${report.state}.`;
  const { mentions, badges, sum } = report.annotation;
  const status = (name: NamedMention['status']) =>
    name === null ? '' : renderMessage({ key: `word_${name}`, parameters: [] }, texts);
  const rows = badges.map(({ mention, form }) => {
    const { title, year, statusThen, status: now, passage, start, confidence, kind } = mentions[mention]!;
    const name = year === null ? title : `${title} (${year})`;
    const then = statusThen === null ? '' : status(statusThen);
    return [
      name,
      kind === 'platform' ? 'platform' : status(now),
      then,
      form,
      `${passage}:${start}`,
      confidence.toFixed(2),
    ];
  });
  const head = ['title', 'now', 'when written', 'badge', 'passage', 'confidence'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const shows = mentions.filter(({ kind }) => kind === 'show').length;
  const summary = `${shows} mentions of ${sum.shows} shows, ${mentions.length - shows} of ${sum.platforms} platforms`;
  return [...lines, '', summary].join('\n');
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= act());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
