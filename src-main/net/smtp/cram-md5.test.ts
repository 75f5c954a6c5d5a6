import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { systemClock } from '../system-clock.ts';
import { connectTcp } from '../tcp.ts';
import { SmtpDialog } from './dialog.ts';
import { signIn } from './sign-in.ts';

it('answers the challenge of RFC 2195 without sending the password', async () => {
  const challenge = '<1896.697170952@postoffice.reston.mci.net>';
  const lines: string[] = [];
  const server = createServer((socket) => {
    socket.on('data', (chunk) => {
      lines.push(chunk.toString().trim());
      socket.write(lines.length === 1 ? `334 ${Buffer.from(challenge).toString('base64')}\r\n` : '235 2.7.0 Ok\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { signal } = new AbortController();
  const { port } = server.address() as AddressInfo;
  const opened = await connectTcp({ address: '127.0.0.1', port, family: 4 }, systemClock, signal);
  if (!opened.ok) throw new Error('The test server cannot be reached.');
  const dialog = new SmtpDialog(opened.value, { clock: systemClock, signal });
  const step = await signIn(dialog, 'CRAM-MD5', { username: 'tim', password: Buffer.from('tanstaaftanstaaf') });
  dialog.destroy();
  server.close();
  expect(step).toMatchObject({ reply: { code: 235 } });
  expect(lines[0]).toBe('AUTH CRAM-MD5');
  // The digest that RFC 2195 section 3 gives for this user, password and challenge.
  expect(Buffer.from(lines[1] ?? '', 'base64').toString()).toBe('tim b913a602c7eda7a495b4e6e7334d3890');
  expect(createHmac('md5', 'tanstaaftanstaaf').update(challenge).digest('hex')).toBe(
    'b913a602c7eda7a495b4e6e7334d3890',
  );
});
