/** Installs and bundles the apps of the workshop once, before its tests share them. */

import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as setup } from '@playwright/test';

setup('the apps of the workshop are bundled', async () => {
  // Packages that are missing are installed on the way.
  setup.setTimeout(300_000);
  const { buildWorkshop } = (await import(pathToFileURL(join(resolve('tests/workshop'), 'build.mjs')).href)) as {
    buildWorkshop(): Promise<void>;
  };
  await buildWorkshop();
});
