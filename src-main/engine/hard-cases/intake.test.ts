/** Guide, section 5, "What the threads teach about intake": one test a point, in its order. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, told } from './testing/ask.ts';
import { inOutlook } from './testing/forms.ts';

describe('errors get cut', () => {
  const WHOLE =
    '550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the address';
  it.each([1, 0.9, 0.8, 0.7].map((part) => [part, Math.floor(WHOLE.length * part)] as const))(
    '%d of the words is enough',
    (_, length) => {
      for (const end of ['', '…', '...', ' …'])
        expect(told(`${WHOLE.slice(0, length)}${end}`).reason).toBe('recipient-unknown');
    },
  );

  it('where the cut is too early, what remains possible is said and nothing is claimed', () => {
    const { causes } = told('Cannot send: The email account that you tried to rea…');
    expect(causes?.length).toBeGreaterThan(1);
    expect(causes?.map(({ confidence }) => confidence)).not.toContain('sure');
  });

  it('a notice of a phone that names no account makes none up', () => {
    expect(answer('Cannot Send Mail').found?.address).toBeUndefined();
    expect(answer('Some messages could not be sent').found?.hostname).toBeUndefined();
  });
});

describe('questions that the threads ask first', () => {
  const questions = readdirSync(resolve(import.meta.dirname, '../../../resources/knowledge/questions'));
  it.each([
    ['"but it works on my phone"', 'other-device-works.json'],
    ['"but it works in the web mail"', 'web-mail-works.json'],
    ['"but it works at home"', 'other-network-works.json'],
    ['"it worked for months"', 'worked-before.json'],
    ['"the password was changed"', 'password-changed.json'],
  ])('%s is a question of ours', (_, file) => {
    expect(questions).toContain(file);
  });
});

describe('names of servers as people type them', () => {
  it.each([
    '"smtp.sender.example";',
    '"smtp.sender.example "',
    ' smtp.sender.example',
    'http://smtp.sender.example',
    'smtp.sender.example:587',
    'SMTP.Sender.Example.',
    'smtp://smtp.sender.example/',
  ])('%s is smtp.sender.example', (typed) => {
    const text = inOutlook('550 5.7.1 Relaying denied').replace("'smtp.sender.example'", `'${typed}'`);
    expect(answer(text).found?.hostname).toBe('smtp.sender.example');
  });

  it('an underscore is kept', () => {
    const text = inOutlook('550 5.7.1 Relaying denied').replace('smtp.sender', 'my_mail.sender');
    expect(answer(text).found?.hostname).toBe('my_mail.sender.example');
  });

  it.each([
    'smtp-emea.outlook.com',
    'smtp-apacnorth.outlook.com',
    'smtp-nameast.outlook.com',
    'smtp-namnorth.outlook.com',
    'smtp-latam.outlook.com',
    'smtp-unisa.outlook.com',
  ])('%s was switched off by its maker: that is a wrong name, no fault of the name service', (host) => {
    for (const text of [
      `getaddrinfo ENOTFOUND ${host}`,
      `The message could not be sent because the Outgoing server (SMTP) ${host} is unknown. The server may be incorrectly configured.`,
    ]) {
      expect(told(text)).toMatchObject({ cause: 'wrong-server-name', actor: 'you' });
    }
  });
});

describe('after a paste most is known already', () => {
  it('provider, by the words of the server', () => {
    expect(told('550 5.1.1 No such user - gsmtp').saidBy).toBe('Google');
    expect(told('550 5.1.10 Recipient not found [AM0PR01MB1.eurprd01.prod.outlook.com]').saidBy).toBe('Microsoft');
  });

  it('mail app, host, port, security and account, by the sentence of the app', () => {
    const text =
      "Account: 'anna@sender.example', Server: 'smtp.sender.example', Protocol: SMTP, Server Response: '535 Authentication failed', Port: 465, Secure(SSL): Yes, Server Error: 535, Error Number: 0x800CCC92";
    expect(answer(text).found).toEqual({
      address: 'anna@sender.example',
      hostname: 'smtp.sender.example',
      port: 465,
      socketType: 'tls',
      client: 'outlook-classic',
    });
  });

  it('reply, by both codes', () => {
    expect(told('552 5.2.2 Mailbox full')).toMatchObject({ replyCode: '552', enhancedStatus: '5.2.2' });
  });
});
