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
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>.paper .page-card{position:static!important}body.paper{margin:24px;background:light-dark(#f3f1ec,#0c0e10);color-scheme:light dark;width:max-content}</style>
<body><script type="module" src="/tests/browser/components/picture-page.tsx"></script></body></html>`;

/** Widths of a picture in px by surface; what is missing is as wide as a browser window. */
const WIDTHS: Record<string, number> = { card: 408, popup: 380, narrow: 360 };

/** A way to look at a state. Zoom by the browser is a narrower window of larger pixels. */
type Look = {
  name: string;
  language?: string;
  options?: BrowserContextOptions;
  width?: number;
  zoom?: number;
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
          middlewares.use('/pictures', (_request, response) => {
            response.setHeader('content-type', 'text/html');
            response.end(PAGE);
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
  { name: look, language, options, width: wide, zoom = 1 }: Look,
) {
  const page = await browser.newPage({ deviceScaleFactor: 2 * zoom, ...options });
  await page.goto(`${address}?language=${language ?? ''}`);
  await page.waitForSelector('body[data-names]', { state: 'attached' });
  const names: string[] = JSON.parse((await page.getAttribute('body', 'data-names')) ?? '[]');
  for (const name of names.filter((candidate) => candidate.includes(wanted))) {
    const width = wide ?? Math.round((WIDTHS[name.split(' ')[0] ?? ''] ?? 1100) / zoom);
    await page.setViewportSize({ width, height: 300 });
    await page.evaluate((hash) => (location.hash = hash), encodeURIComponent(name));
    await page.waitForSelector(`body[data-shown="${name}"]`, { state: 'attached' });
    await page.screenshot({ path: `${folder}${name.replaceAll(' ', '-')}.${look}.png`, fullPage: true });
  }
  await page.close();
}
