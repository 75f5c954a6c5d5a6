import { decodeBase64 } from './decode-base64.ts';

const utf16 = new TextDecoder('utf-16be');
const SHIFTED = /\+([A-Za-z0-9+/]{0,20000})-?/g;

/** Reads UTF-7 (RFC 2152) from ASCII text: `+AOQ-` is ä, `+-` is a plus sign. Half a character at the end is dropped. */
export function decodeUtf7(text: string): string {
  return text.replace(SHIFTED, (_, base64: string) => {
    if (base64 === '') return '+';
    const bytes = decodeBase64(new TextEncoder().encode(base64));
    return utf16.decode(bytes.subarray(0, bytes.length & ~1));
  });
}
