import { connect, type Socket } from 'node:net';
import type { Limit } from './limit.ts';

/** Opens one TCP connection. One address family only, so that an error and its time belong to one attempt. */
export function openSocket(host: string, port: number, limit: Limit): Promise<Socket> {
  return limit.step<Socket>('timeout', (done, fail) => {
    const socket = connect({ host, port, autoSelectFamily: false });
    // Stays for good: an error between two steps must not take the process down.
    socket.on('error', () => undefined);
    const onConnect = () => {
      socket.setNoDelay(true);
      connected = true;
      done(socket);
    };
    let connected = false;
    socket.once('connect', onConnect).once('error', fail);
    return () => {
      socket.off('connect', onConnect).off('error', fail);
      if (!connected) socket.destroy();
    };
  });
}
