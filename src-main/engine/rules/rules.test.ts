import { describe, expect, test } from 'vitest';
import * as w from '../diagnosis/testing/world.ts';
import { judged } from '../diagnosis/testing/knowledge.ts';
import { SCENARIOS } from '../diagnosis/testing/scenarios/index.ts';
import { FACTS } from '../facts/registry.ts';
import { RULES } from './registry.ts';

const { rows } = w;
const finding = (id: string, ...more: readonly (w.Row | readonly w.Row[])[]) =>
  judged({ observations: rows(...more) }).findings.find((one) => one.id === id);

describe('every rule', () => {
  test('has an id of its own', () => {
    expect(RULES.length).toBeGreaterThan(10);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test.each(RULES.flatMap(({ id, fact }) => (fact === undefined ? [] : [{ id, fact }])))(
    '$id rests on a fact that exists',
    ({ fact }) => {
      expect(FACTS.map(({ id }) => id)).toContain(fact);
    },
  );

  test.each(SCENARIOS)('gives only outcomes that it lists: $cause, $name', ({ see }) => {
    const { findings } = judged(see);
    expect(findings.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const [index, { outcome }] of findings.entries()) expect(RULES[index]?.outcomes).toContain(outcome);
  });

  test.each(SCENARIOS)('points at rows that exist: $cause, $name', ({ see }) => {
    const ids = new Set(see.observations?.map(({ id }) => id));
    for (const { evidence } of judged(see).findings) {
      expect(evidence.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  test.each(RULES)('$id: nothing measured is neither good nor bad', ({ id }) => {
    const theCase = w.theCase({ symptom: { kind: 'unknown' } });
    const one = judged({ case: theCase }).findings.find((found) => found.id === id);
    expect(['not-tested', 'not-applicable']).toContain(one?.outcome);
    expect(one?.said).toBeTruthy();
  });

  test('a failure names the rows it rests on, as soon as there are any', () => {
    const measured = SCENARIOS.filter(({ see }) => (see.observations ?? []).length > 0);
    const failing = measured.flatMap(({ see }) => judged(see).findings).filter(({ outcome }) => outcome === 'fail');
    expect(failing.length).toBeGreaterThan(30);
    for (const { evidence, said } of failing) {
      expect(evidence).not.toEqual([]);
      expect(said).toBeTruthy();
    }
  });
});

describe('single rules', () => {
  test('the sentence holds the values of the case', () => {
    expect(finding('submission-port-reachable', w.ports({ 587: 'timeout', 465: 'open' }))).toEqual({
      id: 'submission-port-reachable',
      outcome: 'fail',
      evidence: ['o1', 'o2'],
      said: 'Port 587 gave no answer, but another mail port of the same server did.',
    });
  });

  test('a step that could not be made points at the row that says why', () => {
    expect(finding('sign-in-accepted', w.workingPath(), w.noSignIn('no-password'))).toMatchObject({
      outcome: 'not-tested',
      said: 'We did not try to sign in.',
    });
    expect(finding('sign-in-accepted', w.noSignIn('no-password'))?.evidence).toEqual(['o1']);
  });

  test('rows of another port are no evidence for the account', () => {
    const found = finding('certificate-good', w.secured587(['tls-expired']), w.handshake(465, 'tls'));
    expect(found?.outcome).toBe('fail');
    expect(found?.evidence).toEqual(['o4', 'o5']);
  });

  test('other ports are a notice, never a fault', () => {
    expect(finding('other-port-answers', w.usualPorts())).toMatchObject({
      outcome: 'notice',
      said: 'Other mail ports of the server answered: 465.',
    });
    expect(finding('other-port-answers', w.ports({ 587: 'open', 465: 'timeout' }))?.outcome).toBe('not-applicable');
    expect(finding('other-port-answers', w.ports({ 587: 'open', 25: 'open' }))?.outcome).toBe('not-tested');
  });

  test('a network without IPv6 is a notice while IPv4 gets through', () => {
    const four = w.ports({ 587: 'open' });
    const six = (state: w.Port) => w.ports({ 587: state }, 6);
    expect(finding('both-families', four, six('network-unreachable'))?.outcome).toBe('notice');
    expect(finding('both-families', four, six('open'))?.outcome).toBe('pass');
    expect(finding('both-families', four)?.outcome).toBe('not-applicable');
    expect(finding('both-families', w.ports({ 587: 'timeout' }), six('timeout'))?.outcome).toBe('not-applicable');
  });

  test('encryption that is switched off although offered is a warning', () => {
    const theCase = w.theCase({ submission: { socketType: 'plain' } });
    const observations = rows(w.usualPorts(), w.greeting(), w.clearHello(['PLAIN']));
    const found = judged({ case: theCase, observations }).findings.find(({ id }) => id === 'encryption-fits-port');
    expect(found?.outcome).toBe('warning');
  });

  test('a second problem of a certificate is said', () => {
    expect(finding('certificate-second-problem', w.secured587(['tls-expired', 'tls-hostname-mismatch']))).toMatchObject(
      {
        outcome: 'warning',
        evidence: ['o4'],
      },
    );
    expect(finding('certificate-second-problem', w.secured587())?.outcome).toBe('not-applicable');
  });

  test('an address that cannot be one is a notice, and one that can be is no pass', () => {
    const written = (recipient: string) =>
      judged({ case: w.theCase({ recipient }) }).findings.find(({ id }) => id === 'recipient-written-right');
    expect(written('bob@garden')).toMatchObject({
      outcome: 'notice',
      said: 'There is no dot after the @ in the address of the recipient.',
    });
    expect(written('bob@garden.example')?.outcome).toBe('not-applicable');
  });

  test('a secure line to the recipient that cannot be had is a notice', () => {
    const line = (row: w.Row) => finding('recipient-line-secure', row)?.outcome;
    expect(line(w.theirServerUnsecured('tls-handshake-failed'))).toBe('notice');
    expect(line(w.theirServerInClear(w.theirServerTakes()))).toBe('notice');
    expect(line(w.theirServerSecured(w.theirServerTakes()))).toBe('pass');
    expect(line(w.theirServerSilent())).toBe('not-tested');
  });

  test('ids of rows stand in the order of their numbers', () => {
    const many = w.ports({ 25: 'timeout', 465: 'open', 587: 'open', 2525: 'timeout', 443: 'open' });
    expect(finding('submission-port-reachable', w.online(), w.nameFound(), many)?.evidence).toEqual([
      'o8',
      'o9',
      'o10',
      'o11',
      'o12',
    ]);
  });

  test('at most a hundred rows are named', () => {
    const many = Array.from({ length: 150 }, () => w.ports({ 587: 'open' })).flat();
    expect(finding('submission-port-reachable', many)?.evidence).toHaveLength(100);
  });
});
