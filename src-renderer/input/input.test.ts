import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTyped } from './clean-typed.ts';
import { parseAddress } from './parse-address.ts';
import { parseHost } from './parse-host.ts';
import { parsePort } from './parse-port.ts';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const hostname = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
const local = fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,12}[a-z0-9]$/);
const address = fc.tuple(local, hostname).map(([name, host]) => `${name}@${host}`);
const wrapper = fc.constantFrom(
  (s: string) => ` ${s} `,
  (s: string) => `"${s}"`,
  (s: string) => `“${s}”`,
  (s: string) => `<${s}>`,
  (s: string) => `(${s}),`,
  (s: string) => `\u200B${s}\u202E.`,
  (s: string) => `\n\t${s};`,
  (s: string) => s,
);

describe('an address that was typed or pasted', () => {
  it.each([
    ['anna@example.org', 'anna@example.org'],
    ['  anna@example.org  ', 'anna@example.org'],
    ['"anna@example.org"', 'anna@example.org'],
    ['Anna Miller <anna@example.org>', 'anna@example.org'],
    ['mailto:anna@example.org', 'anna@example.org'],
    ['<mailto:anna@example.org>', 'anna@example.org'],
    ['mailto:anna@example.org?subject=Hello', 'anna@example.org'],
    ['Anna@EXAMPLE.ORG.', 'Anna@example.org'],
    ['anna@example.org...', 'anna@example.org'],
    ['anna+shop@mail.example.co.uk', 'anna+shop@mail.example.co.uk'],
    ['jörg@müller.example', 'jörg@müller.example'],
  ])('reads %s', (typed, expected) => {
    expect(parseAddress(typed)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    'anna',
    '@example.org',
    'anna@',
    'anna@localhost@',
    'anna @ example org',
    'anna@example',
    'https://example.org/@anna',
    'anna@exa mple.org',
    'a'.repeat(321) + '@example.org',
    'anna@-example.org',
  ])('does not take %j for one', (typed) => {
    expect(parseAddress(typed)).toBeUndefined();
  });

  it('finds the same address whatever was copied along with it', () => {
    fc.assert(
      fc.property(address, fc.array(wrapper, { maxLength: 3 }), (one, wraps) => {
        expect(parseAddress(wraps.reduce((text, wrap) => wrap(text), one))).toBe(one);
      }),
    );
  });

  it('answers any text with nothing or one address of the form that case.json takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (typed) => {
        const found = parseAddress(typed);
        if (found !== undefined) {
          expect(found).toMatch(/^[^\s@<>]+@[^\s@<>]+$/);
          expect(found.length).toBeLessThanOrEqual(320);
          expect(parseAddress(found)).toBe(found);
        }
      }),
    );
  });
});

describe('a server name that was typed or pasted', () => {
  it.each([
    ['smtp.example.org', 'smtp.example.org'],
    [' SMTP.Example.org. ', 'smtp.example.org'],
    ['smtps://smtp.example.org:465/', 'smtp.example.org'],
    ['smtp.example.org:587', 'smtp.example.org'],
    ['"smtp.example.org"', 'smtp.example.org'],
    ['https://mail.example.org/settings?x=1', 'mail.example.org'],
    ['192.0.2.1', '192.0.2.1'],
    ['localhost', 'localhost'],
  ])('reads %s', (typed, expected) => {
    expect(parseHost(typed)).toBe(expected);
  });

  it.each([
    '',
    'anna@example.org',
    'smtp',
    'smtp example org',
    'a..b',
    `${'a'.repeat(64)}.org`,
    'x.'.repeat(130) + 'org',
  ])('does not take %j for one', (typed) => {
    expect(parseHost(typed)).toBeUndefined();
  });

  it('finds the same name whatever was copied along with it, and leaves a good name as it is', () => {
    fc.assert(
      fc.property(hostname, wrapper, fc.constantFrom('', ':465', '/', ':587/x'), (name, wrap, tail) => {
        expect(parseHost(wrap(name + tail))).toBe(name);
        expect(parseHost(name)).toBe(name);
      }),
    );
  });

  it('never gives a name that case.json would refuse', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (typed) => {
        const found = parseHost(typed);
        if (found !== undefined) expect(found).toMatch(/^[^\s/@:]{1,253}$/);
      }),
    );
  });
});

describe('a port that was typed', () => {
  it.each([
    ['1', 1],
    [' 587 ', 587],
    ['00465', 465],
    ['65535', 65_535],
  ])('reads %j', (typed, expected) => {
    expect(parsePort(typed)).toBe(expected);
  });

  it.each(['', '0', '65536', '58700000', '-1', '5.87', '0x1', '587a', 'five', '5 87', '１'])('refuses %j', (typed) => {
    expect(parsePort(typed)).toBeUndefined();
  });

  it('takes every whole number from 1 to 65535 and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), (number) => {
        expect(parsePort(String(number))).toBe(number >= 1 && number <= 65_535 ? number : undefined);
      }),
    );
  });
});

describe('cleaning', () => {
  it('is done after one pass, and never adds a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const clean = cleanTyped(typed);
        expect(cleanTyped(clean)).toBe(clean);
        expect(clean.length).toBeLessThanOrEqual(typed.length);
      }),
    );
  });
});
