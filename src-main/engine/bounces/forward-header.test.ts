import { describe, expect, it } from 'vitest';
import { withoutForwardHeader } from './forward-header.ts';

const HEADER =
  'From: Anna <anna@example.org>\nTo: bob@example.net\nSubject: Hello\nDate: Tue, 24 Nov 2026 12:00:00 +0000';

describe('withoutForwardHeader', () => {
  it('takes off what a mail app prints above a forwarded mail, and the note before it', () => {
    const { text, own, subject } = withoutForwardHeader(
      `Look at this\n\n---------- Forwarded message ----------\n${HEADER}\n\nUser unknown`,
    );
    expect(text.trim()).toBe('User unknown');
    expect(own).toEqual(['anna@example.org', 'bob@example.net']);
    expect(subject).toBe('Hello');
  });

  it.each(['Original message follows.', '   ----- Unsent message follows -----', 'The headers:'])(
    'leaves the lost message’s own header, which shows the way it took: %s',
    (marker) => {
      const text = `The mailbox of bob exceeds its size\n\n${marker}\n\nReceived: from a by b\n${HEADER}\n\nHello Bob`;
      expect(withoutForwardHeader(text)).toMatchObject({ text, own: [], fromDaemon: false });
    },
  );

  it('takes off the whole header of a report that was pasted behind a note', () => {
    const daemon = HEADER.replace('Anna <anna@example.org>', 'MAILER-DAEMON@example.org');
    const { text, fromDaemon } = withoutForwardHeader(
      `I got this:\n\nReceived: from a by b\n${daemon}\n\nUser unknown`,
    );
    expect(text.trim()).toBe('User unknown');
    expect(fromDaemon).toBe(true);
  });

  it('leaves a text without a header as it is', () => {
    expect(withoutForwardHeader('From here on nothing.\nUser unknown').text).toBe(
      'From here on nothing.\nUser unknown',
    );
  });
});
