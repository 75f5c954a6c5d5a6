import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesTlsa, readTlsa, type ShownCertificate } from './tlsa.ts';

const [A, B] = ['ab'.repeat(32), 'cd'.repeat(32)];
const shown = (letter: string): ShownCertificate => ({
  whole: `${letter}0`.repeat(99),
  wholeSha256: `${letter}1`.repeat(32),
  wholeSha512: `${letter}2`.repeat(64),
  key: `${letter}3`.repeat(77),
  keySha256: `${letter}4`.repeat(32),
  keySha512: `${letter}5`.repeat(64),
});
const own = shown('a');
const signer = shown('b');

describe('a record (RFC 6698 section 2.1)', () => {
  test('is read, with blanks and capitals in its data', () => {
    expect(readTlsa(`3 1 1 ${A}`)).toEqual({ usage: 3, selector: 1, matching: 1, data: A, usable: true });
    expect(readTlsa(`3 1 1 ${A.slice(0, 10)} ${A.slice(10).toUpperCase()}`)?.data).toBe(A);
  });

  test.each([
    ['0 0 1', false],
    ['1 1 1', false],
    ['2 0 1', true],
    ['3 2 1', false],
    ['255 0 1', false],
  ])('%s can be used by mail: %s (RFC 7672 section 3.1.3)', (start, usable) => {
    expect(readTlsa(`${start} ${B}`)?.usable).toBe(usable);
  });

  test.each([
    '',
    '3 1 1',
    '3 1 1 ',
    '3 1 1 xyz',
    `3 1 ${A}`,
    `256 1 1 ${A}`,
    `3 1 1 ${A}ab`,
    `3 1 2 ${A}`,
    '3 1 0 abc',
    `-3 1 1 ${A}`,
    `3 1 1 ${A} extra`,
  ])('“%s” is none', (text) => {
    expect(readTlsa(text)).toBeUndefined();
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .tuple(fc.nat(300), fc.nat(3), fc.nat(3), fc.string({ unit: fc.constantFrom('0', 'a', 'F', ' ') }))
            .map((parts) => parts.join(' ')),
        ),
        (text) => {
          const tlsa = readTlsa(text);
          if (tlsa !== undefined) expect(tlsa.data).toMatch(/^(?:[0-9a-f]{2})+$/);
        },
      ),
    );
  });
});

describe('a record against what a server shows', () => {
  test.each([
    ['3 0 0', own.whole],
    ['3 0 1', own.wholeSha256],
    ['3 0 2', own.wholeSha512],
    ['3 1 0', own.key],
    ['3 1 1', own.keySha256],
    ['3 1 2', own.keySha512],
    ['2 0 1', signer.wholeSha256],
    ['2 1 2', signer.keySha512],
  ])('%s matches', (start, data) => {
    expect(matchesTlsa(readTlsa(`${start} ${data}`)!, [own, signer])).toBe(true);
  });

  test.each([
    ['the key of another', `3 1 1 ${signer.keySha256}`],
    ['the whole where the key is meant', `3 1 1 ${own.wholeSha256}`],
    ['the server’s own where a signer is meant', `2 1 1 ${own.keySha256}`],
    ['a usage that mail does not know', `1 1 1 ${own.keySha256}`],
  ])('%s does not', (_, text) => {
    expect(matchesTlsa(readTlsa(text)!, [own, signer])).toBe(false);
    expect(matchesTlsa(readTlsa(text)!, [])).toBe(false);
  });
});
