import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createNet } from '../net/create-net.ts';
import { a, fakeDnsServer, reply, type FakeDnsScripts } from '../net/dns/fake-dns-server.ts';
import { rowsOf } from './testing/lab.ts';
import { runProbes } from './run-probes.ts';
import { createTarget } from './target.ts';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Runs the look-ups against real servers on this computer. */
async function look(resolvers: readonly string[]) {
  const environment = { resolvers: [...resolvers], referenceResolvers: [] };
  const target = createTarget({
    schemaVersion: 1,
    symptom: { kind: 'unknown' },
    account: { submission: { hostname: 'smtp.northmail.example' } },
    environment,
  });
  if (target === undefined) throw new Error('no target');
  const { signal } = new AbortController();
  const only = ['resolver-health', 'server-address', 'signature-check'] as const;
  return runProbes({ target, net: createNet(environment), consent: {}, signal, only });
}

async function resolver(scripts: FakeDnsScripts): Promise<string> {
  const server = await fakeDnsServer(scripts);
  open.push(() => server.close());
  return `127.0.0.1:${server.port}`;
}

describe('a resolver on this computer', () => {
  it('answers over both transports, and says how long it took', async () => {
    const answer = (query: Parameters<typeof reply>[0]) => reply(query, [a('192.0.2.1')]);
    const rows = await look([await resolver({ udp: answer, tcp: answer })]);
    for (const row of rowsOf(rows, 'resolver-health')) {
      expect(row).toMatchObject({ outcome: 'ok', answers: ['192.0.2.1'] });
      expect(row.ms).toBeGreaterThan(0);
    }
  });

  it('D9: is closed, which is said at once', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const rows = await look([`127.0.0.1:${port}`]);
    expect(rowsOf(rows, 'resolver-health').map(({ failure }) => failure)).toEqual([
      'dns-port-closed',
      'dns-port-closed',
    ]);
    expect(rowsOf(rows, 'resolver-port')).toMatchObject([{ reason: 'not-needed' }]);
  });

  it('each is judged by itself: one refuses, one answers', async () => {
    const refusing = await resolver({ udp: (query) => reply(query, [], { rcode: 5 }) });
    const good = await resolver({ udp: (query) => reply(query, [a('192.0.2.1')]) });
    const rows = await look([refusing, good]);
    expect(rowsOf(rows, 'resolver-health', { transport: 'udp', resolver: refusing })).toMatchObject([
      { failure: 'dns-refused' },
    ]);
    expect(rowsOf(rows, 'resolver-health', { transport: 'udp', resolver: good })).toMatchObject([{ outcome: 'ok' }]);
    expect(rowsOf(rows, 'server-address', { view: 'configured', recordType: 'A' })).toMatchObject([{ outcome: 'ok' }]);
  });

  it('gives a broken signature away when it is asked without the check', async () => {
    const server = await resolver({
      udp: (query, raw) =>
        (raw.readUInt8(3) & 0x10) === 0 ? reply(query, [], { rcode: 2 }) : reply(query, [a('192.0.2.1')]),
    });
    const rows = await look([server]);
    expect(rowsOf(rows, 'server-address', { recordType: 'A', view: 'configured' })).toMatchObject([
      { failure: 'dns-servfail' },
    ]);
    expect(rowsOf(rows, 'signature-check')).toMatchObject([{ outcome: 'ok', answers: ['192.0.2.1'] }]);
  });
});
