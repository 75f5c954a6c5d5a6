import { describe, expect, test } from 'vitest';
import type { Observation } from '../../contract/observation.ts';
import { judged } from '../diagnosis/testing/knowledge.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';

const value = (id: string, observations: readonly Observation[]): string | undefined =>
  deriveFacts(FACTS, w.evidence({ observations })).get(id);

const second = (form: 'full-address' | 'local-part', accepted: boolean): w.Row => ({
  ...(accepted ? w.signedIn() : w.signInFails('authentication failed')),
  usernameForm: form,
});

describe('username-form', () => {
  test.each([
    ['full-address', true, 'whole-address-works', 'fail'],
    ['local-part', true, 'first-part-works', 'fail'],
    ['full-address', false, 'no-form-works', 'notice'],
  ] as const)('%s, accepted %s, reads as %s', (form, accepted, expected, outcome) => {
    const seen = w.rows(w.workingPath(), w.signInFails('authentication failed'), second(form, accepted));
    expect(value('username-form', seen)).toBe(expected);
    expect(judged({ observations: seen }).findings.find(({ id }) => id === 'username-form-right')?.outcome).toBe(
      outcome,
    );
    // The settings themselves still do not work.
    expect(value('sign-in-result', seen)).toBe('refused');
    expect(value('first-failing-layer', seen)).toBe('sign-in');
  });

  test('one sign-in says nothing about forms', () => {
    expect(value('username-form', w.rows(w.workingPath(), w.signedIn()))).toBeUndefined();
    expect(value('username-form', w.rows(w.workingPath(), w.signInFails('no')))).toBeUndefined();
  });
});
