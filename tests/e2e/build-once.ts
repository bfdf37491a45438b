/** Builds the test build of both browsers before the first test. */

import { buildExtension } from '@/scripts/build-extension';

/** Runs once a test run. Set GREENLIT_BUILT to use what lies in .output. */
export default function buildOnce(): void {
  if (process.env['GREENLIT_BUILT'] !== undefined) return;
  buildExtension('chrome', 'test');
  buildExtension('firefox', 'test');
}
