/** Bytes as releases are made of them: UTF-8 text, SHA-256 in hexadecimal, base64. */

export type Bytes = Uint8Array<ArrayBuffer>;

export function encodeText(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text of UTF-8 bytes, byte for byte. Throws a TypeError where they are not UTF-8. */
export function decodeText(bytes: Bytes): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** SHA-256 as 64 hexadecimal digits. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

/** The bytes of a base64 text in its one canonical spelling, else null. */
export function fromBase64(text: string): Bytes | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}
