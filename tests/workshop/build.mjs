/** Bundles the apps of the workshop, after installing what they are made with where it is missing. Run from the project's root. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workshop = dirname(fileURLToPath(import.meta.url));
const apps = join(workshop, 'apps');
/** Where the bundles go. */
export const built = join(workshop, 'dist');

/** Entries that become pages; the others are parts of them. */
const PARTS = new Set(['drive.ts', 'react-page.ts', 'react-story.ts', 'server.ts', 'story-state.ts']);

/** Compiles Svelte's components and rune modules on the way into the bundle. */
async function sveltePlugin() {
  const { compile, compileModule } = await import('svelte/compiler');
  const { readFile } = await import('node:fs/promises');
  return {
    name: 'svelte',
    setup(build) {
      build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
        contents: compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' }).js.code,
      }));
      build.onLoad({ filter: /\.svelte\.js$/ }, async ({ path }) => ({
        contents: compileModule(await readFile(path, 'utf8'), { filename: path, generate: 'client' }).js.code,
      }));
    },
  };
}

/** Installs and bundles; says what failed where something does. */
export async function buildWorkshop() {
  if (!existsSync(join(workshop, 'node_modules/.package-lock.json'))) {
    console.log('Installing the packages of tests/workshop …');
    const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: workshop,
      stdio: 'inherit',
    });
    if (status !== 0)
      throw new Error('The packages of tests/workshop could not be installed. Is the npm registry within reach?');
  }
  const { build } = await import('esbuild');
  mkdirSync(built, { recursive: true });
  const define = { 'process.env.NODE_ENV': '"production"' };
  const entryPoints = readdirSync(apps)
    .filter((name) => /^[a-z]+\.ts$/.test(name) && !PARTS.has(name))
    .map((name) => join(apps, name));
  await build({
    entryPoints,
    outdir: built,
    bundle: true,
    format: 'iife',
    define,
    logLevel: 'warning',
    conditions: ['browser', 'production'],
    plugins: [await sveltePlugin()],
  });
  await build({
    entryPoints: [join(apps, 'server.ts')],
    outfile: join(built, 'server.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    define,
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorkshop();
