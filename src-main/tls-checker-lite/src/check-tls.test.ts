import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TlsOptions } from 'node:tls';
import { makeAuthority, type Authority, type CertificateOrder } from '../certificates/index.ts';
import { checkTls, type CheckTlsOptions } from './index.ts';
import { plainServer, tlsServer, type ScriptedServer } from './scripted-server.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const NAME = 'mail.example.test';

let root: Authority;
let stranger: Authority;
const open: ScriptedServer[] = [];

beforeAll(async () => {
  [root, stranger] = await Promise.all([
    makeAuthority({ commonName: 'Test Root', keyType: 'rsa' }),
    makeAuthority({ commonName: 'Avast Web/Mail Shield Root' }),
  ]);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(options: TlsOptions): Promise<number> {
  const server = await tlsServer(options);
  open.push(server);
  return server.port;
}

function check(port: number, more: Partial<CheckTlsOptions> = {}) {
  return checkTls({
    host: '127.0.0.1',
    port,
    servername: NAME,
    trustedCertificates: [root.certPem],
    signal: new AbortController().signal,
    deadlineMs: 5000,
    ...more,
  });
}

async function checkOrder(order: Partial<CertificateOrder>, by: Authority = root, more: Partial<CheckTlsOptions> = {}) {
  const { keyPem, chainPem } = await by.issue({ names: [NAME], ...order });
  return check(await serve({ key: keyPem, cert: chainPem }), more);
}

describe('checkTls on certificates', () => {
  it('finds nothing wrong with a good one', async () => {
    const result = await checkOrder({});
    expect(result).toMatchObject({ ok: true, weaknesses: [] });
    expect(result).not.toHaveProperty('failure');
    expect(result).not.toHaveProperty('detail');
    expect(result).not.toHaveProperty('interception');
    expect(result.facts).toMatchObject({
      version: 'TLSv1.3',
      // OpenSSL and BoringSSL prefer different ones.
      cipher: expect.stringMatching(/^TLS_AES_(128_GCM_SHA256|256_GCM_SHA384)$/) as string,
      problems: [],
      daysLeft: 89,
      trustedByBundled: true,
    });
    expect(result.facts.chain[0]).toMatchObject({
      subject: `CN=${NAME}`,
      issuer: 'CN=Test Root',
      names: [NAME],
      keyType: 'ec',
      keyBits: 256,
      signatureAlgorithm: 'sha256WithRSAEncryption',
    });
    expect(result.ms).toBeGreaterThan(0);
  });

  it.each([
    ['expired', { notAfter: inDays(-2), notBefore: inDays(-90) }, ['tls-expired'], -2],
    ['not yet valid', { notBefore: inDays(3) }, ['tls-not-yet-valid'], 89],
    ['for another name', { names: ['other.test', '*.sub.example.test'] }, ['tls-hostname-mismatch'], 89],
    ['self-signed', { selfSigned: true }, ['tls-self-signed'], 89],
  ] as const)('tells when it is %s', async (_what, order, problems, daysLeft) => {
    const result = await checkOrder(order);
    expect(result.ok).toBe(true);
    expect(result.facts.problems).toEqual(problems);
    expect(Math.abs((result.facts.daysLeft ?? 999) - daysLeft)).toBeLessThanOrEqual(1);
  });

  it('tells every problem at once', async () => {
    const result = await checkOrder({
      names: ['other.test'],
      selfSigned: true,
      notAfter: inDays(-1),
      notBefore: inDays(-9),
    });
    expect(result.facts.problems).toEqual(['tls-expired', 'tls-hostname-mismatch', 'tls-self-signed']);
    expect(result.facts.chain).toHaveLength(1);
    expect(result.facts.trustedByBundled).toBe(false);
  });

  it('still trusts the issuer of an expired certificate', async () => {
    const result = await checkOrder({ notAfter: inDays(-2), notBefore: inDays(-9) });
    expect(result.facts.trustedByBundled).toBe(true);
  });

  it('does not take a common name for a covered name', async () => {
    const result = await checkOrder({ commonNameOnly: true });
    expect(result.facts.problems).toEqual(['tls-hostname-mismatch']);
    expect(result.weaknesses).toEqual(['common-name-only']);
  });

  it('covers a name through a wildcard, in upper case, with a last dot and in Unicode', async () => {
    const { keyPem, chainPem } = await root.issue({ names: ['*.example.test', 'xn--bcher-kva.test'] });
    const port = await serve({ key: keyPem, cert: chainPem });
    for (const servername of ['MAIL.Example.test', 'mail.example.test.', 'bücher.test']) {
      expect((await check(port, { servername })).facts.problems).toEqual([]);
    }
    expect((await check(port, { servername: 'a.b.example.test' })).facts.problems).toEqual(['tls-hostname-mismatch']);
  });

  it('matches addresses', async () => {
    const { keyPem, chainPem } = await root.issue({ names: ['127.0.0.1'] });
    const port = await serve({ key: keyPem, cert: chainPem });
    expect((await check(port, { servername: '127.0.0.1' })).facts.problems).toEqual([]);
    expect((await check(port, { servername: '127.0.0.2' })).facts.problems).toEqual(['tls-hostname-mismatch']);
  });

  it('suspects a virus scanner by the name of the issuer', async () => {
    const result = await checkOrder({}, stranger);
    expect(result.facts.problems).toEqual(['tls-untrusted-issuer']);
    expect(result.interception).toEqual({
      issuer: 'CN=Avast Web/Mail Shield Root',
      product: 'Avast',
      because: 'known-issuer',
    });
  });

  it('sees a root that was sent along but is not trusted', async () => {
    const { keyPem, chainPem } = await stranger.issue({ names: [NAME] });
    const port = await serve({ key: keyPem, cert: chainPem + stranger.certPem });
    const result = await check(port);
    expect(result.detail).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    expect(result.facts.problems).toEqual(['tls-untrusted-issuer']);
    expect(result.facts.chain).toHaveLength(2);
  });

  it('follows an intermediate, and tells a missing one from a private authority', async () => {
    const middle = await root.intermediate({ commonName: 'Middle' });
    const issuerUrl = 'http://ca.example.test/middle.cer';
    const { keyPem, certPem, chainPem } = await middle.issue({ names: [NAME], issuerUrl });
    const whole = await check(await serve({ key: keyPem, cert: chainPem }));
    expect(whole.facts.problems).toEqual([]);
    const cut = await check(await serve({ key: keyPem, cert: certPem }));
    expect(cut.facts.problems).toEqual(['tls-chain-incomplete']);
    expect(cut.issuerUrl).toBe(issuerUrl);
    const noHint = await middle.issue({ names: [NAME] });
    const hidden = await check(await serve({ key: noHint.keyPem, cert: noHint.certPem }));
    expect(hidden.facts.problems).toEqual(['tls-untrusted-issuer']);
  });

  it('sees an expired intermediate', async () => {
    const middle = await root.intermediate({ commonName: 'Old Middle', notBefore: inDays(-90), notAfter: inDays(-1) });
    expect((await checkOrder({}, middle)).facts.problems).toEqual(['tls-expired']);
  });

  it('notes thin keys and old signatures', async () => {
    expect((await checkOrder({ keyBits: 1024 })).weaknesses).toEqual(['weak-key']);
    const { keyPem, chainPem } = await root.issue({ names: [NAME], keyType: 'rsa', signature: 'SHA-1' });
    // OpenSSL serves such a certificate on this level only; BoringSSL knows no levels.
    const ciphers = process.versions.openssl === '0.0.0' ? {} : { ciphers: 'DEFAULT@SECLEVEL=0' };
    const old = await check(await serve({ key: keyPem, cert: chainPem, ...ciphers }));
    expect(old.weaknesses).toEqual(['weak-signature']);
    expect(old.facts.problems).toEqual([]);
    expect(old.facts.chain[0]?.signatureAlgorithm).toBe('sha1WithRSAEncryption');
  });

  it('does not trust a stranger when nothing is handed in', async () => {
    const result = await checkOrder({}, root, { trustedCertificates: [] });
    expect(result.facts.problems).toEqual(['tls-untrusted-issuer']);
    expect(result.facts.trustedByBundled).toBe(false);
  });

  it('is not upset by a trusted text that is no certificate', async () => {
    const result = await checkOrder({}, root, { trustedCertificates: ['rubbish', root.certPem] });
    expect(result.facts.problems).toEqual([]);
    const mangled = root.certPem.replace(/\n[A-Za-z0-9+/]{10}/, '\n!!!!!!!!!!');
    expect((await checkOrder({}, root, { trustedCertificates: [mangled] })).ok).toBe(true);
  });

  it('judges against the moment that is handed in', async () => {
    const result = await checkOrder({}, root, { now: inDays(100) });
    expect(result.facts.problems).toEqual(['tls-expired']);
    expect(result.facts.daysLeft).toBeLessThan(0);
  });
});

describe('checkTls on servers', () => {
  async function plain(script: Parameters<typeof plainServer>[0]): Promise<number> {
    const server = await plainServer(script);
    open.push(server);
    return server.port;
  }

  it.each([
    ['a mail greeting', '220 mail.example.test ESMTP\r\n'],
    ['a web page', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['an IMAP greeting', '* OK ready\r\n'],
    ['a POP3 greeting', '+OK ready\r\n'],
  ])('tells %s from a handshake', async (_what, text) => {
    const port = await plain((socket) => socket.write(text));
    expect(await check(port)).toMatchObject({ ok: false, failure: 'tls-plaintext-answer' });
  });

  it.each([
    ['the other side resets', (port: number) => port, 'connection-reset'],
    ['the other side closes', (port: number) => port, 'connection-closed'],
  ] as const)('tells when %s', async (_what, _port, failure) => {
    const port = await plain((socket) => {
      socket.once('data', () => (failure === 'connection-reset' ? socket.resetAndDestroy() : socket.end()));
    });
    expect(await check(port)).toMatchObject({ ok: false, failure });
  });

  it('gives up on a thousand certificates, in time and with a name', async () => {
    const { keyPem, certPem } = await root.issue({ names: [NAME] });
    const port = await serve({ key: keyPem, cert: certPem.repeat(1000), maxVersion: 'TLSv1.2' });
    const result = await check(port);
    expect(result).toMatchObject({ ok: false, failure: 'tls-handshake-failed' });
    expect(result.facts.chain).toEqual([]);
  });

  it('names data that comes before the handshake', async () => {
    const early = Buffer.from([23, 3, 3, 0, 5, 1, 2, 3, 4, 5]);
    expect(await check(await plain((socket) => socket.write(early)))).toMatchObject({
      ok: false,
      failure: 'tls-handshake-failed',
    });
  });

  it('tells silence', async () => {
    const port = await plain(() => undefined);
    expect(await check(port, { deadlineMs: 800 })).toMatchObject({ ok: false, failure: 'tls-no-answer' });
  });

  it('tells a refused connection', async () => {
    const port = await plain(() => undefined);
    await open.pop()?.close();
    expect(await check(port)).toMatchObject({ ok: false, failure: 'connection-refused', detail: 'ECONNREFUSED' });
  });

  it.each([
    ['protocol version', 70, 'tls-version-unsupported'],
    ['handshake failure', 40, 'tls-handshake-failed'],
    ['internal error', 80, 'tls-handshake-failed'],
  ])('reads the alert "%s"', async (_name, alert, failure) => {
    const port = await plain((socket) => {
      socket.once('data', () => socket.write(Buffer.from([0x15, 3, 1, 0, 2, 2, alert])));
    });
    expect(await check(port)).toMatchObject({ ok: false, failure });
  });

  it('tells a server that knows old versions only', async () => {
    const { keyPem, chainPem } = await root.issue({ names: [NAME] });
    const port = await serve({ key: keyPem, cert: chainPem, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });
    expect(await check(port)).toMatchObject({ ok: false, failure: 'tls-version-unsupported' });
  });

  it('speaks TLS 1.2', async () => {
    const { keyPem, chainPem } = await root.issue({ names: [NAME] });
    const result = await check(await serve({ key: keyPem, cert: chainPem, maxVersion: 'TLSv1.2' }));
    expect(result.facts).toMatchObject({ version: 'TLSv1.2', problems: [] });
  });

  it('stops on the signal, before and in the middle', async () => {
    const port = await plain(() => undefined);
    expect(await check(port, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, failure: 'stopped' });
    const stop = new AbortController();
    const running = check(port, { signal: stop.signal });
    setTimeout(() => {
      stop.abort();
    }, 30);
    expect(await running).toMatchObject({ ok: false, failure: 'stopped' });
  });

  it('closes the connection, and leaves it open only on demand', async () => {
    const { keyPem, chainPem } = await root.issue({ names: [NAME] });
    const port = await serve({ key: keyPem, cert: chainPem });
    expect(await check(port)).not.toHaveProperty('socket');
    const { socket } = await check(port, { keepOpen: true });
    const said: string = await new Promise((resolve) => {
      socket?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('250')) resolve(chunk.toString());
      });
      socket?.write('NOOP\r\n');
    });
    expect(said).toContain('250 ok');
    expect(socket?.destroy().destroyed).toBe(true);
  });
});
