/** Whether the sentence tells a story in which the candidate is somebody: what he or she does, who that is, names in a row. */

import { type Candidate, type Feature, gapAfter } from '@/lib/recognition/candidate';
import { CUE } from './cue-words';

function before({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(Math.max(0, hit.start - length), hit.start);
}

function after({ hit, passage }: Candidate, length: number): string {
  return passage.passage.text.slice(hit.end, hit.end + length);
}

/** What people in stories do; what shows do (begin, return, run, star) is left out. */
const DOES =
  /^(?: (?:and|&) [\p{L}. ]{2,24}| \([^()]{3,40}\))? (?:is|was|are|were)?(?: \w+ly)? ?(?:takes?|took|saves?|saved|finds?|finding|found|gets?|needs?|needed|meets|met|falls?|fell|leaves|left|fights?|fought|kills?|killed|tries|tried|helps?|helped|asks?|asked|tells?|told|learns?|learned|learnt|decides?|decided|discovers?|discovered|realis?z?es?d?|uncovers?|struggles?|faces|faced|marries|married|dies|died|gives? (?:up|birth)|gave|confronts?|admits?|admitted|reveals? (?:that|to|her|his)|says?|said|thinks?|thought|believes?|wants?|wanted|wonders?|knows?|knew|loves?|loved|hates?|feels?|felt|agrees?|agreed|joined by|forced|determined|shocked|stunned|opted|desires?|suspects?|hopes?|hoped|explains?|explained|sees|sits|sat|stands|stood|walks?|walked|heads|arrives?|arrived|pulls?|pays|threatens?|warns?|vows?|makes? (?:his|her|a)|spends?|plans?|loses?|lost|wakes?|woke|suggests?|denounced|addressed|has no|has (?:been|never|always)|shown|in real life|who|whose|himself|herself|themselves)\b/u;

const PERSON_WORD = /^(?:he|she|his|her|hers|him|himself|herself)$/i;
/** So many words after a name the pronoun mostly stands for it. */
const PRONOUN_WITHIN = 9;

/** "Joey's fortunes as he pursues": a pronoun for a person follows in the sentence. */
function pronounFollows({ hit, passage }: Candidate): boolean {
  const { folded, sentences } = passage;
  const end = Math.min(folded.count, hit.endToken + PRONOUN_WITHIN);
  for (let token = hit.endToken; token < end && sentences[token] === sentences[hit.firstToken]; token++) {
    const word = folded.text.slice(folded.starts[token]!, folded.ends[token]!);
    if (PERSON_WORD.test(word)) return true;
  }
  return false;
}

/** What stands in apposition behind a comma ("X, a lawyer in her seventies"): 1 where it is a kind of programme, -1 where it is not. */
function apposition({ hit, passage }: Candidate): number {
  const text = passage.passage.text.slice(hit.end, hit.end + 24);
  if (!/^["”’']?,["”’']? (?:an?|the|his|her|its|\d+|who|whose|which|about|based)\b/.test(text)) return 0;
  if (/^["”’']?,["”’']? (?:his|her|who|whose|\d+,)/.test(text)) return -1;
  const { cues, sentences, folded } = passage;
  const end = Math.min(folded.count, hit.endToken + 8);
  for (let token = hit.endToken + 1; token < end && sentences[token] === sentences[hit.firstToken]; token++)
    if ((cues[token]! & (CUE.kind | CUE.television)) !== 0) return 1;
  return /^["”’']?,["”’']? (?:which|about|based|its)/.test(text) ? 1 : -1;
}

const NAME_BEFORE = /\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+(?:,| and|, and) $/u;
const NAME_AFTER = /^(?:,| and|, and) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;

/** "Katie Price, Shane Richie, Dick and Dom, Jenny Ryan": names of two words before and after that are no titles. */
function amongNames(candidate: Candidate): number {
  const { hit, passage } = candidate;
  if (passage.titleCase) return 0;
  let count = 0;
  if (
    NAME_BEFORE.test(before(candidate, 40)) &&
    !passage.hits.some(({ endToken }) => endToken === hit.firstToken || endToken === hit.firstToken - 1)
  )
    count += 1;
  if (
    NAME_AFTER.test(after(candidate, 24)) &&
    !passage.hits.some(({ firstToken }) => firstToken === hit.endToken || firstToken === hit.endToken + 1)
  )
    count += 1;
  return count / 2;
}

const truth = (holds: (candidate: Candidate) => boolean) => (candidate: Candidate) => Number(holds(candidate));

/** "in which Jack Ryan saves", "where Vera and": a clause about what happens inside a story begins right before. */
const IN_STORY =
  /\b(?:in which|where|when|after|as|that|while|because|once|until|if|and|but|meanwhile|partners in crime),? $/i;

export const STORY_FEATURES: Feature[] = [
  { name: 'acts', measure: truth((candidate) => DOES.test(after(candidate, 64))) },
  {
    name: 'acts_in_story',
    measure: truth((candidate) => IN_STORY.test(before(candidate, 20)) && DOES.test(after(candidate, 64))),
  },
  { name: 'person_name', measure: ({ isName }) => Number(isName) },
  { name: 'person_name_word', measure: ({ isName, tokens }) => Number(isName && tokens === 1) },
  {
    name: 'person_name_acts',
    measure: (candidate) => Number(candidate.isName && (DOES.test(after(candidate, 64)) || pronounFollows(candidate))),
  },
  { name: 'pronoun_follows', measure: truth(pronounFollows) },
  {
    name: 'pronoun_follows_word',
    measure: (candidate) => (candidate.tokens === 1 ? Number(pronounFollows(candidate)) : 0),
  },
  { name: 'apposed_show', measure: (candidate) => Math.max(0, apposition(candidate)) },
  { name: 'apposed_other', measure: (candidate) => Math.max(0, -apposition(candidate)) },
  { name: 'among_names', measure: amongNames },
  {
    name: 'initial_after',
    measure: (candidate) => Number(gapAfter(candidate) === ' ' && /^ \p{Lu}\. \p{Lu}/u.test(after(candidate, 6))),
  },
];
