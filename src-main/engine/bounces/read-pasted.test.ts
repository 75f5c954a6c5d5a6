import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted } from './read-pasted.ts';
import { reportSource } from './testing/report-source.ts';

const POSTFIX = `This is the mail system at host mx.sender.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<bob@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1
    no such user (in reply to RCPT TO command)

<carla@example.com>: host mx.example.com[192.0.2.2] said: 552 5.2.2 full`;
const BOTH = ['bob@example.net', 'carla@example.com'];
const names = (text: string) => readPasted(text)?.entries.map((one) => one.recipient);

/** The header that a mail app prints above a forwarded mail. */
const forwarded = (from: string, date: string, to: string, subject: string, note = '') =>
  `${note}\n\n${from}: Mail Delivery System <mailer-daemon@mx.sender.example>\n${date}: 3 Nov 2026\n${to}: anna@sender.example\n${subject}: Returned\n\n${POSTFIX}`;

describe('readPasted', () => {
  it.each([
    ['as it is', POSTFIX],
    ['quoted', POSTFIX.replace(/^/gm, '> ')],
    ['quoted twice', POSTFIX.replace(/^/gm, '>> ')],
    ['with smart quotes', POSTFIX.replaceAll("'", '\u2019')],
    ['without empty lines', POSTFIX.replace(/\n\n+/g, '\n')],
    ['with CRLF', POSTFIX.replaceAll('\n', '\r\n')],
    ['in one line', POSTFIX.replace(/\s+/g, ' ')],
    ['forwarded by Outlook', forwarded('From', 'Sent', 'To', 'Subject', 'Can you help?\n\n-----Original Message-----')],
    ['forwarded by Gmail', forwarded('From', 'Date', 'To', 'Subject', '---------- Forwarded message ---------')],
    ['forwarded by Apple Mail', forwarded('From', 'Date', 'To', 'Subject', 'Begin forwarded message:')],
    ['forwarded in German', forwarded('Von', 'Gesendet', 'An', 'Betreff', '-----Ursprüngliche Nachricht-----')],
    ['forwarded in French', forwarded('De', 'Envoyé', 'À', 'Objet')],
    ['forwarded in Spanish', forwarded('De', 'Fecha', 'Para', 'Asunto')],
    ['forwarded in Italian', forwarded('Da', 'Data', 'A', 'Oggetto')],
    ['forwarded in Dutch', forwarded('Van', 'Datum', 'Aan', 'Onderwerp')],
    ['forwarded in Polish', forwarded('Od', 'Wysłano', 'Do', 'Temat')],
    ['forwarded in Portuguese', forwarded('De', 'Enviada em', 'Para', 'Assunto')],
    ['forwarded in Japanese', forwarded('差出人', '送信日時', '宛先', '件名')],
  ])('finds both recipients %s', (_, text) => {
    expect(names(text)).toEqual(BOTH);
  });

  it('knows the person’s own address from the header of the forward', () => {
    expect(readPasted(forwarded('From', 'Sent', 'To', 'Subject'))?.own).toBeDefined();
  });

  it.each([
    [
      'Exim',
      'A message sent by\n\n  <anna@sender.example>\n\ncould not be delivered. The following address(es) failed:\n\n  bob@example.net\n    unknown',
      'bob@example.net',
    ],
    [
      'Exim, an alias',
      'The following address(es) failed:\n\n  an undisclosed address\n    (generated from bob@example.net)',
      'bob@example.net',
    ],
    [
      'Exchange',
      'Delivery has failed to these recipients or groups:\n\nBob (bob@example.net)<mailto:bob@example.net>\nThe mailbox is full.',
      'bob@example.net',
    ],
    [
      'Exchange in French',
      'Échec de la remise pour ces destinataires ou groupes :\n\nbob@example.net\nAdresse introuvable.',
      'bob@example.net',
    ],
    [
      'Gmail in German',
      'Adresse nicht gefunden\n\nIhre Nachricht an bob@example.net wurde nicht zugestellt.',
      'bob@example.net',
    ],
    [
      'Oracle',
      'This report relates to a message you sent with the following header fields:\n\n  Date: today\n  From: anna@sender.example\n  To: bob@example.net\n  Subject: x\n\nYour message cannot be delivered to the following recipients:\n\n  Recipient address: bob@example.net\n  Reason: over quota',
      'bob@example.net',
    ],
    [
      'a status that was pasted',
      'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.1.1',
      'bob@example.net',
    ],
  ])('reads %s', (_, text, address) => {
    expect(names(text)).toEqual([address]);
  });

  it('tells a delay from a failure', () => {
    const text =
      'Delivery to the following recipient has been delayed:\n\n  bob@example.net\n\nMessage will be retried for 2 days';
    expect(readPasted(text)?.kind).toBe('delayed');
  });

  it.each([
    '550 5.1.1 <bob@example.net> user unknown',
    'Lunch at one?',
    'Cannot connect to the server. Check the port.',
  ])('leaves %s to others', (text) => {
    expect(readPasted(text)).toBeUndefined();
  });

  it('never throws, whatever is cut or mixed', () => {
    const piece = fc.constantFrom(
      '> ',
      '\n',
      'From: ',
      'To: ',
      'bob@example.net',
      POSTFIX.slice(0, 300),
      '>>> ',
      'Action: failed\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(() => readPasted(pieces.join(''), true)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it('reads words that begin with whom a server does not know, where more is said below', () => {
    const text = 'bob@example.net - no such user here.\n\nThere is no user by that name at this server.';
    expect(names(text)).toEqual(['bob@example.net']);
    expect(readPasted('bob@example.net - no such user here.')).toBeUndefined();
    expect(readPasted('bob@example.net wrote to me.\n\nHe says hello.')).toBeUndefined();
  });

  it('reads the source of a report below words that name nobody', () => {
    const text = `Sorry, a message that you sent could not be delivered.\n\n${reportSource('bob@example.net', { isMultipart: true })}`;
    expect(names(text)).toEqual(['bob@example.net']);
  });

  it('knows a server that goes on trying', () => {
    const text =
      'Delivery of email to this address\n\n"bob@example.net"\n\nhas been postponed. We will continue to try to deliver your message.';
    expect(readPasted(text)).toMatchObject({ kind: 'delayed', entries: [{ recipient: 'bob@example.net' }] });
  });
});
