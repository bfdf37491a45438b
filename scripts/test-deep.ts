/** The tests of frameworks, hostile and saved pages again, with as many repetitions and pages as a release deserves. */

import { spawnSync } from 'node:child_process';
import { installChromium, installFirefox } from './install-browsers';

const { status } = spawnSync('npx', ['playwright', 'test', '--project', 'workshop', '--project', 'pages'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    GREENLIT_CHROMIUM: installChromium(),
    GREENLIT_FIREFOX: installFirefox(),
    GREENLIT_DEEP: '1',
  },
});
process.exit(status ?? 1);
