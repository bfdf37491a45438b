/** The matchers of other people, each behind the same two lines: titles in, and a function that counts the hits of a text. */

import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { AhoCorasick } from '@monyone/aho-corasick';
import FastScanner from 'fastscan';
import flashtext from 'flashtext.js';
import stringDsa from 'string-dsa';

/** Matchers that find substrings are asked whole words only, as ours is. */
function isWhole(text, start, end) {
  return !isWord(text.charCodeAt(start - 1)) && !isWord(text.charCodeAt(end));
}

function isWord(unit) {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);
}

function monyone(Matcher) {
  return (titles) => {
    const matcher = new Matcher(titles.map((title) => title.toLowerCase()));
    return (text) => {
      const lower = text.toLowerCase();
      let hits = 0;
      for (const { begin, end } of matcher.matchInText(lower)) if (isWhole(lower, begin, end)) hits += 1;
      return hits;
    };
  };
}

/** By name: a maker of the matcher, and up to how many titles it can be built in half a minute. */
export const PEERS = {
  '@monyone/aho-corasick/fast': { most: 10_000, make: monyone(FastAhoCorasick) },
  '@monyone/aho-corasick': { most: 100_000, make: monyone(AhoCorasick) },
  'flashtext.js': {
    most: 100_000,
    make: (titles) => {
      const processor = new (flashtext.KeywordProcessor ?? flashtext)();
      for (const title of titles) processor.addKeyword(title);
      return (text) => processor.extractKeywords(text).length;
    },
  },
  fastscan: {
    most: 100_000,
    make: (titles) => {
      const scanner = new (FastScanner.default ?? FastScanner)(titles.map((title) => title.toLowerCase()));
      return (text) => {
        const lower = text.toLowerCase();
        let hits = 0;
        for (const [start, title] of scanner.search(lower)) if (isWhole(lower, start, start + title.length)) hits += 1;
        return hits;
      };
    },
  },
  // It keeps its hits as the bits of one number, so beyond 31 titles they are wrong; and its building goes with the square of their letters.
  'string-dsa': {
    most: 10_000,
    make: (titles) => {
      const matcher = new stringDsa.AhoCorasick(titles.map((title) => title.toLowerCase()));
      return (text) => {
        const lower = text.toLowerCase();
        let hits = 0;
        for (const [start, last] of matcher.find(lower)) if (isWhole(lower, start, last + 1)) hits += 1;
        return hits;
      };
    },
  },
};
