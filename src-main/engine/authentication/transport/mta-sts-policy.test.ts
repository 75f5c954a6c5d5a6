import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patternHolds, readMtaStsPolicy } from './mta-sts-policy.ts';

const FINE = ['version: STSv1', 'mode: enforce', 'mx: mx.example.org', 'mx: *.example.net', 'max_age: 604800'];
const read = (...lines: string[]) => readMtaStsPolicy(`${lines.join('\r\n')}\r\n`);
const faultsOf = (...lines: string[]) => read(...lines).faults.map(({ kind, line, text }) => [kind, line, text]);

describe('a policy (RFC 8461 section 3.2)', () => {
  test('is read, whatever the order and the line ends', () => {
    const expected = {
      usable: true,
      mode: 'enforce',
      maxAge: 604_800,
      mx: ['mx.example.org', '*.example.net'],
      faults: [],
    };
    expect(read(...FINE)).toEqual(expected);
    expect(readMtaStsPolicy(FINE.join('\n'))).toEqual(expected);
    expect(read(...FINE.toReversed())).toMatchObject({ usable: true, faults: [] });
  });

  test('needs no server in the mode "none"', () => {
    expect(read('version: STSv1', 'mode: none', 'max_age: 86400')).toMatchObject({ usable: true, mx: [], faults: [] });
  });

  test.each([
    [
      ['mode: enforce', 'mx: a.example', 'max_age: 1'],
      ['missing', 0, 'version'],
    ],
    [
      ['version: STSv1', 'mx: a.example', 'max_age: 1'],
      ['missing', 0, 'mode'],
    ],
    [
      ['version: STSv1', 'mode: enforce', 'mx: a.example'],
      ['missing', 0, 'max_age'],
    ],
    [
      ['version: STSv1', 'mode: enforce', 'max_age: 1'],
      ['missing', 0, 'mx'],
    ],
    [
      ['version: STSv2', 'mode: enforce', 'mx: a.example', 'max_age: 1'],
      ['value', 1, 'version: STSv2'],
    ],
    [
      ['version: STSv1', 'mode: strict', 'mx: a.example', 'max_age: 1'],
      ['value', 2, 'mode: strict'],
    ],
    [
      ['version: STSv1', 'mode: enforce', 'mx: a.example', 'max_age: 31557601'],
      ['value', 4, 'max_age: 31557601'],
    ],
    [
      ['version: STSv1', 'mode: enforce', 'mx: a.example', 'max_age: -1'],
      ['value', 4, 'max_age: -1'],
    ],
    [
      ['version: STSv1', 'mode: enforce', 'mx: *', 'max_age: 1'],
      ['value', 3, 'mx: *'],
    ],
    [
      ['version: STSv1', 'mode: enforce', 'mx: a.*.example', 'max_age: 1'],
      ['value', 3, 'mx: a.*.example'],
    ],
  ])('%j cannot be used', (lines, fault) => {
    expect(read(...lines).usable).toBe(false);
    expect(faultsOf(...lines)).toEqual([fault]);
  });

  test('passes over keys that it does not know, and lines that are none', () => {
    const lines = [...FINE, 'comment: x', 'what', 'key:', ': value'];
    expect(read(...lines).usable).toBe(true);
    expect(faultsOf(...lines)).toEqual([
      ['key-unknown', 6, 'comment'],
      ['line', 7, 'what'],
      ['line', 8, 'key:'],
      ['line', 9, ': value'],
    ]);
  });

  test('takes the first of a key that comes twice', () => {
    expect(read(...FINE, 'mode: none')).toMatchObject({ mode: 'enforce', faults: [{ kind: 'key-twice', line: 6 }] });
  });

  test('tells line ends of an old kind, which leave one line only', () => {
    expect(readMtaStsPolicy(FINE.join('\r'))).toMatchObject({ usable: false });
    expect(readMtaStsPolicy(FINE.join('\r')).faults.map(({ kind }) => kind)).toContain('line-ends');
  });

  test('is no web page, and not endless', () => {
    expect(readMtaStsPolicy('<!DOCTYPE html>\n<html>').usable).toBe(false);
    const long = readMtaStsPolicy(`${FINE.join('\n')}\n${'x\n'.repeat(1_000_000)}`);
    expect(long.usable).toBe(true);
    expect(long.faults).toHaveLength(50);
  });
});

describe('a pattern (RFC 8461 section 4.1)', () => {
  test.each([
    ['mx.example.org', 'mx.example.org', true],
    ['mx.example.org', 'a.mx.example.org', false],
    ['*.example.org', 'mx.example.org', true],
    ['*.example.org', 'a.mx.example.org', false],
    ['*.example.org', 'example.org', false],
    ['*.example.org', '.example.org', false],
  ])('%s and %s: %s', (pattern, host, holds) => {
    expect(patternHolds(pattern, host)).toBe(holds);
  });
});

test('no text makes it throw, and only a whole policy can be used', () => {
  const line = fc.oneof(fc.constantFrom(...FINE, 'mode: none', 'mx: ü', 'constructor: 1'), fc.string());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const { usable, mode, maxAge, mx } = readMtaStsPolicy(lines.join(end));
      if (usable) expect(mode !== undefined && maxAge !== undefined && (mode === 'none' || mx.length > 0)).toBe(true);
      for (const pattern of mx) expect(patternHolds(pattern, pattern.replace('*', 'x'))).toBe(true);
    }),
  );
});
