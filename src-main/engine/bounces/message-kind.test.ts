import { describe, expect, it } from 'vitest';
import { messageKind } from './message-kind.ts';
import type { MessageParts } from './read-message.ts';

const parts = (rest: Partial<MessageParts> & { header?: Record<string, string> } = {}): MessageParts => ({
  headers: new Map(Object.entries(rest.header ?? {})),
  subject: 'Hello',
  from: 'carla@example.com',
  to: ['anna@a.example'],
  visible: 'Good morning',
  statuses: [],
  feedback: [],
  originals: [],
  attachmentTypes: [],
  attached: [],
  files: [],
  ...rest,
});

describe('messageKind', () => {
  it('is decided by the status of the recipients first', () => {
    const kind = (...actions: string[]) =>
      messageKind(
        parts(),
        actions.map((action) => ({ action })),
      );
    expect(kind('failed')).toBe('bounce');
    expect(kind('delayed')).toBe('delayed');
    expect(kind('delivered', 'relayed')).toBe('delivered');
    expect(kind('delivered', 'failed')).toBe('bounce');
    expect(kind('delayed', 'delivered')).toBe('delayed');
    expect(kind('expired')).toBe('bounce');
  });

  it('reads a status without an action', () => {
    expect(messageKind(parts(), [{ status: '2.0.0' }])).toBe('delivered');
    expect(messageKind(parts(), [{ status: '5.1.1' }])).toBe('bounce');
  });

  it('knows complaints and reports about a domain', () => {
    expect(messageKind(parts({ feedback: ['Feedback-Type: abuse'] }), [])).toBe('complaint');
    expect(messageKind(parts({ subject: 'Report Domain: a.example', attachmentTypes: ['application/gzip'] }), [])).toBe(
      'dmarc-report',
    );
    expect(messageKind(parts({ header: { 'content-type': 'multipart/report; report-type=tlsrpt' } }), [])).toBe(
      'tls-report',
    );
  });

  it('keeps absence notes apart from failures, even where they speak of full mailboxes', () => {
    const away = { subject: 'Out of office', visible: 'I am away. My mailbox is full.' };
    expect(messageKind(parts(away), [])).toBe('auto-reply');
    expect(messageKind(parts({ header: { 'auto-submitted': 'auto-replied' } }), [])).toBe('auto-reply');
  });

  it('keeps requests to prove that one is a person apart', () => {
    const visible = 'Click the following link to have your address added to the recipient’s allowed list.';
    expect(messageKind(parts({ visible }), [])).toBe('challenge');
  });

  it('takes words of failure from a mail system only', () => {
    const visible = 'Your message could not be delivered: user unknown';
    expect(messageKind(parts({ visible, from: 'MAILER-DAEMON@a.example' }), [])).toBe('bounce');
    expect(messageKind(parts({ visible, header: { 'return-path': '<>' } }), [])).toBe('bounce');
    expect(messageKind(parts({ visible }), [])).toBe('not-a-report');
    expect(messageKind(parts(), [])).toBe('not-a-report');
  });

  it('takes a filter that asks for proof for no bounce, though it looks like one', () => {
    const delayed = [{ action: 'delayed' }];
    const asks = parts({ from: 'noreply@filter.example', visible: 'Please add yourself to my guest list.' });
    expect(messageKind(asks, delayed)).toBe('challenge');
    const server = parts({ from: 'mailer-daemon@a.example' });
    const group = (diagnostic: string) => [{ action: 'failed', diagnostic }];
    expect(messageKind(server, group('550 Your server requires confirmation'))).toBe('challenge');
    expect(messageKind(server, group('550 listed, see the removal page'))).toBe('bounce');
  });

  it.each([
    ['fml', 'cats-admin@lists.example', 'You are not a member of this mailing list <cats@lists.example>.', 'bounce'],
    [
      'Mailman',
      'cats-owner@lists.example',
      'Your message to cats was rejected: posts by non-members are not taken.',
      'bounce',
    ],
    ['a list that holds a post', 'cats-bounces@lists.example', 'Your mail awaits moderator approval.', 'delayed'],
    [
      'a person',
      'carla@example.com',
      'You are not a member of this mailing list, so I write to you alone.',
      'not-a-report',
    ],
    [
      'a footer',
      'cats-owner@lists.example',
      `News of the week.\n${'More. '.repeat(100)}You are not a member of this mailing list?`,
      'not-a-report',
    ],
  ])('takes words of refusal from a list server, at the beginning: %s', (_, from, visible, kind) => {
    expect(messageKind(parts({ from, visible }), [])).toBe(kind);
  });

  it('takes a mail that leaves a list for a complaint', () => {
    const visible = 'Some Mail sent this email to unsubscribe from the message.';
    expect(messageKind(parts({ subject: 'unsubscribe', visible }), [])).toBe('complaint');
    expect(messageKind(parts({ subject: 'Re: unsubscribe', visible }), [])).toBe('not-a-report');
  });
});
