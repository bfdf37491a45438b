/** What a reader types as a site, and what of it a rule keeps. */

import { describe, expect, it } from 'vitest';
import { siteOf } from '@/lib/store/site-name';

describe('siteOf', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  WWW.Example.com ', 'example.com'],
    ['https://www.example.co.uk/tv/news?id=1', 'example.co.uk'],
    ['www.com', 'www.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('takes %s as %s', (typed, site) => expect(siteOf(typed)).toBe(site));

  it.each(['', 'example', 'two words', 'javascript:alert(1)', 'https://', '*.com'])('refuses "%s"', (typed) =>
    expect(siteOf(typed)).toBeNull(),
  );
});
