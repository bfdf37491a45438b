/** The extension as its users meet it: built, loaded and used in real Chromium and real Firefox. */

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // A manifest is the same on every machine.
  snapshotPathTemplate: 'tests/e2e/manifests/{arg}{ext}',
  globalSetup: './tests/e2e/build-once.ts',
  // Each worker has a browser of its own; two share the cores of a small machine.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'package', testMatch: 'package.spec.ts' },
    { name: 'chromium', testMatch: 'chromium/**/*.spec.ts' },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts' },
    { name: 'pages', testMatch: 'pages/**/*.spec.ts' },
    { name: 'workshop-apps', testMatch: 'workshop/*.setup.ts' },
    { name: 'workshop', testMatch: 'workshop/**/*.spec.ts', dependencies: ['workshop-apps'] },
  ],
});
