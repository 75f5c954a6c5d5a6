import { describe, expect, it } from 'vitest';
import type { Observation } from '../../contract/observation.ts';
import { sizeLimit } from './size-limit.ts';

const at = '2026-11-24T12:00:00.000Z';
const ehlo = (...capabilities: string[]): Observation => ({
  id: 'o1',
  probe: 'ehlo',
  target: 't',
  outcome: 'ok',
  startedAt: at,
  endedAt: at,
  capabilities,
});

describe('sizeLimit', () => {
  it.each([
    ['SIZE 36700160', '35 MB'],
    ['size 10485760', '10 MB'],
    ['SIZE=52428800', '50 MB'],
    ['SIZE 524288', '512 KB'],
    ['SIZE 1', '1 KB'],
  ])('reads %s as %s', (line, limit) => {
    expect(sizeLimit([ehlo('PIPELINING', line, '8BITMIME')])).toBe(limit);
  });

  it.each(['SIZE', 'SIZE 0', 'SIZE -5', 'SIZE 1e9', 'SIZED 100', 'SIZE 99999999999999999999', 'XSIZE 5'])(
    'finds no limit in %s',
    (line) => {
      expect(sizeLimit([ehlo(line)])).toBeUndefined();
    },
  );

  it('takes the lowest of several and looks at EHLO only', () => {
    expect(sizeLimit([ehlo('SIZE 36700160'), ehlo('SIZE 10485760')])).toBe('10 MB');
    expect(sizeLimit([{ ...ehlo('SIZE 10485760'), probe: 'greeting' }])).toBeUndefined();
    expect(sizeLimit([])).toBeUndefined();
  });
});
