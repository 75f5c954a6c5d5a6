import { describe, expect, it } from 'vitest';
import type { DomainReport } from '../domain/check-domain.ts';
import type { DomainFinding } from '../finding.ts';
import { addMends } from './add-mends.ts';

const KEY =
  'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';

const finding = (code: string, severity: DomainFinding['severity'], values = {}): DomainFinding => ({
  code,
  severity,
  subject: 'shop.example',
  values,
  evidence: [],
});
const report = (findings: readonly DomainFinding[], texts: Record<string, readonly string[]>): DomainReport => ({
  findings,
  senders: [],
  spf: { needed: 1, complete: true, savings: [] },
  hoster: { servers: [], hosters: [], evidence: [] },
  asked: Object.entries(texts).map(([name, records]) => ({ name, type: 'TXT', answer: { ok: true, records } })),
});
const fixOf = (one: DomainReport) => addMends('shop.example', one)[0]?.fix;

describe('what mends a finding', () => {
  it('is the whole new record at the domain', () => {
    const texts = { 'shop.example': ['v=spf1 mx', 'proof=1'] };
    expect(fixOf(report([finding('spf-no-end', 'warning')], texts))).toEqual({
      what: 'change',
      where: 'name-service',
      name: 'shop.example',
      type: 'TXT',
      before: 'v=spf1 mx',
      after: 'v=spf1 mx ~all',
    });
  });

  it('is the key without what was pasted with it, where it can then be read', () => {
    const name = 'a._domainkey.shop.example';
    const pasted = finding('dkim-key-pasted', 'problem', { name });
    expect(fixOf(report([pasted], { [name]: [`"${KEY}"`] }))).toMatchObject({ name, before: `"${KEY}"`, after: KEY });
    expect(fixOf(report([pasted], { [name]: [`${name}. IN TXT "${KEY}"`] }))).toMatchObject({ after: KEY });
    expect(fixOf(report([pasted], { [name]: ['"v=DKIM1; p=no key at all"'] }))).toBeUndefined();
    expect(fixOf(report([pasted], { [name]: [`"${KEY}"`, 'other'] }))).toBeUndefined();
    expect(fixOf(report([pasted], {}))).toBeUndefined();
  });

  it('is not made up for good news, for another part, or over a change that is there', () => {
    const texts = { 'shop.example': ['v=spf1 mx'] };
    const own = { what: 'add', where: 'name-service', name: 'x.example', type: 'TXT', after: 'y' } as const;
    const findings = [
      finding('spf-void', 'notice'),
      finding('dmarc-none', 'warning'),
      { ...finding('spf-no-end', 'warning'), fix: own },
    ];
    expect(addMends('shop.example', report(findings, texts)).map(({ fix }) => fix)).toEqual([
      undefined,
      undefined,
      own,
    ]);
  });

  it('keeps the order and the rest of each finding', () => {
    const findings = [finding('spf-no-end', 'warning'), finding('mx-good', 'good', { hosts: 'mx' })];
    const mended = addMends('shop.example', report(findings, { 'shop.example': ['v=spf1 mx'] }));
    expect(mended.map(({ code, values }) => [code, values])).toEqual([
      ['spf-no-end', {}],
      ['mx-good', { hosts: 'mx' }],
    ]);
  });
});
