import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';

/** How a connection came to its end, as the client saw it. */
export type End = 'open' | 'closed' | 'reset';

/** A plain SMTP client for tests: it says what it is told to, checks nothing and judges nothing. */
export interface TestClient {
  /** The next whole reply, lines joined with a newline; what there is when the connection ends first. */
  reply(): Promise<string>;
  /** Sends one line and gives the reply. */
  say(line: string): Promise<string>;
  write(bytes: string | Uint8Array): void;
  /** Changes to TLS on the open connection, accepting every certificate. */
  secure(servername?: string, ca?: string[]): Promise<TLSSocket>;
  /** Everything received and not yet taken as a reply. */
  rest(): Buffer;
  ended(): Promise<End>;
  destroy(): void;
}

const WHOLE_REPLY = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\n/;

const tlsOver = async (socket: Socket, servername: string, ca: string[] = []): Promise<TLSSocket> => {
  const secured = connectTls({ socket, servername, ca, rejectUnauthorized: false });
  await once(secured, 'secureConnect');
  return secured;
};

/** False when the connection was broken off before it stood, as a break-off at once may look. */
const opened = async (socket: Socket): Promise<boolean> => {
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    return false;
  }
};

/** Connects in clear, or with TLS from the first byte when `tls` is set. Rejects when nobody listens. */
export const openClient = async (to: { address: string; port: number; tls?: boolean }): Promise<TestClient> => {
  const raw = connect(to.port, to.address);
  let stream: Socket = raw;
  let chunks: Buffer[] = [];
  let end: End = 'open';
  let wake = (): void => undefined;
  const attach = (): void => {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      wake();
    });
    stream.on('error', () => (end = 'reset'));
    stream.on('close', () => {
      if (end === 'open') end = 'closed';
      wake();
    });
  };
  const until = async (done: () => boolean): Promise<void> => {
    while (!done() && end === 'open') await new Promise<void>((resolve) => (wake = resolve));
  };
  const rest = (): Buffer => Buffer.concat(chunks);
  const reply = async (): Promise<string> => {
    let whole: string | undefined;
    await until(() => (whole = WHOLE_REPLY.exec(rest().toString('latin1').replaceAll('\r', ' '))?.[0]) !== undefined);
    const received = rest();
    const taken = received.subarray(0, whole?.length ?? received.length).toString('utf8');
    chunks = [received.subarray(whole?.length ?? received.length)];
    return taken.replaceAll('\r\n', '\n').trimEnd();
  };

  if (!(await opened(raw))) end = 'reset';
  if (to.tls === true) stream = await tlsOver(raw, 'smtp.northmail.example');
  attach();
  return {
    reply,
    say: (line) => {
      stream.write(`${line}\r\n`);
      return reply();
    },
    write: (bytes) => stream.write(bytes),
    secure: async (servername = 'smtp.northmail.example', ca = []) => {
      raw.removeAllListeners('data');
      const secured = await tlsOver(raw, servername, ca);
      stream = secured;
      attach();
      return secured;
    },
    rest,
    ended: async () => {
      await until(() => false);
      return end;
    },
    destroy: () => {
      stream.destroy();
      raw.destroy();
    },
  };
};

/** `AUTH PLAIN` with its initial response. */
export const authPlain = (username: string, password: string): string =>
  `AUTH PLAIN ${Buffer.from(`\0${username}\0${password}`).toString('base64')}`;
