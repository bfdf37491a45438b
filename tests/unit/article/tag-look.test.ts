/** That tags can be read and told apart, and that every highlight has its rule. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlightName, lookOf } from '@/lib/article/status-look';
import { TAG_STYLE } from '@/lib/article/tag-style';
import { STATUSES } from '@/lib/shows/status';

const RULES = readFileSync(new URL('../../../assets/public/content-scripts/article.css', import.meta.url), 'utf8');

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = [...TAG_STYLE.matchAll(/\.([\w.]+)\{--ink:(#[0-9a-f]+);--paper:(#[0-9a-f]+)/g)].map(
  ([, tone = '', ink = '', paper = '']) => [tone, ink, paper] as const,
);

describe('colours', () => {
  test('every tone of the statuses has a pair for light and for dark pages', () => {
    const tones = new Set(STATUSES.map((status) => lookOf('word', status).tone));
    for (const tone of tones)
      expect(pairs.map(([name]) => name)).toEqual(expect.arrayContaining([tone, `dark.${tone}`]));
  });

  test.each(pairs)('%s: letters stand out from their paper by 4.5 to 1', (_, ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('underlines stand out from white and from near black by 3 to 1', () => {
    for (const [colour] of RULES.matchAll(/#[0-9a-f]{6}(?=;)/g)) {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, '#121212')).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('shapes', () => {
  test('no two statuses share a glyph', () => {
    expect(new Set(STATUSES.map((status) => lookOf('word', status).path)).size).toBe(STATUSES.length);
  });
});

describe('highlights', () => {
  test('each has a rule in the stylesheet', () => {
    const names = STATUSES.map((status) => highlightName('word', status));
    for (const form of ['underline', 'renamed', 'tie', 'hollow']) names.push(highlightName(form, ''));
    for (const name of names) expect(RULES).toContain(`::highlight(${name})`);
  });

  test('their names tell the status and nothing else', () => {
    expect(highlightName('mark', 'final_season')).toBe('greenlit-final-season');
    expect(highlightName('word', 'no such status')).toBe('greenlit-unknown');
  });
});
