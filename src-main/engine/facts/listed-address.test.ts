import { expect, test } from 'vitest';
import { readText } from '../diagnosis/testing/read-text.ts';
import * as w from '../diagnosis/testing/world.ts';
import listedAddress from './listed-address.fact.ts';

const line: w.Row = { probe: 'public-address', outcome: 'ok', address: '203.0.113.7' };
const blocked = (address: string) => readText(`554 5.7.1 Client host [${address}] blocked using bl.example.org`);
const see = (pasted: string | undefined, ...more: readonly w.Row[]) =>
  listedAddress.derive(
    w.evidence({ observations: w.rows(more), readings: pasted === undefined ? [] : blocked(pasted) }),
  );

test.each([
  ['this-line', '203.0.113.7', [line]],
  ['another', '192.0.2.25', [line]],
  ['another', '203.0.113.70', [line]],
  [undefined, '203.0.113.7', []],
  [undefined, undefined, [line]],
] as const)('%s for %s', (expected, pasted, lines) => {
  expect(see(pasted, ...lines)).toBe(expected);
});
