import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';
import { otherUsername } from './username-value.ts';

const at = '2026-11-24T12:00:00.000Z';
const theCase = (username?: string): CaseFile => ({
  schemaVersion: 1,
  symptom: { kind: 'unknown' },
  account: {
    address: 'Anna@Example.org',
    submission: { hostname: 'smtp.example.org', ...(username === undefined ? {} : { username }) },
  },
});
const signIn = (changes: Partial<Observation>): Observation => ({
  ...{ id: 'o1', probe: 'sign-in', target: 't', outcome: 'ok', startedAt: at, endedAt: at },
  ...changes,
});

describe('otherUsername', () => {
  it('is the form that the server took', () => {
    expect(otherUsername(theCase('anna'), [signIn({ usernameForm: 'full-address' })])).toBe('Anna@Example.org');
    expect(otherUsername(theCase('Anna@Example.org'), [signIn({ usernameForm: 'local-part' })])).toBe('Anna');
  });

  it('is the whole address for a short name that was not tested, or refused in both forms', () => {
    expect(otherUsername(theCase('anna'), [])).toBe('Anna@Example.org');
    const refused = signIn({ outcome: 'failed', failure: 'sign-in-refused', usernameForm: 'full-address' });
    expect(otherUsername(theCase('anna'), [refused])).toBe('Anna@Example.org');
  });

  it('is not known for a whole address that was not tested, and without an address', () => {
    expect(otherUsername(theCase('Anna@Example.org'), [signIn({})])).toBeUndefined();
    expect(otherUsername(theCase(), [])).toBeUndefined();
    expect(otherUsername({ schemaVersion: 1, symptom: { kind: 'unknown' } }, [])).toBeUndefined();
  });
});
