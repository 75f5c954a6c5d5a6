import { once } from 'node:events';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { SmtpScript } from './smtp-script.ts';
import { testServers } from './test-servers.ts';

const { start, dial, greeted, secured } = testServers();

describe('odd greetings', () => {
  it.each<[string, SmtpScript['greeting'], string, 'closed' | 'reset']>([
    ['several lines', { send: ['554-No', '554 really'], then: 'close' }, '554-No\n554 really', 'closed'],
    ['a break-off at once', { then: 'reset' }, '', 'reset'],
    ['an end at once', { then: 'close' }, '', 'closed'],
    ['a banner and the end', { send: '220 hello', then: 'close' }, '220 hello', 'closed'],
    ['a refusal', { send: '421 4.3.2 Busy', then: 'close', delayMs: 5 }, '421 4.3.2 Busy', 'closed'],
    ['a web server', { send: ['HTTP/1.1 400 Bad Request', ''], then: 'close' }, 'HTTP/1.1 400 Bad Request', 'closed'],
  ])('%s', async (_name, greeting, text, end) => {
    const client = await dial(await start(greeting === undefined ? {} : { greeting }));
    expect(await client.reply()).toBe(text);
    expect(await client.ended()).toBe(end);
  });

  it('none at all: the client may talk, nobody answers', async () => {
    const server = await start({ greeting: { then: 'mute' } }, { idleMs: 80 });
    const client = await dial(server);
    client.write('EHLO test\r\n');
    expect(await client.ended()).not.toBe('open');
    expect(client.rest().length).toBe(0);
    expect(server.lines).toEqual([{ text: 'EHLO test', secure: false }]);
  });

  it('byte by byte, with NUL and escape sequences, exactly as scripted', async () => {
    const bytes = Buffer.from('220 a\0b\u001b[31mred\r\n', 'utf8');
    const client = await dial(await start({ greeting: { send: bytes, byteEveryMs: 1, then: 'close' } }));
    await client.ended();
    expect(client.rest().equals(bytes)).toBe(true);
  });

  it('a line of ten megabytes', async () => {
    const client = await dial(await start({ greeting: { send: Buffer.alloc(10_000_000, 'x'), then: 'close' } }));
    expect(await client.ended()).toBe('closed');
    expect(client.rest().length).toBe(10_000_000);
  });
});

describe('odd EHLO and STARTTLS', () => {
  it('refuses EHLO and takes HELO', async () => {
    const { client } = await greeted({ ehlo: { plain: { refuse: '502 5.5.1 Unknown' } } });
    expect(await client.say('EHLO test')).toBe('502 5.5.1 Unknown');
    expect(await client.say('HELO test')).toMatch(/^250 /);
    expect(await client.say('MAIL FROM:<a@b.example>')).toMatch(/^250/);
  });

  it('refuses both', async () => {
    const { client } = await greeted({ ehlo: { plain: { refuse: '550 No' } }, helo: '550 No' });
    expect(await client.say('EHLO test')).toBe('550 No');
    expect(await client.say('HELO test')).toBe('550 No');
    expect(await client.say('MAIL FROM:<a@b.example>')).toMatch(/^503/);
  });

  it.each([['XXXXXXXA'], ['PIPELINING']])('does not do STARTTLS when it offers %s instead', async (keyword) => {
    const { client } = await greeted({ ehlo: { plain: [keyword] } });
    expect(await client.say('EHLO test')).toContain(`250 ${keyword}`);
    expect(await client.say('STARTTLS')).toMatch(/^502/);
  });

  it('can refuse the upgrade and go on in clear', async () => {
    const { client } = await greeted({ starttls: '454 4.7.0 TLS not available' });
    await client.say('EHLO test');
    expect(await client.say('STARTTLS')).toBe('454 4.7.0 TLS not available');
    expect(await client.say('NOOP')).toMatch(/^250/);
  });

  it('can answer garbage, silence or the end after 220', async () => {
    const garbage = await greeted({ starttls: { send: '220 go', then: 'garbage' } });
    expect(await garbage.client.say('STARTTLS')).toBe('220 go');
    await expect(garbage.client.secure()).rejects.toThrow();
    const end = await greeted({ starttls: { send: '220 go', then: 'close' } });
    expect(await end.client.say('STARTTLS')).toBe('220 go');
    expect(await end.client.ended()).toBe('closed');
    const silence = await greeted({ starttls: { send: '220 go', then: 'mute' } });
    await silence.client.say('STARTTLS');
    silence.client.write('hello\r\n');
    await silence.server.close();
    expect(silence.client.rest().length).toBe(0);
  });

  it('can slip a line in before TLS', async () => {
    const { client } = await greeted({ starttls: { send: ['220 go', '250 injected'], then: 'upgrade' } });
    await client.say('EHLO test');
    client.write('STARTTLS\r\n');
    expect(await client.reply()).toBe('220 go');
    expect(await client.reply()).toBe('250 injected');
    await client.secure();
    expect(await client.say('EHLO test')).toContain('AUTH');
  });

  it('survives TLS on a clear port and clear text on a TLS port', async () => {
    const clear = await start({});
    const hello = connectTls({ host: clear.address, port: clear.port, rejectUnauthorized: false });
    const [error] = (await once(hello, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ERR_SSL_WRONG_VERSION_NUMBER');
    const client = await dial(await start({}, { implicitTls: true }));
    client.write('EHLO test\r\n');
    expect(await client.ended()).not.toBe('open');
    expect(await (await dial(clear)).reply()).toMatch(/^220/);
  });

  it('can break off inside TLS', async () => {
    const { client } = await secured({ mail: { then: 'reset' } });
    await client.say('MAIL FROM:<a@b.example>');
    expect(await client.ended()).toBe('reset');
  });
});
