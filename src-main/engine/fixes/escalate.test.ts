import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escalationSchema } from '../../contract/result.ts';
import { escalate } from './escalate.ts';
import type { EscalationEntry } from './escalation-entry.ts';

const entry: EscalationEntry = {
  id: 'server-down',
  whoCanFix: 'Only the people who run {hostname} can mend this.',
  addressee: 'your mail provider',
  meanwhile: ['Leave the message where it is.'],
  sayThis: [
    'Hello,',
    'I cannot send through {hostname}.',
    'The test ran on {time}.',
    'I saw:\n{evidence}',
    'Thank you',
  ],
  linkPurpose: 'status',
  sources: [{ title: 'RFC 5321', date: '2008-10', confidence: 'verified' }],
  checked: '2026-11-24',
};
const link = { id: 'example-status', purpose: 'status', domains: ['example.org'] };
const values = {
  hostname: 'smtp.example.org',
  domain: 'example.org',
  time: '24 November 2026, 12:00 UTC',
  evidence: '- silent',
};

describe('escalate', () => {
  it('writes the whole letter when all is known', () => {
    expect(escalate(entry, values, [link])).toEqual({
      causeId: 'server-down',
      whoCanFix: 'Only the people who run smtp.example.org can mend this.',
      addressee: 'your mail provider',
      meanwhile: ['Leave the message where it is.'],
      sayThis:
        'Hello,\n\nI cannot send through smtp.example.org.\n\nThe test ran on 24 November 2026, 12:00 UTC.\n\nI saw:\n- silent\n\nThank you',
      linkId: 'example-status',
    });
  });

  it('leaves out a paragraph whose fact is not known', () => {
    expect(escalate(entry, {}).sayThis).toBe('Hello,\n\nI cannot send through my outgoing server.\n\nThank you');
  });

  it('speaks of "your" server to the person and of "my" server in the letter', () => {
    expect(escalate(entry, {}).whoCanFix).toBe('Only the people who run your outgoing server can mend this.');
  });

  it('points to a page only for the same purpose and the same domain', () => {
    expect(escalate(entry, values, [{ ...link, purpose: 'support' }])).not.toHaveProperty('linkId');
    expect(escalate(entry, values, [{ ...link, domains: ['example.net'] }])).not.toHaveProperty('linkId');
    expect(escalate(entry, { hostname: 'x' }, [link])).not.toHaveProperty('linkId');
  });

  it('fits the contract whatever a server said', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 5000 }),
        fc.string({ minLength: 1, maxLength: 253 }),
        (evidence, hostname) => {
          const letter = escalate(entry, { evidence, hostname });
          expect(escalationSchema.parse(letter)).toEqual(letter);
        },
      ),
    );
  });
});
