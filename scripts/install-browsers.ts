/** Installs the browsers that are missing, by the system's packages or by Playwright's own download, or says what to do. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium, findFirefox } from './find-browsers';

/** Path of a Chromium that runs here. Throws one clear line where there is none and none can be had. */
export function installChromium(): string {
  const found = findChromium() ?? playwrightsOwn();
  if (found !== null) return found;
  console.log('Installing Chromium …');
  if (installPackage('chromium')) return findChromium() ?? missing('Chromium', 'GREENLIT_CHROMIUM');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return playwrightsOwn() ?? missing('Chromium', 'GREENLIT_CHROMIUM');
}

/** Path of a Firefox that runs here. Throws one clear line where there is none and none can be had. */
export function installFirefox(): string {
  const found = findFirefox();
  if (found !== null) return found;
  console.log('Installing Firefox …');
  installPackage('firefox-esr');
  return findFirefox() ?? missing('Firefox', 'GREENLIT_FIREFOX');
}

function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

function installPackage(name: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], quiet);
  return spawnSync('apt-get', ['install', '-y', '-qq', name], quiet).status === 0;
}

function missing(browser: string, variable: string): never {
  throw new Error(`${browser} is not installed and could not be: install it, or name its path in ${variable}.`);
}
