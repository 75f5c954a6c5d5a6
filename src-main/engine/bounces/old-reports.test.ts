import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/replies.ts';
import { explain } from '../explain.ts';
import { NEWER_REPORTS } from './testing/newer-reports.ts';
import { OLD_REPORTS } from './testing/old-reports.ts';

function told(source: string) {
  const [reading] = explain({ name: '-', bytes: new TextEncoder().encode(source) }, catalogue, {});
  return reading && 'results' in reading ? { kind: reading.kind, ...reading.results[0] } : undefined;
}

/** What a person copies out of a mail app: the words without the header. */
const pasted = (source: string): string =>
  source.startsWith('From: ') ? source.slice(source.indexOf('\n\n') + 2) : source;

const REPORTS = [...OLD_REPORTS, ...NEWER_REPORTS];

describe.each(REPORTS.filter(({ isMissed }) => isMissed !== true))(
  'a report of $program',
  ({ source, reasons, kind, recipient }) => {
    it('says why', () => {
      const result = told(source);
      expect(reasons).toContain(result?.reason);
      if (kind) expect(result?.kind).toBe(kind);
      if (recipient) expect(result?.recipient).toBe(recipient);
    });

    it('says the same when its words are pasted', () => {
      const result = told(pasted(source));
      expect(reasons).toContain(result?.reason);
      if (kind) expect(result?.kind).toBe(kind);
    });
  },
);

it('calls missed what is missed, and nothing else', () => {
  const missed = REPORTS.filter(({ source, reasons }) => !reasons.includes(told(source)?.reason ?? ''));
  console.info(`Reports of other programs: ${REPORTS.length - missed.length} of ${REPORTS.length} say why.`);
  expect(missed.map(({ program }) => program)).toEqual(
    REPORTS.filter(({ isMissed }) => isMissed).map(({ program }) => program),
  );
});
