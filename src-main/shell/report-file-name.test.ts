import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiagnoseResult } from '../contract/result.ts';
import { reportFileName } from './report-file-name.ts';
import { sampleResult } from './testing/sample.ts';

const about = (account: DiagnoseResult['case']['account']): DiagnoseResult => ({
  ...sampleResult,
  case: { ...sampleResult.case, account },
});

describe('reportFileName', () => {
  it.each([
    ['the domain of the address', { address: 'anna@Example.org' }, 'example.org'],
    ['the server where there is no address', { submission: { hostname: 'smtp.example.org' } }, 'smtp.example.org'],
    ['"check" where there is neither', {}, 'check'],
    ['no dots in front', { address: 'a@..example' }, 'example'],
    ['no letters that a disk may not know', { address: 'a@münchen.example' }, 'm-nchen.example'],
  ])('holds %s and the end in UTC', (_, account, domain) => {
    expect(reportFileName(about(account), 'html')).toBe(`outbox-doctor_${domain}_20261124T120005Z.html`);
  });

  it('never holds the person’s name', () => {
    expect(reportFileName(sampleResult, 'json')).not.toContain('anna');
  });

  it('is one plain name on every system, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (address) => {
        expect(reportFileName(about({ address }), 'md')).toMatch(
          /^outbox-doctor_[a-z0-9](?:[a-z0-9.-]*[a-z0-9.-])?_20261124T120005Z\.md$/,
        );
      }),
    );
  });
});
