import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeBase64 } from './encode-base64.ts';

it.each(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'])('encodes %j as RFC 4648 section 10 shows', (text) => {
  expect(encodeBase64(Buffer.from(text)).toString('latin1')).toBe(Buffer.from(text).toString('base64'));
});

it('encodes any bytes as the runtime does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(encodeBase64(bytes).toString('latin1')).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
