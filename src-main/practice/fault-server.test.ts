import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { authPlain } from './test-client.ts';
import { testServers } from './test-servers.ts';

const { start, dial, greeted, secured } = testServers();

describe('a healthy session', () => {
  it('takes a message over STARTTLS and shows what it saw, with the flag for TLS', async () => {
    const { client, server, ehlo } = await secured({ accounts: { anna: 'secret' }, requireSignIn: true });
    expect(ehlo).toContain('250 AUTH PLAIN LOGIN');
    expect(ehlo).not.toContain('STARTTLS');
    expect(await client.say(authPlain('anna', 'secret'))).toMatch(/^235 2\.7\.0 /);
    expect(await client.say('MAIL FROM:<anna@northmail.example> SIZE=100')).toMatch(/^250 2\.1\.0/);
    expect(await client.say('RCPT TO:<bob@harbour-books.example>')).toMatch(/^250 2\.1\.5/);
    expect(await client.say('DATA')).toMatch(/^354/);
    expect(await client.say('Subject: x\r\n\r\nhello\r\n..\r\n.')).toMatch(/^250 2\.0\.0/);
    expect(await client.say('QUIT')).toMatch(/^221/);
    expect(await client.ended()).toBe('closed');
    expect(server.lines.slice(0, 3)).toEqual([
      { text: 'EHLO test', secure: false },
      { text: 'STARTTLS', secure: false },
      { text: 'EHLO test', secure: true },
    ]);
    expect(server.lines.filter((line) => line.text.startsWith('AUTH')).every((line) => line.secure)).toBe(true);
  });

  it('speaks TLS from the first byte when told so', async () => {
    const client = await dial(await start({}, { implicitTls: true }), true);
    expect(await client.reply()).toMatch(/^220 smtp\.northmail\.example/);
    expect(await client.say('EHLO test')).toContain('AUTH PLAIN LOGIN');
  });

  it('answers pipelined commands in order', async () => {
    const { client } = await greeted({});
    client.write('EHLO test\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n');
    expect(await client.reply()).toMatch(/^250-/);
    expect(await client.reply()).toMatch(/^250 2\.1\.0/);
    expect(await client.reply()).toMatch(/^250 2\.1\.5/);
  });

  it('serves the certificate it was given', async () => {
    const { client } = await greeted({});
    await client.say('EHLO test');
    await client.say('STARTTLS');
    const socket = await client.secure();
    expect(socket.getPeerCertificate().subjectaltname).toBe('DNS:smtp.northmail.example');
  });
});

describe('the state machine', () => {
  it.each([
    ['MAIL FROM:<a@b.example>', /^503 5\.5\.1/],
    ['RCPT TO:<a@b.example>', /^503 5\.5\.1/],
    ['DATA', /^554 5\.5\.1/],
    [authPlain('a', 'b'), /^503/],
    ['NOOP', /^250/],
    ['RSET', /^250/],
    ['VRFY anna', /^252/],
    ['HELLO', /^502 5\.5\.2/],
    ['', /^502/],
    ['HELO test', /^250 /],
  ])('before EHLO answers %j', async (line, expected) => {
    const { client } = await greeted({});
    expect(await client.say(line)).toMatch(expected);
  });

  it('forgets the envelope at RSET and refuses a second MAIL', async () => {
    const { client } = await greeted({});
    await client.say('EHLO test');
    await client.say('MAIL FROM:<a@b.example>');
    expect(await client.say('MAIL FROM:<a@b.example>')).toMatch(/^503/);
    await client.say('RSET');
    expect(await client.say('RCPT TO:<a@b.example>')).toMatch(/^503/);
    expect(await client.say('MAIL FROM:<>')).toMatch(/^250/);
  });

  it('says what is wrong with an address it cannot read', async () => {
    const { client } = await greeted({});
    await client.say('EHLO test');
    expect(await client.say('MAIL FROM: nobody')).toMatch(/^501/);
    await client.say('MAIL FROM:<a@b.example>');
    expect(await client.say('RCPT TO:<>')).toMatch(/^501/);
  });

  it('asks for TLS, then for a sign-in', async () => {
    const script = { requireTls: true, requireSignIn: true, ehlo: { plain: ['STARTTLS', 'AUTH PLAIN'] } };
    const { client } = await greeted(script);
    await client.say('EHLO test');
    expect(await client.say('MAIL FROM:<a@b.example>')).toMatch(/^530 5\.7\.0 Must issue a STARTTLS/);
    expect(await client.say(authPlain('a', 'b'))).toMatch(/^530 5\.7\.0/);
    await client.say('STARTTLS');
    await client.secure();
    expect(await client.say('MAIL FROM:<a@b.example>')).toMatch(/^503/);
    await client.say('EHLO test');
    expect(await client.say('MAIL FROM:<a@b.example>')).toMatch(/^530 5\.7\.0 Authentication required/);
  });

  it('drops commands that were slipped in behind STARTTLS', async () => {
    const { client, server } = await greeted({});
    await client.say('EHLO test');
    expect(await client.say('STARTTLS\r\nNOOP')).toMatch(/^220/);
    await client.secure();
    expect(await client.say('EHLO again')).toMatch(/^250-smtp/);
    expect(server.lines).toContainEqual({ text: 'NOOP', secure: false });
  });

  it('ends the session after too many errors', async () => {
    const { client } = await greeted({});
    client.write('nonsense\r\n'.repeat(30));
    expect(await client.ended()).toBe('closed');
    expect(client.rest().toString()).toContain('421 4.7.0 Too many errors');
  });

  it('holds the size limit, announced and counted', async () => {
    const { client } = await greeted({ ehlo: { plain: ['SIZE 1000'] } });
    await client.say('EHLO test');
    expect(await client.say('MAIL FROM:<a@b.example> SIZE=1001')).toMatch(/^552 5\.3\.4/);
    expect(await client.say('MAIL FROM:<a@b.example> SIZE=1000')).toMatch(/^250/);
    await client.say('RCPT TO:<c@d.example>');
    await client.say('DATA');
    expect(await client.say(`${'x'.repeat(990)}\r\n${'x'.repeat(20)}\r\n.`)).toMatch(/^552 5\.3\.4/);
  });

  it('counts a line that is far too long and goes on', async () => {
    const { client } = await greeted({});
    expect(await client.say(`EHLO ${'x'.repeat(100_000)}`)).toMatch(/^500 5\.5\.2/);
    expect(await client.say('NOOP')).toMatch(/^250/);
  });

  it('takes at most a hundred recipients', async () => {
    const { client } = await greeted({});
    await client.say('EHLO test');
    await client.say('MAIL FROM:<a@b.example>');
    for (let i = 0; i < 100; i++) await client.say(`RCPT TO:<r${i}@d.example>`);
    expect(await client.say('RCPT TO:<last@d.example>')).toMatch(/^452 4\.5\.3/);
  });
});

describe('scripted envelopes', () => {
  it('judges sender and recipient one by one', async () => {
    const { client } = await greeted({
      mail: ({ sender, username }) =>
        sender === 'a@b.example' && username === undefined ? '250 2.1.0 Ok' : '553 5.7.1 Not owned',
      rcpt: ({ recipient, sender }) =>
        recipient.startsWith('full@') ? '452 4.2.2 Mailbox full' : `250 2.1.5 from ${sender}`,
    });
    await client.say('EHLO test');
    expect(await client.say('MAIL FROM:<x@b.example>')).toMatch(/^553 5\.7\.1/);
    await client.say('MAIL FROM:<a@b.example>');
    expect(await client.say('RCPT TO:<full@d.example>')).toMatch(/^452 4\.2\.2/);
    expect(await client.say('DATA')).toMatch(/^554/);
    expect(await client.say('RCPT TO:<bob@d.example>')).toBe('250 2.1.5 from a@b.example');
  });

  it('can refuse DATA or the finished message', async () => {
    const early = await greeted({ data: '451 4.3.0 Later' });
    for (const line of ['EHLO test', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>']) await early.client.say(line);
    expect(await early.client.say('DATA')).toBe('451 4.3.0 Later');
    expect(await early.client.say('NOOP')).toMatch(/^250/);
    const late = await greeted({ message: '554 5.7.1 Looks like spam' });
    for (const line of ['EHLO test', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA'])
      await late.client.say(line);
    expect(await late.client.say('x\r\n.')).toBe('554 5.7.1 Looks like spam');
  });
});

describe('limits and the end', () => {
  it('ends a silent connection, in clear and in TLS, and an old one', async () => {
    const clear = await dial(await start({}, { idleMs: 60 }));
    expect(await clear.ended()).not.toBe('open');
    const secure = await dial(await start({}, { idleMs: 60, implicitTls: true }), true);
    expect(await secure.ended()).not.toBe('open');
    const old = await dial(
      await start({ greeting: { send: Buffer.alloc(5000, 'x'), byteEveryMs: 5 } }, { lifeMs: 100 }),
    );
    expect(await old.ended()).not.toBe('open');
    expect(old.rest().length).toBeLessThan(5000);
  });

  it('breaks every connection off and gives the port back, also when closed twice', async () => {
    const server = await start({}, { implicitTls: true });
    const client = await dial(server, true);
    await client.reply();
    await Promise.all([server.close(), server.close()]);
    await server.close();
    expect(await client.ended()).not.toBe('open');
    const [error] = (await once(connect(server.port, server.address), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
    const again = await start({}, { port: server.port });
    expect(again.port).toBe(server.port);
  });

  it('rejects when the port is taken', async () => {
    const server = await start({});
    await expect(start({}, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('keeps at most 5000 lines and drops a client that floods', async () => {
    const { client, server } = await greeted({ greeting: { send: '220 x', then: 'mute' } });
    client.write('x\r\n'.repeat(20_000));
    expect(await client.ended()).not.toBe('open');
    expect(server.lines.length).toBeLessThanOrEqual(5000);
  });
});
