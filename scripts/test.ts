/** Everything that has to pass, in order of how quickly it fails: the quick loop, pages, builds and the whole in both browsers. */

import { spawnSync } from 'node:child_process';
import { installChromium, installFirefox } from './install-browsers';

const executables = { GREENLIT_CHROMIUM: installChromium(), GREENLIT_FIREFOX: installFirefox() };

const STEPS: [what: string, ...command: string[]][] = [
  ['Format, lint, types, dead code, unit tests', 'npm', 'run', '--silent', 'check'],
  ['The dataset', 'npm', 'run', '--silent', 'dataset', '--', 'validate'],
  ['Pages and components in Chromium', 'npx', 'vitest', 'run', '--project', 'browser'],
  ['Packages for every store', 'npm', 'run', '--silent', 'build'],
  ['What every page pays', 'npx', 'size-limit'],
  ["The stores' own checks", 'npm', 'run', '--silent', 'lint:store'],
  ['The whole in Chromium and in Firefox', 'npx', 'playwright', 'test'],
];

for (const [what, ...command] of STEPS) {
  const began = Date.now();
  console.log(`\n── ${what}`);
  const { status } = spawnSync(command[0]!, command.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, ...executables },
  });
  if (status !== 0) {
    console.error(`\nFailed: ${what} (${command.join(' ')}).`);
    process.exit(1);
  }
  console.log(`   ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
console.log('\nEverything passed.');
