import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainFinding } from '../finding.ts';
import { tellFinding } from './tell-finding.ts';

const finding: DomainFinding = {
  code: 'x-y',
  severity: 'problem',
  subject: 'example.org',
  values: { tag: 'p', odd: '{subject}' },
  evidence: [],
};

describe('a finding in sentences', () => {
  it('has its values in its words', () => {
    const words = { title: '{subject}: {tag}', meaning: '{tag} and {tag}', whatToDo: 'Mend {tag}.' };
    expect(tellFinding(finding, words)).toEqual({ title: 'example.org: p', meaning: 'p and p', whatToDo: 'Mend p.' });
  });

  it('does not read the words of strangers for marks', () => {
    expect(tellFinding(finding, { title: '{odd}', meaning: '{toString} {missing}' })).toEqual({
      title: '{subject}',
      meaning: '{toString} {missing}',
    });
  });

  it('is its code where nobody wrote words', () => {
    expect(tellFinding(finding, undefined)).toEqual({ title: 'x-y', meaning: 'example.org' });
  });

  it('holds a value just as it is', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const told = tellFinding({ ...finding, values: { tag: value } }, { title: '{tag}', meaning: '{tag}' });
        expect(told.title).toBe(value);
      }),
    );
  });
});
