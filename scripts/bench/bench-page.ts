/** Pages for the bench: a long article among a site's furniture, and the scripts that measure inside it. */

import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { build } from 'vite';

const house = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = 'https://bench.example/';

/** A script of this folder with all it imports, as one text for a page. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: house,
    logLevel: 'silent',
    resolve: { alias: { '@': house.replace(/\/$/, '') } },
    build: {
      write: false,
      target: 'chrome137',
      lib: { entry: `${house}scripts/bench/${name}.ts`, formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const result of outputs)
    if ('output' in result) for (const chunk of result.output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error(`Vite built nothing of scripts/bench/${name}.ts`);
}

/** Serves a page, and whatever else it fetches, at an address that no network knows; the page holds the script. */
export async function openBenchPage(
  context: BrowserContext,
  html: string,
  script: string,
  files: Record<string, Buffer> = {},
): Promise<Page> {
  const page = await context.newPage();
  await page.route(`${ADDRESS}**`, async (route) => {
    const file = files[new URL(route.request().url()).pathname.slice(1)];
    await (file === undefined
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ contentType: 'application/octet-stream', body: file }));
  });
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
  return page;
}

const SENTENCE =
  'It went on for another winter, as such things do, and nobody at the station said a word about the spring that followed';

/** An article with about so many elements, half of them the site's own lists of links; fifty of its paragraphs name a show. */
export function benchPage(elements: number): string {
  const paragraphs = Math.round(elements / 10);
  const article = Array.from(
    { length: paragraphs },
    (_, place) =>
      `<p>${place < 50 ? 'Then <em>Harbour Lights</em> was gone.' : 'Then <em>the harbour</em> was gone.'} ${SENTENCE}, <a href="#${place}">people said</a>, ` +
      `and <b>not</b> only <span>there</span>.</p>`,
  ).join('\n');
  const lists = Array.from(
    { length: Math.round(elements / 22) },
    (_, place) =>
      `<ul>${Array.from({ length: 5 }, (_, item) => `<li><a href="#${place}-${item}">More of this ${item}</a></li>`).join('')}</ul>`,
  ).join('\n');
  return `<!doctype html><html lang="en"><head><title>The bench</title>
    <style>body{font:16px/1.6 Georgia,serif;margin:0} main{width:640px;margin:0 auto}</style></head>
    <body><main><article><h1>A winter of Harbour Lights</h1>${article}</article></main><nav>${lists}</nav></body></html>`;
}
