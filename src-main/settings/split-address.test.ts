import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAddress } from './split-address.ts';

describe('splitAddress', () => {
  it.each([
    ['anna@example.org', 'anna', 'example.org'],
    [' Anna.B+x@Example.ORG. ', 'Anna.B+x', 'example.org'],
    ['anna@bücher.example', 'anna', 'xn--bcher-kva.example'],
  ])('splits %s', (text, localPart, domain) => {
    expect(splitAddress(text)).toEqual({ address: `${localPart}@${domain}`, localPart, domain });
  });

  it.each(['', 'anna', '@example.org', 'anna@', 'anna@localhost', 'a@b@example.org', 'anna@192.0.2.1', 'a@x.org/path'])(
    'takes nothing from "%s"',
    (text) => {
      expect(splitAddress(text)).toBeUndefined();
    },
  );

  it.each(['Anna <anna@example.org>', 'anna@[192.0.2.1]', 'anna@example.org:25', 'anna@-a.org', 'anna@a..org'])(
    'takes nothing from "%s" either',
    (text) => {
      expect(splitAddress(text)).toBeUndefined();
    },
  );

  it('gives a name that is safe in a web address, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.emailAddress(),
          fc.string().map((text) => `anna@${text}.org`),
        ),
        (text) => {
          const parts = splitAddress(text);
          if (parts === undefined) return;
          expect(parts.domain).toMatch(/^[a-z0-9.-]+$/);
          expect(new URL(`https://${parts.domain}/`).hostname).toBe(parts.domain);
          expect(splitAddress(parts.address)).toEqual(parts);
        },
      ),
    );
  });
});
