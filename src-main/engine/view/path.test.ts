import { describe, expect, test } from 'vitest';
import { judged } from '../diagnosis/testing/knowledge.ts';
import { blocked, text, upTo } from '../diagnosis/testing/scenarios/scenario.ts';
import * as d from '../diagnosis/testing/domain-rows.ts';
import * as w from '../diagnosis/testing/world.ts';
import type { Evidence } from '../facts/evidence.ts';

const { rows } = w;
const path = (see: Partial<Evidence>) => judged(see).diagnosis.path;
const statuses = (see: Partial<Evidence>) => path(see).map(({ status }) => status);

describe('the way of a message', () => {
  test('has five places with names that people know', () => {
    expect(path({ observations: rows(w.healthyPath()) }).map(({ place, name }) => [place, name])).toEqual([
      ['device', 'Your computer'],
      ['network', 'Your network'],
      ['provider', 'smtp.northmail.example'],
      ['domain', 'northmail.example'],
      ['recipient', 'garden.example'],
    ]);
    const bare = path({ case: { schemaVersion: 1, symptom: { kind: 'unknown' } } });
    expect(bare.map(({ name }) => name)).toEqual([
      'Your computer',
      'Your network',
      'Your mail provider',
      'Your domain',
      'The recipient',
    ]);
  });

  test('a server that was reached speaks for this computer', () => {
    const observations = rows(w.healthyPath()).filter(({ probe }) => probe !== 'network-interfaces');
    expect(statuses({ observations })[0]).toBe('passed');
  });

  test('nothing measured: nothing checked', () => {
    expect(statuses({})).toEqual(Array(5).fill('unchecked'));
  });

  test('all passed, and the domain was not looked at', () => {
    expect(statuses({ observations: rows(w.healthyPath()) })).toEqual([
      'passed',
      'passed',
      'passed',
      'unchecked',
      'passed',
    ]);
  });

  test('what lies behind the fault is not checked', () => {
    expect(statuses({ observations: upTo(blocked) })).toEqual([
      'passed',
      'problem',
      'unchecked',
      'unchecked',
      'unchecked',
    ]);
    expect(path({ observations: upTo(blocked) })[1]?.said).toContain('Port 587 gave no answer');
  });

  test('a dead server is no fault of the network that noticed it', () => {
    const closed = w.ports({ 465: 'connection-refused', 587: 'connection-refused', 443: 'open' });
    expect(statuses({ observations: upTo(closed) })).toEqual([
      'passed',
      'unchecked',
      'problem',
      'unchecked',
      'unchecked',
    ]);
  });

  test('a wrong name sits in the settings of this computer', () => {
    const hops = path({ observations: rows(w.online(), w.nameFails('dns-nxdomain')) });
    expect(hops[0]).toMatchObject({
      status: 'problem',
      said: 'The name service says that this server name does not exist.',
    });
    expect(hops[1]?.status).toBe('unchecked');
  });

  test('a fault that is only possible is to be looked at', () => {
    const refused = w.ports({ 465: 'open', 587: 'connection-refused', 443: 'open' });
    expect(statuses({ observations: upTo(refused) })[1]).toBe('look');
  });

  test('a text alone puts the fault at its place and leaves the rest open', () => {
    expect(statuses({ readings: text('mailbox-full') })).toEqual([
      'unchecked',
      'unchecked',
      'unchecked',
      'unchecked',
      'problem',
    ]);
  });

  test('a fault that we cannot name is to be looked at where it showed', () => {
    const odd = w.rows(w.workingPath(), w.signInFails('cause=not-in-our-list', 454, 'sign-in-deferred'));
    expect(path({ observations: odd })[2]).toMatchObject({ place: 'provider', status: 'look' });
  });

  describe('and the domain', () => {
    const domain = (...more: readonly (w.Row | readonly w.Row[])[]) =>
      path({ observations: rows(w.healthyPath(), ...more) })[3];

    test('passed where its list is in order', () => {
      expect(domain(d.goodList(), d.goodKey(), d.rule('reject'))).toMatchObject({
        place: 'domain',
        status: 'passed',
        said: 'The list of who may send for your domain is in order.',
      });
    });

    test('is to be looked at where it has no list', () => {
      expect(domain(d.noList(), d.noKeyFound())).toMatchObject({
        status: 'look',
        said: 'Your domain has no list of who may send for it.',
      });
    });

    test('is to be looked at whatever stops the message before it', () => {
      const observations = rows(upTo(blocked), d.senderList(undefined, d.problem('spf-several')));
      expect(path({ observations })[3]).toMatchObject({
        status: 'look',
        said: 'The list of who may send for your domain has an error.',
      });
    });

    test('is the problem where the cause sits there', () => {
      const checkUp = w.theCase({ symptom: { kind: 'check-up' } });
      const observations = rows(w.healthyPath(), d.senderList(undefined, d.problem('spf-several')));
      expect(path({ case: checkUp, observations })[3]?.status).toBe('problem');
    });

    test('was not checked where nobody answered for it', () => {
      expect(domain(d.openPart('spf', 'spf-could-not-check'))?.status).toBe('unchecked');
      expect(domain(w.untested('domain-records', 'provider-domain'))?.status).toBe('unchecked');
    });
  });
});
