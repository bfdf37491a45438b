/** What the title itself says: its length, and how likely its words are to stand in any text. */

import type { Candidate, Feature } from '@/lib/recognition/candidate';

const single = ({ tokens }: Candidate) => tokens === 1;

/** A capital inside a word or a digit beside a letter; the capital inside a surname (McBride, DeGeneres) is nothing odd. */
const ODD_SPELLING = /\p{Ll}(?<!\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz))\p{Lu}|\p{L}\d|\d\p{L}/u;

export const SHAPE_FEATURES: Feature[] = [
  { name: 'one_word', measure: (candidate) => Number(single(candidate)) },
  { name: 'two_words', measure: ({ tokens }) => Number(tokens === 2) },
  { name: 'three_words', measure: ({ tokens }) => Number(tokens === 3) },
  { name: 'long_title', measure: ({ tokens }) => Number(tokens >= 4) },
  { name: 'common_word', measure: (candidate) => (single(candidate) ? candidate.level : 0) },
  { name: 'common_phrase', measure: (candidate) => (single(candidate) ? 0 : candidate.level) },
  { name: 'listed_word', measure: (candidate) => Number(single(candidate) && candidate.level > 0) },
  { name: 'short_word', measure: ({ hit, tokens }) => Number(tokens === 1 && hit.end - hit.start <= 3) },
  { name: 'odd_spelling', measure: (candidate) => Number(ODD_SPELLING.test(textOf(candidate))) },
  { name: 'digits_only', measure: (candidate) => Number(/^[\d\W]+$/.test(textOf(candidate))) },
  { name: 'trimmed', measure: ({ sense }) => Number(sense.form === 'trimmed') },
  { name: 'trimmed_word', measure: ({ sense, tokens }) => Number(sense.form === 'trimmed' && tokens === 1) },
  { name: 'short_form', measure: ({ sense }) => Number(sense.form === 'short') },
  {
    name: 'other_name',
    measure: ({ sense }) => Number(sense.form !== 'title' && sense.form !== 'short' && sense.form !== 'trimmed'),
  },
  { name: 'first_part', measure: ({ sense }) => Number(sense.form === 'head') },
  { name: 'shortened', measure: ({ shortening }) => Number(shortening !== undefined) },
  { name: 'initials', measure: ({ shortening }) => Number(shortening === 'initials') },
  { name: 'own_head', measure: ({ shortening }) => Number(shortening === 'head') },
  { name: 'own_tail', measure: ({ shortening }) => Number(shortening === 'tail') },
  { name: 'last_word', measure: ({ shortening }) => Number(shortening === 'last_word' || shortening === 'person') },
  { name: 'inside_longer', measure: ({ insideLonger }) => Number(insideLonger) },
];

function textOf({ hit, passage }: Candidate): string {
  return passage.passage.text.slice(hit.start, hit.end);
}
