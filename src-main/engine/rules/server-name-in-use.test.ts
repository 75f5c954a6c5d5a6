import { expect, test } from 'vitest';
import { judged } from '../diagnosis/testing/knowledge.ts';
import * as w from '../diagnosis/testing/world.ts';

const theCase = w.theCase({ submission: { hostname: 'smtp.cox.net' } });
const observations = w.rows({
  probe: 'server-address',
  outcome: 'failed',
  failure: 'dns-nxdomain',
  host: 'smtp.cox.net',
});

test('a name that the provider gave up is a finding that names the new one', () => {
  const evidence = { case: theCase, observations, replacedBy: 'smtp.mail.yahoo.com' };
  expect(judged(evidence).findings.find(({ id }) => id === 'server-name-in-use')).toEqual({
    id: 'server-name-in-use',
    outcome: 'fail',
    evidence: ['o1'],
    said: 'Your provider does not use smtp.cox.net any more. The server is now smtp.mail.yahoo.com.',
  });
});

test('any other name is none', () => {
  expect(judged({ case: theCase }).findings.find(({ id }) => id === 'server-name-in-use')?.outcome).toBe(
    'not-applicable',
  );
});
