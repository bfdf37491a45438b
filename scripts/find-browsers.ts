/** Finds the browsers that the tests drive, on whatever machine this is. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What keeps a headless Chromium quiet, alone and the same everywhere. */
export const chromiumArguments = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an installed Chromium, or null where Playwright's own has to serve. */
export function findChromium(): string | null {
  return process.env['GREENLIT_CHROMIUM'] ?? findOnPath(['chromium', 'chromium-browser']);
}

/** The path of an installed Firefox, or null. */
export function findFirefox(): string | null {
  return process.env['GREENLIT_FIREFOX'] ?? findOnPath(['firefox-esr', 'firefox']);
}

function findOnPath(names: string[]): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        continue; // not in this folder
      }
    }
  }
  return null;
}
