import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { matchReply } from './match-reply.ts';
import { meantAtStage } from './meant-at-stage.ts';
import type { Stage } from './stage.ts';

function meant(text: string, stage?: Stage) {
  const match = matchReply({ text, stage }, catalogue);
  if (!match) throw new Error(`nothing matched: ${text}`);
  return meantAtStage(match, stage, catalogue);
}

describe('a refusal in reply to MAIL FROM', () => {
  it.each([
    ['550 5.1.2 No such domain orchard.example', 'sender-domain-missing'],
    ['553 orchard.example does not exist', 'sender-domain-missing'],
    ['550 5.1.1 User unknown', 'sender-rejected'],
    ['550 5.7.1 Access denied', 'sender-rejected'],
  ])('is about the sender: %s', (text, cause) => {
    const match = meant(text, 'mail');
    expect(match.reason).toBe('sender-rejected');
    expect(match.causes[0]?.id).toBe(cause);
    expect(match.confidence).not.toBe('sure');
  });

  it.each([
    '452 4.3.1 Insufficient system storage',
    '550 5.7.1 blocked using zen.spamhaus.org',
    '552 5.3.4 message too large',
  ])('keeps a reason of its own: %s', (text) => {
    expect(meant(text, 'mail')).toEqual(matchReply({ text, stage: 'mail' }, catalogue));
  });
});

describe('a refusal before anything was said', () => {
  it('is about the server that connects, where no reason is given', () => {
    const match = meant('554 Access denied', 'connect');
    expect(match).toMatchObject({ reason: 'ip-blocklisted', confidence: 'possible', actor: 'your-provider' });
  });

  it('keeps a reason that is given', () => {
    expect(meant('421 too many connections from you', 'connect').reason).toBe('rate-limited');
  });
});

describe('at other stages', () => {
  it.each(['rcpt', 'data', undefined] as const)('nothing changes: %s', (stage) => {
    for (const text of [
      '550 5.1.1 User unknown',
      '550 5.7.1 Access denied',
      '550 5.1.2 No such domain orchard.example',
    ])
      expect(meant(text, stage)).toEqual(matchReply({ text, stage }, catalogue));
  });

  it('a code alone is not turned around', () => {
    expect(meant('550 5.1.1', 'mail').reason).toBe('recipient-unknown');
  });
});
