import { describe, expect, test } from 'vitest';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';

const seen = (id: string, ...more: readonly (w.Row | readonly w.Row[])[]): string | undefined =>
  deriveFacts(FACTS, w.evidence({ observations: w.rows(...more) })).get(id);

describe('exchangers', () => {
  test.each([
    ['fine', [w.exchanger('mx.garden.example')]],
    ['fine', [w.exchanger('mx.garden.example', 'dns-nxdomain'), w.exchanger('mx2.garden.example')]],
    ['lost', [w.exchanger('mx.garden.example', 'dns-nxdomain'), w.exchanger('mx2.garden.example', 'dns-no-data')]],
    ['address', [w.exchanger('192.0.2.9', 'dns-name-invalid')]],
    ['fine', [w.exchanger('192.0.2.9', 'dns-name-invalid'), w.exchanger('mx2.garden.example')]],
    ['alias', [{ ...w.exchanger('mx.garden.example'), aliases: ['real.garden.example'] }]],
    [undefined, [w.exchanger('mx.garden.example', 'dns-servfail')]],
  ] satisfies [string | undefined, w.Row[]][])('%s', (expected, rows) => {
    expect(seen('exchangers', rows)).toBe(expected);
  });

  test('a host that has one kind of address only is found', () => {
    const both = [w.exchanger('mx.garden.example'), w.exchanger('mx.garden.example', 'dns-no-data')];
    expect(seen('exchangers', both)).toBe('fine');
  });
});

describe('way-to-recipient', () => {
  test.each([
    ['closed-here', w.theirServerSilent(), w.usualPorts()],
    ['silent', w.theirServerSilent(), w.ports({ 25: 'open', 587: 'open' })],
    ['silent', w.theirServerSilent(), w.ports({ 25: 'connection-refused', 587: 'open' })],
    [undefined, w.theirServerSilent(), w.ports({ 25: 'timeout', 587: 'timeout' })],
    [undefined, w.theirServerSilent(), []],
    ['open', w.theirServerTakes(), w.usualPorts()],
    ['open', w.theirServer('554 no mail from home lines', 554), w.usualPorts()],
  ] as const)('%s', (expected, theirs, own) => {
    expect(seen('way-to-recipient', theirs, own)).toBe(expected);
  });

  test('a shut door is theirs', () => {
    const refused: w.Row = { ...w.theirServerSilent(), failure: 'connection-refused' };
    expect(seen('way-to-recipient', refused, w.usualPorts())).toBe('refused');
  });
});
