import { describe, expect, it } from 'vitest';
import { readMessage } from '../engine/bounces/read-message.ts';
import { findFault, listFaults, UnknownFaultError } from './faults.ts';
import { returnedMessage } from './returned-message.ts';

const faults = listFaults();

describe('listFaults', () => {
  it('has each id once, and at least the promised ones', () => {
    const ids = faults.map((fault) => fault.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(18);
    expect(ids.every((id) => /^[a-z0-9][a-z0-9-]{0,59}$/.test(id))).toBe(true);
  });

  it.each(faults)('$id has a plain title and a symptom', ({ title, symptom }) => {
    expect(title).toMatch(/^[A-Z][^.!?]+$/);
    expect(title.split(' ').length).toBeLessThanOrEqual(12);
    expect(`${title} ${symptom}`).not.toMatch(
      /\b(please|sorry|invalid|simply|just|easy|ok|failed to|oops|you (did|entered|typed|forgot))\b/i,
    );
    expect(title).not.toMatch(/\b(SMTP|TLS|SSL|STARTTLS|DNS|certificate|\d{3})\b/);
    expect(symptom.length).toBeGreaterThan(20);
  });

  it('gives a hint to the cause only in the words that a mail app or a server would use', () => {
    for (const { id, symptom } of faults) expect(symptom).not.toContain(id);
  });
});

describe('findFault', () => {
  it('finds every listed problem', () => {
    expect(faults.map(({ id }) => findFault(id).id)).toEqual(faults.map(({ id }) => id));
  });

  it.each(['', 'constructor', 'x'.repeat(10_000), 'a\u001b[31m\u202e'])('refuses %j with a short, clean text', (id) => {
    const attempt = (): unknown => findFault(id);
    expect(attempt).toThrow(UnknownFaultError);
    try {
      attempt();
    } catch (error) {
      const { message } = error as UnknownFaultError;
      expect(message.length).toBeLessThan(600);
      expect(message).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('returnedMessage', () => {
  const reply = '550 5.1.1 <bobb@harbour-books.example>: Recipient address rejected: User unknown';
  const text = returnedMessage({
    recipient: 'bobb@harbour-books.example',
    status: '5.1.1',
    reply,
    now: new Date('2026-11-24T12:00:00Z'),
  });

  it('is a delivery report that a mail parser can read', () => {
    const mail = readMessage(new TextEncoder().encode(text));
    expect(mail.subject).toBe('Undelivered mail returned to sender');
    expect(mail.to).toEqual(['anna@northmail.example']);
    expect(new Date(mail.headers.get('date') ?? '').toISOString()).toBe('2026-11-24T12:00:00.000Z');
    expect(mail.visible).toContain(reply);
    expect(mail.attachmentTypes).toContain('message/delivery-status');
  });

  it('says who, what and why in the machine part, with CRLF at every line end', () => {
    for (const line of [
      'Final-Recipient: rfc822; bobb@harbour-books.example',
      'Action: failed',
      'Status: 5.1.1',
      `Diagnostic-Code: smtp; ${reply}`,
      'Remote-MTA: dns; mx.harbour-books.example',
    ])
      expect(text).toContain(`\r\n${line}\r\n`);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
