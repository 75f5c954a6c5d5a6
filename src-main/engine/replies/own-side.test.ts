import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from './decide.ts';
import { ownSide } from './own-side.ts';

const decision = (cause: string, text: string, by: Decision['voice']['by'] = 'app', id = 'concept-x'): Decision => ({
  voice: { text, by },
  match: {
    patternId: id,
    causes: [
      { id: cause, confidence: 'very-likely' },
      { id: 'server-error', confidence: 'possible' },
    ],
    reason: 'connection-failed',
    confidence: 'very-likely',
    says: 'Before.',
    actor: 'recipient-provider',
    specificity: 45_000,
    by: 'text',
  },
});
const first = ({ match }: Decision): string | undefined => match.causes[0]?.id;

describe('ownSide', () => {
  it('leaves a time that is over to the server that kept the mail', () => {
    const before = decision('recipient-server-down', 'Message expired');
    const told = { ...before, match: { ...before.match, reason: 'timeout-expired' } };
    expect(ownSide(told, undefined)).toBe(told);
  });

  it.each([
    ['recipient-server-down', 'Connection dropped', 'server-down'],
    ['recipient-server-error', 'The server has a problem', 'server-error'],
    ['recipient-tls-policy', 'Could not open secure connection', 'tls-broken-at-server'],
  ])('%s in an app’s own sentence is on the own side', (cause, text, own) => {
    const turned = ownSide(decision(cause, text), undefined);
    expect(first(turned)).toBe(own);
    expect(turned.match.actor).toBe('your-provider');
    expect(turned.match.confidence).toBe('possible');
    expect(turned.match.causes.length).toBeGreaterThan(2);
  });

  it.each([
    ['a server said it', decision('recipient-server-down', 'no', 'server'), undefined],
    ['a code stands beside it', decision('recipient-server-down', 'no'), '451'],
    ['the recipient’s server is named', decision('recipient-server-down', 'the recipient’s server is down'), undefined],
    ['another server is named', decision('recipient-server-error', 'The remote host has a fault'), undefined],
    ['so in Japanese', decision('recipient-server-error', '相手のサーバーに問題があります'), undefined],
    ['a pattern knew the words', decision('recipient-server-down', 'no', 'app', 'exim-x'), undefined],
    ['it is about something else', decision('mailbox-full', 'full'), undefined],
  ])('changes nothing where %s', (_, before, code) => {
    expect(ownSide(before, code)).toBe(before);
  });

  it('never makes a reading surer, and keeps the voice', () => {
    const causes = ['recipient-server-down', 'recipient-server-error', 'recipient-tls-policy', 'spam-content'];
    fc.assert(
      fc.property(fc.constantFrom(...causes), fc.string(), (cause, text) => {
        const before = decision(cause, text);
        const after = ownSide(before, undefined);
        expect(after.voice).toBe(before.voice);
        expect(['possible', before.match.confidence]).toContain(after.match.confidence);
      }),
    );
  });
});
