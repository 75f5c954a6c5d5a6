import { describe, expect, it } from 'vitest';
import type { CaseFile } from './contract/case.ts';
import { planOf } from './plan-of.ts';

const caseOf = (account: CaseFile['account']): CaseFile => ({
  schemaVersion: 1,
  symptom: { kind: 'check-up' },
  ...(account && { account }),
  environment: { resolvers: ['127.0.0.1:1'] },
});
const hosts = (account: CaseFile['account']) => [...new Set(planOf(caseOf(account)).map(({ host }) => host))];

describe('planOf', () => {
  it('names the server that our list knows, without a search', () => {
    expect(hosts({ address: 'anna@gmail.com' })).toEqual(['127.0.0.1', 'smtp.gmail.com', 'gmail.com']);
  });

  it('names the server of the case, whatever our list knows', () => {
    const submission = { hostname: 'smtp.firm.example' };
    expect(hosts({ address: 'anna@gmail.com', submission })).toContain('smtp.firm.example');
  });

  it('names the search for an address that nobody knows, and only name servers without one', () => {
    expect(hosts({ address: 'anna@firm.example' })).toContain('autoconfig.firm.example');
    expect(hosts(undefined)).toEqual(['127.0.0.1']);
  });
});
