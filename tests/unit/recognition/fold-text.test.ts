/** Folding: titles match however they are typed, and every token knows where it came from. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, hashPhrase, tokenAt, tokensOf } from '@/lib/recognition/fold-text';

const originals = (text: string) => {
  const folded = foldText(text);
  return Array.from({ length: folded.count }, (_, i) => text.slice(folded.starts[i], folded.ends[i]));
};

describe('folding a text', () => {
  it.each([
    ['case and diacritics', 'SHŌGUN', 'shogun'],
    ['combining marks', 'Sho\u0304gun', 'shogun'],
    ['curly apostrophes', 'Grey’s Anatomy', "Grey's Anatomy"],
    ['soft hyphens', 'Sound\u00adtrack', 'Soundtrack'],
    ['zero-width and direction signs', 'Sound\u200btr\u202aack', 'Soundtrack'],
    ['no-break spaces', 'The\u00a0Witcher', 'The Witcher'],
    ['ampersands', 'Will & Grace', 'Will and Grace'],
    ['letters of two', 'Straße', 'Strasse'],
    ['ligatures', 'ﬁre', 'fire'],
    ['initialisms with dots', 'Chicago P.D.', 'Chicago PD'],
    ['initialisms with asterisks', 'M*A*S*H', 'MASH'],
    ['hyphens', 'Spider-Man', 'Spider Man'],
  ])('makes no difference between writings: %s', (_, left, right) => {
    expect(tokensOf(left)).toEqual(tokensOf(right));
    expect(hashPhrase(left)).toBe(hashPhrase(right));
  });

  it('keeps the plus that makes a service of a studio', () => {
    expect(tokensOf('Disney+ and Disney')).toEqual(['disney', '+', 'and', 'disney']);
  });

  it('knows where a word ends without its possessive', () => {
    const text = 'Netflix’s many';
    const folded = foldText(text);
    expect(text.slice(folded.starts[0], folded.stemEnds[0])).toBe('Netflix');
    expect(folded.stemEnds[1]).toBe(-1);
  });

  it('reads letters of any script', () => {
    expect(tokensOf('Дом с лилиями')).toEqual(['дом', 'с', 'лилиями']);
  });

  it('keeps every token within the text, in order, and never part of a surrogate pair less', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        let before = 0;
        for (let i = 0; i < folded.count; i++) {
          expect(folded.starts[i]).toBeGreaterThanOrEqual(before);
          expect(folded.ends[i]).toBeGreaterThan(folded.starts[i]!);
          before = folded.ends[i]!;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('folds each token to what its own stretch of the original folds to', () => {
    const written = fc.stringMatching(/^[A-Za-zÀ-ÿ’'.&+ \u00ad-]{0,40}$/);
    fc.assert(
      fc.property(written, (text) => {
        const folded = foldText(text);
        // A plus is a token only behind a word, so by itself it folds to nothing.
        const refolded = originals(text).map((original) => (original === '+' ? '+' : tokensOf(original).join('')));
        expect(refolded).toEqual(Array.from({ length: folded.count }, (_, i) => tokenAt(folded, i)));
      }),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = tokensOf(text).filter((token) => token !== '+');
        expect(tokensOf(once.join(' '))).toEqual(once);
      }),
    );
  });
});
