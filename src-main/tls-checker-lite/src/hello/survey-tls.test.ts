import { connect } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority } from '../../certificates/index.ts';
import { dialogServer, plainServer, tlsServer, type ScriptedServer } from '../scripted-server.ts';
import { surveyTls, type OfferAnswer, type SurveyOptions } from './survey-tls.ts';
import { GROUPS } from './suites.ts';
import { fatalAlert, handshakeRecord, readClientHello, serverHello } from './testing/server-bytes.ts';

const NAME = 'mail.example.test';
let key: string;
let cert: string;
const open: ScriptedServer[] = [];

beforeAll(async () => {
  const root = await makeAuthority({ commonName: 'Survey Root', keyType: 'rsa' });
  const issued = await root.issue({ names: [NAME], keyType: 'rsa' });
  [key, cert] = [issued.keyPem, issued.chainPem];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function survey(server: ScriptedServer, more: Partial<SurveyOptions> = {}): Promise<OfferAnswer[]> {
  open.push(server);
  const signal = new AbortController().signal;
  return surveyTls({ host: '127.0.0.1', port: server.port, servername: NAME, signal, deadlineMs: 5000, ...more });
}

const short = (answers: readonly OfferAnswer[]) =>
  answers.map(({ offer, failure }) => [offer.group ?? offer.version, failure ?? 'taken'].join(' '));
const taken = (answers: readonly OfferAnswer[]) =>
  answers.filter(({ failure }) => failure === undefined).map(({ offer }) => offer.group ?? offer.version);

describe('surveyTls', () => {
  it('sees what a server of today takes', async () => {
    const answers = await survey(await tlsServer({ key, cert }));
    expect(taken(answers)).toEqual(expect.arrayContaining(['TLSv1.3', 'TLSv1.2', 'ecdhe']));
    expect(answers.find(({ offer }) => offer.version === 'TLSv1')).toMatchObject({
      failure: 'tls-version-unsupported',
    });
    const second = answers.find(({ offer }) => offer.version === 'TLSv1.2');
    expect(second).toMatchObject({ version: 'TLSv1.2', group: 'ecdhe', certificates: 1 });
  });

  it('sees a server that stops at TLS 1.2', async () => {
    const answers = await survey(await tlsServer({ key, cert, maxVersion: 'TLSv1.2' }));
    expect(short(answers).slice(0, 2)).toEqual(['TLSv1.3 tls-version-unsupported', 'TLSv1.2 taken']);
  });

  it('sees a server that speaks TLS 1.3 alone', async () => {
    const answers = await survey(await tlsServer({ key, cert, minVersion: 'TLSv1.3' }));
    expect(taken(answers)).toEqual(['TLSv1.3']);
  });

  it('sees a server that speaks outdated TLS alone, which the engine refuses', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const answers = await survey(await tlsServer({ key, cert, ...old }));
    expect(taken(answers)).toEqual(['TLSv1.1', 'TLSv1']);
  });

  it('sees ciphers that an engine may have dropped', async () => {
    const only = (group: keyof typeof GROUPS) =>
      plainServer((socket) => {
        socket.once('data', (bytes: Buffer) => {
          const { version, suites } = readClientHello(bytes);
          const suite = suites.find((one) => (GROUPS[group] as readonly number[]).includes(one));
          if (version !== 0x0303 || suite === undefined) socket.end(fatalAlert(40));
          else socket.end(handshakeRecord(serverHello(0x0303, suite)));
        });
      });
    for (const group of ['dhe', 'ecdhe-cbc', 'rsa'] as const) {
      const answers = await survey(await only(group));
      expect(taken(answers)).toEqual(['TLSv1.2', group]);
      expect(answers.find(({ offer }) => offer.group === 'ecdhe')).toMatchObject({
        failure: 'tls-handshake-failed',
        alert: 40,
      });
    }
  });

  it('asks behind STARTTLS, each time on a connection of its own', async () => {
    let greeted = 0;
    const server = await dialogServer('220 ready\r\n', (line) => {
      if (line.startsWith('EHLO')) {
        greeted += 1;
        return '250-hello\r\n250 STARTTLS\r\n';
      }
      return { then: '220 go\r\n', upgrade: { secureContext: tls.createSecureContext({ key, cert }) } };
    });
    expect(taken(await survey(server, { starttls: 'smtp' }))).toEqual(expect.arrayContaining(['TLSv1.3', 'TLSv1.2']));
    expect(greeted).toBe(8);
  });

  it.each<[string, () => Promise<ScriptedServer>, string]>([
    [
      'a server that speaks in clear',
      () => plainServer((socket) => socket.write('220 ready\r\n')),
      'tls-plaintext-answer',
    ],
    ['a line that is closed at once', () => plainServer((socket) => socket.end()), 'connection-closed'],
    ['rubbish', () => plainServer((socket) => socket.write(Buffer.from([22, 3, 1, 0, 3, 9, 9, 9]))), 'tls-no-answer'],
    [
      'an endless record',
      () => plainServer((socket) => socket.write(Buffer.from([22, 3, 1, 255, 255]))),
      'reply-too-long',
    ],
    ['silence', () => plainServer(() => undefined), 'tls-no-answer'],
  ])('names %s', async (_what, serve, failure) => {
    const [first] = await survey(await serve(), { deadlineMs: 250 });
    expect(first?.failure).toBe(failure);
  });

  it('asks no more after a fault of the line', async () => {
    let calls = 0;
    const server = await plainServer((socket) => {
      calls += 1;
      socket.write('220 ready\r\n');
    });
    expect(await survey(server)).toHaveLength(2);
    expect(calls).toBe(2);
  });

  it('uses the sockets that are handed in, and shows each answer as it comes', async () => {
    const server = await tlsServer({ key, cert });
    const seen: OfferAnswer[] = [];
    const answers = await survey(server, {
      host: 'nowhere.invalid',
      open: () => Promise.resolve(connect(server.port, '127.0.0.1')),
      onAnswer: (answer) => seen.push(answer),
    });
    expect(seen).toEqual(answers);
    expect(taken(answers)).toContain('TLSv1.3');
    const broken = await survey(server, { open: () => Promise.reject(new Error('no')) });
    expect(broken.every(({ failure }) => failure === 'unknown-failure')).toBe(true);
  });

  it('stops on the signal', async () => {
    const server = await plainServer(() => undefined);
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 30);
    const answers = await survey(server, { signal: stop.signal });
    expect(answers.map(({ failure }) => failure)).toEqual(['stopped', 'stopped']);
  });
});
