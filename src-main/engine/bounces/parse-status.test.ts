import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatus } from './parse-status.ts';

const text = `Reporting-MTA: dns; mx.a.example
X-Queue-ID: 1

Original-Recipient: rfc822;bob@example.net
Final-Recipient: RFC822; <robert@new.example>
Action: Failed
Status: 5.1.1 (bad)
Remote-MTA: dns; mx.new.example
Diagnostic-Code: smtp; 550 5.1.1 no
  such user

Final-Recipient : rfc822; carla@example.com
Action: delayed
Status: 4.4.1
`;

describe('parseStatus', () => {
  it('reads every group, the typed address first', () => {
    expect(parseStatus(text)).toEqual({
      reportingMta: 'mx.a.example',
      groups: [
        {
          recipient: 'bob@example.net',
          forwardedTo: 'robert@new.example',
          action: 'failed',
          status: '5.1.1',
          diagnostic: '550 5.1.1 no\nsuch user',
          remoteMta: 'mx.new.example',
        },
        { recipient: 'carla@example.com', action: 'delayed', status: '4.4.1' },
      ],
    });
  });

  it('gives the same for every kind of line end', () => {
    for (const end of ['\r\n', '\r']) expect(parseStatus(text.replaceAll('\n', end))).toEqual(parseStatus(text));
  });

  it('writes out what is hidden in the address that was typed', () => {
    const hidden = 'Original-Recipient: rfc822;bob+2Btag@b.example\nFinal-Recipient: rfc822; bob+tag@b.example';
    expect(parseStatus(hidden).groups).toEqual([{ recipient: 'bob+tag@b.example' }]);
  });

  it('tells the type of a diagnostic from its words', () => {
    const diagnostic = (value: string) => parseStatus(`Status: 5.1.1\nDiagnostic-Code: ${value}`).groups[0]?.diagnostic;
    expect(diagnostic('smtp ; 550 no')).toBe('550 no');
    expect(diagnostic('X-Postfix; unknown user; sorry')).toBe('unknown user; sorry');
    expect(diagnostic('550 unknown user; sorry')).toBe('550 unknown user; sorry');
  });

  it('parts groups where the empty line is missing', () => {
    const joined =
      'Final-Recipient: rfc822; a@b.example\nStatus: 5.1.1\nFinal-Recipient: rfc822; c@d.example\nStatus: 5.2.2';
    expect(parseStatus(joined).groups.map((group) => [group.recipient, group.status])).toEqual([
      ['a@b.example', '5.1.1'],
      ['c@d.example', '5.2.2'],
    ]);
  });

  it('finds the reason in the field that some gateways use in place of a diagnostic', () => {
    const gateway =
      'Final-Recipient: rfc822; a@b.example\nAction: failed\nX-Supplementary-Info: <smtp; 550 mailbox full>';
    expect(parseStatus(gateway).groups[0]?.diagnostic).toContain('mailbox full');
  });

  it('names the final address alone where it is what was typed, in any case', () => {
    const same = 'Original-Recipient: rfc822; A@b.example\nFinal-Recipient: rfc822; a@B.example';
    expect(parseStatus(same).groups).toEqual([{ recipient: 'A@b.example' }]);
  });

  it('keeps a group whose recipient is no address, and drops what says nothing', () => {
    expect(parseStatus('Final-Recipient: X-LOCAL; bob\nAction: failed').groups).toEqual([{ action: 'failed' }]);
    expect(parseStatus('Arrival-Date: today').groups).toEqual([]);
    expect(parseStatus('')).toEqual({ groups: [] });
  });

  it('never throws, never gives more than 501 groups, and no broken status', () => {
    const piece = fc.constantFrom(
      'Final-Recipient: rfc822; a@b.example',
      'Status: 5.1.1',
      '',
      ' folded',
      'Action: failed',
      ':',
      'x'.repeat(9000),
    );
    const lines = fc.array(fc.oneof(piece, fc.string({ maxLength: 60 })), { maxLength: 200 });
    fc.assert(
      fc.property(lines, (all) => {
        for (const group of parseStatus(all.join('\n')).groups)
          expect(group.status ?? '5.0.0').toMatch(/^\d\.\d{1,3}\.\d{1,3}$/);
      }),
      { numRuns: 50 },
    );
    expect(parseStatus('Status: 5.0.0\n\n'.repeat(5000)).groups.length).toBeLessThanOrEqual(501);
  });
});
