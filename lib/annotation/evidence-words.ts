/** Why a mention was taken for a show, in a few sentences a reader understands: many small measures, few reasons. */

import type { Judgement } from './page-annotation';
import type { Evidence } from '@/lib/recognition/mention';
import { type Message, type MessageKey, message } from '@/lib/shows/message';

/** The sentence for a piece of evidence, and the one that quotes the words it rests on. Measures without one stay unspoken. */
const REASONS: Record<string, { plain: MessageKey; quoting?: MessageKey }> = {
  quoted: { plain: 'why_quotes' },
  half_quoted: { plain: 'why_quotes' },
  italic: { plain: 'why_italic' },
  linked: { plain: 'why_link' },
  capitals_tell: { plain: 'why_capitals' },
  capitals_tell_word: { plain: 'why_capitals' },
  capitals_tell_common: { plain: 'why_capitals' },
  capitals_tell_common_word: { plain: 'why_capitals' },
  capitals_fit: { plain: 'why_capitals' },
  three_words: { plain: 'why_long' },
  long_title: { plain: 'why_long' },
  season_after: { plain: 'why_season', quoting: 'why_season_words' },
  season_elsewhere: { plain: 'why_page' },
  role_elsewhere: { plain: 'why_page' },
  quoted_elsewhere: { plain: 'why_page' },
  show_verb: { plain: 'why_decision' },
  scheduled: { plain: 'why_television' },
  small_article: { plain: 'why_capitals' },
  season_before: { plain: 'why_season', quoting: 'why_season_words' },
  year_after: { plain: 'why_year' },
  role_after: { plain: 'why_role' },
  role_near: { plain: 'why_role' },
  kind_before: { plain: 'why_kind' },
  kind_after: { plain: 'why_kind' },
  decision_after: { plain: 'why_decision' },
  decision_before: { plain: 'why_decision' },
  television_near: { plain: 'why_television' },
  television_in_sentence: { plain: 'why_television' },
  on_air: { plain: 'why_television' },
  watched: { plain: 'why_television' },
  own_platform_in_sentence: { plain: 'why_own_platform', quoting: 'why_own_platform_words' },
  own_platform_on_page: { plain: 'why_own_platform', quoting: 'why_own_platform_words' },
  own_platform_before: { plain: 'why_own_platform', quoting: 'why_own_platform_words' },
  platform_in_sentence: { plain: 'why_platform' },
  platform_before: { plain: 'why_platform' },
  platform_after: { plain: 'why_platform' },
  people_named: { plain: 'why_people', quoting: 'why_people_words' },
  list_neighbour: { plain: 'why_list' },
  named_elsewhere: { plain: 'why_page' },
  named_elsewhere_common: { plain: 'why_page' },
  in_headline: { plain: 'why_headline' },
  tagged: { plain: 'why_tagged' },
  new_show: { plain: 'why_date' },
};

/** What a correction keeps of a judgement: the names of the evidence, without the words it rests on. */
export function groundsOf(judged: Judgement | null): { confidence: number; evidence: string[] } | null {
  return judged && { confidence: judged.confidence, evidence: judged.evidence.map(({ name }) => name) };
}

/** More reasons than this are no more convincing. */
const MOST_REASONS = 5;

/** The reasons that spoke for a mention, the weightiest first, each said once. */
export function evidenceWords(evidence: readonly Evidence[]): Message[] {
  const said = new Map<MessageKey, Message>();
  for (const { name, weight, detail } of [...evidence].sort((a, b) => b.weight - a.weight)) {
    const reason = weight > 0 && Object.hasOwn(REASONS, name) ? REASONS[name] : undefined;
    if (reason === undefined || said.has(reason.plain)) continue;
    const quoted = reason.quoting !== undefined && detail ? message(reason.quoting, detail) : message(reason.plain);
    said.set(reason.plain, quoted);
  }
  return [...said.values()].slice(0, MOST_REASONS);
}
