import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect as connectTls, TLSSocket } from 'node:tls';
import { startFaultServer, type FaultServer } from '../../practice/fault-server.ts';
import type { SmtpScript } from '../../practice/smtp-script.ts';
import { makeAuthority, type IssuedCertificate } from '../../tls-checker-lite/certificates/index.ts';
import { systemClock } from '../system-clock.ts';
import { connectTcp } from '../tcp.ts';
import { SmtpDialog } from './dialog.ts';

const open: { close: () => unknown }[] = [];
let certificate: IssuedCertificate;
beforeAll(async () => {
  certificate = await (await makeAuthority({ commonName: 'Dialog Root' })).issue({ names: ['localhost'] });
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const dialogWith = async (port: number, signal = new AbortController().signal, stepMs?: number) => {
  const opened = await connectTcp({ address: '127.0.0.1', port, family: 4 }, systemClock, new AbortController().signal);
  if (!opened.ok) throw new Error('The test server cannot be reached.');
  const dialog = new SmtpDialog(opened.value, {
    clock: systemClock,
    signal,
    ...(stepMs === undefined ? {} : { stepMs }),
  });
  open.push({
    close: () => {
      dialog.destroy();
    },
  });
  return { dialog, socket: opened.value };
};

const serve = async (script: SmtpScript): Promise<FaultServer> => {
  const server = await startFaultServer({ script, certificate });
  open.push(server);
  return server;
};

/** A server that the test speaks for itself. */
const serveRaw = async (onSocket: (socket: Socket) => void): Promise<number> => {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

describe('SmtpDialog', () => {
  it('reads the greeting and answers of commands, with the time of each', async () => {
    const { dialog } = await dialogWith((await serve({})).port);
    const greeting = await dialog.read();
    const answer = await dialog.command('NOOP');
    expect(greeting).toMatchObject({ ok: true, value: { code: 220 } });
    expect(answer).toMatchObject({ ok: true, value: { code: 250, enhancedStatus: '2.0.0', lines: ['Ok'] } });
    expect(answer.ok && answer.value.ms).toBe(answer.ms);
  });

  it('writes down what was said, in order', async () => {
    const { dialog } = await dialogWith((await serve({ greeting: '220 hello' })).port);
    await dialog.read();
    await dialog.command('NOOP');
    expect(dialog.transcript.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'server: 220 hello',
      'client: NOOP',
      'server: 250 2.0.0 Ok',
    ]);
    const times = dialog.transcript.map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it('calls itself by the address of its socket', async () => {
    const { dialog } = await dialogWith((await serve({})).port);
    expect(dialog.ownName).toBe('[127.0.0.1]');
  });

  it.each([
    ['fe80::1%eth0', '[IPv6:fe80::1]'],
    ['2001:db8::7', '[IPv6:2001:db8::7]'],
    ['::ffff:192.0.2.3', '[192.0.2.3]'],
    [undefined, '[127.0.0.1]'],
  ])('spells the address %s as %s', async (localAddress, literal) => {
    const { dialog, socket } = await dialogWith((await serve({})).port);
    Object.defineProperty(socket, 'localAddress', { value: localAddress });
    expect(dialog.ownName).toBe(literal);
  });

  it('refuses to send two commands as one', async () => {
    const { dialog } = await dialogWith((await serve({})).port);
    await expect(dialog.command('NOOP\r\nMAIL FROM:<>')).rejects.toThrow(TypeError);
    await expect(dialog.command('NOOP ü')).rejects.toThrow(TypeError);
  });

  it('gives up a reply that drips, at the deadline of the whole reply', async () => {
    const server = await serve({ greeting: { send: '220 a very slow server indeed', byteEveryMs: 20 } });
    const { dialog } = await dialogWith(server.port, undefined, 150);
    expect(await dialog.read()).toMatchObject({ ok: false, failure: 'reply-timeout' });
    expect(await dialog.command('NOOP')).toMatchObject({ ok: false, failure: 'reply-timeout' });
  });

  it.each([
    ['close' as const, 'connection-closed'],
    ['reset' as const, 'connection-reset'],
  ])('names the end of the connection by %s', async (then, failure) => {
    const { dialog } = await dialogWith((await serve({ greeting: { delayMs: 60, then } })).port);
    expect(await dialog.read()).toMatchObject({ ok: false, failure });
  });

  it('reads the last words of a server that closes at once', async () => {
    const { dialog } = await dialogWith((await serve({ greeting: { send: '554 go away', then: 'close' } })).port);
    expect(await dialog.read()).toMatchObject({ ok: true, value: { code: 554, lines: ['go away'] } });
  });

  it('stops at once when told to', async () => {
    const stop = new AbortController();
    const { dialog, socket } = await dialogWith((await serve({ greeting: { then: 'mute' } })).port, stop.signal);
    const reading = dialog.read();
    stop.abort();
    expect(await reading).toMatchObject({ ok: false, failure: 'stopped' });
    expect(socket.destroyed).toBe(true);
  });

  it('does nothing on a signal that has already fired', async () => {
    const { dialog } = await dialogWith((await serve({})).port, AbortSignal.abort());
    expect(await dialog.command('NOOP')).toMatchObject({ failure: 'stopped' });
    expect(dialog.release()).toBeUndefined();
  });

  it('closes the connection of a server that floods it', async () => {
    const port = await serveRaw((socket) => {
      const flood = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 0x78)));
      };
      socket.on('drain', flood);
      flood();
    });
    const { dialog, socket } = await dialogWith(port);
    expect(await dialog.read()).toMatchObject({ ok: false, failure: 'reply-too-long' });
    expect(socket.destroyed).toBe(true);
  });

  it('tells what line it could not read', async () => {
    const { dialog } = await dialogWith((await serve({ greeting: 'HTTP/1.1 400 Bad Request' })).port);
    expect(await dialog.read()).toMatchObject({ failure: 'reply-malformed', detail: 'HTTP/1.1 400 Bad Request' });
  });

  it('keeps at most 400 lines of the transcript', async () => {
    const { dialog } = await dialogWith(
      (await serve({ greeting: [...Array<string>(450).fill('220-x'), '220 x'] })).port,
    );
    await dialog.read();
    expect(dialog.transcript).toHaveLength(400);
  });

  describe('with secrets', () => {
    it('sends them, shows stars, and overwrites the bytes', async () => {
      const server = await serve({});
      const { dialog } = await dialogWith(server.port);
      await dialog.read();
      const bytes = Buffer.from('NOOP my-secret');
      await dialog.secret({ bytes, shown: 'NOOP ********' });
      expect(server.lines.map(({ text }) => text)).toEqual(['NOOP my-secret']);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
      expect(JSON.stringify(dialog.transcript)).not.toContain('my-secret');
    });

    it('blanks what the server repeats, in the reply and in the transcript', async () => {
      const port = await serveRaw((socket) => {
        socket.write('220 x\r\n');
        socket.on('data', (line) => socket.write(`535 not you: ${line.toString().trim()}\r\n`));
      });
      const { dialog } = await dialogWith(port);
      await dialog.read();
      dialog.hide(Buffer.from('my-secret'));
      const answer = await dialog.secret({ bytes: Buffer.from('my-secret'), shown: '********' });
      expect(answer).toMatchObject({ ok: true, value: { lines: ['not you: ********'] } });
      expect(JSON.stringify(dialog.transcript)).not.toContain('my-secret');
    });

    it('overwrites the bytes also when the connection is gone', async () => {
      const { dialog } = await dialogWith((await serve({ greeting: { then: 'close' } })).port);
      await dialog.read();
      const bytes = Buffer.from('my-secret');
      expect(await dialog.secret({ bytes, shown: '********' })).toMatchObject({ ok: false });
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    });
  });

  it('goes on over TLS and forgets what was heard before', async () => {
    const server = await serve({});
    const { dialog } = await dialogWith(server.port);
    await dialog.read();
    await dialog.command('EHLO [127.0.0.1]');
    await dialog.command('STARTTLS');
    const raw = dialog.release();
    if (raw === undefined) throw new Error('no socket');
    const secured = connectTls({ socket: raw, rejectUnauthorized: false });
    await once(secured, 'secureConnect');
    dialog.adopt(secured, 'TLS');
    expect(dialog.hasRest).toBe(false);
    expect(await dialog.command('EHLO [127.0.0.1]')).toMatchObject({ ok: true, value: { code: 250 } });
    expect(server.lines.at(-1)).toMatchObject({ secure: true });
    expect(secured).toBeInstanceOf(TLSSocket);
  });

  it('says goodbye and closes', async () => {
    const server = await serve({});
    const { dialog, socket } = await dialogWith(server.port);
    await dialog.read();
    await dialog.leave(['RSET', 'QUIT']);
    expect(server.lines.map(({ text }) => text)).toEqual(['RSET', 'QUIT']);
    expect(socket.destroyed).toBe(true);
    await dialog.leave();
    expect(server.lines).toHaveLength(2);
  });
});
