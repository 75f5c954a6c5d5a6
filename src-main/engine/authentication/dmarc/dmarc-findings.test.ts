import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { dmarcFindings } from './dmarc-findings.ts';
import { type DmarcQuestion, evaluateDmarc } from './evaluate-dmarc.ts';

const at = (domain: string, tags: string): Zone => ({ [`_dmarc.${domain}`]: { TXT: [`v=DMARC1; ${tags}`] } });
const tell = async (zone: Zone, question: Partial<Omit<DmarcQuestion, 'names'>>) =>
  dmarcFindings(await evaluateDmarc({ headerFrom: 'example.com', dkim: [], ...question, names: namesOf(zone) }));
const pass = (domain: string) => ({ domain, result: 'pass' });

describe('what one message tells', () => {
  test('a pass, and who vouched', async () => {
    expect(
      await tell(at('example.com', 'p=reject'), { spf: pass('esp.net'), dkim: [pass('example.com')] }),
    ).toMatchObject([
      { code: 'dmarc-pass', severity: 'good', subject: 'example.com', values: { voucher: 'example.com' } },
    ]);
  });

  test.each([
    ['p=none', 'dmarc-fail-none', 'warning'],
    ['p=quarantine', 'dmarc-fail-quarantine', 'problem'],
    ['p=reject', 'dmarc-fail-reject', 'problem'],
  ])('a fail with %s', async (tags, code, severity) => {
    expect(await tell(at('example.com', tags), {})).toMatchObject([{ code, severity }]);
  });

  test('who vouches for another domain', async () => {
    expect(
      await tell(at('example.com', 'p=reject'), {
        spf: pass('esp.net'),
        dkim: [{ domain: 'example.com', result: 'fail' }],
      }),
    ).toMatchObject([
      { code: 'dmarc-fail-reject' },
      { code: 'dmarc-other-domain', values: { method: 'SPF', voucher: 'esp.net' } },
    ]);
  });

  test('who vouches for a name that a strict rule does not take', async () => {
    const zone = at('example.com', 'p=reject; adkim=s');
    expect(await tell(zone, { dkim: [pass('mail.example.com'), pass('esp.net')] })).toMatchObject([
      { code: 'dmarc-fail-reject' },
      { code: 'dmarc-not-the-same', values: { method: 'DKIM', voucher: 'mail.example.com' } },
      { code: 'dmarc-other-domain', values: { voucher: 'esp.net' } },
    ]);
  });

  test('old and new rules that differ', async () => {
    const zone = at('news.example.com', 'p=reject');
    expect(await tell(zone, { headerFrom: 'news.example.com', dkim: [pass('example.com')] })).toMatchObject([
      { code: 'dmarc-fail-reject' },
      { code: 'dmarc-other-domain' },
      { code: 'dmarc-old-rules-differ', values: { now: 'news.example.com', before: 'example.com' } },
    ]);
  });

  test('no rule, or several', async () => {
    expect(await tell({}, {})).toMatchObject([{ code: 'dmarc-none' }]);
    const several = { '_dmarc.example.com': { TXT: ['v=DMARC1', 'v=DMARC1', 'v=DMARC1'] } };
    expect(await tell(several, {})).toMatchObject([{ code: 'dmarc-several', values: { count: '3' } }]);
    expect(await tell(at('example.com', 'p=x'), {})).toMatchObject([{ code: 'dmarc-unusable' }]);
  });

  test.each([
    ['', 'dmarc-no-author'],
    [['a.example', 'b.example'], 'dmarc-several-authors'],
    ['no domain', 'dmarc-author-malformed'],
  ])('From %j', async (headerFrom, code) => {
    expect(await tell({}, { headerFrom })).toMatchObject([{ code, severity: 'problem' }]);
  });

  test('a failed question is neither good nor bad', async () => {
    expect(await tell({ '_dmarc.example.com': 'dns-timeout' }, {})).toMatchObject([
      { code: 'dmarc-could-not-check', severity: 'could-not-check', values: { failure: 'dns-timeout' } },
    ]);
  });
});
