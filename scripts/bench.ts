/**
 * `npm run bench [-- --json] [node|chromium]`: how fast we are, as ratios against named peers and limits, all measured in turns in one run.
 * Progress goes to the error output; a table, or JSON rows `{"name","value","target","holds"}`, to the other.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { REAL_DATA } from './bench/bench-data';
import type { ScanMaterial } from './bench/measure-scan';
import { measureInChromium } from './bench/chromium-measures';
import { measureInNode } from './bench/node-measures';
import type { Row } from './bench/row';

const folder = fileURLToPath(new URL('../bench', import.meta.url));

function installPeers(): void {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  progress('installing the peers of bench/package.json');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  if (status !== 0) throw new Error('npm install failed in bench/: is the npm registry within reach?');
}

function progress(line: string): void {
  console.error(`bench: ${line}`);
}

function print(rows: Row[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, target, holds } of rows)
    console.log(
      `${name.padEnd(width)}  ${String(value).padStart(9)}  ${(target ?? '').padEnd(10)}  ${holds === null ? '' : holds ? 'holds' : 'DOES NOT HOLD'}`,
    );
}

installPeers();
if (!REAL_DATA) progress('no ../shared beside the project: titles and texts are the small own set');
const { PEERS } = (await import(pathToFileURL(join(folder, 'peers.mjs')).href)) as { PEERS: ScanMaterial['peers'] };
// One of the two where asked for it, since each takes minutes.
const only = process.argv.find((argument) => argument === 'node' || argument === 'chromium');
const rows = [
  ...(only === 'chromium' ? [] : await measureInNode(PEERS, progress)),
  ...(only === 'node' ? [] : await measureInChromium(progress)),
];
if (process.argv.includes('--json')) for (const row of rows) console.log(JSON.stringify(row));
else print(rows);
