/** Guide, section 4, "Blame traps": the mail app's template points at the wrong party. One test a sentence, in its order. */
import { describe, expect, it } from 'vitest';
import { fixes } from '../../knowledge/fixes.ts';
import { answer, told } from './testing/ask.ts';
import { inReport } from './testing/forms.ts';

describe('the answer to RCPT speaks of the sender', () => {
  const SAID = '553 5.7.1 <other@example.net>: Sender address rejected: not owned by user anna@sender.example';
  const DRESSES: readonly (readonly [string, string])[] = [
    ['as the server said it', SAID],
    ['in a report', inReport(`host smtp.sender.example[192.0.2.9] said: ${SAID} (in reply to RCPT TO command)`)],
    [
      'in Thunderbird: "Please check the message recipient"',
      `An error occurred while sending mail. The mail server responded:  ${SAID}.\nPlease check the message recipient "bob@example.net" and try again.`,
    ],
    [
      'in Outlook: 0x800CCC79, "one of the recipients was rejected"',
      `The message could not be sent because one of the recipients was rejected by the server. The rejected e-mail address was 'bob@example.net'. Subject 'Minutes', Account: 'Work', Server: 'smtp.sender.example', Protocol: SMTP, Server Response: '${SAID}', Port: 587, Secure(SSL): Yes, Server Error: 553, Error Number: 0x800CCC79`,
    ],
  ];

  it.each(DRESSES)('%s: it is the From address or the sign-in, never the recipient', (_, text) => {
    const said = told(text);
    expect(said).toMatchObject({ cause: 'sender-not-allowed', actor: 'you' });
    expect(said.reason).toBe('sender-rejected');
    expect(said.causes?.map(({ id }) => id)).not.toContain('recipient-unknown');
  });

  it('on an iPhone: "does not allow relaying" is a missing sign-in', () => {
    for (const name of ['"bob@example.net"', '“bob@example.net”', "'bob@example.net'"]) {
      const said = told(
        `Cannot Send Mail\nA copy has been placed in your Outbox. The recipient ${name} was rejected by the server because it does not allow relaying.`,
      );
      expect(said).toMatchObject({ cause: 'not-signed-in', actor: 'you', recipient: 'bob@example.net' });
    }
  });
});

describe('a block list that refused the question is no listing', () => {
  it.each([
    'open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53',
    'excessive number of queries; https://check.spamhaus.org/returnc/vol/',
    'typing error in DNSBL name',
  ])('Spamhaus "Error: %s": the lookup of the receiver is wrong', (error) => {
    const line = `554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; Error: ${error}`;
    for (const text of [line, inReport(line)]) {
      const { cause, causes } = told(text);
      expect(['recipient-misconfigured', 'dnsbl-query-refused']).toContain(cause);
      expect(causes?.map(({ id }) => id)).not.toContain('address-blocklisted');
    }
  });
});

describe('what is no failure', () => {
  it('greylisting: do nothing', () => {
    const line =
      '450 4.2.0 <bob@example.net>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.net.html';
    for (const text of [line, inReport(line, { action: 'delayed', status: '4.2.0' })]) {
      expect(told(text)).toMatchObject({ reason: 'greylisted', actor: 'nobody', advice: 'wait' });
    }
  });

  it('"sent but not copied to Sent": do not send again', () => {
    const said = answer(
      'Your message was sent but a copy was not placed in your sent folder (Sent) due to network or file access errors.\nYou can retry or save the message locally.',
    );
    expect(said.results[0]?.causes[0]?.id).toBe('sent-copy-failed');
    expect(`${said.headline} ${said.summary ?? ''} ${said.results[0]?.says ?? ''}`).toMatch(/was sent|went out/i);
    expect(said.results[0]?.reason).not.toMatch(/^recipient/);
  });

  it('"delivery complete but no notification": it arrived, do not send again', () => {
    const text =
      'Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:\n\nbob@example.net (mailto:bob@example.net)\n\nSubject: Minutes';
    const said = answer(text);
    expect(said.kind).toBe('delivered');
    expect(said.results[0]).toMatchObject({ outcome: 'delivered', advice: 'nothing' });
    expect(said.fixes).toEqual([]);
  });
});

describe('Thunderbird', () => {
  it('the template of any server error tells nothing about the stage: the words inside decide', () => {
    const template = (words: string) =>
      `An error occurred while sending mail: Outgoing server (SMTP) error. The server responded:  ${words}.`;
    expect(told(template('421 4.7.0 Too many connections from your IP')).reason).toBe('rate-limited');
    expect(told(template('535 5.7.8 Error: authentication failed')).reason).toBe('auth-required');
    expect(told(template('454 4.7.0 TLS not available due to local problem')).reason).toBe('tls-failed');
    expect(told(template('xyzzy')).causes?.map(({ confidence }) => confidence)).not.toContain('sure');
  });

  it('advises to switch STARTTLS off: that is never repeated, and no fix does it', () => {
    const text =
      "Sending of the message failed.\nAn error occurred while sending mail: Unable to establish a secure link with Outgoing server (SMTP) smtp.sender.example using STARTTLS since it doesn't advertise that feature. Switch off STARTTLS for that server or contact your service provider.";
    const said = answer(text);
    expect(['encryption-not-offered', 'starttls-stripped']).toContain(said.results[0]?.causes[0]?.id);
    const titles = said.fixes.map((id) => fixes.get(id)?.title ?? '');
    const shown = [said.headline, said.summary, said.results[0]?.says, ...titles].join('\n');
    expect(shown).not.toMatch(/(?:switch|turn)(?:ed|ing)? (?:it )?off|disable|without encryption/i);
  });
});

describe('threads that "solve" it by switching the check of the certificate off', () => {
  it.each([
    [
      'PHP',
      'SMTP Error: Could not connect to SMTP host. I fixed it with verify_peer=false and allow_self_signed=true. stream_socket_enable_crypto(): SSL operation failed with code 1. error:0A000086:SSL routines::certificate verify failed',
    ],
    [
      'Node',
      'Error: self-signed certificate in certificate chain\n code: SELF_SIGNED_CERT_IN_CHAIN, command: CONN\nSolution: tls: { rejectUnauthorized: false }',
    ],
  ])('%s: the cause is the certificate, and the advice never weakens the check', (_, text) => {
    const said = answer(text);
    expect(said.results[0]?.causes[0]?.id).toMatch(/^(?:certificate-|tls-intercepted|private-ca)/);
    const titles = said.fixes.map((id) => fixes.get(id)?.title ?? '');
    const shown = [said.headline, said.summary, said.results[0]?.says, ...titles].join('\n');
    expect(shown).not.toMatch(
      /verify_peer|rejectUnauthorized|accept (?:it|the certificate) anyway|turn off|switch off|ignore/i,
    );
  });

  it('one thread states the inverse of the truth for port 587: secure from the first byte on 587 is the mistake', () => {
    const text =
      'Error: 40E7:error:0A00010B:SSL routines:ssl3_get_record:wrong version number\n code: ESOCKET, command: CONN\nport: 587, secure: true';
    expect(told(text).cause).toBe('tls-mode-mismatch');
  });
});
