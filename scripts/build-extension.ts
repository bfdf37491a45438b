/** Builds the extension for one browser, quietly, and says where the result lies. */

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds and returns the folder to load. A `test` build may also read pages of this machine. Throws with the build's own words. */
export function buildExtension(browser: 'chrome' | 'edge' | 'firefox', mode: 'production' | 'test'): string {
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', browser, '--mode', mode], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built for ${browser}.\n${stdout}\n${stderr}`);
  return resolve(`.output/${browser}-mv3${mode === 'test' ? '-test' : ''}`);
}
