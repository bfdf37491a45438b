/** The reader's documents: never lost to garbage, never half changed, the same after a journey through a file. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, type DocumentName, openPersonalDocuments, type StorageArea } from '@/lib/store/personal-documents';
import { makeShow } from '@/tests/makers';

const NAMES = Object.keys(DOCUMENTS) as DocumentName[];

/** A `storage.local` in memory that counts its writes and answers as late as a browser's. */
function makeArea(items: Record<string, unknown> = {}) {
  const area = {
    items,
    writes: 0,
    async get(keys: string[]) {
      await Promise.resolve();
      return Object.fromEntries(Object.entries(structuredClone(area.items)).filter(([key]) => keys.includes(key)));
    },
    async set(changed: Record<string, unknown>) {
      await Promise.resolve();
      area.writes++;
      Object.assign(area.items, structuredClone(changed));
    },
  };
  return area satisfies StorageArea & { writes: number };
}

const follow = (id: string) => ({ id, since: '2026-11-23', told: null });

test('a document that was never written is empty', async () => {
  const documents = openPersonalDocuments(makeArea());
  for (const name of NAMES) expect(await documents.read(name)).toEqual(DOCUMENTS[name].empty);
});

test('whatever garbage lies under a key, its document is the empty one and the others are kept', async () => {
  const watchlist = { version: 2, content: { followed: [follow('minx-2022')], announce: ['ending'] } };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NAMES.filter((name) => name !== 'watchlist')),
      fc.jsonValue(),
      async (name, garbage) => {
        const documents = openPersonalDocuments(makeArea({ watchlist, [name]: garbage }));
        expect(await documents.read(name)).toEqual(DOCUMENTS[name].empty);
        expect(await documents.read('watchlist')).toEqual(watchlist.content);
      },
    ),
  );
});

test('a document that lacks a field, or holds garbage in one, keeps the others', async () => {
  const content = { paused: 'perhaps', maintainer: true, colour: 'red' };
  const documents = openPersonalDocuments(makeArea({ settings: { version: 1, content } }));
  expect(await documents.read('settings')).toEqual({ ...DOCUMENTS.settings.empty, maintainer: true });
});

test('a document of a later version is read as empty and never written over', async () => {
  const area = makeArea({ watchlist: { version: 3, content: { followed: [] } } });
  const documents = openPersonalDocuments(area);
  expect(await documents.read('watchlist')).toEqual(DOCUMENTS.watchlist.empty);
  await expect(documents.change('watchlist', (watchlist) => watchlist)).rejects.toThrow(/newer version/);
  expect(area.writes).toBe(0);
});

test('of changes made at once none is lost', async () => {
  const documents = openPersonalDocuments(makeArea());
  const ids = Array.from({ length: 20 }, (_, index) => `show-${index}`);
  await Promise.all(
    ids.map((id) => documents.change('watchlist', (list) => ({ ...list, followed: [...list.followed, follow(id)] }))),
  );
  expect((await documents.read('watchlist')).followed.map(({ id }) => id)).toEqual(ids);
});

test('a change that fails leaves the document and the next change unharmed', async () => {
  const documents = openPersonalDocuments(makeArea());
  await expect(documents.change('watchlist', (list) => ({ ...list, followed: [follow('Not an id')] }))).rejects.toThrow(
    /Invalid format/,
  );
  await documents.change('watchlist', (list) => ({ ...list, followed: [follow('minx-2022')] }));
  expect((await documents.read('watchlist')).followed).toHaveLength(1);
});

describe('a watchlist of the version before', () => {
  const before = { version: 1, content: { followed: [{ id: 'minx-2022', since: '2026-11-23' }] } };
  const now = { followed: [follow('minx-2022')], announce: ['renewed', 'ending', 'cancelled'] };

  test('is read whole, and kept by the next change', async () => {
    const area = makeArea({ watchlist: before });
    const documents = openPersonalDocuments(area);
    expect(await documents.read('watchlist')).toEqual(now);
    await documents.change('watchlist', (list) => list);
    expect(area.items['watchlist']).toEqual({ version: 2, content: now });
  });

  test('comes in from a file that the version before exported', async () => {
    const documents = openPersonalDocuments(makeArea());
    const file = { format: 'greenlit-personal-data', version: 1, documents: { watchlist: before } };
    await documents.importAll(JSON.stringify(file));
    expect(await documents.read('watchlist')).toEqual(now);
  });
});

describe('the exported file', () => {
  async function makeFilled() {
    const area = makeArea();
    const documents = openPersonalDocuments(area);
    const show = makeShow();
    await documents.change('watchlist', (list) => ({ ...list, followed: [follow('minx-2022')] }));
    await documents.change('corrections', () => ({
      suppressed: [{ id: 'you-2018', scope: 'everywhere', where: null, made: '2026-11-23', grounds: null }],
      replaced: [
        {
          id: 'ghosts-2021',
          instead: 'ghosts-2019',
          scope: 'site',
          where: 'www.example.com',
          made: '2026-11-24',
          grounds: { confidence: 0.62, evidence: ['quoted', 'season_after'] },
        },
      ],
    }));
    await documents.change('site-rules', () => ({ sites: [{ site: 'www.example.com', rule: 'off' }] }));
    await documents.change('settings', (settings) => ({ ...settings, maintainer: true }));
    await documents.change('edits', () => ({
      edits: [{ id: show.id, before: show, after: { ...show, title: 'Other' }, made: '2026-11-23' }],
    }));
    await documents.change('secrets', () => ({ tmdb: 'a-secret-key' }));
    return documents;
  }

  test('is byte for byte the same after import and a second export', async () => {
    const file = await (await makeFilled()).exportAll();
    const other = openPersonalDocuments(makeArea());
    await other.importAll(file);
    expect(await other.exportAll()).toBe(file);
  });

  test('holds no key of a service', async () => {
    expect(await (await makeFilled()).exportAll()).not.toContain('a-secret-key');
  });

  test.each<[string, (file: string) => string, RegExp]>([
    ['cut off', (file) => file.slice(0, -20), /not JSON/],
    ['of another program', () => '{"format":"bookmarks"}', /not one that Greenlit exported/],
    ['with an unknown document', (file) => file.replace('"watchlist"', '"wishlist"'), /"wishlist"/],
    ['with a secret smuggled in', (file) => file.replace('"watchlist"', '"secrets"'), /"secrets"/],
    ['with a wrong type', (file) => file.replace('"minx-2022"', '7'), /"watchlist" in the file/],
    ['with an unknown field', (file) => file.replace('"since"', '"colour"'), /"watchlist" in the file/],
    ['with __proto__', (file) => file.replace('"watchlist"', '"__proto__"'), /__proto__|not one that/],
  ])('%s is refused before anything is written', async (_, damage, message) => {
    const area = makeArea();
    const file = damage(await (await makeFilled()).exportAll());
    await expect(openPersonalDocuments(area).importAll(file)).rejects.toThrow(message);
    expect(area.writes).toBe(0);
    expect(({} as { followed?: unknown }).followed).toBeUndefined();
  });
});
