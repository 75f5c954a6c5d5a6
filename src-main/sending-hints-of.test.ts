import { describe, expect, it } from 'vitest';
import type { SymptomKind } from './contract/case.ts';
import * as w from './engine/diagnosis/testing/world.ts';
import { hintsOf } from './sending-hints-of.ts';

const REFUSAL = '550 5.7.1 [203.0.113.7] refused';
const caseOf = (kind: SymptomKind, text?: string) =>
  w.theCase({ symptom: { kind, ...(text !== undefined && { text }) } });
const file = (text: string) => ({ name: 'bounce.eml', bytes: new TextEncoder().encode(text) });

describe('who sent the mail', () => {
  it.each(['message-returned', 'in-spam', 'not-arrived'] as const)('is looked for in the text of "%s"', (kind) => {
    expect(hintsOf(caseOf(kind, REFUSAL), [], [])?.addresses).toEqual(['203.0.113.7']);
  });

  it('is not looked for in an error of a mail app: there the own line is named', () => {
    expect(hintsOf(caseOf('error-shown', REFUSAL), [], [])).toBeUndefined();
    expect(hintsOf(caseOf('error-shown', REFUSAL), [w.reading([])], [])).toBeUndefined();
  });

  it('is looked for in whatever was read as a returned message', () => {
    const bounce = w.reading([], { kind: 'bounce' });
    expect(hintsOf(caseOf('unknown', REFUSAL), [bounce], [])?.addresses).toEqual(['203.0.113.7']);
    const unread = { input: 'x', error: { code: 'binary', message: 'no text' } };
    expect(hintsOf(caseOf('unknown', REFUSAL), [unread], [])).toBeUndefined();
  });

  it('is looked for in files, where the own servers are known by the settings', () => {
    const dsn = file('Reporting-MTA: dns; out7.NORTHMAIL.example\n\n');
    expect(hintsOf(caseOf('message-returned'), [], [dsn])?.hosts).toEqual(['out7.northmail.example']);
    const other = { ...caseOf('message-returned'), account: { address: 'eve@other.example' } };
    expect(hintsOf(other, [], [dsn])?.hosts).toEqual([]);
  });
});
