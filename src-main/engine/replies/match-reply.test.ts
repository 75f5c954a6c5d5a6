import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { matchReply } from './match-reply.ts';
import { testingCatalogue } from './testing-catalogue.ts';

const match = (text: string, rest = {}) => matchReply({ text, ...rest }, testingCatalogue);

describe('matchReply', () => {
  it('lets text beat code', () => {
    expect(match('550 5.1.1 mailbox full')?.patternId).toBe('full');
  });

  it('puts a token before text, a specific code before vague words, and vague words before a bare code', () => {
    expect(match('550 5.1.1 mailbox full (S3140)')?.patternId).toBe('token');
    expect(match('550 5.1.1 against our policy')?.patternId).toBe('status-511');
    expect(match('550 against our policy')?.patternId).toBe('policy');
    expect(match('550 no')?.patternId).toBe('code-550');
  });

  it('takes codes and stage that are known from elsewhere', () => {
    expect(match('no', { code: '550' })?.patternId).toBe('code-550');
    expect(match('', { enhancedStatus: '5.1.1' })?.patternId).toBe('status-511');
    expect(match('mailbox full', { stage: 'rcpt' })?.patternId).toBe('full-at-rcpt');
  });

  it('says nothing about words that it does not know', () => {
    expect(match('the cat sat on the mat')).toBeUndefined();
  });

  it('is sure with one cause in words, very likely with two, and never more than possible with a code', () => {
    expect(match('mailbox full')?.confidence).toBe('sure');
    expect(match('you are not signed in')?.causes).toEqual([
      { id: 'not-signed-in', confidence: 'very-likely' },
      { id: 'wrong-password', confidence: 'possible' },
    ]);
    expect(match('550 5.1.1')?.confidence).toBe('possible');
    expect(match('against our policy')?.confidence).toBe('possible');
  });

  it('reads words that break off, and says so with less certainty', () => {
    expect(match('sorry, you are not sig')).toBeUndefined();
    expect(match('550 sorry, you are not signed i')?.patternId).toBe('sign-in');
    expect(match('550 sorry, you are not signed i…')?.confidence).toBe('possible');
  });

  it('gives the permanence of the pattern, else that of the code', () => {
    expect(match('554 blocked (S3140)')?.permanence).toBe('transient');
    expect(match('452 mailbox full')?.permanence).toBe('transient');
    expect(match('552 mailbox full')?.permanence).toBe('permanent');
    expect(match('mailbox full')?.permanence).toBeUndefined();
  });

  it('says honestly that a bare code can mean several things', () => {
    const bare = matchReply({ text: '550 5.7.1' }, catalogue);
    expect(bare?.causes.length).toBeGreaterThan(2);
    expect(bare?.confidence).toBe('possible');
    expect(bare?.says).toContain('several things');
  });

  it('never throws and never hangs, however long and odd the text', () => {
    const part = fc.constantFrom(
      '550',
      ' ',
      'mailbox ',
      'full',
      '-',
      '5.1.1 ',
      'quota',
      'connect to ',
      ':25: ',
      'a'.repeat(5000),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(part, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = matchReply({ text }, catalogue);
        expect(found === undefined || found.causes.length > 0).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('reads a phrase that the end of a text breaks off, and calls it possible', () => {
    expect(matchReply({ text: '550 relay not' }, catalogue)).toMatchObject({
      reason: 'relay-denied',
      confidence: 'possible',
    });
    expect(matchReply({ text: 'SSL_ERROR_NO_CYPH' }, catalogue)?.causes[0]?.id).toBe('tls-version-too-old');
    expect(matchReply({ text: '550 relay not.' }, catalogue)?.reason).not.toBe('relay-denied');
  });

  it('never gives words above possible to a text without any word of the catalogue', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[#%&~^|]{0,200}$/), (text) => {
        expect(matchReply({ text: `550 ${text}` }, catalogue)?.confidence).toBe('possible');
      }),
    );
  });

  it('lets a general lead-in yield to a cause that the rest of the text names', () => {
    const reasonOf = (text: string) => matchReply({ text }, catalogue)?.reason;
    expect(reasonOf('Connection refused')).toBe('connection-failed');
    expect(reasonOf('Connection refused: too many messages from your host, rate limit exceeded')).toBe('rate-limited');
    expect(reasonOf('The mail server is not accepting connections, you are greylisted')).toBe('greylisted');
  });

  it('reads words that a code contradicts by the words', () => {
    const reasonOf = (text: string) => matchReply({ text }, catalogue)?.reason;
    expect(reasonOf('421 4.4.5 Service unavailable')).toBe('remote-server-error');
    expect(matchReply({ text: '454 4.7.0 Account temporarily locked' }, catalogue)?.causes[0]?.id).toBe(
      'account-locked',
    );
    expect(reasonOf('550 not user of this server')).toBe('recipient-unknown');
  });
});
