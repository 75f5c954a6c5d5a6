import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressAllowed } from './http-address-allowed.ts';
import { fetchBytes, fetchText } from './http.ts';
import { startHttpTest } from './http-test-server.ts';

const PUBLIC = '93.184.216.34';
const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();
const PAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/text': (response) => response.end('grüß dich'),
  '/missing': (response) => response.writeHead(404).end('no'),
  '/big': (response) => response.end('x'.repeat(5000)),
  '/silent': () => undefined,
  '/3': (response) => redirect(response, '/2'),
  '/2': (response) => redirect(response, '/1'),
  '/1': (response) => redirect(response, 'https://b.example/text'),
  '/4': (response) => redirect(response, '/3'),
  '/clear': (response) => redirect(response, 'http://a.example/text'),
  '/upgrade': (response) => redirect(response, 'https://a.example/clear'),
  '/inner': (response) => redirect(response, 'https://inner.example/text'),
  '/user': (response) => redirect(response, 'https://u:p@a.example/text'),
  '/nowhere': (response) => response.writeHead(302).end(),
};
let test: Awaited<ReturnType<typeof startHttpTest>>;

beforeAll(async () => {
  test = await startHttpTest(
    ['a.example', 'b.example', 'inner.example'],
    {
      'A a.example': [PUBLIC],
      'AAAA b.example': ['2606:2800:220:1::1'],
      'A inner.example': ['192.168.1.1'],
      'A other.example': [PUBLIC],
    },
    (request, response) => PAGES[request.url ?? '']?.(response),
  );
});
beforeEach(() => {
  test.lines.length = 0;
  test.targets.length = 0;
});
afterAll(() => {
  test.stop();
});

const get = (url: string, more: Partial<Parameters<typeof fetchText>[1]> = {}) =>
  fetchText(url, { net: test.net, signal: new AbortController().signal, maxBytes: 1000, deadlineMs: 5000, ...more });

describe('fetchText', () => {
  it('fetches a text from the address that our own name service gives', async () => {
    expect(await get('https://a.example/text')).toMatchObject({ ok: true, value: 'grüß dich' });
    expect(test.targets).toEqual([{ address: PUBLIC, port: 443, family: 4 }]);
    expect(test.lines).toEqual(['a.example/text']);
  });

  it('follows three redirects and not a fourth', async () => {
    expect(await get('https://a.example/3')).toMatchObject({ ok: true, value: 'grüß dich' });
    expect(test.lines.at(-1)).toBe('b.example/text');
    expect(await get('https://a.example/4')).toMatchObject({ ok: false, failure: 'address-not-allowed' });
  });

  it.each([
    'https://a.example/clear',
    'https://a.example/inner',
    'https://a.example/user',
    'https://a.example/nowhere',
  ])('follows no redirect of %s', async (url) => {
    expect(await get(url)).toMatchObject({ ok: false, failure: 'address-not-allowed' });
    expect(test.lines).toHaveLength(1);
  });

  it.each(['http://a.example/text', 'file:///etc/hosts', 'https://127.0.0.1/text', 'https://[::1]/', 'nonsense'])(
    'refuses %s',
    async (url) => {
      expect(await get(url)).toMatchObject({ ok: false, failure: 'address-not-allowed' });
      expect(test.targets).toEqual([]);
    },
  );

  it('reaches a private address only when it may', async () => {
    expect(await get('https://inner.example/text')).toMatchObject({ failure: 'address-not-allowed' });
    expect(await get('https://inner.example/text', { allowPrivate: true })).toMatchObject({ ok: true });
  });

  it.each([
    ['https://a.example/missing', { failure: 'unknown-failure', detail: 'http-404' }],
    ['https://a.example/big', { failure: 'reply-too-long' }],
    ['https://other.example/text', { failure: 'tls-hostname-mismatch' }],
    ['https://gone.example/text', { failure: 'dns-no-data' }],
  ])('names what is wrong with %s', async (url, failure) => {
    expect(await get(url)).toMatchObject({ ok: false, ...failure });
  });

  it('trusts no certificate from a root that nobody added', async () => {
    const net = { ...test.net, trustedCertificates: [] };
    expect((await get('https://a.example/text', { net })).ok).toBe(false);
    expect(test.lines).toEqual([]);
  });

  it('stops at its deadline and when it is told to', async () => {
    expect(await get('https://a.example/silent', { deadlineMs: 100 })).toMatchObject({ ok: false, failure: 'timeout' });
    const stop = new AbortController();
    const running = get('https://a.example/silent', { signal: stop.signal });
    stop.abort();
    expect(await running).toMatchObject({ ok: false, failure: 'stopped' });
  });
});

describe('fetchBytes', () => {
  const options = () => ({ net: test.net, signal: new AbortController().signal, maxBytes: 1000, deadlineMs: 5000 });

  it('gives the bytes as they are', async () => {
    const outcome = await fetchBytes('https://a.example/text', options());
    expect(outcome.ok && outcome.value.equals(Buffer.from('grüß dich'))).toBe(true);
  });

  it('asks in clear only when it may', async () => {
    const inClear = { ...options(), allowHttp: true };
    expect(await fetchBytes('http://a.example/text', options())).toMatchObject({ failure: 'address-not-allowed' });
    expect(await fetchBytes('http://a.example/text', inClear)).toMatchObject({ ok: true });
    expect(test.lines).toEqual(['http://a.example/text']);
    expect(test.targets).toEqual([{ address: PUBLIC, port: 80, family: 4 }]);
  });

  it('goes from clear to verified, and never back', async () => {
    const inClear = { ...options(), allowHttp: true };
    expect(await fetchBytes('http://a.example/1', inClear)).toMatchObject({ ok: true });
    expect(test.lines.at(-1)).toBe('b.example/text');
    expect(await fetchBytes('https://a.example/clear', inClear)).toMatchObject({ failure: 'address-not-allowed' });
    expect(await fetchBytes('http://a.example/upgrade', inClear)).toMatchObject({ failure: 'address-not-allowed' });
  });

  it('reaches no private address in clear either', async () => {
    const outcome = await fetchBytes('http://inner.example/text', { ...options(), allowHttp: true });
    expect(outcome).toMatchObject({ failure: 'address-not-allowed' });
    expect(test.targets).toEqual([]);
  });
});

describe('addressAllowed', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '255.255.255.255',
    'a.example',
  ])('refuses %s', (address) => {
    expect(addressAllowed(address)).toBe(false);
  });

  it.each([PUBLIC, '172.32.0.1', '2606:2800:220:1::1', '::ffff:93.184.216.34'])('takes %s', (address) => {
    expect(addressAllowed(address)).toBe(true);
  });
});
