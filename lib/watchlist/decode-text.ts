/** The text of a file in whichever encoding a program wrote it. */

/** UTF-8 or UTF-16 with or without a mark; what is neither is read as Windows-1252, which holds all of Latin-1. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Bytes to look at for the zeros that stand in every Latin letter of UTF-16. */
const LOOKED_AT = 512;

function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, LOOKED_AT);
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2]! += 1;
  const most = head.length / 4;
  if (zeros[1]! > most) return 'utf-16le';
  return zeros[0]! > most ? 'utf-16be' : null;
}
