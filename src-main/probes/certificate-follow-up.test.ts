import { X509Certificate } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema, type Observation } from '../contract/observation.ts';
import { clockFrom } from '../net/system-clock.ts';
import { createTarget } from './target.ts';
import { runProbes } from './run-probes.ts';
import { makeAuthority, type Authority } from '../tls-checker-lite/certificates/index.ts';
import { ADDRESS, HOST, Lab, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

const DAY = 86_400_000;
const ISSUER_HOST = 'issuer.example';
const PUBLIC = '93.184.216.34';
const ISSUER_URL = `http://${ISSUER_HOST}/middle.cer`;

let lab: Lab;
let servers: Server[] = [];
beforeEach(() => {
  lab = new Lab();
});
afterEach(async () => {
  await lab.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

const listen = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
};

const serveIssuer = async (handle: RequestListener): Promise<void> => {
  lab.zone = { ...lab.zone, [`${ISSUER_HOST}/A`]: [PUBLIC] };
  lab.place(80, await listen(createServer(handle)), PUBLIC);
};

const der = ({ certPem }: Authority) => new X509Certificate(certPem).raw;

/** The outgoing server shows a certificate of `by` without the part above it. */
const serveGap = async (by: Authority): Promise<void> => {
  const { keyPem, certPem } = await by.issue({ names: [HOST], issuerUrl: ISSUER_URL });
  await lab.serve(465, { implicitTls: true, issued: { keyPem, certPem, chainPem: certPem } });
};

const run = async (probe: Observation['probe'], more: LabRun = {}) => {
  const submission = { port: 465, socketType: 'tls' } as const;
  const rows = await runInLab(lab, { submission, consent: { thirdParties: true }, only: [probe], ...more });
  for (const row of rows) observationSchema.parse(row);
  return rowsOf(rows, probe);
};

describe('issuer-certificate', () => {
  it('finds that the missing part leads to a known office', async () => {
    const middle = await (await lab.authority).intermediate({ commonName: 'Lab Middle' });
    await serveGap(middle);
    let asked = '';
    await serveIssuer((request, response) => {
      asked = `${request.method ?? ''} ${request.url ?? ''}`;
      response.end(der(middle));
    });
    expect(await run('issuer-certificate')).toMatchObject([
      { outcome: 'ok', target: ISSUER_URL, host: ISSUER_HOST, issuer: 'root' },
    ]);
    expect(asked).toBe('GET /middle.cer');
  });

  it('finds a private authority', async () => {
    const firm = await makeAuthority({ commonName: 'Firm Root' });
    const middle = await firm.intermediate({ commonName: 'Firm Middle' });
    await serveGap(middle);
    const { certPem } = middle;
    await serveIssuer((_request, response) => response.end(`${certPem}\n${firm.certPem}`));
    expect(await run('issuer-certificate')).toMatchObject([{ outcome: 'ok', issuer: 'private' }]);
  });

  it.each<[string, RequestListener, string]>([
    ['is not there', (_request, response) => response.writeHead(404).end(), 'unknown-failure'],
    ['is a web page', (_request, response) => response.end('<html>sign in</html>'), 'reply-malformed'],
    ['is too long', (_request, response) => response.end(Buffer.alloc(100_000)), 'reply-too-long'],
  ])('names a part that %s', async (_what, handle, failure) => {
    await serveGap(await (await lab.authority).intermediate({ commonName: 'Lab Middle' }));
    await serveIssuer(handle);
    expect(await run('issuer-certificate')).toMatchObject([{ outcome: 'failed', failure }]);
  });

  it('asks nobody inside the own network', async () => {
    await serveGap(await (await lab.authority).intermediate({ commonName: 'Lab Middle' }));
    await serveIssuer((_request, response) => response.end());
    lab.zone = { ...lab.zone, [`${ISSUER_HOST}/A`]: ['192.168.1.1'] };
    expect(await run('issuer-certificate')).toMatchObject([{ failure: 'address-not-allowed' }]);
    expect(lab.opened.filter(({ port }) => port === 80)).toEqual([]);
  });

  it('asks nobody without a yes, and nobody where nothing is missing', async () => {
    await lab.serve(465, { implicitTls: true });
    expect(await run('issuer-certificate', { consent: {} })).toMatchObject([{ reason: 'no-consent' }]);
    expect(await run('issuer-certificate')).toMatchObject([{ reason: 'not-needed' }]);
  });
});

describe('server-clock', () => {
  const serveWeb = async (date: string | undefined): Promise<void> => {
    const { keyPem, chainPem } = await (
      await makeAuthority({ commonName: 'Nobody' })
    ).issue({ names: ['web.example'] });
    const server = createTlsServer({ key: keyPem, cert: chainPem }, (_request, response) => {
      response.sendDate = false;
      response.writeHead(301, date === undefined ? {} : { date }).end();
    });
    lab.place(443, await listen(server));
  };
  const expired = { names: [HOST], notBefore: new Date(Date.now() - 90 * DAY), notAfter: new Date(Date.now() - DAY) };
  const serveExpired = () => lab.serve(465, { implicitTls: true, certificate: expired });

  it('reads the date of the web server, whatever its certificate is worth', async () => {
    await serveExpired();
    await serveWeb('Tue, 24 Nov 2026 12:00:00 GMT');
    expect(await run('server-clock')).toMatchObject([
      { outcome: 'ok', serverTime: '2026-11-24T12:00:00.000Z', port: 443, host: HOST },
    ]);
  });

  it.each([undefined, 'soon'])('names a date that is %j', async (date) => {
    await serveExpired();
    await serveWeb(date);
    expect(await run('server-clock')).toMatchObject([{ failure: 'reply-malformed' }]);
  });

  it('is not asked while the certificate is in its dates, nor where the web port is closed', async () => {
    await lab.serve(465, { implicitTls: true });
    expect(await run('server-clock')).toMatchObject([{ reason: 'not-needed' }]);
    await lab.close();
    lab = new Lab();
    await serveExpired();
    expect(await run('server-clock')).toMatchObject([{ reason: 'not-reached' }]);
  });

  it('shows a clock that is a year behind', async () => {
    await lab.serve(465, { implicitTls: true });
    await serveWeb(new Date().toUTCString());
    const target = createTarget({
      schemaVersion: 1,
      symptom: { kind: 'unknown' },
      account: { address: ADDRESS, submission: { hostname: HOST, port: 465, socketType: 'tls' } },
    });
    if (target === undefined) throw new Error('The lab case has no server.');
    const net = { ...(await lab.net()), clock: clockFrom(new Date(Date.now() - 365 * DAY)) };
    const signal = new AbortController().signal;
    const rows = await runProbes({ target, net, consent: {}, signal, only: ['server-clock'] });
    const [row] = rowsOf(rows, 'server-clock');
    expect(Date.parse(row?.serverTime ?? '') - Date.parse(row?.endedAt ?? '')).toBeGreaterThan(364 * DAY);
  });
});
