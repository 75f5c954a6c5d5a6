import { describe, expect, it } from 'vitest';
import type { CheckedSignature, CheckedSignatures } from '../dkim/signature.ts';
import type { DmarcResult } from '../dmarc/evaluate-dmarc.ts';
import { judgeMessage, type Measured } from './judge-message.ts';
import { sentencesOf } from './message-finding.ts';
import { readMessage } from './read-message.ts';

const orgOf = (domain: string): string => domain.split('.').slice(-2).join('.');
const HEAD = [
  'From: Anna <anna@mail.a.test>',
  'To: bob@b.test',
  'Subject: The boat',
  'Date: Tue, 24 Nov 2026 08:00:00 +0000',
  'Message-ID: <1@a.test>',
];
const NONE: CheckedSignatures = {
  signatures: [],
  total: 0,
  checked: 0,
  arc: { cv: 'none', reason: 'no-chain', hops: [] },
};
const signature = (more: Partial<CheckedSignature> = {}): CheckedSignature => ({
  domain: 'a.test',
  selector: 's1',
  algorithm: 'rsa-sha256',
  result: 'pass',
  reason: 'verified',
  keyName: 's1._domainkey.a.test',
  keyBits: 2048,
  keyTesting: false,
  headers: ['from'],
  expired: false,
  ...more,
});
const withSignatures = (...signatures: CheckedSignature[]): CheckedSignatures => ({
  ...NONE,
  signatures,
  total: signatures.length,
  checked: signatures.length,
});
const RULES = [
  { id: 'g', name: 'Big', perDay: 5000, needs: ['signature', 'sender-server', 'rule', 'one-click'] as const },
  { id: 'm', name: 'Other', needs: ['rule'] as const },
];

interface Given extends Partial<Measured> {
  readonly head?: readonly string[];
  readonly body?: string;
}
const judged = ({ head = HEAD, body = 'Dear Bob.', ...measured }: Given = {}) =>
  judgeMessage(
    readMessage(new TextEncoder().encode([...head, '', body].join('\r\n'))),
    { checked: withSignatures(signature()), keys: new Map(), ...measured },
    { orgOf, bulkRules: RULES },
  );
const findings = (given?: Given) => judged(given).findings;
const codes = (given?: Given) => findings(given).map(({ code }) => code);

describe('a message in order', () => {
  it('has nothing but good to tell', () => {
    expect(judged()).toMatchObject({
      author: { domains: ['mail.a.test'] },
      signatures: [{ domain: 'a.test', alignment: 'relaxed' }],
      bulk: false,
    });
    expect(codes()).toEqual(['signature-good']);
  });
});

describe('signatures', () => {
  const bad = (reason: CheckedSignature['reason'], more: Partial<CheckedSignature> = {}) =>
    signature({ result: 'fail', reason, ...more });

  it.each([
    ['body-changed-on-the-way', 'body-changed'],
    ['bad-signature', 'signature-wrong'],
    ['key-missing', 'key-missing'],
    ['key-revoked', 'key-revoked'],
    ['key-broken', 'key-broken'],
    ['key-not-for-mail', 'key-broken'],
    ['key-too-short', 'key-too-short'],
    ['expired', 'signature-expired'],
    ['syntax', 'signature-void'],
    ['from-not-signed', 'signature-void'],
    ['could-not-check', 'key-unknown'],
  ] as const)('%s', (reason, code) => {
    expect(codes({ checked: withSignatures(bad(reason)) })).toEqual([code]);
  });

  it('that fail do little harm beside one that vouches for the author', () => {
    const found = findings({ checked: withSignatures(bad('key-missing', { domain: 'b.test' }), signature()) });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['key-missing', 'notice'],
      ['signature-good', 'good'],
    ]);
    const alone = withSignatures(bad('key-missing'), signature({ domain: 'list.test' }));
    expect(findings({ checked: alone }).map(({ code, severity }) => [code, severity])).toEqual([
      ['key-missing', 'problem'],
      ['signed-by-others', 'warning'],
      ['signature-good', 'good'],
    ]);
  });

  it('none', () => {
    expect(codes({ checked: NONE })).toEqual(['unsigned']);
    expect(codes({ checked: { ...NONE, trouble: 'stopped' } })).toEqual(['check-stopped']);
  });

  it('with little faults', () => {
    const checked = withSignatures(
      signature({ keyBits: 1024, bodyLimit: 5, uncovered: 9 }),
      signature({ reason: 'weak-algorithm' }),
    );
    expect(codes({ checked })).toEqual(['old-algorithm', 'signature-partial', 'key-weak', 'signature-good']);
  });

  it('whose record can be mended are told with the better record', () => {
    const name = 's1._domainkey.a.test';
    const key = 'MCowBQYDK2VwAyEA'.padEnd(60, 'A');
    const record = `"v=DKIM1; k=ed25519; p=${key.slice(0, 44)}"`;
    const keys = new Map([
      [
        name,
        {
          state: 'found',
          name,
          record: record.replace(/p=.*"/, 'p=' + 'A'.repeat(43) + '="'),
          key: { type: 'unknown', exactDomain: false, problems: [], usable: false },
          others: 0,
          split: false,
        } as const,
      ],
    ]);
    const [finding] = findings({ checked: withSignatures(bad('key-broken')), keys });
    expect(finding?.fix).toMatchObject({ after: `v=DKIM1; k=ed25519; p=${'A'.repeat(43)}=` });
    expect(finding?.evidence[1]).toContain(`${name} TXT "v=DKIM1`);
  });

  it('whose record is an alias to nothing', () => {
    const name = 's1._domainkey.a.test';
    const keys = new Map([[name, { state: 'alias-to-nothing', name, alias: 'k.esp.test' } as const]]);
    const [finding] = findings({ checked: withSignatures(bad('key-missing')), keys });
    expect(finding).toMatchObject({ code: 'key-alias-lost', values: { alias: 'k.esp.test' } });
  });

  it('of a chain', () => {
    const hops = [{ instance: 1, domain: 'list.test', selector: 's', said: 'none' }];
    const arc = (cv: 'pass' | 'fail') => ({
      ...withSignatures(signature()),
      arc: { cv, reason: 'seal-broken', hops } as const,
    });
    expect(codes({ checked: arc('pass') })).toContain('chain-good');
    expect(codes({ checked: arc('fail') })[0]).toBe('chain-broken');
  });
});

describe('the sender', () => {
  const dmarc = (more: Partial<DmarcResult>): DmarcResult => ({ result: 'fail', vouchers: [], evidence: [], ...more });

  it.each([
    [dmarc({ asks: 'reject' }), 'rule-refuses', 'problem'],
    [dmarc({ asks: 'quarantine' }), 'rule-to-spam', 'problem'],
    [dmarc({ asks: 'none' }), 'rule-unmet', 'warning'],
    [dmarc({ result: 'pass' }), 'rule-met', 'good'],
    [dmarc({ result: 'could-not-check', failure: 'dns-timeout' }), 'rule-unknown', 'could-not-check'],
  ])('%#: %s', (result, code, severity) => {
    expect(findings({ dmarc: result })).toContainEqual(expect.objectContaining({ code, severity }));
  });

  it('has no rule', () => {
    expect(codes({ dmarc: dmarc({ result: 'none', reason: 'no-record' }) })).toEqual(['signature-good']);
  });

  it.each([
    ['From: a@a.test, b@b.test', 'author-several-domains'],
    ['From: nobody', 'author-missing'],
    ['From: a@a.test\r\nFrom: b@b.test', 'author-several-fields'],
    ['From: a@-.test', 'author-malformed'],
  ])('%s', (line, code) => {
    expect(codes({ head: [line, ...HEAD.slice(1)] })[0]).toBe(code);
  });

  it('uses a server that is not on the list', () => {
    const spf = (from: 'own-check' | 'provider', result: string) =>
      codes({ spf: { domain: 'a.test', result, ip: '192.0.2.1', from } });
    expect(spf('own-check', 'fail')[0]).toBe('server-not-allowed');
    expect(spf('own-check', 'neutral')).toEqual(['signature-good']);
    expect(spf('provider', 'fail')).toEqual(['signature-good']);
  });
});

describe('the way', () => {
  const by = (host: string, time: string, from = 'x.test', how = 'ESMTPS') =>
    `Received: from ${from} (${from} [198.51.100.4]) by ${host} with ${how}; Tue, 24 Nov 2026 ${time} +0000`;

  it('with waits, clocks and open parts', () => {
    const head = [
      by('c.b.test', '08:01:00'),
      by('b.b.test', '08:20:00'),
      by('a.a.test', '08:00:00', 'x.test', 'SMTP'),
      ...HEAD,
    ];
    const found = findings({ head });
    expect(found.map(({ code }) => code)).toEqual(['way-slow', 'way-open', 'clocks-disagree', 'signature-good']);
    expect(found[0]?.values).toEqual({ server: 'b.b.test', minutes: '20' });
    expect(found[2]?.values).toEqual({ server: 'c.b.test', seconds: '1140' });
  });

  it('with what the provider said, and what anybody may have written', () => {
    const head = [
      'Authentication-Results: mx.b.test; spf=softfail; dkim=pass; dmarc=fail',
      by('mx.b.test', '08:00:01'),
      ...HEAD,
      'Authentication-Results: mx.b.test; arc=pass',
    ];
    const found = findings({ head });
    expect(found[0]).toMatchObject({ code: 'provider-said-no', values: { verdicts: 'spf=softfail, dmarc=fail' } });
    expect(found[1]).toMatchObject({ code: 'verdicts-untrusted', values: { count: '1' } });
  });

  it('with a date that is far off, or none', () => {
    const off = HEAD.map((line) => line.replace('24 Nov', '20 Nov'));
    expect(codes({ head: [by('mx.b.test', '08:00:01'), ...off] })[0]).toBe('date-off');
    expect(codes({ head: HEAD.filter((line) => !line.startsWith('Date')) })[0]).toBe('date-missing');
  });
});

describe('the header and the text', () => {
  const replaced = (from: string, to: string) => codes({ head: HEAD.map((line) => line.replace(from, to)) });
  it.each([
    ['Subject: The boat', 'Subject: A\r\nSubject: B', 'field-twice'],
    ['<1@a.test>', '1', 'id-missing'],
    ['The boat', '', 'subject-missing'],
    ['The boat', 'BUY THIS BOAT', 'subject-shouts'],
    ['The boat', 'Größe', 'raw-letters'],
    ['The boat', `x${'y'.repeat(1200)}`, 'line-too-long'],
    ['Anna <', '"boss@bank.test" <', 'name-holds-address'],
    ['To: bob', 'Reply-To: eve@e.test\r\nTo: bob', 'reply-elsewhere'],
  ])('%j to %j', (from, to, code) => {
    expect(replaced(from, to)[0]).toBe(code);
  });

  const html = (body: string) => codes({ head: [...HEAD, 'Content-Type: text/html'], body });
  const WORDS = 'The boat is painted and it swims on the water since this very morning, dear Bob.';
  it('as formatted text', () => {
    expect(html(WORDS)).toEqual(['html-only', 'signature-good']);
    expect(html('<img src="cid:a">')[0]).toBe('pictures-only');
    expect(html(`${WORDS}<a href="https://x.evil.test/a">www.bank.test</a>`)[0]).toBe('link-differs');
    expect(html(`${WORDS}<a href='http://[2001:db8::1]/'>here</a>`)[0]).toBe('link-to-number');
    expect(
      html(`${WORDS}<a href="https://click.a.test/">www.a.test</a> <a href="mailto:x@y.test">www.z.test</a>`),
    ).toEqual(['html-only', 'signature-good']);
  });

  it('reads links in linear time', () => {
    const began = performance.now();
    html(`${WORDS}${'<a href="https://x.test/" '.repeat(12_000)}`);
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

describe('a mailing', () => {
  const LINES = ['List-Unsubscribe: <https://a.test/u>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'];
  const good = signature({ headers: ['from', 'list-unsubscribe', 'list-unsubscribe-post'] });

  it('in order', () => {
    expect(judged({ head: [...HEAD, ...LINES], checked: withSignatures(good) })).toMatchObject({
      bulk: true,
      findings: [{ code: 'signature-good' }],
    });
  });

  it.each([
    [[LINES[0] ?? ''], 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'],
    [[LINES[1] ?? ''], 'List-Unsubscribe with an https link'],
    [['List-Unsubscribe: <mailto:u@a.test>', LINES[1] ?? ''], 'List-Unsubscribe with an https link'],
  ])('with %j', (lines, missing) => {
    const [first] = findings({ head: [...HEAD, ...lines], checked: withSignatures(good) });
    expect(first).toMatchObject({ code: 'unsubscribe-incomplete', values: { missing } });
  });

  it('whose lines are not signed, unless that could not be checked', () => {
    const head = [...HEAD, ...LINES];
    expect(codes({ head })).toEqual(['unsubscribe-unsigned', 'signature-good']);
    const open = withSignatures(signature({ reason: 'could-not-check', result: 'temperror' }));
    expect(codes({ head, checked: open })).toEqual(['key-unknown']);
  });

  it('that lacks what providers ask for', () => {
    const found = findings({
      head: [...HEAD, ...LINES],
      checked: NONE,
      dmarc: { result: 'none', reason: 'no-record', vouchers: [], evidence: [] },
    });
    expect(found.find(({ code }) => code === 'bulk-rules')?.values).toEqual({
      providers: 'Big, Other',
      count: '5,000',
      missing: 'a good signature of the own domain, a rule for the domain (DMARC)',
    });
  });
});

it('every finding has its words, with nothing left open', () => {
  const head = ['From: x', 'Date: x', 'List-Id: x', 'Content-Type: text/html', 'To: a', 'To: b'];
  for (const finding of findings({ head, checked: NONE })) {
    const { title, says } = sentencesOf(finding);
    expect(`${title} ${says} ${finding.fix?.what ?? ''}`).not.toMatch(/[{}]|undefined/);
  }
});
