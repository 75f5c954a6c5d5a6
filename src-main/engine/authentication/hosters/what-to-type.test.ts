import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hosters } from '../../../knowledge/hosters.ts';
import type { Hoster } from './hoster-schema.ts';
import { nameToType, textToType } from './what-to-type.ts';

const named = (id: string): Hoster => hosters.find((one) => one.id === id)!;

describe('the name to type', () => {
  it.each([
    ['cloudflare', 'example.org', '@'],
    ['cloudflare', '_dmarc.example.org', '_dmarc'],
    ['cloudflare', 'a._domainkey.example.org', 'a._domainkey'],
    ['strato', 'example.org', ''],
    ['route-53', '_dmarc.example.org', '_dmarc'],
    ['hurricane-electric', 'example.org', 'example.org'],
    ['hurricane-electric', '_dmarc.example.org', '_dmarc.example.org'],
    ['cloudflare', '_dmarc.otherexample.org', '_dmarc.otherexample.org'],
  ])('%s %s: "%s"', (id, name, typed) => {
    expect(nameToType(name, 'example.org', named(id))).toBe(typed);
  });
});

describe('the text to type', () => {
  it('has quotes only where they are needed', () => {
    expect(textToType('v=spf1 -all', named('cloudflare'))).toBe('v=spf1 -all');
    expect(textToType('v=spf1 -all', named('hetzner'))).toBe('v=spf1 -all');
    expect(textToType('v=spf1 -all', named('route-53'))).toBe('"v=spf1 -all"');
    expect(textToType('say "hi" \\', named('route-53'))).toBe('"say \\"hi\\" \\\\"');
  });

  it('is cut only where the panel does not cut it', () => {
    const key = 'p'.repeat(400);
    expect(textToType(key, named('cloudflare'))).toBe(key);
    expect(textToType(key, named('route-53'))).toBe(`"${'p'.repeat(255)}" "${'p'.repeat(145)}"`);
    expect(textToType(key, named('desec'))).toBe(`"${key}"`);
  });

  it('says the same, whoever takes it', () => {
    const text = fc.stringMatching(/^[!-~ ]{0,700}$/);
    fc.assert(
      fc.property(text, fc.constantFrom(...hosters), (plain, hoster) => {
        const typed = textToType(plain, hoster);
        const pieces = [...typed.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map((hit) =>
          (hit[1] ?? '').replace(/\\(.)/gs, '$1'),
        );
        const isQuoted = hoster.quotes === 'needed' || (hoster.longText === 'split' && plain.length > 255);
        expect(isQuoted ? pieces.join('') : typed).toBe(plain);
        if (isQuoted && hoster.longText === 'split')
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
