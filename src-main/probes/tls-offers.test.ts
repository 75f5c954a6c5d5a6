import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema, type Observation } from '../contract/observation.ts';
import { makeAuthority } from '../tls-checker-lite/certificates/index.ts';
import {
  fatalAlert,
  handshakeRecord,
  readClientHello,
  serverHello,
} from '../tls-checker-lite/src/hello/testing/server-bytes.ts';
import { HOST, Lab, rowsOf, runInLab } from './testing/lab.ts';

let lab: Lab;
let open: Server[] = [];
beforeEach(() => {
  lab = new Lab();
});
afterEach(async () => {
  await lab.close();
  for (const server of open) server.close();
  open = [];
});

const listen = async (server: Server): Promise<void> => {
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  lab.place(465, (server.address() as AddressInfo).port);
};

const raw = (answer: (hello: { version: number; suites: number[] }) => Buffer) =>
  listen(
    createServer((socket: Socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (bytes: Buffer) => {
        if (bytes[0] === 22) socket.end(answer(readClientHello(bytes)));
        else socket.destroy();
      });
    }),
  );

const run = async (): Promise<Observation[]> =>
  rowsOf(await runInLab(lab, { submission: { port: 465, socketType: 'tls' }, only: ['tls-offers'] }), 'tls-offers');
const taken = (rows: readonly Observation[]) =>
  rows.filter(({ outcome }) => outcome === 'ok').map(({ tlsOffer }) => tlsOffer?.group ?? tlsOffer?.version);

describe('tls-offers', () => {
  it('does not ask a server that this app can speak to', async () => {
    const server = await lab.serve(465, { implicitTls: true });
    expect(await run()).toMatchObject([{ outcome: 'not-tested', reason: 'not-needed' }]);
    expect(server.lines.filter(({ text }) => text.startsWith('EHLO')).length).toBeLessThanOrEqual(1);
  });

  it('finds a server that speaks outdated TLS alone', async () => {
    const { keyPem, chainPem } = await (
      await makeAuthority({ commonName: 'Old', keyType: 'rsa' })
    ).issue({
      names: [HOST],
      keyType: 'rsa',
    });
    await listen(
      tls
        .createServer({
          key: keyPem,
          cert: chainPem,
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1.1',
          ciphers: 'DEFAULT@SECLEVEL=0',
        })
        .on('tlsClientError', () => undefined),
    );
    const rows = await run();
    for (const row of rows) observationSchema.parse(row);
    expect(taken(rows)).toEqual(['TLSv1.1', 'TLSv1']);
    expect(rows[0]).toMatchObject({ target: `${HOST}:465 TLSv1.3`, failure: 'tls-version-unsupported', port: 465 });
  });

  it('finds a server that speaks TLS 1.2 with ciphers that an engine may lack', async () => {
    await raw(({ version, suites }) =>
      version === 0x0303 && suites.includes(0x0033) && !suites.includes(0x1301) && suites.length < 40
        ? handshakeRecord(serverHello(0x0303, 0x0033))
        : fatalAlert(40),
    );
    const rows = await run();
    expect(taken(rows)).toEqual(['TLSv1.2', 'dhe']);
    expect(rows.find(({ tlsOffer }) => tlsOffer?.group === 'ecdhe')).toMatchObject({
      failure: 'tls-handshake-failed',
      tlsOffer: { alert: 40 },
    });
  });

  it('says that nothing is taken where nothing is', async () => {
    await raw(() => fatalAlert(80));
    const rows = await run();
    expect(rows).toHaveLength(8);
    expect(taken(rows)).toEqual([]);
  });
});
