/** The linter keeps the rules of the house: small wrong files are refused, each with a message that says what to do. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const house = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'greenlit-lint-'));
cpSync(join(house, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
cpSync(join(house, 'tsconfig.json'), join(folder, 'tsconfig.json'));
symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says of the files, as text; an empty string where it is content. */
function complaintsAbout(files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    execFileSync(join(house, 'node_modules/.bin/oxlint'), ['--deny-warnings', ...Object.keys(files)], {
      cwd: folder,
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the linter refuses', () => {
  test.each([
    ['a browser call in the core', 'lib/shows/a.ts', 'export const id = () => browser.runtime.id;', 'The core is pure'],
    [
      'the page in the core',
      'lib/recognition/b.ts',
      'export const title = () => document.title;',
      'only lib/article touches a page',
    ],
    ['the network in the core', 'lib/dataset/c.ts', "export const load = () => fetch('x');", 'pass fetch'],
    [
      'an import against the floor plan',
      'lib/shows/d.ts',
      "import { x } from '@/lib/store/x';\nexport const y = x;",
      'imports nothing of ours',
    ],
    [
      'recognition code in the page',
      'lib/article/e.ts',
      "import { judge } from '@/lib/recognition/judge';\nexport const y = judge;",
      'types of recognition',
    ],
    [
      'an entrypoint seen from a component',
      'components/F.tsx',
      "import { x } from '@/entrypoints/popup/x';\nexport const y = x;",
      'Components take props',
    ],
    [
      'the store in a component',
      'components/G.tsx',
      "import { x } from '@/lib/store/x';\nexport const y = x;",
      'Components take props',
    ],
    [
      'the polyfill in the page script',
      'entrypoints/article/index.ts',
      "import browser from 'webextension-polyfill';\nexport const y = browser;",
      'every page pays',
    ],
    [
      'the polyfill by way of another door',
      'entrypoints/card/index.tsx',
      "import { sendRequest } from '@/lib/extension/send-request';\nexport const y = sendRequest;",
      'page-port',
    ],
    ['a path that climbs', 'scripts/h.ts', "import { x } from '../lib/shows/x';\nexport const y = x;", '@/lib/room/x'],
  ])('%s', (_, path, text, lesson) => {
    expect(complaintsAbout({ [path]: `${text}\n` })).toContain(lesson);
  });

  test('a cycle', () => {
    const complaints = complaintsAbout({
      'lib/shows/one.ts': "import { two } from './two';\nexport const one = () => two();\n",
      'lib/shows/two.ts': "import { one } from './one';\nexport const two = (): unknown => one();\n",
    });
    expect(complaints).toContain('no-cycle');
  });
});

test('the linter is content with a file that keeps the rules', () => {
  expect(complaintsAbout({ 'lib/shows/good.ts': 'export const good = (day: string) => day.length;\n' })).toBe('');
});
