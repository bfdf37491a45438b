/** Bundles the page script with its made-up worker into one text that any page can run. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

/** The script, and the stylesheet of underlines that the manifest gives to pages. */
export async function bundleAnnotateAnything(): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      minify: false,
      target: ['chrome137', 'firefox140'],
      lib: { entry: resolve('tests/e2e/pages/annotate-anything.ts'), formats: ['iife'], name: 'annotateAnything' },
    },
  });
  const [{ output }] = built as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
  return {
    script: output[0].code,
    style: readFileSync(resolve('assets/public/content-scripts/article.css'), 'utf8'),
  };
}
