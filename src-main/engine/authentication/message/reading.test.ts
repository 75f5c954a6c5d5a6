import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthResults } from './auth-results.ts';
import { readAuthor } from './author.ts';
import { mailDate } from './mail-date.ts';
import { readReceived } from './received.ts';
import { splitValue } from './split-value.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

describe('a date', () => {
  it.each([
    ['Tue, 24 Nov 2026 08:00:00 +0000', '2026-11-24T08:00:00.000Z'],
    ['24 Nov 2026 08:00 -0800 (PST)', '2026-11-24T16:00:00.000Z'],
    ['Tuesday, 24 November 26 08:00:05 EST', '2026-11-24T13:00:05.000Z'],
    ['Fri, 21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06.000Z'],
  ])('%s', (text, iso) => {
    expect(new Date(mailDate(text) ?? 0).toISOString()).toBe(iso);
  });

  it.each(['', 'yesterday', '31 Feb 2026 10:00:00 +0000', '1 Foo 2026 10:00', '1 Jan 2026 25:00:00', '2026-11-24'])(
    'not %j',
    (text) => {
      expect(mailDate(text)).toBeUndefined();
    },
  );

  it('is read back from what a date prints', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        expect(mailDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Number.isNaN(mailDate(text))).toBe(false);
      }),
    );
  });
});

describe('a structured value', () => {
  it('is cut outside of quotes and comments', () => {
    expect(splitValue('a (x; (y) "z) b; c="d;(e" ; f')).toEqual([
      { words: 'a   b', comments: '(x; (y) "z)' },
      { words: ' c="d;(e" ', comments: '' },
      { words: ' f', comments: '' },
    ]);
  });

  it('loses nothing but comments', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ;=.]{0,80}$/), (text) => {
        expect(splitValue(text).map(({ words }) => words)).toEqual(text.split(';'));
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const joined = splitValue(text).map(({ words, comments }) => words + comments);
        expect(joined.join('').length).toBeGreaterThanOrEqual(text.replace(/;/g, '').length);
      }),
    );
  });
});

describe('verdicts of a receiving server', () => {
  const short = (value: string) => {
    const { server, results } = readAuthResults(value);
    return [server, results.map(({ method, result, properties }) => [method, result, properties])];
  };

  it('as Google writes them', () => {
    const value =
      'mx.google.com; dkim=pass header.i=@a.test header.s=s1 header.b=abc; spf=pass (google.com: domain of x@a.test designates 192.0.2.1 as permitted sender) smtp.mailfrom=x@a.test; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=a.test';
    expect(short(value)).toEqual([
      'mx.google.com',
      [
        ['dkim', 'pass', { 'header.i': '@a.test', 'header.s': 's1', 'header.b': 'abc' }],
        ['spf', 'pass', { 'smtp.mailfrom': 'x@a.test' }],
        ['dmarc', 'pass', { 'header.from': 'a.test' }],
      ],
    ]);
    expect(readAuthResults(value).results[1]?.comment).toContain('designates 192.0.2.1');
  });

  it('as Microsoft writes them, without a name and a blank', () => {
    const value =
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.test; tenant.test; dkim=pass (signature was verified) header.d=a.test;tenant.test; dmarc=pass action=noneheader.from=a.test;compauth=pass reason=100';
    expect(short(value)).toEqual([
      undefined,
      [
        ['spf', 'pass', { 'smtp.mailfrom': 'a.test' }],
        ['dkim', 'pass', { 'header.d': 'a.test' }],
        ['dmarc', 'pass', { 'header.from': 'a.test' }],
        ['compauth', 'pass', {}],
      ],
    ]);
    expect(readAuthResults(value).results[3]?.reason).toBe('100');
  });

  it.each([
    ['mx.a.test 1; none', ['mx.a.test', []]],
    ['mx.a.test; spf=hardfail smtp.helo="b c"', ['mx.a.test', [['spf', 'fail', { 'smtp.helo': 'b c' }]]]],
    ['bimi.icloud.com; bimi=skipped reason="insufficient dmarc"', ['bimi.icloud.com', [['bimi', 'skipped', {}]]]],
    [
      'mx.a.test; iprev=pass (h.test) smtp.remote-ip=192.0.2.1; auth=pass smtp.auth=x',
      [
        'mx.a.test',
        [
          ['iprev', 'pass', { 'smtp.remote-ip': '192.0.2.1' }],
          ['auth', 'pass', { 'smtp.auth': 'x' }],
        ],
      ],
    ],
    [
      'a.test;\tdkim/1 = pass reason="good; really" header.d = b.test',
      ['a.test', [['dkim', 'pass', { 'header.d': 'b.test' }]]],
    ],
    [
      'OpenDMARC; dmarc=fail (p=none dis=none) header.from=a.test header.from=b.test',
      ['opendmarc', [['dmarc', 'fail', { 'header.from': 'a.test' }]]],
    ],
    ['', [undefined, []]],
  ])('%j', (value, expected) => {
    expect(short(value)).toEqual(expected);
  });

  it('are read from any text, at most 40', () => {
    expect(readAuthResults(`a.test${'; dkim=pass'.repeat(500)}`).results).toHaveLength(40);
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { method, result } of readAuthResults(`mx; ${text}`).results)
          expect(`${method} ${result}`).toMatch(/^[a-z0-9-]+ [a-z]+$/);
      }),
    );
  });
});

describe('a station', () => {
  it.each([
    [
      'Postfix',
      'from mail.a.test (mail.a.test [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (No client certificate requested) by mx.b.test (Postfix) with ESMTPS id 4X for <bob@b.test>; Tue, 24 Nov 2026 08:00:00 +0000 (UTC)',
      {
        from: 'mail.a.test',
        ip: '192.0.2.1',
        by: 'mx.b.test',
        protocol: 'ESMTPS',
        encrypted: 'yes',
        tlsVersion: '1.3',
      },
    ],
    [
      'Google',
      'from mail.a.test (mail.a.test. [2001:db8::1]) by mx.google.com with ESMTPS id x for <b@gmail.com> (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128); Tue, 24 Nov 2026 00:00:00 -0800 (PST)',
      {
        from: 'mail.a.test',
        ip: '2001:db8::1',
        by: 'mx.google.com',
        protocol: 'ESMTPS',
        encrypted: 'yes',
        tlsVersion: '1.3',
      },
    ],
    [
      'Microsoft',
      'from A.b.prod.outlook.com (2603:10a6:102::12) by C.b.prod.outlook.com (2603:10a6:20b::7) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE) id 15.20; Tue, 24 Nov 2026 08:00:00 +0000',
      {
        from: 'a.b.prod.outlook.com',
        ip: '2603:10a6:102::12',
        by: 'c.b.prod.outlook.com',
        protocol: 'MICROSOFT',
        encrypted: 'yes',
        tlsVersion: '1.2',
      },
    ],
    [
      'Exim',
      'from [192.0.2.9] (port=4312 helo=laptop) by mail.a.test with esmtpsa (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) id 1r; Tue, 24 Nov 2026 08:00:00 +0000',
      {
        from: '[192.0.2.9]',
        ip: '192.0.2.9',
        by: 'mail.a.test',
        protocol: 'ESMTPSA',
        encrypted: 'yes',
        tlsVersion: '1.3',
      },
    ],
    [
      'an old server',
      'from unknown (HELO x) (192.0.2.7) by old.test with SMTP; 24 Nov 2026 08:00:00 -0000',
      { from: 'unknown', ip: '192.0.2.7', by: 'old.test', protocol: 'SMTP', encrypted: 'no' },
    ],
    [
      'a local hand-over',
      'by 2002:a05:6520:1::1 with SMTP id z; Tue, 24 Nov 2026 00:00:00 -0800',
      { by: '2002:a05:6520:1::1', protocol: 'SMTP', encrypted: 'no' },
    ],
    [
      'a queue',
      '(from anna@localhost) by h.test (8.17/Submit) id 1; Tue, 24 Nov 2026 08:00:00 GMT',
      { by: 'h.test', encrypted: 'unknown' },
    ],
  ])('of %s', (_, value, expected) => {
    expect(readReceived(value)).toEqual({ ...expected, at: Date.UTC(2026, 10, 24, 8) });
  });

  it('is read from any text', () => {
    expect(readReceived('')).toEqual({ encrypted: 'unknown' });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['yes', 'no', 'unknown']).toContain(readReceived(`from ${text} by x`).encrypted);
      }),
    );
    expect(readReceived(`from ${'('.repeat(100_000)}`)).toMatchObject({ encrypted: 'unknown' });
  });
});

describe('the author', () => {
  it.each([
    [['Anna <anna@A.test>'], { domains: ['a.test'] }],
    [['anna@a.test, "x@y.test" <bob@a.test>'], { domains: ['a.test'] }],
    [['Team: anna@a.test, bob@b.test;'], { domains: ['a.test', 'b.test'], problem: 'several-domains' }],
    [['anna@a.test', 'eve@e.test'], { domains: ['a.test', 'e.test'], problem: 'several-fields' }],
    [['Anna'], { domains: [], problem: 'missing' }],
    [[], { domains: [], problem: 'missing' }],
    [['anna@münchen.test'], { domains: ['xn--mnchen-3ya.test'] }],
    [['anna@a..test'], { domains: [], problem: 'malformed' }],
    [['anna@[192.0.2.1]'], { domains: [], problem: 'malformed' }],
  ])('%j', (froms, expected) => {
    expect(readAuthor(froms.map((value) => ['from', value] as const))).toEqual(expected);
  });
});
