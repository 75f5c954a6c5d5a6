import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeAuthority } from 'tls-checker-lite/certificates';
import type { DnsQuestion, Net, TcpTarget } from './net.ts';
import { systemClock } from './system-clock.ts';
import { connectTcp } from './tcp.ts';

/** Records by "TYPE name". */
export type Zone = Readonly<Record<string, readonly string[]>>;

const answer = (zone: Zone, { name, type }: DnsQuestion) => {
  const records = (zone[`${type} ${name}`] ?? []).map((data) => ({ name, type, ttl: 60, data }));
  return records.length > 0
    ? ({ ok: true, value: { records, server: 'fake' }, ms: 1 } as const)
    : ({ ok: false, failure: 'dns-nxdomain', ms: 1 } as const);
};

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
};

/**
 * For tests: an https server on this computer for the given names, and a net whose names are those of `zone` and whose
 * connections to port 443 end at that server, those to port 80 at one without TLS, those to other ports where `mail`
 * leads them. Keeps the request lines and the targets.
 */
export async function startHttpTest(
  names: readonly string[],
  zone: Zone,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const authority = await makeAuthority({ commonName: 'Test root' });
  const { keyPem, chainPem } = await authority.issue({ names });
  const lines: string[] = [];
  const targets: TcpTarget[] = [];
  const questions: string[] = [];
  const mail = new Map<number, number>();
  const server = createServer({ key: keyPem, cert: chainPem }, (request, response) => {
    lines.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    handle(request, response);
  });
  const plain = createPlainServer((request, response) => {
    lines.push(`http://${request.headers.host ?? ''}${request.url ?? ''}`);
    handle(request, response);
  });
  const [port, plainPort] = await Promise.all([listen(server), listen(plain)]);
  const net: Net = {
    clock: systemClock,
    dns: {
      servers: () => ['fake'],
      ask: (_view, question) => {
        questions.push(`${question.type} ${question.name}`);
        return Promise.resolve(answer(zone, question));
      },
      askServer: (_server, question) => Promise.resolve(answer(zone, question)),
    },
    connect: (target, signal, deadlineMs) => {
      targets.push(target);
      const real = target.port === 80 ? plainPort : target.port === 443 ? port : mail.get(target.port);
      return real === undefined
        ? Promise.resolve({ ok: false, failure: 'connection-refused', ms: 0 })
        : connectTcp({ address: '127.0.0.1', port: real, family: 4 }, systemClock, signal, deadlineMs);
    },
    interfaces: () => [],
    hostsFile: () => Promise.resolve(undefined),
    trustedCertificates: [authority.certPem],
  };
  const stop = () => {
    for (const each of [server, plain]) {
      each.closeAllConnections();
      each.close();
    }
  };
  return { net, lines, targets, questions, mail, stop };
}
