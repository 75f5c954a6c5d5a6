import { afterEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../contract/case.ts';
import type { Observation } from '../contract/observation.ts';
import { createNet } from '../net/create-net.ts';
import { runProbes } from '../probes/run-probes.ts';
import { createTarget } from '../probes/target.ts';
import { listFaults } from './faults.ts';
import { startLab, type Lab } from './lab.ts';

const labs: Lab[] = [];
afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});

const measure = async (theCase: CaseFile, password: string): Promise<Observation[]> => {
  const target = createTarget(theCase, password);
  if (target === undefined) throw new Error('nothing to test');
  const net = createNet(theCase.environment);
  return runProbes({ target, net, consent: theCase.consent ?? {}, signal: new AbortController().signal });
};

type Row = Partial<Omit<Observation, 'reply'>> & { readonly reply?: { readonly code: number } };

/** The row by which the real probes find each problem. */
const ROWS: Record<string, Row> = {
  healthy: { probe: 'recipient-acceptance', outcome: 'ok', reply: { code: 250 } },
  'wrong-server-name': { probe: 'server-address', recordType: 'A', failure: 'dns-nxdomain' },
  'resolver-down': { probe: 'server-address', recordType: 'A', failure: 'dns-port-closed' },
  'server-down': { probe: 'submission-connect', failure: 'connection-refused' },
  'tls-mode-mismatch': { probe: 'tls-handshake', socketType: 'tls', failure: 'tls-plaintext-answer' },
  'encryption-required': { probe: 'sender-acceptance', failure: 'sender-refused', reply: { code: 530 } },
  'certificate-expired': { probe: 'tls-handshake', failure: 'tls-expired' },
  'certificate-name-mismatch': { probe: 'tls-handshake', failure: 'tls-hostname-mismatch' },
  'certificate-untrusted': { probe: 'tls-handshake', failure: 'tls-self-signed' },
  'wrong-password': { probe: 'sign-in', failure: 'sign-in-refused', reply: { code: 535 } },
  'app-password-required': { probe: 'sign-in', failure: 'sign-in-refused', reply: { code: 534 } },
  'oauth-required': { probe: 'sign-in', failure: 'mechanism-unsupported' },
  'not-signed-in': { probe: 'sender-acceptance', failure: 'sender-refused', reply: { code: 530 } },
  'sender-not-allowed': { probe: 'sender-acceptance', failure: 'sender-refused', reply: { code: 553 } },
  'message-too-big': { probe: 'recipient-acceptance', outcome: 'ok' },
  'recipient-unknown': { probe: 'recipient-acceptance', failure: 'recipient-refused', reply: { code: 550 } },
  'mailbox-full': { probe: 'recipient-acceptance', failure: 'recipient-deferred', reply: { code: 452 } },
  greylisted: { probe: 'recipient-acceptance', failure: 'recipient-deferred', reply: { code: 450 } },
};

const ids = listFaults().map((fault) => fault.id);

describe('the real probes against every practice problem', () => {
  it('has a row for each', () => {
    expect(Object.keys(ROWS).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('find %s, send no password in clear, and see it gone after the repair', async (id) => {
    const lab = await startLab(id);
    labs.push(lab);
    const rows = await measure(lab.case, lab.password);
    expect(rows).toContainEqual(expect.objectContaining(matching(ROWS[id] ?? {})));
    expect(lab.lines().filter(({ text, secure }) => /^AUTH/i.test(text) && !secure)).toEqual([]);
    const after = await measure(await lab.repair(), lab.password);
    const good = id === 'oauth-required' ? 'tls-handshake' : 'recipient-acceptance';
    expect(after).toContainEqual(expect.objectContaining({ probe: good, outcome: 'ok' }));
  });

  it('call no server for the recipient: nobody but the system may open port 25', async () => {
    const lab = await startLab('healthy');
    labs.push(lab);
    const rows = await measure(lab.case, lab.password);
    const called = rows.filter(({ probe }) => probe === 'recipient-server' || probe === 'exchanger-address');
    expect(called.map(({ probe, outcome }) => [probe, outcome])).toContainEqual(['recipient-server', 'not-tested']);
    expect(called.filter(({ outcome }) => outcome === 'ok')).toEqual([]);
  });

  it('show the small size limit of message-too-big', async () => {
    const lab = await startLab('message-too-big');
    labs.push(lab);
    const rows = await measure(lab.case, lab.password);
    const hello = rows.find(({ probe, socketType }) => probe === 'ehlo' && socketType === 'starttls');
    expect(hello?.capabilities).toContain('SIZE 2097152');
  });
});

/** A row to match; of the reply only the code is compared. */
const matching = ({ reply, ...row }: Row): Record<string, unknown> =>
  reply === undefined ? row : { ...row, reply: expect.objectContaining(reply) as unknown };
