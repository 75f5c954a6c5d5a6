import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
  ])('%s is %s with %i entries', (name, kind, count) => {
    const read = bounce(name);
    expect([read.kind, read.entries.length]).toEqual([kind, count]);
  });

  it('names the recipient of a complaint', () => {
    expect(bounce('complaint').entries[0]?.recipient).toBe('bob@example.net');
  });
});
