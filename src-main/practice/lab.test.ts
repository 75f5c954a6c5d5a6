import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { caseSchema } from '../contract/case.ts';
import { listFaults } from './faults.ts';
import { startLab, type Lab, type LabOptions } from './lab.ts';
import { openClient } from './test-client.ts';
import { tlsAtOnce, walk, type Walk } from './test-walk.ts';

const labs: Lab[] = [];
afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});
const start = async (faultId: string, options?: LabOptions): Promise<Lab> => {
  const lab = await startLab(faultId, options);
  labs.push(lab);
  return lab;
};
const hostOf = (lab: Lab): string => lab.case.environment?.resolvers?.[0]?.split(':')[0] ?? '';

const ids = listFaults().map((fault) => fault.id);
const EXPECTED: Record<string, Partial<Record<keyof Walk, string | RegExp>>> = {
  healthy: { signIn: /^235 2\.7\.0/, recipient: '250 2.1.5 Ok' },
  'wrong-server-name': { name: 'code 3' },
  'resolver-down': { error: 'ECONNREFUSED' },
  'server-down': { name: 'found', error: 'ECONNREFUSED' },
  'tls-mode-mismatch': { name: 'found', tls: 'ERR_SSL_WRONG_VERSION_NUMBER' },
  'encryption-required': {
    tls: 'trusted',
    ehlo: /^(?!.*AUTH)/s,
    sender: '530 5.7.0 Must issue a STARTTLS command first',
  },
  'certificate-expired': { tls: 'CERT_HAS_EXPIRED' },
  'certificate-name-mismatch': { tls: /ERR_TLS_CERT_ALTNAME_INVALID/ },
  'certificate-untrusted': { tls: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  'wrong-password': { signIn: '535 5.7.8 Error: authentication failed' },
  'app-password-required': { signIn: /^534-5\.7\.9 [^\n]+\n534 5\.7\.9 / },
  'oauth-required': {
    ehlo: /AUTH XOAUTH2/,
    signIn: '535 5.7.139 Authentication unsuccessful, basic authentication is disabled',
  },
  'not-signed-in': { sender: '530 5.7.0 Authentication required' },
  'sender-not-allowed': {
    signIn: /^235/,
    sender: '553 5.7.1 <anna@anna-knits.example>: Sender address rejected: not owned by user anna@northmail.example',
  },
  'message-too-big': { ehlo: /SIZE 2097152/, recipient: '250 2.1.5 Ok' },
  'recipient-unknown': {
    sender: '250 2.1.0 Ok',
    recipient: '550 5.1.1 <bobb@harbour-books.example>: Recipient address rejected: User unknown',
  },
  'mailbox-full': { sender: '250 2.1.0 Ok', recipient: /^452 4\.2\.2 / },
  greylisted: { sender: '250 2.1.0 Ok', recipient: /^450 4\.2\.0 .*Greylisted/ },
};

const check = (seen: Walk, expected: (typeof EXPECTED)[string]): void => {
  for (const [step, words] of Object.entries(expected)) {
    const said = seen[step as keyof Walk];
    if (typeof words === 'string') expect(said).toBe(words);
    else expect(said).toMatch(words);
  }
};

describe('every practice problem', () => {
  it('is in the table of this test', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s is really there, and gone after the repair', async (id) => {
    const lab = await start(id);
    expect(caseSchema.parse(lab.case)).toEqual(lab.case);
    check(await walk(lab.case, lab.password), EXPECTED[id]!);
    const repaired = await lab.repair();
    expect(caseSchema.parse(repaired)).toEqual(repaired);
    expect(repaired.symptom).toEqual({ kind: 'check-up', client: 'thunderbird' });
    const after = await walk(repaired, lab.password);
    if (id === 'oauth-required') {
      // A walk with a password cannot sign in where only the provider's window does.
      expect(repaired.account?.submission?.authentication).toBe('oauth2');
      expect(after).toMatchObject({ tls: 'trusted', ehlo: expect.stringContaining('AUTH XOAUTH2') as string });
    } else {
      expect(after).toMatchObject({ tls: 'trusted', recipient: '250 2.1.5 Ok' });
    }
  });

  it.each(ids)('%s keeps the password out of the case and the files', async (id) => {
    const lab = await start(id);
    expect(JSON.stringify([lab.case, lab.files])).not.toContain(lab.password);
  });
});

describe('the other port of the provider', () => {
  it('speaks TLS at once and is announced by the name service', async () => {
    const lab = await start('healthy');
    const { tls } = await announced(lab);
    expect(await tlsAtOnce(hostOf(lab), tls, 'smtp.northmail.example', rootsOf(lab))).toBe('trusted');
    const client = await openClient({ address: hostOf(lab), port: tls, tls: true });
    expect(await client.reply()).toMatch(/^220 smtp\.northmail\.example/);
    client.destroy();
  });
});

describe('startLab', () => {
  it('names an unknown problem and lists the known ones', async () => {
    await expect(startLab('no-such-thing')).rejects.toMatchObject({
      name: 'UnknownFaultError',
      code: 'unknown-fault',
      known: ids,
      message: expect.stringMatching(/"no-such-thing".*healthy, wrong-server-name/) as string,
    });
  });

  it('runs twice at the same time, apart from each other', async () => {
    const [a, b] = await Promise.all([start('wrong-password'), start('wrong-password')]);
    expect(a.password).not.toBe(b.password);
    await a.repair();
    expect(await walk(b.case, b.password)).toMatchObject({ signIn: expect.stringMatching(/^535/) as string });
    expect(await walk(a.case, b.password)).toMatchObject({ signIn: expect.stringMatching(/^535/) as string });
    expect(await walk(a.case, a.password)).toMatchObject({ signIn: expect.stringMatching(/^235/) as string });
  });

  it('is only on this computer and asks only its own name service', async () => {
    const lab = await start('healthy');
    expect(hostOf(lab)).toMatch(process.platform === 'linux' ? /^127\.77\./ : /^127\.0\.0\.1$/);
    expect(lab.case.environment).toMatchObject({ referenceResolvers: [] });
    expect(lab.case.environment?.resolvers).toHaveLength(1);
    expect(lab.case.consent).toEqual({ signIn: true });
  });

  it('shows what the servers saw, and never a sign-in in clear', async () => {
    const lab = await start('healthy');
    await walk(lab.case, lab.password);
    const signIns = lab.lines().filter((line) => line.text.startsWith('AUTH'));
    expect(signIns).toHaveLength(1);
    expect(signIns[0]?.secure).toBe(true);
  });

  it('repairs once, however often it is asked, and keeps its ports', async () => {
    const lab = await start('wrong-server-name');
    const [first, second] = await Promise.all([lab.repair(), lab.repair()]);
    expect(second).toBe(first);
    expect(await lab.repair()).toBe(first);
    expect(first.account?.submission).toEqual({
      ...lab.case.account?.submission,
      hostname: 'smtp.northmail.example',
    });
    expect(first.environment).toEqual(lab.case.environment);
  });

  it('makes everything for the time it is given', async () => {
    const now = new Date('2026-11-24T12:00:00.000Z');
    const lab = await start('recipient-unknown', { now });
    expect(lab.case.environment?.now).toBe('2026-11-24T12:00:00.000Z');
    expect(lab.files[0]?.text).toContain('Date: Tue, 24 Nov 2026 12:00:00 +0000');
    const root = new X509Certificate(lab.case.environment?.trustedCertificates?.[0] ?? '');
    expect(Date.parse(root.validFrom)).toBeLessThan(now.getTime());
    expect(Date.parse(root.validTo)).toBeGreaterThan(now.getTime());
  });

  it('leaves no socket behind, also when closed twice, with a client connected, or during a repair', async () => {
    const handles = (): string[] => process.getActiveResourcesInfo().filter((name) => /^(TCP|UDP|Pipe|TLS)/.test(name));
    const before = handles().sort();
    const lab = await startLab('wrong-password');
    const port = lab.case.account?.submission?.port ?? 0;
    const client = await openClient({ address: hostOf(lab), port });
    expect(handles().length).toBeGreaterThan(before.length);
    await Promise.all([lab.close(), lab.close()]);
    expect(await client.ended()).not.toBe('open');
    const other = await startLab('server-down');
    const repairing = other.repair();
    await other.close();
    await repairing;
    client.destroy();
    await new Promise((resolve) => setImmediate(resolve));
    expect(handles().sort()).toEqual(before);
    for (const closed of [lab, other]) {
      const [error] = (await once(connect(closed.case.account?.submission?.port ?? 0, hostOf(closed)), 'error')) as [
        NodeJS.ErrnoException,
      ];
      expect(error.code).toBe('ECONNREFUSED');
    }
    await expect(lab.repair()).rejects.toThrow('closed');
  });
});

const rootsOf = (lab: Lab): string[] => lab.case.environment?.trustedCertificates ?? [];

/** The port for TLS as the SRV record of the provider names it. */
const announced = async (lab: Lab): Promise<{ tls: number }> => {
  const resolver = new Resolver();
  resolver.setServers(lab.case.environment?.resolvers ?? []);
  const records = await resolver.resolveSrv('_submissions._tcp.northmail.example');
  return { tls: records[0]?.port ?? 0 };
};
