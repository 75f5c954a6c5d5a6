import { describe, expect, test } from 'vitest';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';

const seen = (id: string, ...more: readonly (w.Row | readonly w.Row[])[]): string | undefined =>
  deriveFacts(FACTS, w.evidence({ observations: w.rows(...more) })).get(id);
const form = (recipient: string): string | undefined =>
  deriveFacts(FACTS, w.evidence({ case: w.theCase({ recipient }) })).get('recipient-form');

describe('recipient-form', () => {
  test.each([
    'bob@garden.example',
    "o'hara+list_1@sub.garden.example",
    'b..ob.@garden.example',
    '"bob smith"@garden.example',
    'bob@[192.0.2.1]',
    'bob@[IPv6:2001:db8::1]',
    'bøb@gärten.example',
    '花子@例え.テスト',
    'bob@xn--grten-ira.example',
  ])('fine: %s', (address) => {
    expect(form(address)).toBe('fine');
  });

  test.each([
    'bob@garden.example,',
    'bob@garden.example.',
    'bob@garden.example>',
    'bob@garden..example',
    'bob@.garden.example',
    'bob@garden,example',
    'bob@-garden.example',
    'bob@garden-.example',
    'bob@gar den.example',
    'bob smith@garden.example',
    'bob@garden@garden.example',
    'bob@@garden.example',
    'bob@garden.example;anna@garden.example',
    'mailto:bob@garden.example',
    'bob(at)garden.example',
    '@garden.example',
    'bob@',
    '',
  ])('broken: %s', (address) => {
    expect(form(address)).toBe('broken');
  });

  test('a place without a dot', () => {
    expect(form('bob@garden')).toBe('no-dot');
  });

  test.each([
    ['bob@gmial.com', 'slip'],
    ['bob@Hotmail.CON', 'slip'],
    ['bob@gmail.com', 'fine'],
    ['bob@ymail.com', 'fine'],
    ['bob@mail.com', 'fine'],
    ['gmial.com@garden.example', 'fine'],
  ])('%s: %s', (address, expected) => {
    expect(form(address)).toBe(expected);
  });

  test('nobody is named', () => {
    const theCase = { schemaVersion: 1, symptom: { kind: 'error-shown' } } as const;
    expect(deriveFacts(FACTS, w.evidence({ case: theCase })).get('recipient-form')).toBeUndefined();
  });
});

describe('recipient-status', () => {
  test.each([
    ['5.1.1', 'not-known'],
    ['5.1.2', 'no-domain'],
    ['5.1.10', 'no-domain'],
    ['5.1.3', 'form'],
    ['5.1.6', 'moved'],
    ['5.2.1', 'closed'],
    ['4.2.2', 'full'],
    ['5.7.1', undefined],
    ['5.1.8', undefined],
    ['5.1.0', undefined],
  ])('%s stands for %s, whoever says it', (status, expected) => {
    const code = Number(status[0]) * 100 + 50;
    expect(seen('recipient-status', w.recipientRefused('no', code, status))).toBe(expected);
    expect(seen('recipient-status', w.theirServer('no', code, status))).toBe(expected);
  });

  test('the state of the system is theirs only when they say it', () => {
    expect(seen('recipient-status', w.theirServer('no', 452, '4.3.1'))).toBe('their-trouble');
    expect(seen('recipient-status', w.theirServer('no', 451, '4.3.0'))).toBe('their-trouble');
    expect(seen('recipient-status', w.theirServer('too big', 552, '5.3.4'))).toBeUndefined();
    expect(seen('recipient-status', w.recipientRefused('no', 452, '4.3.1'))).toBeUndefined();
  });

  test('words beat the number', () => {
    expect(seen('recipient-status', w.theirServer('cause=recipient-policy', 550, '5.1.1'))).toBeUndefined();
    expect(seen('recipient-status', w.theirServer('cause=recipient-policy?', 550, '5.1.1'))).toBe('not-known');
  });

  test('a refusal of the sender says nothing about the recipient', () => {
    const row: w.Row = { ...w.theirServer('no', 550, '5.1.1'), failure: 'sender-refused' };
    expect(seen('recipient-status', row)).toBeUndefined();
    expect(seen('recipient-result', row)).toBeUndefined();
  });
});

describe('recipient-result', () => {
  test('the address of the sender is not the one of the recipient', () => {
    expect(seen('recipient-result', w.theirServer('no', 550, '5.1.8'))).toBeUndefined();
    expect(seen('recipient-result', w.theirServer('no', 550, '5.1.7'))).toBeUndefined();
    expect(seen('recipient-result', w.theirServer('no', 550, '5.1.10'))).toBe('refused');
  });

  test('a fault of their server counts when it is said in so many words', () => {
    expect(seen('recipient-result', w.theirServer('cause=recipient-server-error', 451))).toBe('put-off');
    expect(seen('recipient-result', w.theirServer('cause=recipient-server-error?', 451))).toBeUndefined();
  });
});

describe('recipient-encryption', () => {
  test.each([
    ['works', w.theirServerSecured(w.theirServerTakes())],
    ['works', w.theirServerSecured(w.theirServer('no', 550, '5.1.1'))],
    ['fails', w.theirServerUnsecured('tls-handshake-failed')],
    ['fails', w.theirServerUnsecured('connection-reset')],
    ['not-offered', w.theirServerInClear(w.theirServerTakes())],
    [undefined, w.theirServerTakes()],
    [undefined, w.theirServerSilent()],
  ] as const)('%s (%#)', (expected, row) => {
    expect(seen('recipient-encryption', row)).toBe(expected);
  });

  test('an answer that is cut off before the offers tells nothing', () => {
    const { dialog } = w.theirServerInClear(w.theirServerTakes());
    const row: w.Row = { ...w.theirServerSilent(), dialog: dialog?.slice(0, 2) };
    expect(seen('recipient-encryption', row)).toBeUndefined();
  });
});
