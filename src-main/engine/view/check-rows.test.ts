import { describe, expect, test } from 'vitest';
import { checkRowSchema } from '../../contract/result.ts';
import { SCENARIOS } from '../diagnosis/testing/scenarios/index.ts';
import * as w from '../diagnosis/testing/world.ts';
import { checkRows } from './check-rows.ts';

const { rows } = w;
const statuses = (observations: ReturnType<typeof rows>, done = true, theCase = w.theCase()) =>
  checkRows(theCase, observations, done).rows.map(({ status }) => status);

const NAMES = [
  'Your computer is on the internet',
  'The name of the server leads to an address',
  'The server answers on port 587',
  'The connection is secure',
  'The server lets you sign in',
  'Sender and recipient are accepted',
];

describe('the six rows', () => {
  test('stand in the same order at each moment', () => {
    const all = rows(w.healthyPath());
    for (let seen = 0; seen <= all.length; seen += 1) {
      expect(checkRows(w.theCase(), all.slice(0, seen), false).rows.map(({ name }) => name)).toEqual(NAMES);
    }
  });

  test('run before anything was seen, and are not checked when it ended so', () => {
    expect(statuses([], false)).toEqual(Array(6).fill('running'));
    expect(statuses([], true)).toEqual(Array(6).fill('unchecked'));
  });

  test('of a healthy account all passed', () => {
    expect(statuses(rows(w.healthyPath()))).toEqual(Array(6).fill('passed'));
  });

  test('without a sign-in the last two are not checked, and say why', () => {
    const { rows: shown } = checkRows(w.theCase(), rows(w.workingPath(), w.noSignIn()), true);
    expect(shown.map(({ status }) => status)).toEqual([
      'passed',
      'passed',
      'passed',
      'passed',
      'unchecked',
      'unchecked',
    ]);
    expect(shown[4]?.said).toBe('We sign in only if you allow it.');
    expect(shown[5]).not.toHaveProperty('said');
  });

  test('a row that will not run any more is not shown as running', () => {
    expect(statuses(rows(w.workingPath(), w.noSignIn()), false).slice(4)).toEqual(['unchecked', 'unchecked']);
  });

  test('the name still runs while only a view that is not there has answered', () => {
    const nobody = rows({ probe: 'server-address', outcome: 'not-tested', reason: 'no-resolver' });
    expect(statuses(nobody, false)[1]).toBe('running');
    expect(statuses(nobody, true)[1]).toBe('unchecked');
    expect(statuses(rows({ probe: 'server-address', outcome: 'not-tested', reason: 'stopped' }), false)[1]).toBe(
      'unchecked',
    );
  });

  test('a blocked port is a problem of its own row only', () => {
    const observations = rows(w.online(), w.nameFound(), w.ports({ 587: 'timeout', 465: 'open' }));
    expect(statuses(observations)).toEqual(['passed', 'passed', 'problem', 'unchecked', 'unchecked', 'unchecked']);
  });

  test('a greeting that never comes on a port for encryption is said at the encryption', () => {
    const theCase = w.theCase({ submission: { port: 465 } });
    const observations = rows(w.usualPorts(), w.greetingFails('greeting-timeout', 465), w.handshake(465, 'tls'));
    expect(statuses(observations, true, theCase).slice(2, 4)).toEqual(['passed', 'problem']);
  });

  test('encryption that is off although offered is to be looked at', () => {
    const theCase = w.theCase({ submission: { socketType: 'plain' } });
    const observations = rows(w.usualPorts(), w.greeting(), w.clearHello(['PLAIN']));
    expect(statuses(observations, true, theCase)[3]).toBe('look');
  });

  test('a server that cannot be greeted is a problem although its port is open', () => {
    const observations = rows(w.usualPorts(), w.greetingFails('not-smtp'));
    expect(statuses(observations)[2]).toBe('problem');
  });

  test('a home line that cannot reach the other side does not spoil the last row', () => {
    expect(statuses(rows(w.healthyPath(), w.theirServerSilent()))[5]).toBe('passed');
  });

  test('a refused recipient is a problem although the sender was not tested', () => {
    expect(statuses(rows(w.workingPath(), w.theirServer('no', 550, '5.1.1')))[5]).toBe('problem');
  });

  test.each(SCENARIOS)('keep the contract: $cause, $name', ({ see }) => {
    const { rows: shown } = checkRows(see.case ?? w.theCase(), see.observations ?? [], true);
    for (const row of shown) expect(checkRowSchema.parse(row)).toEqual(row);
    expect(shown.map(({ status }) => status)).not.toContain('running');
  });
});

describe('the line for screen readers', () => {
  test('says which check runs', () => {
    const said = (...more: readonly (w.Row | readonly w.Row[])[]) => checkRows(w.theCase(), rows(...more), false).said;
    expect(said()).toBe('Check 1 of 6. Your computer is on the internet.');
    expect(said(w.online(), w.nameFound())).toBe('Check 3 of 6. The server answers on port 587.');
    expect(said(w.healthyPath())).toBe('The checks are nearly done.');
  });

  test('says the first problem at the end', () => {
    const observations = rows(w.online(), w.nameFails('dns-nxdomain'));
    expect(checkRows(w.theCase(), observations, true).said).toBe(
      'The checks are done. The name service says that this server name does not exist.',
    );
    expect(checkRows(w.theCase(), rows(w.healthyPath()), true).said).toBe('The checks are done.');
  });
});

test('a name from a stranger stays short', () => {
  const hostname = `${'x'.repeat(200)}.example`;
  const { rows: shown } = checkRows(w.theCase({ submission: { hostname } }), rows(w.healthyPath()), true);
  for (const { name, said = '' } of shown) expect(`${name}${said}`.length).toBeLessThan(300);
});
