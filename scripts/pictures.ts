/**
 * Photographs every state of every surface into `pictures/`: `npm run pictures [-- WORDS]`. Each in light, dark and forced colours, 320 px
 * wide, at 200 % zoom, from right to left, in German and in Spanish.
 */

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { chromiumArguments, findChromium } from './find-browsers';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../pictures/', import.meta.url));
const pageOf = (script: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>.paper .page-card{position:static!important}body.paper{margin:24px;background:light-dark(#f3f1ec,#0c0e10);color-scheme:light dark;width:max-content}</style>
<body><script type="module" src="/tests/browser/${script}"></script></body></html>`;

/** What draws the states of the surfaces, and what draws the badges in a page. */
const STATES = 'components/picture-page.tsx';
const BADGES = 'article/badge-page.ts';

/** Widths of a picture in px by surface; what is missing is as wide as a browser window. */
const WIDTHS: Record<string, number> = { card: 408, popup: 380, narrow: 360 };

/** No window is narrower, in px. */
const LEAST_WIDTH = 320;

/** A way to look at a state. Zoom by the browser is a narrower window of larger pixels. */
type Look = {
  name: string;
  language?: string;
  options?: BrowserContextOptions;
  width?: number;
  zoom?: number;
  query?: string;
  media?: 'print';
};

const LOOKS: Look[] = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced', options: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: '320', width: 320 },
  { name: 'zoom', zoom: 2 },
  { name: 'rtl', language: 'rtl' },
  { name: 'de', language: 'de' },
  { name: 'es', language: 'es' },
];

/** A page's badges, in print too, where there are none, and without colour. */
const BADGE_LOOKS: Look[] = [
  ...LOOKS.filter(({ language }) => language === undefined),
  { name: 'grey', query: 'grey' },
  { name: 'print', media: 'print' },
];

const wanted = process.argv.slice(2).join(' ');
const server = await startServer();
const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumArguments,
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  await mkdir(folder, { recursive: true });
  const address = `http://127.0.0.1:${server.config.server.port}/pictures`;
  for (const look of LOOKS) await photograph(browser, address, look);
  for (const look of BADGE_LOOKS) await photograph(browser, `${address}/badges`, look);
} finally {
  await browser.close();
  await server.close();
}

async function startServer(): Promise<ViteDevServer> {
  const started = await createServer({
    root,
    configFile: false,
    publicDir: 'assets/public',
    logLevel: 'error',
    cacheDir: fileURLToPath(new URL('../node_modules/.vite-pictures', import.meta.url)),
    resolve: { alias: { '@': root } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // What is edited meanwhile must not change the page under the camera.
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    plugins: [
      {
        name: 'picture-page',
        configureServer({ middlewares }) {
          middlewares.use('/pictures', (request, response) => {
            response.setHeader('content-type', 'text/html');
            response.end(pageOf(request.url?.startsWith('/badges') === true ? BADGES : STATES));
          });
        },
      },
    ],
  });
  return started.listen();
}

async function photograph(
  browser: Browser,
  address: string,
  { name: look, language, options, width: wide, zoom = 1, query = '', media }: Look,
) {
  const page = await browser.newPage({ deviceScaleFactor: 2 * zoom, ...options });
  if (media !== undefined) await page.emulateMedia({ media });
  await page.goto(`${address}?language=${language ?? ''}&${query}`);
  await page.waitForSelector('body[data-names]', { state: 'attached' });
  const names: string[] = JSON.parse((await page.getAttribute('body', 'data-names')) ?? '[]');
  for (const name of names.filter((candidate) => candidate.includes(wanted))) {
    const usual = WIDTHS[name.split(' ')[0] ?? ''] ?? 1100;
    const width = wide ?? Math.max(LEAST_WIDTH, Math.round(usual / zoom));
    // Tags stand where a reader can see them: a page of badges is seen whole.
    await page.setViewportSize({ width, height: name === 'badges' ? 1900 : 300 });
    await page.evaluate((hash) => (location.hash = hash), encodeURIComponent(name));
    await page.waitForSelector(`body[data-shown="${name}"]`, { state: 'attached' });
    // Badges follow the width a frame later.
    if (name === 'badges') await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}${name.replaceAll(' ', '-')}.${look}.png`, fullPage: true });
  }
  await page.close();
}
