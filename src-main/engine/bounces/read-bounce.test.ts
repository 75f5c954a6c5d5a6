import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounce } from './bounce.ts';
import { readBounce } from './read-bounce.ts';
import { readMessage } from './read-message.ts';

const bounce = (name: string): Bounce => {
  const parts = readMessage(readFileSync(resolve(import.meta.dirname, 'fixtures', `${name}.eml`)));
  return readBounce(parts);
};

describe('readBounce', () => {
  it('gives one entry per recipient with its own words', () => {
    const { kind, reportingMta, entries } = bounce('two-recipients');
    expect([kind, reportingMta]).toEqual(['bounce', 'mx.sender.example']);
    expect(entries.map((one) => [one.recipient, one.forwardedTo, one.status])).toEqual([
      ['bob@example.net', 'robert@new.example', '5.1.1'],
      ['carla@example.com', undefined, '5.2.2'],
    ]);
    expect(entries[1]?.visible).not.toContain('unknown');
  });

  it('reads a report without a status part', () => {
    const { kind, entries } = bounce('exim-plain');
    expect(kind).toBe('bounce');
    expect(entries.map((one) => one.recipient)).toEqual(['bob@example.net', 'carla@example.com']);
  });

  it.each([
    ['delayed', 'delayed', 1],
    ['relayed', 'delivered', 1],
    ['out-of-office', 'auto-reply', 1],
    ['ordinary', 'not-a-report', 0],
    ['complaint', 'complaint', 1],
    ['gmail-not-found', 'bounce', 1],
    ['ses-notice', 'bounce', 1],
    ['attached-report', 'bounce', 1],
    ['auth-failure', 'complaint', 1],
  ])('%s is %s with %i entries', (name, kind, count) => {
    const read = bounce(name);
    expect([read.kind, read.entries.length]).toEqual([kind, count]);
  });

  it('names the recipient of a complaint', () => {
    expect(bounce('complaint').entries[0]?.recipient).toBe('bob@example.net');
    expect(bounce('auth-failure')).toMatchObject({
      feedbackType: 'auth-failure',
      entries: [{ recipient: 'bob@example.net' }],
    });
  });

  it('reads a report that somebody attached, and a notice in JSON', () => {
    expect(bounce('attached-report').entries[0]).toMatchObject({ recipient: 'bob@example.net', status: '4.2.2' });
    expect(bounce('ses-notice')).toMatchObject({
      own: 'anna@sender.example',
      reportingMta: 'out.amazonses.example',
      entries: [{ recipient: 'bob@example.net', status: '5.1.1' }],
    });
  });

  const fixtures = readdirSync(resolve(import.meta.dirname, 'fixtures'));
  const source = (name: string): string => readFileSync(resolve(import.meta.dirname, 'fixtures', name), 'latin1');
  const read = (text: string): Bounce => readBounce(readMessage(Buffer.from(text, 'latin1')));

  it.each(fixtures)('%s: says the same for all line ends', (name) => {
    const text = source(name).replace(/\r\n?/g, '\n');
    const whole = read(text);
    for (const end of ['\r\n', '\r']) expect(read(text.replaceAll('\n', end))).toEqual(whole);
  });

  it('never throws and gives at most 500 entries, wherever a report is cut or bent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(4000), fc.string({ maxLength: 12 }), (name, at, noise) => {
        const text = source(name);
        for (const bent of [text.slice(0, at), text.slice(0, at) + noise + text.slice(at)]) {
          const { kind, entries } = read(bent);
          expect(kind).toMatch(/^[a-z-]+$/);
          expect(entries.length).toBeLessThanOrEqual(500);
        }
      }),
      { numRuns: 200 },
    );
  });
});
