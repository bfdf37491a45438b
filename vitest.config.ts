/** Two kinds of quick tests: the core in Node, and what needs a real page in Chromium. */

import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/find-browsers.ts';

// Vitest 5 groups the errors it prints with a function that Node 20 does not have yet; remove with Node 20.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };
const executablePath = findChromium();

export default defineConfig({
  define: { __GREENLIT_FEED__: JSON.stringify({ address: '', keys: [] }) },
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Some read the whole dataset, on machines that may be busy with other things.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        resolve: { alias },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // Found only while tests run, these would make Vite reload the page under them.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            'date-fns',
            'dexie',
            'papaparse',
            'valibot',
            'axe-core',
            'fast-check',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumArguments, ...(executablePath === null ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
