/** What belongs to the reader: versioned documents in `storage.local`, which outlives a broken IndexedDB. */

import * as v from 'valibot';
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

/** Every document there is, under its key in `storage.local`. */
export const DOCUMENTS = {
  watchlist: define(WATCHLIST, { followed: [] }),
  corrections: define(CORRECTIONS, { suppressed: [] }),
  'site-rules': define(SITE_RULES, { sites: [] }),
  settings: define(SETTINGS, {
    paused: false,
    platformMarks: true,
    spelling: 'browser',
    theme: 'system',
    hiddenStatuses: [],
    maintainer: false,
    feedAddress: null,
  }),
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
  /** The document, or its empty form where nothing readable is stored. */
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
  const read = async <Name extends DocumentName>(name: Name): Promise<PersonalDocument<Name>> => {
    const stored = (await area.get([name]))[name];
    return readStored(name, stored) ?? emptyOf(name);
  };
  return {
    read,
    change: (name, change) =>
      inTurn(async () => {
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

function stored(name: DocumentName, content: unknown): Stored {
  return { version: DOCUMENTS[name].version, content };
}

function emptyOf<Name extends DocumentName>(name: Name): PersonalDocument<Name> {
  return structuredClone(DOCUMENTS[name].empty) as PersonalDocument<Name>;
}

function exportedNames(): DocumentName[] {
  return (Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => DOCUMENTS[name].exported);
}

/** The content of what is stored, brought to the present version; null where it is nothing this version can read. */
function readStored<Name extends DocumentName>(name: Name, value: unknown): PersonalDocument<Name> | null {
  const { schema, version, migrations }: Definition = DOCUMENTS[name];
  const envelope = v.safeParse(ENVELOPE, value);
  if (!envelope.success || envelope.output.version > version) return null;
  let { content } = envelope.output;
  try {
    for (let from = envelope.output.version; from < version; from++) content = migrations[from]!(content);
  } catch {
    // A migration meets what was never valid in its own version: as unreadable as any other garbage.
    return null;
  }
  const result = v.safeParse(schema, content);
  return result.success ? (result.output as PersonalDocument<Name>) : null;
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
    const content = readStored(name, document);
    if (content === null) throw new ImportError(`"${name}" in the file is not in a form this version can read`);
    items[name] = stored(name, content);
  }
  return items;
}
