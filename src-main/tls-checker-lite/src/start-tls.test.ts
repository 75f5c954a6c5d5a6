import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type IssuedCertificate } from '../certificates/index.ts';
import { checkTls, type CheckTlsOptions } from './index.ts';
import { dialogServer, plainServer, type ScriptedServer } from './scripted-server.ts';

const NAME = 'mail.example.test';
let rootPem: string;
let leaf: IssuedCertificate;
const open: ScriptedServer[] = [];

beforeAll(async () => {
  const root = await makeAuthority({ commonName: 'Test Root' });
  rootPem = root.certPem;
  leaf = await root.issue({ names: [NAME] });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

function check(server: ScriptedServer, starttls: CheckTlsOptions['starttls'], more: Partial<CheckTlsOptions> = {}) {
  open.push(server);
  return checkTls({
    host: '127.0.0.1',
    port: server.port,
    servername: NAME,
    ...(starttls === undefined ? {} : { starttls }),
    trustedCertificates: [rootPem],
    signal: new AbortController().signal,
    deadlineMs: 5000,
    ...more,
  });
}

const upgrade = (then: string) => ({ then, upgrade: { key: leaf.keyPem, cert: leaf.chainPem } });
const HELLO = '250-mail.example.test\r\n250-SIZE 1000\r\n250 STARTTLS\r\n';

interface Answers {
  greeting?: string;
  hello?: string;
  starttls?: ReturnType<typeof upgrade> | string;
}
function smtp({ greeting = '220 ready\r\n', hello = HELLO, starttls = upgrade('220 go\r\n') }: Answers) {
  return dialogServer(greeting, (line) => {
    if (line.startsWith('EHLO')) return hello;
    return line === 'STARTTLS' ? starttls : '500 what\r\n';
  });
}

describe('STARTTLS over SMTP', () => {
  it('leads to the certificate, and the secured line works', async () => {
    const result = await check(await smtp({}), 'smtp', { keepOpen: true });
    expect(result.facts).toMatchObject({ version: 'TLSv1.3', problems: [] });
    const said: Buffer = await new Promise((resolve) => {
      result.socket?.once('data', resolve);
      result.socket?.write('EHLO again\r\n');
    });
    expect(said.toString()).toBe('250 secured\r\n');
    result.socket?.destroy();
  });

  it('takes a greeting of several lines, small letters and blanks', async () => {
    const server = await smtp({ greeting: '220-one\r\n220-two\r\n220 three\r\n', hello: '250-x\r\n250 starttls \r\n' });
    expect(await check(server, 'smtp')).toMatchObject({ ok: true });
  });

  it('sends nothing but the two commands in clear', async () => {
    const server = await smtp({ starttls: '454 later\r\n' });
    await check(server, 'smtp');
    expect(server.heard()).toBe('EHLO [127.0.0.1]\r\nSTARTTLS\r\n');
  });

  it.each([
    ['a greeting that turns away', { greeting: '554-no\r\n554 mail here\r\n' }, 'greeting-refused', '554'],
    ['a busy server', { greeting: '421 busy\r\n' }, 'greeting-refused', '421'],
    ['a web server', { greeting: 'HTTP/1.1 400 Bad Request\r\n\r\n' }, 'not-smtp', undefined],
    ['a refused hello', { hello: '550 who are you\r\n' }, 'command-refused', '550'],
    ['a server without it', { hello: '250-mail\r\n250 SIZE 1000\r\n' }, 'starttls-not-offered', undefined],
    ['a mangled keyword', { hello: '250-mail\r\n250 XXXXXXXA\r\n' }, 'starttls-not-offered', undefined],
    [
      'a name that only looks like it',
      { hello: '250-STARTTLS\r\n250 STARTTLSX\r\n' },
      'starttls-not-offered',
      undefined,
    ],
    ['a refused upgrade', { starttls: '454 not now\r\n' }, 'starttls-refused', '454'],
    ['a reply that is none', { hello: 'rubbish\r\n' }, 'reply-malformed', undefined],
    ['a line without an end', { greeting: '220 '.padEnd(10_000, 'x') }, 'reply-too-long', undefined],
    ['lines without an end', { hello: '250-x\r\n'.repeat(500) }, 'reply-too-long', undefined],
  ] as const)('tells %s', async (_what, answers, failure, detail) => {
    const result = await check(await smtp(answers), 'smtp');
    expect(result).toMatchObject({ ok: false, failure, facts: { chain: [], problems: [] } });
    expect(result.detail).toBe(detail);
  });

  it('sees commands that were slipped in behind the answer', async () => {
    const server = await smtp({ starttls: upgrade('220 go\r\n250 injected\r\n') });
    expect(await check(server, 'smtp')).toMatchObject({ ok: false, failure: 'starttls-injected' });
  });

  it('tells rubbish and a closed line behind the answer', async () => {
    const rubbish = await plainServer((socket) => {
      socket.write('220 ready\r\n');
      let asked = 0;
      socket.on('data', (chunk) => {
        asked += 1;
        if (asked === 1) socket.write(HELLO);
        else if (asked === 2) socket.write('220 go\r\n');
        else socket.write(chunk.subarray(0, 0).toString() + 'this is no TLS at all');
      });
    });
    expect(await check(rubbish, 'smtp')).toMatchObject({ failure: 'tls-plaintext-answer' });
    const closing = await plainServer((socket) => {
      socket.write('220 ready\r\n');
      let asked = 0;
      socket.on('data', () => {
        asked += 1;
        if (asked === 1) socket.write(HELLO);
        else if (asked === 2) socket.write('220 go\r\n');
        else socket.end();
      });
    });
    expect(await check(closing, 'smtp')).toMatchObject({ failure: 'connection-closed' });
  });

  it.each([
    ['before the greeting', '', 'greeting-timeout'],
    ['after the greeting', '220 ready\r\n', 'reply-timeout'],
    ['in the middle of a line', '220 rea', 'greeting-timeout'],
  ])('tells silence %s', async (_where, text, failure) => {
    const server = await plainServer((socket) => socket.write(text));
    expect(await check(server, 'smtp', { deadlineMs: 800 })).toMatchObject({ ok: false, failure });
  });

  it('tells a line that ends before the greeting', async () => {
    expect(await check(await plainServer((socket) => socket.end()), 'smtp')).toMatchObject({
      failure: 'connection-closed',
    });
    const reset = await plainServer((socket) => setImmediate(() => socket.resetAndDestroy()));
    expect(await check(reset, 'smtp')).toMatchObject({ failure: 'connection-reset' });
  });
});

describe('STARTTLS over IMAP and POP3', () => {
  const imap = (capability: string, answer: Answers['starttls']) =>
    dialogServer('* OK ready\r\n', (line) =>
      line === 'a1 CAPABILITY' ? `* CAPABILITY ${capability}\r\na1 OK done\r\n` : answer,
    );

  it('upgrades IMAP', async () => {
    expect(await check(await imap('IMAP4rev1 STARTTLS', upgrade('a2 OK go\r\n')), 'imap')).toMatchObject({ ok: true });
  });

  it.each([
    ['IMAP4rev1', 'a2 OK go\r\n', 'starttls-not-offered'],
    ['IMAP4rev1 STARTTLS', 'a2 NO not now\r\n', 'starttls-refused'],
    ['IMAP4rev1 STARTTLS', 'nonsense\r\n', 'reply-malformed'],
  ])('tells IMAP faults (%s, %s)', async (capability, answer, failure) => {
    expect(await check(await imap(capability, answer), 'imap')).toMatchObject({ ok: false, failure });
  });

  it.each([
    ['imap', '* BYE busy\r\n', 'greeting-refused'],
    ['imap', '220 mail\r\n', 'reply-malformed'],
    ['pop3', '-ERR busy\r\n', 'greeting-refused'],
    ['pop3', '220 mail\r\n', 'reply-malformed'],
  ] as const)('tells a wrong greeting over %s', async (protocol, greeting, failure) => {
    const server = await dialogServer(greeting, () => undefined);
    expect(await check(server, protocol)).toMatchObject({ ok: false, failure });
  });

  it.each([
    [upgrade, '+OK go\r\n', undefined],
    [String, '-ERR no\r\n', 'starttls-refused'],
    [String, 'what\r\n', 'reply-malformed'],
  ] as const)('upgrades POP3, or says why not', async (make, text, failure) => {
    const server = await dialogServer('+OK ready\r\n', (line) => (line === 'STLS' ? make(text) : undefined));
    const result = await check(server, 'pop3');
    expect(result.failure).toBe(failure);
    expect(result.ok).toBe(failure === undefined);
  });
});
