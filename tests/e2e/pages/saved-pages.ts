/** Pages of real sites as people saved them: where they lie on this machine, and how a test run goes through them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Served, serveOnLoopback } from '@/scripts/serve-folder';

const FOLDER = process.env['GREENLIT_PAGES_FOLDER'] ?? '../shared/pages';

/** Why the tests of saved pages are skipped, or null where the pages are at hand. */
export const pagesMissing = existsSync(FOLDER) ? null : `the saved pages are not on this machine (${FOLDER})`;

/** Where pictures and findings of each page go, if they are wanted. */
export const findingsFolder = process.env['GREENLIT_PAGE_FINDINGS'] ?? null;

/** All pages in a deep run, else every so many. GREENLIT_PAGES picks those whose name holds it. */
export function savedPages(every: number): string[] {
  if (pagesMissing !== null) return [];
  const wanted = process.env['GREENLIT_PAGES'];
  const names = namesOfPages();
  if (wanted !== undefined) return names.filter((name) => name.includes(wanted));
  return process.env['GREENLIT_DEEP'] === undefined ? names.filter((_, index) => index % every === 0) : names;
}

/** What a look at every page has settled of its story: the box it stands in and how many passages it has. */
export type SettledStory = { box: string; passages: number };

/** What docs/pages.md says of a page; null where it does not know the page. Several of one site are numbered. */
export function settledStory(name: string): SettledStory | null {
  const site = siteOf(name);
  const ofSite = namesOfPages().filter((other) => siteOf(other) === site);
  const label = ofSite.length === 1 ? site : `${site} ${ofSite.indexOf(name) + 1}`;
  for (const row of readFileSync('docs/pages.md', 'utf8').split('\n')) {
    const [, first, box = '', passages] = row.split('|').map((cell) => cell.trim());
    if (first === label) return { box: box.replaceAll('`', ''), passages: Number(passages) };
  }
  return null;
}

function siteOf(name: string): string {
  return name.split('__')[0] ?? name;
}

function namesOfPages(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .sort();
}

/** The address of a page: as it was saved, or with its scripts forbidden. */
export function pathOf(name: string, quiet: boolean): string {
  return `/${quiet ? 'quiet/' : ''}${encodeURIComponent(name)}`;
}

/** Serves the saved pages, and nothing else. */
function serveSavedPages(): Promise<Served> {
  return serveOnLoopback((request, response) => {
    const [, quiet, name = ''] = /^\/(quiet\/)?([^/]+)$/.exec(request.url ?? '') ?? [];
    const file = join(FOLDER, decodeURIComponent(name));
    if (name === '' || !existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          ...(quiet === undefined ? {} : { 'content-security-policy': "script-src 'none'" }),
        })
        .end(readFileSync(file));
  });
}

/** The served pages as a fixture of a worker. */
export const savedPagesFixture: [
  (fixtures: object, use: (served: Served) => Promise<void>) => Promise<void>,
  { scope: 'worker' },
] = [
  // oxlint-disable-next-line no-empty-pattern
  async ({}, use) => {
    const served = await serveSavedPages();
    await use(served);
    await served.close();
  },
  { scope: 'worker' },
];
