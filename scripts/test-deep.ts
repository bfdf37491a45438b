/** The tests of frameworks and hostile pages again, with as many repetitions as a release deserves. */

import { spawnSync } from 'node:child_process';
import { installChromium, installFirefox } from './install-browsers';

const { status } = spawnSync('npx', ['playwright', 'test', '--project', 'workshop'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    GREENLIT_CHROMIUM: installChromium(),
    GREENLIT_FIREFOX: installFirefox(),
    GREENLIT_DEEP: '1',
  },
});
process.exit(status ?? 1);
