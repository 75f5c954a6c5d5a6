import type { Catalogue, Pattern } from './catalogue.ts';

const make = (one: Partial<Pattern> & Pick<Pattern, 'id' | 'match' | 'causes'>): Pattern => ({
  reason: 'unknown',
  actor: 'you',
  says: `This is ${one.id}.`,
  example: 'none',
  ...one,
});

/** A catalogue of seven patterns for tests: small enough to see why one of them wins. */
export const testingCatalogue: Catalogue = {
  patterns: [
    make({ id: 'code-550', match: { code: '550' }, causes: ['recipient-unknown', 'recipient-policy'] }),
    make({
      id: 'status-511',
      match: { enhanced: 'x.1.1' },
      causes: ['recipient-unknown'],
      reason: 'recipient-unknown',
    }),
    make({ id: 'policy', match: { any: ['policy'], vague: true }, causes: ['recipient-policy'] }),
    make({ id: 'full', match: { words: ['mailbox full'] }, causes: ['mailbox-full'], reason: 'mailbox-full' }),
    make({ id: 'full-at-rcpt', match: { words: ['mailbox full'], stage: 'rcpt' }, causes: ['mailbox-full'] }),
    make({ id: 'sign-in', match: { words: ['not signed in'] }, causes: ['not-signed-in', 'wrong-password'] }),
    make({ id: 'token', match: { tokens: ['S3140'] }, causes: ['address-blocklisted'], permanence: 'transient' }),
  ],
  concepts: { terms: [], rules: [] },
  reasons: {},
};
