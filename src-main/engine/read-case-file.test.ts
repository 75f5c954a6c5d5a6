import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleResult } from '../shell/testing/sample.ts';
import { readCaseFile } from './read-case-file.ts';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const theCase = { schemaVersion: 1, symptom: { kind: 'error-shown', text: '550 5.1.1' } };
const problem = (value: unknown) => {
  const read = readCaseFile(bytes(value));
  return 'code' in read ? [read.code, read.message] : 'taken';
};

describe('readCaseFile', () => {
  it('takes a case, and the result of a run with its case', () => {
    expect(readCaseFile(bytes(theCase))).toEqual({ case: theCase });
    expect(readCaseFile(bytes(sampleResult))).toEqual({ case: sampleResult.case, before: sampleResult });
  });

  it.each([
    ['a part that nobody knows', { ...theCase, colour: 1 }, /do not know: colour\.$/],
    ['one inside', { ...theCase, symptom: { kind: 'unknown', mood: 'bad' } }, /do not know: symptom\.mood\.$/],
    ['another kind of value', { ...theCase, account: { submission: { hostname: 7 } } }, /: account\.submission\.host/],
    ['a result with a broken row', { ...sampleResult, observations: [{}] }, /: observations\.0\./],
    ['an old version', { ...theCase, schemaVersion: 0 }, /: schemaVersion\.$/],
    ['a prototype', '{"schemaVersion":1,"symptom":{"kind":"unknown"},"__proto__":{"a":1}}', /: (__proto__|the whole)/],
  ])('names the place of %s', (_name, value, words) => {
    const [code, message] = problem(value);
    expect(code).toBe('CASE_UNFIT');
    expect(message).toMatch(words);
  });

  it('tells a newer version, a file that was cut off, and other files apart', () => {
    expect(problem({ ...theCase, schemaVersion: 2, extra: true })[0]).toBe('CASE_NEWER');
    const whole = JSON.stringify(sampleResult);
    expect(problem(whole.slice(0, whole.length / 2))[0]).toBe('CASE_UNREADABLE');
    expect(problem('')[0]).toBe('CASE_UNREADABLE');
    expect(problem('['.repeat(200_000))[0]).toBe('CASE_UNREADABLE');
    for (const other of ['null', '[]', '"x"', '7', { organization: 'a TLS report' }])
      expect(problem(other)[0]).toBe('NOT_A_CASE');
  });

  it('repeats no odd letters of the file', () => {
    const key = '<img src=x onerror=alert(1)>\u202Eevil\u0000'.repeat(50);
    const [code, message] = problem({ ...theCase, [key]: 1 });
    expect(code).toBe('CASE_UNFIT');
    expect(message).toMatch(/^[\w .:-]{1,120}$/);
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytes)), (any) => {
        const read = readCaseFile(any);
        expect('code' in read ? read.message.length : 1).toBeLessThan(400);
      }),
    );
  });
});
