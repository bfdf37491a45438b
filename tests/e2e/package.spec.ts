/** What goes to the stores: a manifest for each browser, snapshotted so that no permission slips in, and nothing a page need not carry. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { buildExtension } from '@/scripts/build-extension';

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
type Manifest = Record<string, unknown>;

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
}

/** Objects by the order of their keys, which means nothing in a manifest. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

for (const browser of BROWSERS) {
  test(`the manifest for ${browser} is the one that was reviewed`, () => {
    const folder = buildExtension(browser, 'production');
    const { version, ...manifest } = manifestOf(folder);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(`${JSON.stringify(manifest, inOrder, 2)}\n`).toMatchSnapshot(`manifest-${browser}.json`);
  });
}

test('a test build may also reach this machine, and differs in nothing else', () => {
  const loopback = /^http:\/\/(127\.0\.0\.1|localhost)\/\*$/;
  const without = (manifest: Manifest): unknown =>
    JSON.parse(
      JSON.stringify(manifest, (_, value: unknown) =>
        Array.isArray(value) ? value.filter((item) => !loopback.test(String(item))) : value,
      ).replace(' http://127.0.0.1:* http://localhost:*', ''),
    );
  const release = manifestOf('.output/chrome-mv3');
  const forTests = manifestOf('.output/chrome-mv3-test');
  expect(JSON.stringify(forTests)).toContain('127.0.0.1');
  expect(JSON.stringify(release)).not.toContain('127.0.0.1');
  expect(without(forTests)).toEqual(release);
});

test('the page script holds no UI library and no polyfill, and weighs at most 12 kB', () => {
  const script = readFileSync('.output/chrome-mv3/content-scripts/article.js');
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(12_000);
  const text = script.toString();
  expect(text).not.toContain('webextension-polyfill');
  expect(text).not.toContain('__mozWebExtensionPolyfillReject__');
  expect(text).not.toMatch(/dispatchEvent|postMessage/); // a page could hear of us
  expect(text).not.toMatch(/__k\b.*__e\b.*__d\b/); // property names of Preact's virtual nodes
});

test('no package evaluates text, loads code from elsewhere or offers files to pages', () => {
  for (const browser of BROWSERS) {
    const folder = `.output/${browser}-mv3`;
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    for (const file of scripts) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      expect([file, /\beval\(|new Function\(/.test(text)]).toEqual([file, false]);
    }
    expect(manifestOf(folder)).not.toHaveProperty('web_accessible_resources');
  }
});

test('two builds are the same to the byte', () => {
  const sums = () =>
    execFileSync('find', ['.output/firefox-mv3', '-type', 'f', '-exec', 'sha256sum', '{}', '+'], { encoding: 'utf8' })
      .split('\n')
      .sort()
      .join('\n');
  const first = sums();
  buildExtension('firefox', 'production');
  expect(sums()).toBe(first);
});
