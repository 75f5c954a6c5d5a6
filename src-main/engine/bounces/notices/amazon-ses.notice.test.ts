import { describe, expect, it } from 'vitest';
import form from './amazon-ses.notice.ts';

const mail = { source: 'Anna <anna@example.org>', destination: ['bob@example.net'] };

describe('Amazon SES', () => {
  it('reads a bounce with a delivery status', () => {
    const recipient = {
      emailAddress: 'Bob <bob@example.net>',
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 no such user',
    };
    const bounce = { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [recipient] };
    const told = form.read({
      notificationType: 'Bounce',
      mail,
      bounce: { ...bounce, reportingMTA: 'dns; mta.example.com' },
    });
    expect(told).toEqual({
      reportingMta: 'mta.example.com',
      own: 'anna@example.org',
      events: [
        {
          kind: 'bounce',
          entry: {
            recipient: 'bob@example.net',
            action: 'failed',
            status: '5.1.1',
            diagnostic: '550 5.1.1 no such user',
            visible: 'permanent bounce',
            permanence: 'permanent',
          },
        },
      ],
    });
  });

  it('spells the kind of a bounce without a delivery status as words', () => {
    const bounce = {
      bounceType: 'Transient',
      bounceSubType: 'MailboxFull',
      bouncedRecipients: [{ emailAddress: 'b@a.example' }],
    };
    expect(form.read({ eventType: 'Bounce', mail, bounce })?.events[0]?.entry).toEqual({
      recipient: 'b@a.example',
      action: 'failed',
      visible: 'transient bounce: mailbox full',
      permanence: 'transient',
    });
  });

  it.each([
    ['Complaint', { complaint: { complainedRecipients: [{ emailAddress: 'b@a.example' }] } }, 'complaint', undefined],
    ['Delivery', { delivery: { recipients: ['b@a.example'], smtpResponse: '250 ok' } }, 'delivered', 'delivered'],
    [
      'DeliveryDelay',
      { deliveryDelay: { delayType: 'General', delayedRecipients: [{ emailAddress: 'b@a.example' }] } },
      'delayed',
      'delayed',
    ],
    ['Reject', { reject: { reason: 'Bad content' } }, 'bounce', 'failed'],
    ['Rendering Failure', { failure: { errorMessage: 'Attribute missing' } }, 'bounce', 'failed'],
  ])('reads %s', (eventType, rest, kind, action) => {
    const [event] = form.read({ eventType, mail, ...rest })?.events ?? [];
    expect(event?.kind).toBe(kind);
    expect(event?.entry.action).toBe(action);
    expect(event?.entry.recipient).toMatch(/^b(?:ob)?@/);
  });

  it.each([
    ['NoEmail', 'permanent bounce'],
    ['Suppressed', 'permanent bounce: the address is on the suppression list'],
    ['OnAccountSuppressionList', 'permanent bounce: the address is on the suppression list'],
    ['ContentRejected', 'permanent bounce: content rejected'],
  ])('says in words what %s means', (bounceSubType, visible) => {
    const bounce = { bounceType: 'Permanent', bounceSubType, bouncedRecipients: [{ emailAddress: 'b@a.example' }] };
    expect(form.read({ eventType: 'Bounce', mail, bounce })?.events[0]?.entry.visible).toBe(visible);
  });

  it('knows what sort of complaint it is', () => {
    const complaint = { complaintFeedbackType: 'Not-Spam', complainedRecipients: [{ emailAddress: 'b@a.example' }] };
    expect(form.read({ notificationType: 'Complaint', mail, complaint })?.feedbackType).toBe('not-spam');
    expect(form.read({ notificationType: 'Complaint', mail, complaint: {} })).toEqual({
      events: [],
      own: 'anna@example.org',
    });
  });

  it('has nothing to say about opened mails, and nothing about objects of others', () => {
    expect(form.read({ eventType: 'Open', mail })?.events).toEqual([]);
    expect(form.read({ eventType: 'Bounce' })).toBeUndefined();
    expect(form.read({ mail })).toBeUndefined();
  });

  it('takes no status that is none and no recipient without an address', () => {
    const bounce = {
      bouncedRecipients: [{ emailAddress: 'nobody' }, { emailAddress: 'b@a.example', status: 'bad' }, 7],
    };
    const told = form.read({ notificationType: 'Bounce', mail, bounce });
    expect(told?.events.map(({ entry }) => entry.recipient)).toEqual(['b@a.example']);
    expect(told?.events[0]?.entry.status).toBeUndefined();
  });
});
