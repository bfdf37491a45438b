/** What belongs to the reader: versioned documents in `storage.local`, which outlives a broken IndexedDB. */

import * as v from 'valibot';
import { USUAL_NEWS } from '@/lib/watchlist/news';
import { CORRECTIONS, EDITS, RELEASES, SECRETS, SETTINGS, SITE_RULES, WATCHLIST } from './personal-schemas';

/** The part of the browser's `storage.local` that is used here. */
export type StorageArea = {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

/** A document as it is kept: the version of its form, and its content. */
type Stored = { version: number; content: unknown };

type Definition = {
  schema: v.GenericSchema;
  /** Raised when the form changes; `migrations[n]` makes version n + 1 of version n. */
  version: number;
  migrations: Record<number, (content: unknown) => unknown>;
  empty: unknown;
  /** Whether it goes into the file a reader exports. */
  exported: boolean;
};

const define = <Schema extends v.GenericSchema>(
  schema: Schema,
  empty: v.InferOutput<Schema>,
  { version = 1, migrations = {}, exported = true }: Partial<Omit<Definition, 'schema' | 'empty'>> = {},
) => ({ schema, version, migrations, empty, exported });

/** Corrections of the first form knew no other show, and not what a mention went by. */
function withGrounds(content: unknown): unknown {
  const { suppressed } = content as { suppressed: object[] };
  return { suppressed: suppressed.map((entry) => ({ ...entry, grounds: null })), replaced: [] };
}

/** The first form of the settings knew neither density nor how many mentions to mark. */
function settingsWithLooks(content: unknown): unknown {
  return { density: 'roomy', marks: 'first', ...(content as object) };
}

/** The first form of the watchlist knew only what is followed and since when. */
function watchlistWithNews(content: unknown): unknown {
  const { followed } = content as { followed: object[] };
  return { followed: followed.map((entry) => ({ ...entry, told: null })), announce: USUAL_NEWS };
}

/** Every document there is, under its key in `storage.local`. */
export const DOCUMENTS = {
  watchlist: define(
    WATCHLIST,
    { followed: [], announce: USUAL_NEWS },
    { version: 2, migrations: { 1: watchlistWithNews } },
  ),
  corrections: define(CORRECTIONS, { suppressed: [], replaced: [] }, { version: 2, migrations: { 1: withGrounds } }),
  'site-rules': define(SITE_RULES, { sites: [] }),
  settings: define(
    SETTINGS,
    {
      paused: false,
      platformMarks: true,
      spelling: 'browser',
      theme: 'system',
      density: 'roomy',
      marks: 'first',
      hiddenStatuses: [],
      maintainer: false,
      feedAddress: null,
    },
    { version: 2, migrations: { 1: settingsWithLooks } },
  ),
  edits: define(EDITS, { edits: [] }),
  /** Which releases were seen and which the maintainer went back from: guards against being handed an older one. */
  releases: define(RELEASES, { newest: null, heldBack: null, etag: null }, { exported: false }),
  /** Keys of the maintainer for services elsewhere: never exported, never sent in a message. */
  secrets: define(SECRETS, { tmdb: null }, { exported: false }),
} satisfies Record<string, Definition>;

export type DocumentName = keyof typeof DOCUMENTS;
export type PersonalDocument<Name extends DocumentName> = v.InferOutput<(typeof DOCUMENTS)[Name]['schema']>;

/** A file that cannot be imported; the message says where it is wrong. Nothing has been written. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const EXPORT_FORMAT = 'greenlit-personal-data';
/** Far more than anyone's rules and lists take. */
const LONGEST_EXPORT = 20_000_000;

export type PersonalDocuments = {
  /** The document; what of it is not stored or not readable is empty. */
  read<Name extends DocumentName>(name: Name): Promise<PersonalDocument<Name>>;
  /** Changes a document. Changes are made one after the other, so that none is lost. Throws where the result is not valid. */
  change<Name extends DocumentName>(
    name: Name,
    change: (document: PersonalDocument<Name>) => PersonalDocument<Name>,
  ): Promise<PersonalDocument<Name>>;
  /** All that is the reader's, as the text of one file. The same documents give the same text. */
  exportAll(): Promise<string>;
  /** Puts the documents of an exported file in place of those here, all or none. Throws an `ImportError`. */
  importAll(text: string): Promise<void>;
};

/** Opens the documents kept in `area`. */
export function openPersonalDocuments(area: StorageArea): PersonalDocuments {
  let last: Promise<unknown> = Promise.resolve();
  /** Runs tasks one after the other, whatever becomes of the one before. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
  const read = async <Name extends DocumentName>(name: Name): Promise<PersonalDocument<Name>> =>
    salvage(name, (await area.get([name]))[name]);
  return {
    read,
    change: (name, change) =>
      inTurn(async () => {
        await refuseLater(area, name);
        const content = v.parse(DOCUMENTS[name].schema, change(await read(name))) as PersonalDocument<typeof name>;
        await area.set({ [name]: stored(name, content) });
        return content;
      }),
    exportAll: () =>
      inTurn(async () => {
        const documents: Record<string, Stored> = {};
        for (const name of exportedNames()) documents[name] = stored(name, await read(name));
        return `${JSON.stringify({ format: EXPORT_FORMAT, version: 1, documents }, null, 2)}\n`;
      }),
    importAll: (text) => inTurn(async () => area.set(readExport(text))),
  };
}

/** An older extension must not write over what a newer one has stored. */
async function refuseLater(area: StorageArea, name: DocumentName): Promise<void> {
  const envelope = v.safeParse(ENVELOPE, (await area.get([name]))[name]);
  if (envelope.success && envelope.output.version > DOCUMENTS[name].version)
    throw new Error(`"${name}" was stored by a newer version of Greenlit; update the extension to change it`);
}

function stored(name: DocumentName, content: unknown): Stored {
  return { version: DOCUMENTS[name].version, content };
}

function exportedNames(): DocumentName[] {
  return (Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => DOCUMENTS[name].exported);
}

/** The content of what is stored, brought to the present version; undefined where it is nothing this version can read. */
function migrate(name: DocumentName, value: unknown): unknown {
  const { version, migrations }: Definition = DOCUMENTS[name];
  const envelope = v.safeParse(ENVELOPE, value);
  if (!envelope.success || envelope.output.version > version) return undefined;
  let { content } = envelope.output;
  try {
    for (let from = envelope.output.version; from < version; from++) content = migrations[from]!(content);
    return content;
  } catch {
    // A migration meets what was never valid in its own version: as unreadable as any other garbage.
    return undefined;
  }
}

/** A document as good as it can be read: a field that is missing or garbage takes its empty value, the others are kept. */
function salvage<Name extends DocumentName>(name: Name, value: unknown): PersonalDocument<Name> {
  const content = migrate(name, value);
  const document: Record<string, unknown> = structuredClone(DOCUMENTS[name].empty);
  if (typeof content !== 'object' || content === null) return document as PersonalDocument<Name>;
  for (const [field, schema] of Object.entries(DOCUMENTS[name].schema.entries)) {
    if (!Object.hasOwn(content, field)) continue;
    const result = v.safeParse(schema, (content as Record<string, unknown>)[field]);
    if (result.success) document[field] = result.output;
  }
  return document as PersonalDocument<Name>;
}

const ENVELOPE = v.strictObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), content: v.unknown() });

const EXPORT = v.strictObject({
  format: v.literal(EXPORT_FORMAT),
  version: v.literal(1),
  // Not a record of valibot's, which would pass over a key like __proto__ without a word.
  documents: v.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null),
});

/** Everything an exported file would put into the storage. Throws an `ImportError` before anything is put there. */
function readExport(text: string): Record<string, Stored> {
  if (text.length > LONGEST_EXPORT) throw new ImportError('The file is too large to be one that Greenlit exported');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ImportError('The file is not JSON: it may be cut off', { cause });
  }
  const file = v.safeParse(EXPORT, value);
  if (!file.success) throw new ImportError('The file is not one that Greenlit exported');
  const items: Record<string, Stored> = {};
  for (const [key, document] of Object.entries(file.output.documents)) {
    const name = exportedNames().find((known) => known === key);
    if (name === undefined)
      throw new ImportError(`The file holds "${key.slice(0, 40)}", which this version does not know`);
    // What a reader chose to import is taken whole or not at all; only what lies in the storage is salvaged.
    const content = v.safeParse(DOCUMENTS[name].schema, migrate(name, document));
    if (!content.success) throw new ImportError(`"${name}" in the file is not in a form this version can read`);
    items[name] = stored(name, content.output);
  }
  return items;
}
