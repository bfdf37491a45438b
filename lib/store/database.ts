/** The only IndexedDB database: downloaded generations of the dataset. It holds nothing that cannot be fetched again. */

import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Directory } from '@/lib/dataset/shards';

/** A generation is one verified release, staged under a number of its own and never changed afterwards. */
export type GenerationRow = {
  number: number;
  version: number;
  contentHash: string;
  /** The release's manifest as it was signed. */
  manifestText: string;
  shows: number;
  directory: Directory;
};

export type ShardRow = {
  generation: number;
  number: number;
  /** JSON text of up to 64 shows. */
  text: string;
};

export type RecordName = 'title-index' | 'search-index' | 'platforms';

export type RecordRow = { generation: number; name: RecordName; bytes: ArrayBuffer };

/** `active` is the generation to read; `previous` the one to go back to. 0 is the packaged release. */
export type PointerRow = { name: 'active' | 'previous'; generation: number };

/** Durability is strict: a pointer on the disk never precedes the data it points to, even through a loss of power. */
export class DatasetDatabase extends Dexie {
  declare generations: EntityTable<GenerationRow, 'number'>;
  declare shards: Table<ShardRow, [number, number]>;
  declare records: Table<RecordRow, [number, string]>;
  declare pointers: EntityTable<PointerRow, 'name'>;

  constructor(name = 'greenlit-dataset') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      generations: 'number',
      shards: '[generation+number]',
      records: '[generation+name]',
      pointers: 'name',
    });
  }
}
