/** Runs a command of the project from a fresh clone: installs node_modules where they are missing, then hands over to TypeScript. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const house = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command, ...parameters] = process.argv.slice(2);

const lockfile = join(house, 'package-lock.json');
const installed = join(house, 'node_modules/.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
  console.log('Installing the packages of package-lock.json …');
  // Not `npm ci`: it insists on optional packages for every system, which not every registry carries.
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: house,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('npm install failed: the packages could not be installed. Is the npm registry within reach?');
    process.exit(1);
  }
}

const child = spawn(process.execPath, ['--import', 'tsx', join('scripts', `${command}.ts`), ...parameters], {
  cwd: house,
  stdio: 'inherit',
});
// A Ctrl-C reaches the child by itself; this process only waits for it to tidy up.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
