import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DomainFinding, SEVERITIES, type Severity } from '../finding.ts';
import { orderFindings } from './order-findings.ts';

const finding = (code: string, severity: Severity): DomainFinding => ({
  code,
  severity,
  subject: 'example.org',
  values: {},
  evidence: [],
});

describe('the order of findings', () => {
  it('has what stops mail first, and of that what stops most of it', () => {
    const codes = orderFindings([
      finding('bimi-none', 'notice'),
      finding('dmarc-none', 'problem'),
      finding('spf-good', 'good'),
      finding('list-listed', 'problem'),
      finding('other-thing', 'problem'),
      finding('spf-broken', 'problem'),
      finding('mx-slow', 'could-not-check'),
      finding('dkim-weak', 'warning'),
      finding('mx-domain-missing', 'problem'),
      finding('address-not-public', 'not-applicable'),
    ]).map(({ code }) => code);
    expect(codes).toEqual([
      'mx-domain-missing',
      'spf-broken',
      'dmarc-none',
      'list-listed',
      'other-thing',
      'dkim-weak',
      'mx-slow',
      'bimi-none',
      'spf-good',
      'address-not-public',
    ]);
  });

  it('loses nothing and does not depend on where it begins', () => {
    const any = fc.record({
      code: fc.constantFrom('spf-a', 'dkim-b', 'zzz-c'),
      severity: fc.constantFrom(...SEVERITIES),
    });
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const findings = rows.map(({ code, severity }) => finding(code, severity));
        const ordered = orderFindings(findings);
        expect(ordered).toHaveLength(findings.length);
        expect(orderFindings(ordered)).toEqual(ordered);
        expect(orderFindings(findings.toReversed())).toEqual(ordered);
      }),
    );
  });
});
