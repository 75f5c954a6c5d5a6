import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestExchanger, exchangersIn } from './best-exchanger.ts';
import { measured, type RowFacts } from './draft.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const row = (facts: RowFacts) => [measured('recipient-mx', 'x/MX', { startedAt: NOW, endedAt: NOW }, facts)];

describe('bestExchanger', () => {
  it('takes the lowest preference', () => {
    expect(bestExchanger(row({ answers: ['20 b.example.', '5 a.example.', '10 c.example.'] }))).toEqual({
      host: 'a.example',
    });
  });

  it('knows a domain that takes no mail', () => {
    expect(bestExchanger(row({ answers: ['0 .'] }))).toBe('null-mx');
  });

  it('falls back to the domain itself', () => {
    expect(bestExchanger(row({ host: 'southmail.example', failure: 'dns-no-data' }))).toEqual({
      host: 'southmail.example',
    });
  });

  it('knows nothing after any other failure, or from nonsense', () => {
    expect(bestExchanger(row({ host: 'southmail.example', failure: 'dns-servfail' }))).toBeUndefined();
    expect(bestExchanger(row({ answers: ['mx.example', 'ten mx.example'] }))).toBeUndefined();
    expect(bestExchanger([])).toBeUndefined();
  });

  it('gives a host that was listed, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (answers) => {
        const best = bestExchanger(row({ answers }));
        if (typeof best === 'object') expect(answers.some((answer) => answer.includes(best.host))).toBe(true);
      }),
    );
  });
});

describe('exchangersIn', () => {
  it('lists each host once, best first, and not the one that stands for none', () => {
    const answers = ['20 b.example.', '5 a.example', '7 b.example.', 'nonsense'];
    expect(exchangersIn(row({ answers }))).toEqual(['a.example', 'b.example']);
    expect(exchangersIn(row({ answers: ['0 .'] }))).toEqual([]);
    expect(exchangersIn([])).toEqual([]);
  });
});
