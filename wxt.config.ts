/** How the extension is built: one manifest for Chrome, Edge and Firefox, with the least permissions that work. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { ENTERTAINMENT_SITES } from './lib/extension/sites';
import { feedFor } from './lib/sources/feed-constant';
import { developmentKey, publicKeyOf } from './scripts/development-key';
import { packageDataset } from './scripts/package-dataset';

/** The add-on's id in Firefox, assigned once. */
const GECKO_ID = 'greenlit@greenlit.example';

/** Loopback exists for the test build alone; a test compares both manifests and finds no other difference. */
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Where the manifest and `lib/extension/tabs.ts` look for the page script and its stylesheet, which lies in `publicDir`. */
const PAGE_FOLDER = 'content-scripts';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  alias: { '@': fileURLToPath(new URL('.', import.meta.url)) },
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  manifest: ({ browser, mode }) => {
    const loopback = mode === 'test' ? LOOPBACK : [];
    const connect =
      mode === 'test' ? "connect-src 'self' https: http://127.0.0.1:* http://localhost:*" : "connect-src 'self' https:";
    return {
      name: '__MSG_extension_name__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
      omnibox: { keyword: 'gl' },
      permissions: ['storage', 'alarms', 'activeTab', 'scripting'],
      host_permissions: [...ENTERTAINMENT_SITES, ...loopback],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      content_scripts: [
        {
          matches: [...ENTERTAINMENT_SITES, ...loopback],
          run_at: 'document_idle',
          css: [`${PAGE_FOLDER}/article.css`],
          js: [`${PAGE_FOLDER}/article.js`],
        },
      ],
      commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+G' } } },
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      content_security_policy: {
        extension_pages: [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          connect,
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
      },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
              gecko_android: { strict_min_version: '142.0' },
            },
          }
        : { minimum_chrome_version: '137' }),
    };
  },
  hooks: {
    'entrypoints:resolved': ({ config }, entrypoints) => {
      for (const entrypoint of entrypoints)
        if (entrypoint.name === 'article') entrypoint.outputDir = resolve(config.outDir, PAGE_FOLDER);
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await packageDataset()));
    },
  },
  vite: ({ mode }) => ({
    define: {
      __GREENLIT_FEED__: JSON.stringify(feedFor(mode, mode === 'test' ? [publicKeyOf(developmentKey())] : [])),
    },
    // Its edition for browsers of today: the other one is written for older ones and brings a check against a second copy of itself.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The oldest browsers that the manifests name: nothing has to be rewritten for older ones.
    build: { sourcemap: false, target: ['chrome137', 'firefox140'] },
  }),
});
