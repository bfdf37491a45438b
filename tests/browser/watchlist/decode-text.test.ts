/** Encodings that only browsers decode as the standard says; Node 20 takes Windows-1252 for Latin-1. */

import { expect, test } from 'vitest';
import { decodeText } from '@/lib/watchlist/decode-text';

test('what is not UTF-8 keeps the letters of Windows-1252', () => {
  expect(decodeText(Uint8Array.from([0x93, 0x59, 0x6f, 0x75, 0x94, 0xe9]))).toBe('“You”é');
});
