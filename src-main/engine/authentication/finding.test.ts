import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { findingOf, shown, type Codes } from './finding.ts';
import type { Asked } from './name-service.ts';

const codes = { 'a-plain': ['good'], 'a-with-values': ['warning', 'tag', 'count'] } as const satisfies Codes;
const finding = findingOf(codes);
const asked: Asked = { name: 'example.org', type: 'TXT', answer: { ok: false, failure: 'dns-no-data' } };

describe('a finding', () => {
  test('has the severity of its code, and nothing else where nothing else is known', () => {
    expect(finding('a-plain', 'example.org')).toEqual({
      code: 'a-plain',
      severity: 'good',
      subject: 'example.org',
      values: {},
      evidence: [],
    });
  });

  test('keeps its values, the questions it rests on, and what would mend it', () => {
    const fix = { what: 'add', where: 'name-service', name: 'example.org', type: 'TXT', after: 'x' } as const;
    const made = finding('a-with-values', 'example.org', { values: { tag: 'p', count: '2' }, evidence: [asked], fix });
    expect(made).toMatchObject({ severity: 'warning', values: { tag: 'p', count: '2' }, evidence: [asked], fix });
    expectTypeOf(made.code).toEqualTypeOf<'a-with-values'>();
  });

  test('is refused by the compiler where a value is missing', () => {
    // @ts-expect-error the values that the words need
    expect(finding('a-with-values', 'example.org', { values: { tag: 'p' } }).values).toEqual({ tag: 'p' });
    // @ts-expect-error a code that is not in the table
    expect(finding('a-other', 'example.org').severity).toBe('could-not-check');
  });

  test('shows a stranger’s words without what hides or turns them', () => {
    const made = finding('a-with-values', 'a\u202eb', { values: { tag: '\u0000x\u200b', count: 'y'.repeat(5000) } });
    expect(made.subject).toBe('a�b');
    expect(made.values.tag).toBe('�x�');
    expect(made.values.count).toHaveLength(300);
    expect(made.values.count?.endsWith('…')).toBe(true);
  });
});

test('what may be shown is short and stays as it is when it is shown again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const once = shown(text);
      expect(once.length).toBeLessThanOrEqual(300);
      expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      expect(shown(once)).toBe(once);
    }),
  );
});
