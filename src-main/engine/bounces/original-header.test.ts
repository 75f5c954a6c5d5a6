import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, headerOf, wasFor } from './original-header.ts';

const COPY = `Received: from a.example by mx.example
 for <bob@example.net>; Tue, 24 Nov 2026 10:00:00 +0000
From: Anna <anna@sender.example>
To : Bob <bob@example.net>,
\tEve <eve@example.net>
CC: carla@example.com
Subject: Hello

To: nobody@example.org
`;

describe('headerOf', () => {
  it('gives a field in any case, folded lines included', () => {
    expect(headerOf(COPY, 'from').trim()).toBe('Anna <anna@sender.example>');
    expect(headerOf(COPY, 'to')).toContain('eve@example.net');
    expect(headerOf(COPY, 'cc').trim()).toBe('carla@example.com');
  });

  it('looks at the header only, and at whole names', () => {
    expect(headerOf(COPY, 'to')).not.toContain('nobody');
    expect(headerOf(COPY, 'ject')).toBe('');
    expect(headerOf('', 'to')).toBe('');
  });
});

describe('addressesIn', () => {
  it.each([
    [
      'Anna <anna@a.example>, bob@b.example; "Eve, the" <eve@c.example>',
      ['anna@a.example', 'bob@b.example', 'eve@c.example'],
    ],
    ['anna@a.example bob@b.example', ['anna@a.example', 'bob@b.example']],
    ['undisclosed-recipients:;', []],
    ['', []],
  ])('%s', (value, addresses) => {
    expect(addressesIn(value)).toEqual(addresses);
  });
});

describe('wasFor', () => {
  it('is To first, then Cc', () => {
    expect(wasFor(COPY)).toEqual(['bob@example.net', 'eve@example.net', 'carla@example.com']);
  });

  it('is what the server noted where no field names anybody', () => {
    expect(wasFor(COPY.replace(/To :[^]*?CC:[^\n]*\n/, ''))).toEqual(['bob@example.net']);
    expect(wasFor('Subject: Hello\n\nfor you; now')).toEqual([]);
  });

  it('never throws and gives addresses only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
        for (const address of wasFor(`To: ${noise}\nCc: bob@example.net`)) expect(address).toContain('@');
      }),
    );
  });
});
