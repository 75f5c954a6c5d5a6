import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../system-clock.ts';
import { connectTcp } from '../tcp.ts';
import { SmtpDialog } from './dialog.ts';
import { signIn, type Mechanism } from './sign-in.ts';

let server: Server | undefined;
let dialog: SmtpDialog | undefined;
afterEach(() => {
  dialog?.destroy();
  server?.close();
});

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const plain = (text: string) => Buffer.from(text, 'base64').toString();

/** Answers each line in turn; `lines` keeps what came. */
const talk = async (answer: (line: string, count: number) => string) => {
  const lines: string[] = [];
  server = createServer((socket) => {
    let rest = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const parts = (rest + chunk.toString('latin1')).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        socket.write(`${answer(line, lines.length)}\r\n`);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { signal } = new AbortController();
  const { port } = server.address() as AddressInfo;
  const opened = await connectTcp({ address: '127.0.0.1', port, family: 4 }, systemClock, signal);
  if (!opened.ok) throw new Error('The test server cannot be reached.');
  dialog = new SmtpDialog(opened.value, { clock: systemClock, signal, stepMs: 3000 });
  return { dialog, lines };
};

const HASHES = { 'SCRAM-SHA-1': ['sha1', 20], 'SCRAM-SHA-256': ['sha256', 32] } as const;

/** The server's side of RFC 5802; `knows` is the password that it believes in. */
const scramServer = (mechanism: keyof typeof HASHES, knows: string, lie = false) => {
  const [hash, length] = HASHES[mechanism];
  const salt = randomBytes(12);
  const mac = (key: Buffer, text: string) => createHmac(hash, key).update(text).digest();
  let bare = '';
  let first = '';
  return (line: string, count: number): string => {
    if (count === 1) {
      bare = plain(line.split(' ')[2] ?? '').slice(3);
      first = `r=${bare.split('r=')[1] ?? ''}server,s=${base64(salt)},i=4096`;
      return `334 ${base64(first)}`;
    }
    if (count > 2) return line === '' ? '235 2.7.0 Ok' : '501 5.7.0 cancelled';
    const [, withoutProof = '', proof = ''] = /^(.*),p=(.*)$/.exec(plain(line)) ?? [];
    const all = `${bare},${first},${withoutProof}`;
    const salted = pbkdf2Sync(knows, salt, 4096, length, hash);
    const clientKey = mac(salted, 'Client Key');
    const signature = mac(createHash(hash).update(clientKey).digest(), all);
    const expected = Buffer.from(clientKey.map((byte, at) => byte ^ (signature[at] ?? 0)));
    if (!lie && proof !== expected.toString('base64')) return '535 5.7.8 authentication failed';
    return `334 ${base64(`v=${mac(mac(salted, 'Server Key'), all).toString('base64')}`)}`;
  };
};

const credentials = (password: string) => ({
  username: 'anna',
  password: Buffer.from(password),
  place: { host: 'smtp.example.test', port: 587 },
});

describe.each(['SCRAM-SHA-1', 'SCRAM-SHA-256'] as const)('%s', (mechanism) => {
  it('signs in, and the password never travels', async () => {
    const { dialog: open, lines } = await talk(scramServer(mechanism, 'pencil'));
    const given = credentials('pencil');
    expect(await signIn(open, mechanism, given)).toMatchObject({ reply: { code: 235 } });
    expect(given.password.every((byte) => byte === 0)).toBe(true);
    expect(lines.map(plain).join(' ')).not.toContain('pencil');
    expect(JSON.stringify(open.transcript)).not.toContain(lines[1]);
  });

  it('tells a wrong password', async () => {
    const { dialog: open } = await talk(scramServer(mechanism, 'other'));
    expect(await signIn(open, mechanism, credentials('pencil'))).toMatchObject({ failure: 'sign-in-refused' });
  });

  it('leaves a server that does not know the password itself', async () => {
    const { dialog: open, lines } = await talk(scramServer(mechanism, 'other', true));
    expect(await signIn(open, mechanism, credentials('pencil'))).toMatchObject({ failure: 'reply-malformed' });
    expect(lines.at(-1)).toBe('*');
  });

  it('does not answer a challenge without end', async () => {
    const { dialog: open, lines } = await talk((line, count) =>
      count === 1
        ? `334 ${base64(`r=${plain(line.split(' ')[2] ?? '').split('r=')[1] ?? ''}x,s=QUJD,i=9999999`)}`
        : '501 5.7.0 cancelled',
    );
    expect(await signIn(open, mechanism, credentials('pencil'))).toMatchObject({ failure: 'reply-malformed' });
    expect(lines).toHaveLength(2);
  });

  it('hears a server out that refuses in its last challenge', async () => {
    const real = scramServer(mechanism, 'pencil');
    const { dialog: open } = await talk((line, count) => {
      if (count === 2) return `334 ${base64('e=invalid-proof')}`;
      return count === 3 ? '535 5.7.8 no' : real(line, count);
    });
    expect(await signIn(open, mechanism, credentials('pencil'))).toMatchObject({
      failure: 'sign-in-refused',
      reply: { code: 535 },
    });
  });
});

describe('tokens', () => {
  const TOKEN = 'ya29.a0AfH6SMBx-long-token';
  const said: readonly (readonly [Mechanism, string])[] = [
    ['XOAUTH2', `user=anna\x01auth=Bearer ${TOKEN}\x01\x01`],
    ['OAUTHBEARER', `n,a=anna,\x01host=smtp.example.test\x01port=587\x01auth=Bearer ${TOKEN}\x01\x01`],
  ];

  it.each(said)('%s says it as the standard wants, and hides it', async (mechanism, message) => {
    const { dialog: open, lines } = await talk(() => '235 2.7.0 Accepted');
    const given = credentials(TOKEN);
    expect(await signIn(open, mechanism, given)).toMatchObject({ reply: { code: 235 } });
    expect(lines[0]?.startsWith(`AUTH ${mechanism} `)).toBe(true);
    expect(plain(lines[0]?.split(' ')[2] ?? '')).toBe(message);
    expect(given.password.every((byte) => byte === 0)).toBe(true);
    expect(JSON.stringify(open.transcript)).not.toContain(lines[0]?.split(' ')[2]);
  });

  it.each([
    ['XOAUTH2', ''],
    ['OAUTHBEARER', 'AQ=='],
  ] as const)('%s hears out what is wrong with the token', async (mechanism, then) => {
    const { dialog: open, lines } = await talk((_line, count) =>
      count === 1
        ? `334 ${base64('{"status":"401","schemes":"bearer"}')}`
        : '535 5.7.8 Username and Password not accepted',
    );
    expect(await signIn(open, mechanism, credentials(TOKEN))).toMatchObject({
      failure: 'sign-in-refused',
      reply: { code: 535 },
    });
    expect(lines[1]).toBe(then);
  });
});
