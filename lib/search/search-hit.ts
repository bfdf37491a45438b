/** What a search answers: a show with enough about it to be listed without reading its record. */

export type SearchHit = {
  /** Place of the show in the dataset's order. */
  ordinal: number;
  id: string;
  title: string;
  /** The alias that matched, where it was not the title. */
  matched: string | null;
  year: number | null;
  /** 0 to 1: how well the query fits. */
  score: number;
};
