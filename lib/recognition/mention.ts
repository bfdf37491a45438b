/** What recognition answers: where a text names a show or a platform, which one, how surely and why. */

export type MentionKind = 'show' | 'platform';

/** One reason for or against a mention. Its name is also the key of the sentence that explains it (`evidence_<name>`). */
export type Evidence = {
  name: string;
  /** What it added to the judge's sum: above zero speaks for the mention. */
  weight: number;
  /** Words of the text it rests on ("Netflix", "season 2"). */
  detail?: string;
};

/** What the page itself says became of a show, read from the sentence of a mention. */
export type Claim = {
  kind: 'renewed' | 'cancelled' | 'ending' | 'ended' | 'saved';
  /** The seasons it speaks of; empty where it names none. */
  seasons: number[];
};

export type Mention = {
  /** Index of its passage; `start` and `end` are UTF-16 code units into that passage's text. */
  passage: number;
  start: number;
  end: number;
  surface: string;
  kind: MentionKind;
  /** Place of the show or platform in the dataset's order. */
  ordinal: number;
  /** Other shows that fit as well: where there are any, nobody should claim one of them. */
  tie: number[];
  /** 0 to 1: how likely this is the show or platform named. */
  confidence: number;
  /** The weightiest first. */
  evidence: Evidence[];
  claim: Claim | null;
};
