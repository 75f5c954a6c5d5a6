import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainFinding } from '../finding.ts';
import { isSpfRecord, parseRecord } from '../spf/record.ts';
import type { Saving } from '../spf/savings.ts';
import { mendSpf } from './mend-spf.ts';

const finding = (code: string, values: Record<string, string> = {}): DomainFinding => ({
  code,
  severity: 'problem',
  subject: 'shop.example',
  values,
  evidence: [],
});
const few = { needed: 1, savings: [] };
const after = (texts: readonly string[], ...findings: DomainFinding[]) => mendSpf(texts, findings, few)?.after;

describe('the record with its slips mended', () => {
  it.each([
    ['no end', 'v=spf1 mx', 'v=spf1 mx ~all'],
    ['lets everybody pass', 'v=spf1 mx +all', 'v=spf1 mx ~all'],
    ['lets everybody pass, in short', 'v=spf1 mx all', 'v=spf1 mx ~all'],
    ['a part after the end', 'v=spf1 mx -all ip4:192.0.2.1', 'v=spf1 mx ip4:192.0.2.1 -all'],
    ['two ends, of which the first counted', 'v=spf1 ~all mx -all', 'v=spf1 mx ~all'],
    ['the new kind of address in the old part', 'v=spf1 ip4:2001:db8::1 -all', 'v=spf1 ip6:2001:db8::1 -all'],
    ['the old kind of address in the new part', 'v=spf1 ip6:192.0.2.0/24 -all', 'v=spf1 ip4:192.0.2.0/24 -all'],
    [
      'another name for a part',
      'v=spf1 ipv4:192.0.2.1 includes:mail.example -all',
      'v=spf1 ip4:192.0.2.1 include:mail.example -all',
    ],
    ['a sign of modifiers', 'v=spf1 ip4=192.0.2.1 -all', 'v=spf1 ip4:192.0.2.1 -all'],
    ['a part twice', 'v=spf1 include:a.example include:A.example -all', 'v=spf1 include:a.example -all'],
  ])('%s', (_, before, expected) => {
    expect(after([before, 'proof=1'])).toBe(expected);
  });

  it('puts several records into one, with the milder end', () => {
    const texts = ['v=spf1 include:a.example -all', 'proof=1', 'v=spf1 ip4:192.0.2.1 include:a.example ~all'];
    expect(mendSpf(texts, [finding('spf-several')], few)).toEqual({
      before: `${texts[0]!}\n${texts[2]!}`,
      after: 'v=spf1 include:a.example ip4:192.0.2.1 ~all',
      addressesChange: false,
    });
  });

  it('leaves out what leads to nothing', () => {
    const dead = finding('spf-include-no-record', { term: 'include:gone.example', name: 'gone.example' });
    expect(after(['v=spf1 include:gone.example mx -all'], dead)).toBe('v=spf1 mx -all');
  });

  it('writes the beginning anew where it was meant as a record', () => {
    const text = 'spf1 include:mail.example ~all';
    expect(after([text], finding('spf-near-miss', { text }))).toBe('v=spf1 include:mail.example ~all');
    expect(after(['some other text'], finding('spf-none'))).toBeUndefined();
  });

  it('does not guess what only the person can know', () => {
    expect(after(['v=spf1 ip4:192.0.2 -all'], finding('spf-address'))).toBeUndefined();
    expect(after(['v=spf1 mial:x -all'], finding('spf-unknown-term'))).toBeUndefined();
    expect(after(['v=spf1 mx -all'])).toBeUndefined();
  });

  it('keeps a record that points on without an end', () => {
    expect(after(['v=spf1 redirect=mail.example'])).toBeUndefined();
  });
});

describe('a record that needs too many look-ups', () => {
  const text = 'v=spf1 include:a.example include:b.example mx -all';
  const saving = (term: string, saves: number, risk: Saving['risk'], instead: string[] = []): Saving => ({
    term,
    at: 0,
    saves,
    how: 'write-out',
    why: 'few-addresses',
    instead,
    risk,
  });

  it('comes below the limit by what costs nothing first', () => {
    const savings = [saving('include:a.example', 4, 'addresses-change', ['ip4:192.0.2.1']), saving('mx', 2, 'none')];
    expect(mendSpf([text], [], { needed: 12, savings })).toMatchObject({
      after: 'v=spf1 include:a.example include:b.example -all',
      addressesChange: false,
    });
    expect(mendSpf([text], [], { needed: 13, savings })).toMatchObject({
      after: 'v=spf1 ip4:192.0.2.1 include:b.example -all',
      addressesChange: true,
    });
  });

  it('stays as it is where nothing helps, or where mail may fail', () => {
    expect(mendSpf([text], [], { needed: 13, savings: [saving('mx', 1, 'none')] })).toBeUndefined();
    expect(mendSpf([text], [], { needed: 12, savings: [saving('mx', 2, 'mail-may-fail')] })).toBeUndefined();
  });
});

describe('whatever a stranger published', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'mx',
      'a',
      '-all',
      '+all',
      'ip4:192.0.2.1',
      'ip6:::1',
      'include:a.example',
      'ip4=1',
      'redirect=b.example',
    ),
    fc.stringMatching(/^[!-~]{1,20}$/),
  );
  it('is mended to one whole record or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 8 }), { minLength: 1, maxLength: 3 }), (records) => {
        const texts = records.map((words) => ['v=spf1', ...words].join(' '));
        const mended = mendSpf(texts, [], few);
        if (mended === undefined) return;
        expect(isSpfRecord(mended.after)).toBe(true);
        expect(parseRecord(mended.after).slips).toEqual([]);
        expect(mended.after).not.toMatch(/(?:^| )\+?all(?: |$)/i);
        expect(mendSpf([mended.after], [], few)).toBeUndefined();
      }),
    );
  });
});
