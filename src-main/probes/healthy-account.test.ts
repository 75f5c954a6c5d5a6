import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema, PROBE_IDS } from '../contract/observation.ts';
import { ADDRESS, HOST, Lab, PASSWORD, RECIPIENT, rowsOf, runInLab } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const HEALTHY = { requireTls: true, requireSignIn: true, accounts: { [ADDRESS]: PASSWORD } };

const serveHealthy = async () => {
  await lab.serve(465, { script: HEALTHY, implicitTls: true });
  return lab.serve(587, { script: HEALTHY });
};

describe('the probes on a healthy account', () => {
  it('find nothing wrong on the way of the settings', async () => {
    await serveHealthy();
    await lab.serve(25, {}, '127.0.0.2');
    const rows = await runInLab(lab);
    const own = { port: 587 } as const;
    for (const [probe, facts] of [
      ['server-address', { view: 'os', recordType: 'A' }],
      ['submission-connect', own],
      ['greeting', own],
      ['ehlo', { ...own, socketType: undefined }],
      ['starttls', own],
      ['tls-handshake', { ...own, socketType: 'starttls' }],
      ['ehlo', { ...own, socketType: 'starttls' }],
      ['sign-in', own],
      ['sender-acceptance', { target: ADDRESS }],
      ['recipient-acceptance', { target: RECIPIENT }],
      ['recipient-mx', {}],
      ['recipient-server', { host: 'mx.southmail.example', port: 25 }],
    ] as const) {
      expect([probe, facts, rowsOf(rows, probe, facts).map(({ outcome }) => outcome)]).toEqual([probe, facts, ['ok']]);
    }
  });

  it('give lawful rows, numbered as they arrive, and at least one of every kind', async () => {
    await serveHealthy();
    const seen: string[] = [];
    const rows = await runInLab(lab, { onRow: ({ id }) => seen.push(id) });
    for (const row of rows) expect(() => observationSchema.parse(row)).not.toThrow();
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_row, at) => `o${at + 1}`));
    expect(seen).toEqual(rows.map(({ id }) => id));
    for (const id of PROBE_IDS) expect(rowsOf(rows, id).length, id).toBeGreaterThan(0);
  });

  it('see both modes of the port in the settings, and the other ports as alternatives', async () => {
    await serveHealthy();
    const rows = await runInLab(lab);
    expect(rowsOf(rows, 'tls-handshake', { port: 587, socketType: 'tls' })).toMatchObject([
      { outcome: 'failed', failure: 'tls-plaintext-answer' },
    ]);
    expect(rowsOf(rows, 'tls-handshake', { port: 465, socketType: 'tls' })).toMatchObject([{ outcome: 'ok' }]);
    expect(rowsOf(rows, 'ehlo', { port: 465 })).toMatchObject([{ socketType: 'tls', mechanisms: ['PLAIN', 'LOGIN'] }]);
  });

  it('read the certificate', async () => {
    await serveHealthy();
    const [row] = rowsOf(await runInLab(lab), 'tls-handshake', { port: 587, socketType: 'starttls' });
    expect(row?.tls).toMatchObject({ problems: [], trustedByBundled: true, version: 'TLSv1.3' });
    expect(row?.tls?.chain[0]?.names).toEqual([HOST]);
  });

  it('work on 465 as well, where the greeting comes inside TLS', async () => {
    const server = await lab.serve(465, { script: HEALTHY, implicitTls: true });
    const rows = await runInLab(lab, { submission: { port: 465, socketType: 'tls' } });
    expect(rowsOf(rows, 'sign-in')).toMatchObject([{ outcome: 'ok', port: 465, socketType: 'tls' }]);
    expect(rowsOf(rows, 'greeting', { socketType: 'tls' })).toMatchObject([{ outcome: 'ok' }]);
    expect(rowsOf(rows, 'greeting', { socketType: undefined })).toMatchObject([{ reason: 'other-mode-works' }]);
    expect(rowsOf(rows, 'tls-handshake', { socketType: 'starttls' })).toMatchObject([
      { outcome: 'not-tested', reason: 'other-mode-works' },
    ]);
    expect(server.lines.every(({ secure }) => secure)).toBe(true);
  });

  it('never send a message, and leave politely', async () => {
    const server = await serveHealthy();
    await runInLab(lab);
    await expect.poll(() => server.lines.map(({ text }) => text)).toContain('QUIT');
    expect(server.lines.map(({ text }) => text)).toContain('RSET');
    expect(server.lines.map(({ text }) => text.toUpperCase())).not.toContain('DATA');
  });

  it('show the whole conversation without the password', async () => {
    await serveHealthy();
    const rows = await runInLab(lab);
    const all = JSON.stringify(rows);
    expect(all).not.toContain(PASSWORD);
    expect(all).not.toContain(Buffer.from(PASSWORD).toString('base64').replaceAll('=', ''));
    expect(all).not.toContain(Buffer.from(`\0${ADDRESS}\0${PASSWORD}`).toString('base64'));
    expect(all).toContain('AUTH PLAIN ********');
  });

  it('touch the known ports only, and of each family two addresses at most', async () => {
    lab.zone = { [`${HOST}/A`]: ['127.0.0.1', '127.0.0.3', '127.0.0.4'], [`${HOST}/AAAA`]: ['::1', '::2', '::3'] };
    await runInLab(lab, { submission: { port: 1587 }, recipient: null });
    expect([...new Set(lab.opened.map(({ port }) => port))].sort((a, b) => a - b)).toEqual([
      25, 443, 465, 587, 993, 1587, 2525,
    ]);
    expect(new Set(lab.opened.map(({ address }) => address))).toEqual(new Set(['127.0.0.1', '127.0.0.3', '::1']));
  });
});
