/** Renders the icon's drawing into the sizes that the manifest names, with the Chromium that the tests use. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from './find-browsers';

const SIZES = [16, 32, 48, 128];
/** Stores ask for 16 px of air around a 96 px drawing at 128; a toolbar's 16 px leave no room for air. */
const AIR_AT_128 = 16;

const drawing = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const folder = new URL('../assets/public/icon/', import.meta.url);
await mkdir(folder, { recursive: true });

const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumArguments,
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const box = size === 128 ? '0 0 128 128' : `${AIR_AT_128 - 4} ${AIR_AT_128 - 4} 104 104`;
    const svg = drawing.replace('viewBox="0 0 128 128"', `viewBox="${box}" width="${size}" height="${size}"`);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(fileURLToPath(new URL(`${size}.png`, folder)), picture);
  }
} finally {
  await browser.close();
}
