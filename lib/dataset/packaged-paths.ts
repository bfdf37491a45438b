/** Where the parts of the packaged dataset lie under `dataset/` of the extension, beside its manifest. */

export const PACKAGED_PATHS = {
  platforms: 'derived/platforms.json',
  directory: 'derived/directory.json',
  titleIndex: 'derived/title-index.bin',
  /** What the search index is built from when it is first asked: the index itself would be half of the package again. */
  searchEntries: 'derived/search-entries.json',
  /** How common phrases are: needed to build the title index of a downloaded release. */
  commonness: 'commonness.bin',
  shard: (shard: number) => `derived/shards/${shard}.json`,
} as const;
