import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIp } from './ip.ts';
import { sendingHints } from './sending-hints.ts';
import { specialRange } from './special-range.ts';

const OUTGOING = ['smtp.northmail.example', 'anna.example'];
const hints = (...texts: string[]) => sendingHints({ texts, outgoing: OUTGOING });
const report = (mta: string, rest: string) =>
  `Reporting-MTA: dns; ${mta}\nArrival-Date: Tue, 24 Nov 2026 10:00:00 +0000\n\n${rest}`;

describe('addresses that a refusal names', () => {
  it.each([
    ['550 5.7.1 [203.0.113.7] Message rejected due to its SPF policy', ['203.0.113.7']],
    ['550-5.7.25 [2001:db8::7] The IP address sending this message\n550 5.7.25 has no PTR record.', ['2001:db8::7']],
    ['554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.example', ['203.0.113.7']],
    [
      '<bob@garden.example>: host mx.garden.example[192.0.2.25] said: 550 5.7.23 SPF: 203.0.113.7 is not allowed',
      ['203.0.113.7'],
    ],
    ['Remote-MTA: dns; mx.garden.example (192.0.2.25)\nDiagnostic-Code: smtp; 550 no such user', []],
    ['550 5.4.1 no answer from host mx.garden.example [192.0.2.25]: timed out', []],
    ['421 4.4.0 connect to mx.garden.example[192.0.2.25]:25 timed out', []],
    ['Received-SPF: fail (garden.example: domain of a@anna.example) client-ip=203.0.113.7; helo=x', ['203.0.113.7']],
    ['domain of anna@anna.example does not designate 203.0.113.7 as permitted sender', ['203.0.113.7']],
    ['550 5.7.1 version 1.2.3.4.5 of the filter', []],
    ['550 5.7.1 told [10.1.2.3] and [127.0.0.1] to go', []],
    ['My printer has 203.0.113.7 as its address.', []],
  ])('%s', (text, addresses) => {
    expect(hints(text).addresses).toEqual(addresses);
  });

  it('each once, four at most, over all texts', () => {
    const lines = [1, 2, 3, 4, 5, 6].map((last) => `550 5.7.1 [203.0.113.${last}] refused`);
    expect(hints(lines[0]!, ...lines).addresses).toEqual(['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4']);
  });
});

describe('what a report tells of the way', () => {
  const theirs = 'Received: from out7.northmail.example (out7.northmail.example [203.0.113.7])\n by mx.garden.example';
  const ours = 'Received: from [198.51.100.9] (line.example [198.51.100.9])\n by out7.northmail.example with ESMTPSA';

  it('our own server wrote it: that server sent', () => {
    expect(hints(report('out7.northmail.example', ours))).toMatchObject({
      addresses: [],
      hosts: ['out7.northmail.example'],
    });
  });

  it('a server of the own domain is one of ours too', () => {
    expect(hints(report('mail.anna.example', ours)).hosts).toEqual(['mail.anna.example']);
  });

  it('their server wrote it: it says from whom it had the message', () => {
    const found = hints(report('mx.garden.example', `${theirs} with ESMTPS\n${ours}`));
    expect(found).toMatchObject({ addresses: ['203.0.113.7'], hosts: [] });
  });

  it('the way of the report itself does not count', () => {
    expect(hints(`${theirs}\n\n${report('mx.garden.example', ours)}`).addresses).toEqual([]);
  });

  it.each(['localhost', '[192.0.2.1]', '', '-.-'])('a server that calls itself "%s" is none', (name) => {
    expect(hints(report(name, theirs))).toMatchObject({ addresses: [], hosts: [] });
  });
});

describe('signatures of the returned message', () => {
  it('domain and name of the key, also of a folded and of a quoted field', () => {
    const text = [
      'DKIM-Signature: v=1; a=rsa-sha256;\n\td=Anna.example; s=K1;\n h=from; b=abc',
      '> DKIM-Signature: v=1; d=list.example; s=m.2026; b=x',
      'X-DKIM-Signature: v=1; d=other.example; s=no',
      'DKIM-Signature: v=1; d=; s=none',
      'DKIM-Signature: v=1; d=anna.example; s=a b',
    ].join('\n');
    expect(hints(text).signatures).toEqual([
      { domain: 'anna.example', selector: 'k1' },
      { domain: 'list.example', selector: 'm.2026' },
    ]);
  });
});

describe('any text', () => {
  it('gives public addresses and real names only', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.ipV4().map((ip) => `550 5.7.1 [${ip}] refused\n\n`),
      fc.ipV6().map((ip) => `client-ip=${ip}`),
      fc.domain().map((name) => `Reporting-MTA: dns;${name}\nReceived: from a ([203.0.113.9]) by ${name}\n`),
      fc.string().map((value) => `DKIM-Signature: d=${value}; s=${value}\n`),
    );
    fc.assert(
      fc.property(fc.array(part), fc.array(fc.string()), (parts, outgoing) => {
        const found = sendingHints({ texts: [parts.join('\n')], outgoing });
        expect(found.addresses.length).toBeLessThanOrEqual(4);
        for (const address of found.addresses) {
          const ip = readIp(address);
          expect(ip).toBeDefined();
          expect(specialRange(ip!)).toBeUndefined();
        }
        for (const { domain, selector } of found.signatures) expect(`${selector}.${domain}`).not.toMatch(/\s/);
      }),
      { numRuns: 40 },
    );
  });

  it('takes no time worth speaking of, whatever it repeats', () => {
    const long = '550 5.7.1 '.repeat(20_000) + 'host x['.repeat(20_000) + 'received: '.repeat(20_000);
    const began = performance.now();
    hints(long, report('mx.garden.example', 'Received: from a\n '.repeat(10_000)));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
