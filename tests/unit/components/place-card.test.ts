/** The card beside the words: never over them, never out of the window. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '@/components/place-card';

const view = { width: 1000, height: 700 };
const card = { width: 360, height: 300 };
const line = (left: number, top: number) => ({ left, top, right: left + 120, bottom: top + 20 });

describe('placeCard', () => {
  it('stands above the words where it fits there', () => {
    expect(placeCard([line(100, 500)], card, view)).toEqual({ left: 100, top: 192, maxHeight: 484, side: 'above' });
  });

  it('stands below where it does not fit above', () => {
    expect(placeCard([line(100, 100)], card, view)).toMatchObject({ top: 128, side: 'below' });
  });

  it('takes the larger side where it fits on neither', () => {
    expect(placeCard([line(100, 400)], { width: 360, height: 900 }, view)).toMatchObject({
      side: 'above',
      maxHeight: 384,
      top: 8,
    });
  });

  it('keeps the side on which it is being read', () => {
    const grown = { width: 360, height: 480 };
    expect(placeCard([line(100, 420)], grown, view, 'below')).toMatchObject({ side: 'below', maxHeight: 244 });
    expect(placeCard([line(100, 420)], grown, view)).toMatchObject({ side: 'above' });
  });

  it('has no place while the words cannot be seen', () => {
    expect(placeCard([], card, view)).toBeNull();
  });

  it('never covers a line of the title or its tag, and stays inside the window', () => {
    const box = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 660 }))
      .map(([left, top]) => line(left, top));
    const size = fc.record({ width: fc.integer({ min: 100, max: 360 }), height: fc.integer({ min: 40, max: 900 }) });
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 3 }), size, (words, wanted) => {
        const place = placeCard(words, wanted, view)!;
        const height = Math.min(wanted.height, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + wanted.width).toBeLessThanOrEqual(view.width - 8);
        for (const word of words) {
          const apart = place.top + height <= word.top || place.top >= word.bottom;
          expect(apart).toBe(true);
        }
      }),
    );
  });
});
