import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startFaultServer, type FaultServer } from '../../practice/fault-server.ts';
import type { SmtpScript } from '../../practice/smtp-script.ts';
import { makeAuthority, type IssuedCertificate } from '../../tls-checker-lite/certificates/index.ts';
import { systemClock } from '../system-clock.ts';
import { connectTcp } from '../tcp.ts';
import { SmtpDialog } from './dialog.ts';
import { readGreeting } from './read-greeting.ts';
import { sayHello } from './say-hello.ts';
import { signIn, type PasswordMechanism } from './sign-in.ts';
import { startTls } from './start-tls.ts';
import { needsUtf8, tryEnvelope, tryRecipient, trySender } from './try-envelope.ts';

let certificate: IssuedCertificate;
let server: FaultServer | undefined;
let dialog: SmtpDialog | undefined;

beforeAll(async () => {
  certificate = await (await makeAuthority({ commonName: 'Steps Root' })).issue({ names: ['localhost'] });
});
afterEach(async () => {
  dialog?.destroy();
  await server?.close();
});

const talkTo = async (script: SmtpScript, stepMs = 8000): Promise<{ dialog: SmtpDialog; server: FaultServer }> => {
  server = await startFaultServer({ script, certificate });
  const { signal } = new AbortController();
  const opened = await connectTcp({ address: '127.0.0.1', port: server.port, family: 4 }, systemClock, signal);
  if (!opened.ok) throw new Error('The test server cannot be reached.');
  dialog = new SmtpDialog(opened.value, { clock: systemClock, signal, stepMs });
  return { dialog, server };
};

/** A dialogue that is past its greeting and EHLO. */
const greeted = async (script: SmtpScript) => {
  const talk = await talkTo(script);
  await readGreeting(talk.dialog);
  const hello = await sayHello(talk.dialog);
  return { ...talk, hello, sent: () => talk.server.lines.map(({ text }) => text).slice(1) };
};

describe('readGreeting', () => {
  it('takes 220 for a welcome', async () => {
    const step = await readGreeting((await talkTo({ greeting: ['220-one', '220 two'] })).dialog);
    expect(step).toMatchObject({ reply: { code: 220, lines: ['one', 'two'] } });
    expect(step).not.toHaveProperty('failure');
  });

  it.each([
    ['greeting-refused', ['554-not', '554 you']],
    ['greeting-refused', { send: '421 4.3.2 busy', then: 'close' as const }],
    ['not-smtp', 'HTTP/1.1 400 Bad Request'],
    ['not-smtp', '+OK POP3 ready'],
    ['not-smtp', '250 what'],
    ['not-smtp', { send: Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46, 0x0a]) }],
    ['greeting-timeout', { then: 'mute' as const }],
    ['greeting-timeout', { send: '220 drip drip drip', byteEveryMs: 60 }],
    ['connection-closed', { then: 'close' as const }],
    ['connection-reset', { delayMs: 60, then: 'reset' as const }],
    ['reply-too-long', `220 ${'x'.repeat(100_000)}`],
  ])('names %s for %j', async (failure, greeting) => {
    const step = await readGreeting((await talkTo({ greeting }, 400)).dialog);
    expect(step).toMatchObject({ failure });
  });
});

describe('sayHello', () => {
  it('reads what the server offers', async () => {
    const { hello } = await greeted({ ehlo: { plain: ['STARTTLS', 'AUTH PLAIN'] } });
    expect(hello).toMatchObject({ capabilities: { startTls: true, mechanisms: ['PLAIN'] }, reply: { code: 250 } });
    expect(hello).not.toHaveProperty('failure');
  });

  it.each(['502 5.5.1 what', '550 5.7.1 no', '500 unknown'])('falls back to HELO after %s', async (refuse) => {
    const { hello, server: seen } = await greeted({ ehlo: { plain: { refuse } } });
    expect(seen.lines.map(({ text }) => text.slice(0, 4))).toEqual(['EHLO', 'HELO']);
    expect(hello).not.toHaveProperty('failure');
    expect(hello).toMatchObject({ capabilities: { lines: [] }, reply: { code: Number(refuse.slice(0, 3)) } });
  });

  it('keeps the answer to EHLO when HELO is refused as well', async () => {
    const { hello } = await greeted({ ehlo: { plain: { refuse: '550 5.7.1 bad name' } }, helo: '501 no' });
    expect(hello).toMatchObject({ failure: 'command-refused', reply: { code: 550, enhancedStatus: '5.7.1' } });
  });

  it('does not try again after a refusal for now', async () => {
    const { hello, server: seen } = await greeted({ ehlo: { plain: { refuse: '421 4.7.0 later' } } });
    expect(hello).toMatchObject({ failure: 'command-refused', reply: { code: 421 } });
    expect(seen.lines).toHaveLength(1);
  });
});

describe('startTls', () => {
  it('does not ask a server that does not offer it', async () => {
    const { dialog: talk, hello, sent } = await greeted({ ehlo: { plain: ['XXXXXXXA'] } });
    expect(await startTls(talk, hello.capabilities)).toEqual({ failure: 'starttls-not-offered', ms: 0 });
    expect(sent()).toEqual([]);
  });

  it.each([
    ['starttls-refused', '454 4.7.0 TLS not available'],
    ['starttls-refused', '502 5.5.1 no'],
    ['starttls-injected', ['220 go on', '250-injected', '250 AUTH PLAIN']],
    ['connection-closed', { then: 'close' as const }],
    ['reply-malformed', 'what?'],
  ])('names %s for %j', async (failure, starttls) => {
    const { dialog: talk, hello } = await greeted({ starttls });
    expect(await startTls(talk, hello.capabilities)).toMatchObject({ failure });
  });

  it('agrees on 220', async () => {
    const { dialog: talk, hello } = await greeted({});
    expect(await startTls(talk, hello.capabilities)).not.toHaveProperty('failure');
  });
});

describe('signIn', () => {
  const offering = (mechanism: string, more: SmtpScript = {}): SmtpScript => ({
    ehlo: { plain: [`AUTH ${mechanism}`] },
    accounts: { anna: 'pass wörd!' },
    ...more,
  });
  const credentials = (password: string) => ({ username: 'anna', password: Buffer.from(password) });

  it.each<PasswordMechanism>(['PLAIN', 'LOGIN'])('signs in with %s and leaves no trace', async (mechanism) => {
    const { dialog: talk } = await greeted(offering(mechanism));
    const given = credentials('pass wörd!');
    expect(await signIn(talk, mechanism, given)).toMatchObject({ reply: { code: 235 } });
    expect(given.password.every((byte) => byte === 0)).toBe(true);
    const shown = JSON.stringify(talk.transcript);
    expect(shown).not.toContain('pass wörd!');
    expect(shown).not.toContain(Buffer.from('pass wörd!').toString('base64'));
    expect(shown).not.toContain(Buffer.from('\0anna\0pass wörd!').toString('base64'));
    expect(shown).toContain('********');
  });

  it.each<PasswordMechanism>(['PLAIN', 'LOGIN'])('tells a wrong password with %s', async (mechanism) => {
    const { dialog: talk } = await greeted(offering(mechanism));
    expect(await signIn(talk, mechanism, credentials('wrong'))).toMatchObject({
      failure: 'sign-in-refused',
      reply: { code: 535, enhancedStatus: '5.7.8' },
    });
  });

  it.each([
    ['sign-in-refused', ['534-5.7.9 Application-specific password', '534 5.7.9 required']],
    ['sign-in-refused', '535 5.7.139 basic authentication is disabled'],
    ['sign-in-refused', '538 5.7.11 encryption required'],
    ['sign-in-deferred', '454 4.7.0 temporary failure'],
    ['sign-in-deferred', { send: '421 4.7.0 too many', then: 'close' as const }],
    ['mechanism-unsupported', '504 5.5.4 unknown mechanism'],
    ['connection-closed', { then: 'close' as const }],
  ])('names %s for %j', async (failure, auth) => {
    const { dialog: talk } = await greeted(offering('PLAIN', { auth }));
    const given = credentials('secret-one');
    expect(await signIn(talk, 'PLAIN', given)).toMatchObject({ failure });
    expect(given.password.every((byte) => byte === 0)).toBe(true);
  });

  it('keeps the password back when the server does not ask for it', async () => {
    const { dialog: talk, sent } = await greeted({ ehlo: { plain: ['AUTH CRAM-MD5'] } });
    expect(await signIn(talk, 'LOGIN', credentials('secret-one'))).toMatchObject({ failure: 'mechanism-unsupported' });
    expect(sent()).toEqual(['AUTH LOGIN']);
  });
});

describe('trySender and tryRecipient', () => {
  it('ask with the bare address', async () => {
    const { dialog: talk, sent } = await greeted({});
    expect(await trySender(talk, 'anna@bücher.example')).not.toHaveProperty('failure');
    expect(await tryRecipient(talk, 'bob@southmail.example')).not.toHaveProperty('failure');
    expect(sent()).toEqual(['MAIL FROM:<anna@xn--bcher-kva.example>', 'RCPT TO:<bob@southmail.example>']);
  });

  it.each([
    ['sender-refused', '553 5.7.1 not yours'],
    ['sender-refused', '451 4.3.0 later'],
    ['sender-refused', '530 5.7.0 Must issue a STARTTLS command first'],
  ])('name %s for MAIL %s', async (failure, mail) => {
    const { dialog: talk } = await greeted({ mail });
    expect(await trySender(talk, 'anna@northmail.example')).toMatchObject({ failure });
  });

  it.each([
    ['recipient-refused', '550 5.1.1 unknown'],
    ['recipient-deferred', '450 4.2.0 greylisted'],
    ['recipient-deferred', { send: '421 4.7.0 bye', then: 'close' as const }],
    ['connection-closed', { then: 'close' as const }],
  ])('name %s for RCPT %j', async (failure, rcpt) => {
    const { dialog: talk } = await greeted({ rcpt });
    await trySender(talk, 'anna@northmail.example');
    expect(await tryRecipient(talk, 'bob@southmail.example')).toMatchObject({ failure });
  });

  it.each([
    'jürgen@northmail.example',
    'anna@',
    '@northmail.example',
    'a>b@northmail.example',
    'a b@northmail.example',
  ])('send nothing for %s', async (address) => {
    const { dialog: talk, sent } = await greeted({});
    expect(await trySender(talk, address)).toBeUndefined();
    expect(await tryRecipient(talk, address)).toBeUndefined();
    expect(sent()).toEqual([]);
  });

  it('announce letters beyond ASCII, and send them as they are', async () => {
    const { dialog: talk, sent } = await greeted({});
    expect(await trySender(talk, 'anna@northmail.example', true)).not.toHaveProperty('failure');
    expect(await tryRecipient(talk, 'jürgen@bücher.example', true)).not.toHaveProperty('failure');
    expect(sent()[0]).toBe('MAIL FROM:<anna@northmail.example> SMTPUTF8');
    expect(Buffer.from(sent()[1] ?? '', 'latin1').toString('utf8')).toContain('xn--bcher-kva.example>');
  });

  it.each(['a\u202eb@northmail.example', 'a\nb@northmail.example', 'a\u0000b@northmail.example'])(
    'send nothing for %j even then',
    async (address) => {
      const { dialog: talk, sent } = await greeted({});
      expect(await trySender(talk, address, true)).toBeUndefined();
      expect(sent()).toEqual([]);
    },
  );

  it('know which address needs them', () => {
    expect(needsUtf8('jürgen@northmail.example')).toBe(true);
    expect(needsUtf8('anna@bücher.example')).toBe(false);
    expect(needsUtf8('nonsense')).toBe(false);
  });
});

describe('tryEnvelope', () => {
  const mail = { from: 'anna@northmail.example', to: 'bob@southmail.example' };
  const both = ['MAIL FROM:<anna@northmail.example>', 'RCPT TO:<bob@southmail.example>'];

  it('asks in one go where the server takes commands so', async () => {
    const { dialog: talk, sent } = await greeted({ mail: { send: '250 2.1.0 Ok', delayMs: 150 } });
    const asked = tryEnvelope(talk, { ...mail, offered: { pipelining: true } });
    await expect.poll(() => sent().length, { timeout: 140 }).toBe(2);
    expect(await asked).toMatchObject({ sender: { reply: { code: 250 } }, recipient: { reply: { code: 250 } } });
    expect(sent()).toEqual(both);
  });

  it('asks one after the other where it does not', async () => {
    const { dialog: talk, sent } = await greeted({ mail: '553 5.7.1 not yours' });
    expect(await tryEnvelope(talk, { ...mail, offered: {} })).toMatchObject({ sender: { failure: 'sender-refused' } });
    expect(sent()).toEqual(both.slice(0, 1));
  });

  it.each([true, false])(
    'says nothing of the recipient when the sender was not taken (in one go: %s)',
    async (once) => {
      const { dialog: talk } = await greeted({ mail: '553 5.7.1 not yours', rcpt: '503 5.5.1 MAIL first' });
      const steps = await tryEnvelope(talk, { ...mail, offered: once ? { pipelining: true } : {} });
      expect(steps).toMatchObject({ sender: { failure: 'sender-refused' } });
      expect(steps).not.toHaveProperty('recipient');
    },
  );

  it('notices that the connection ended between the two answers', async () => {
    const { dialog: talk } = await greeted({ rcpt: { then: 'close' } });
    const steps = await tryEnvelope(talk, { ...mail, offered: { pipelining: true } });
    expect(steps.sender).not.toHaveProperty('failure');
    expect(steps.recipient).toMatchObject({ failure: 'connection-closed' });
  });

  it.each([
    [{ ...mail, from: 'jürgen@northmail.example' }, []],
    [{ ...mail, to: 'jürgen@southmail.example' }, both.slice(0, 1)],
  ])('asks for no address that it may not spell: %j', async (envelope, asked) => {
    const { dialog: talk, sent } = await greeted({});
    await tryEnvelope(talk, { ...envelope, offered: { pipelining: true } });
    expect(sent()).toEqual(asked);
  });
});
