import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchMtaStsPolicy, type PolicyOptions } from './fetch-mta-sts-policy.ts';
import { startHttpTest } from './http-test-server.ts';

const PUBLIC = '93.184.216.34';
const PATH = '/.well-known/mta-sts.txt';
const MEGABYTE = 'x'.repeat(1_048_576);
let sent = 0;

/** Writes 100 MB, as far as anybody reads. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/plain' });
  const more = (): void => {
    if (sent >= 100 || response.destroyed) return void response.end();
    sent += 1;
    if (response.write(MEGABYTE)) setImmediate(more);
    else response.once('drain', more);
  };
  more();
}

const PAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'mta-sts.fine.example': (response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end('version: STSv1\r\n'),
  'mta-sts.bare.example': (response) => response.end('x'),
  'mta-sts.gone.example': (response) => response.writeHead(404).end('no'),
  'mta-sts.moved.example': (response) =>
    response.writeHead(301, { location: `https://mta-sts.fine.example${PATH}` }).end(),
  'mta-sts.full.example': (response) => response.end('x'.repeat(65_536)),
  'mta-sts.over.example': (response) => response.end('x'.repeat(65_537)),
  'mta-sts.flood.example': flood,
  'mta-sts.silent.example': () => undefined,
  'mta-sts.drip.example': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).write('v');
  },
};
let test: Awaited<ReturnType<typeof startHttpTest>>;

beforeAll(async () => {
  const names = [...Object.keys(PAGES), 'mta-sts.inner.example'];
  const zone = Object.fromEntries([...names, 'mta-sts.other.example'].map((name) => [`A ${name}`, [PUBLIC]]));
  test = await startHttpTest(names, { ...zone, 'A mta-sts.inner.example': ['192.168.1.1'] }, (request, response) =>
    PAGES[request.headers.host ?? '']?.(response),
  );
});
beforeEach(() => {
  test.lines.length = 0;
  test.targets.length = 0;
  sent = 0;
});
afterAll(() => {
  test.stop();
});

const get = (domain: string, more: Partial<PolicyOptions> = {}) =>
  fetchMtaStsPolicy(domain, { net: test.net, signal: new AbortController().signal, deadlineMs: 5000, ...more });

describe('fetchMtaStsPolicy (RFC 8461 section 3.3)', () => {
  it('gives the text and its kind', async () => {
    expect(await get('fine.example')).toEqual({ ok: true, text: 'version: STSv1\r\n', contentType: 'text/plain' });
    expect(test.lines).toEqual([`mta-sts.fine.example${PATH}`]);
    expect(await get('bare.example')).toMatchObject({ ok: true, contentType: '' });
  });

  it('follows no redirect, not even a good one', async () => {
    expect(await get('moved.example')).toEqual({ ok: false, failure: 'unknown-failure', status: 301 });
    expect(test.lines).toHaveLength(1);
  });

  it('names any other answer by its status', async () => {
    expect(await get('gone.example')).toEqual({ ok: false, failure: 'unknown-failure', status: 404 });
  });

  it('reads 64 kB and not a byte more', async () => {
    expect(await get('full.example')).toMatchObject({ ok: true });
    expect(await get('over.example')).toEqual({ ok: false, failure: 'reply-too-long' });
  });

  it('stops a policy of 100 MB long before its end', async () => {
    expect(await get('flood.example')).toEqual({ ok: false, failure: 'reply-too-long' });
    expect(sent).toBeLessThan(100);
  });

  it('wants a certificate that is good for the host', async () => {
    expect(await get('other.example')).toEqual({ ok: false, failure: 'tls-hostname-mismatch' });
    const net = { ...test.net, trustedCertificates: [] };
    expect((await get('fine.example', { net })).ok).toBe(false);
    expect(test.lines).toEqual([]);
  });

  it('says so when there is no such host, and reaches no inner one', async () => {
    expect(await get('nowhere.example')).toEqual({ ok: false, failure: 'dns-no-data' });
    expect(await get('inner.example')).toEqual({ ok: false, failure: 'address-not-allowed' });
    expect(test.targets).toEqual([]);
  });

  it.each(['fine.example/x', 'fine.example:25', 'a@fine.example', 'fine.example#', 'a b.example', ''])(
    'asks for no other place: "%s"',
    async (domain) => {
      expect(await get(domain)).toEqual({ ok: false, failure: 'dns-name-invalid' });
      expect(test.targets).toEqual([]);
    },
  );

  it.each(['silent.example', 'drip.example'])('ends at its deadline, and when it is told to: %s', async (domain) => {
    expect(await get(domain, { deadlineMs: 150 })).toEqual({ ok: false, failure: 'timeout' });
    const stop = new AbortController();
    const running = get(domain, { signal: stop.signal });
    stop.abort();
    expect(await running).toEqual({ ok: false, failure: 'stopped' });
  });
});
