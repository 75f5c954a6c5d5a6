import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportContext } from './report-document.ts';
import { packReport } from './pack-report.ts';
import { sampleResult } from './testing/sample-result.ts';
import { HIDE_ALL, writeReport } from './write-report.ts';

const context: ReportContext = { timeZone: 'Europe/Berlin', system: 'Linux', computerNames: ['canary-host'] };
const opened = (result = sampleResult) =>
  Object.fromEntries(
    Object.entries(unzipSync(packReport(result, HIDE_ALL, context))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

describe('packReport', () => {
  it('holds page, text and data exactly as each is written alone', () => {
    const files = opened();
    expect(Object.keys(files)).toEqual(['report.html', 'report.txt', 'report.json', 'talks.txt']);
    for (const format of ['html', 'txt', 'json'] as const)
      expect(files[`report.${format}`]).toBe(writeReport(sampleResult, format, HIDE_ALL, context));
  });

  it('holds the talks word for word, with nothing secret in any file', () => {
    const files = opened();
    expect(files['talks.txt']).toContain('Talk with smtp.northmail.example:465');
    expect(files['talks.txt']).toContain('S: 220 smtp.northmail.example ESMTP');
    expect(files['talks.txt']).toContain('C: AUTH PLAIN ********');
    for (const text of Object.values(files))
      for (const canary of ['canary-secret', 'Y2FuYXJ5', 'anna.canary', 'canaryname', 'canary-subject'])
        expect(text).not.toContain(canary);
  });

  it('says so where nobody was talked to', () => {
    expect(opened({ ...sampleResult, observations: [] })['talks.txt']).toBe('No server was talked to.\n');
  });

  it('gives the same bytes for the same result', () => {
    expect(packReport(sampleResult, HIDE_ALL, context)).toEqual(packReport(sampleResult, HIDE_ALL, context));
  });
});
