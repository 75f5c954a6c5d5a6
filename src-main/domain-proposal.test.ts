import { describe, expect, it } from 'vitest';
import { resultText } from './commands/result-text.ts';
import type { DomainChange } from './contract/domain-check.ts';
import { diagnoseResultSchema } from './contract/result.ts';
import * as d from './engine/diagnosis/testing/domain-rows.ts';
import * as w from './engine/diagnosis/testing/world.ts';
import { judgeCase } from './judge-case.ts';

const AFTER = `v=spf1 ip4:203.0.113.0/24 ${Array.from({ length: 30 }, (_, at) => `ip4:198.51.100.${at}`).join(' ')} -all`;
const CHANGE: DomainChange = {
  what: 'change',
  where: 'name-service',
  name: d.DOMAIN,
  type: 'TXT',
  before: d.LIST,
  after: AFTER,
};
const AT = { startedAt: '2026-11-24T12:00:00.000Z', finishedAt: '2026-11-24T12:00:05.000Z' };

const judgedWith = (...more: readonly w.Row[]) =>
  judgeCase({
    case: w.theCase({ symptom: { kind: 'message-returned', text: '550 5.7.23 SPF check failed' } }),
    observations: w.rows(w.healthyPath(), d.goodList(), d.rule('none'), d.noKeyFound(), d.named(), ...more),
    readings: [w.reading([['spf-fail', 'sure']])],
    triedFixes: [],
    ...AT,
  });

describe('the record that lets the mail pass', () => {
  const result = judgedWith(d.sender('sender-refused', CHANGE));

  it('stands beside the finding, whole, and the result keeps its contract', () => {
    expect(diagnoseResultSchema.parse(result)).toEqual(result);
    expect(result.findings.find(({ id }) => id === 'server-may-send')).toMatchObject({
      outcome: 'fail',
      changes: [CHANGE],
    });
    expect(result.findings.find(({ id }) => id === 'senders-list-good')?.changes).toBeUndefined();
  });

  it('is a value to copy in the steps, and a part of the letter', () => {
    const fix = result.fixes.find(({ id }) => id === 'name-sending-server');
    expect(fix?.steps.map(({ value }) => value)).toContain(AFTER);
    expect(result.escalation?.sayThis).toContain(AFTER);
    expect(fix?.verification).toContain('sending-address');
  });

  it('is shown before and after at the terminal', () => {
    const text = resultText(result);
    expect(text).toContain(`What to change at your domain\n  - Record: TXT ${d.DOMAIN}\n    Now:    ${d.LIST}`);
    expect(text).toContain(`    Then:   ${AFTER}\n`);
  });

  it('that would turn the terminal’s text round is shown without what hides', () => {
    const odd = { ...CHANGE, after: 'v=spf1 \u202eip4:192.0.2.1 -all' };
    const bad = judgedWith(d.sender('sender-refused', odd));
    expect(resultText(bad)).not.toContain('\u202e');
    expect(bad.escalation?.sayThis).not.toContain('ip4:192.0.2.1');
  });
});

describe('where no record is proposed', () => {
  const result = judgedWith(d.sender('sender-refused'));

  it('the steps and the letter go without one', () => {
    const fix = result.fixes.find(({ id }) => id === 'name-sending-server');
    expect(fix?.steps.every(({ value }) => value === undefined)).toBe(true);
    expect(result.escalation?.sayThis).not.toContain('would then be');
    expect(resultText(result)).not.toContain('What to change at your domain');
  });
});
