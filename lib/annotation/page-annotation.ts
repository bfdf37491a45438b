/** What a page is told: its mentions, and which of them get a badge that says what. Made by the worker, drawn by the page. */

import type { Message } from '@/lib/shows/message';
import type { Status } from '@/lib/shows/status';
import type { Claim, Evidence, MentionKind } from '@/lib/recognition/mention';

/**
 * How a show stands to the page that names it: `agrees` where nothing changed since it was written, `changed` where it did, `newer`
 * where the page may know more than we do, `unverified` where nobody checked what became of it.
 */
export type Standing = 'agrees' | 'changed' | 'newer' | 'unverified';

/** A mention with its show or platform named, as popup and terminal list it. */
export type NamedMention = {
  passage: number;
  start: number;
  end: number;
  surface: string;
  kind: MentionKind;
  /** Id of the show or platform. */
  id: string;
  title: string;
  year: number | null;
  status: Status | null;
  statusThen: Status | null;
  /** "Renewed for season 3, as of November 2025"; null for a platform. */
  sentence: Message | null;
  /** Null for a platform. */
  standing: Standing | null;
  confidence: number;
  tie: { id: string; title: string; year: number | null }[];
  /** Id of the show it was taken for, where the reader said that it is this one. */
  insteadOf?: string;
  claim: Claim | null;
  evidence: Evidence[];
};

/** How a mention was judged: what spoke for it and how surely. It stays with the page; a card says it in words. */
export type Judgement = Pick<NamedMention, 'confidence' | 'evidence'>;

/**
 * How a badge looks:
 * `word`: says what the page does not; `mark`: wordless, the page says it itself; `hollow`: the page may be newer than our data;
 * `quiet`: wordless, for it may well be no show at all; `tie`: several shows fit, claims none; `renamed`: a platform that has another name now; `underline`: a platform's first mention.
 */
export type BadgeForm = 'word' | 'mark' | 'quiet' | 'hollow' | 'tie' | 'renamed' | 'underline';

/** One way to word a tag: what is known, and before it what was true when the article was written, where that is told too. */
export type BadgeWords = { before: Message | null; now: Message };

export type Badge = {
  /** Index into the mentions of the annotation. */
  mention: number;
  form: BadgeForm;
  /** What it is told now; null for platforms and ties. */
  status: Status | null;
  /** True where the words rest on old knowledge: they say so, and a glyph is hollow. */
  asOf: boolean;
  /** True where it was otherwise when the article was written. */
  changed: boolean;
  /** The words in the tag, the wording that says most first; none where the form is wordless. Each is true on its own. */
  words: BadgeWords[];
  /** The full sentence: accessible name and tooltip of the tag. */
  label: Message;
};

/** The page's sum for the popup: "40 shows: 37 agree, 1 changed since, 2 newer than our data". */
export type PageSum = { shows: number; agree: number; changed: number; newer: number; platforms: number };

export type PageAnnotation = {
  mentions: NamedMention[];
  badges: Badge[];
  sum: PageSum;
};
