import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

const HOME = '127.0.0.1';

const canBind = async (host: string): Promise<boolean> => {
  const server = createServer();
  server.listen(0, host);
  const bound = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.close();
  return bound;
};

/** `127.77.x.y`: on Linux the whole network 127.0.0.0/8 is this computer. */
const randomCandidate = (): string => `127.77.${randomInt(1, 255)}.${randomInt(1, 255)}`;

/**
 * An address of this computer for one lab. A random one where that can be bound, so that the fixed ports that
 * probes look at never lead to a mail server of the person; `127.0.0.1` elsewhere.
 */
export const pickLoopbackHost = async (candidate = randomCandidate()): Promise<string> =>
  (await canBind(candidate)) ? candidate : HOME;
