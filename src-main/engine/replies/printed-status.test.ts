import { describe, expect, it } from 'vitest';
import { printedStatus } from './printed-status.ts';

describe('printedStatus', () => {
  it('gives what stands on the wire for the three codes that a help page prints with a zero', () => {
    expect(printedStatus('5.7.80', '535')).toBe('5.7.8');
    expect(printedStatus('5.7.90', '534')).toBe('5.7.9');
    expect(printedStatus('5.7.40', '504')).toBe('5.7.4');
  });

  it('keeps 5.7.40 beside any other code: it is a code of its own', () => {
    expect(printedStatus('5.7.40', '550')).toBe('5.7.40');
    expect(printedStatus('5.7.40')).toBe('5.7.40');
  });

  it('keeps every other code', () => {
    for (const code of ['5.7.8', '5.1.10', '4.7.0', '5.7.800']) expect(printedStatus(code, '550')).toBe(code);
  });
});
