import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../contract/failure.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkMtaSts, type MtaStsQuestion, type PolicyAnswer } from './check-mta-sts.ts';

const RECORD: Zone = { '_mta-sts.b.example': { TXT: ['v=STSv1; id=20261124T01;'] } };
const text = (mode: string, ...more: string[]) =>
  ['version: STSv1', `mode: ${mode}`, 'max_age: 604800', 'mx: mx.b.example', ...more].join('\n');
const gives = (words: string, contentType = 'text/plain; charset=utf-8'): PolicyAnswer => ({
  ok: true,
  text: words,
  contentType,
});
const check = (answer: PolicyAnswer, zone: Zone = RECORD, more: Partial<MtaStsQuestion> = {}) =>
  checkMtaSts({
    domain: 'b.example',
    hosts: ['mx.b.example'],
    names: namesOf(zone),
    fetchPolicy: () => Promise.resolve(answer),
    ...more,
  });
const codesOf = async (...given: Parameters<typeof check>) => (await check(...given)).map(({ code }) => code);

describe('the record (RFC 8461 section 3.1)', () => {
  const fine = gives(text('enforce'));

  test('one with an id is good', async () => {
    const findings = await check(fine);
    expect(findings).toMatchObject([{ code: 'mta-sts-good', severity: 'good' }]);
    expect(findings[0]?.evidence[0]?.name).toBe('_mta-sts.b.example');
  });

  test.each(['v=STSv1', 'v=STSv1;', 'v=STSv1; id=', 'v=STSv1; id=a-b', `v=STSv1; id=${'1'.repeat(33)}`])(
    '%s has no id',
    async (record) => {
      expect(await codesOf(fine, { '_mta-sts.b.example': { TXT: [record] } })).toEqual(['mta-sts-id', 'mta-sts-good']);
    },
  );

  test('none, and nobody asks for the policy', async () => {
    let asked = 0;
    const fetchPolicy = () => {
      asked += 1;
      return Promise.resolve(fine);
    };
    expect(await codesOf(fine, {}, { fetchPolicy })).toEqual(['mta-sts-none']);
    expect(asked).toBe(0);
  });

  test('several, one in the wrong place, one that cannot be asked for', async () => {
    expect(await codesOf(fine, { '_mta-sts.b.example': { TXT: ['v=STSv1; id=1', 'v=STSv1; id=2'] } })).toEqual([
      'mta-sts-several',
    ]);
    expect(await codesOf(fine, { 'b.example': { TXT: ['v=STSv1; id=1'] } })).toEqual(['mta-sts-wrong-place']);
    expect(await check(fine, { '_mta-sts.b.example': 'dns-servfail' })).toMatchObject([
      { code: 'mta-sts-could-not-check', values: { failure: 'dns-servfail' } },
    ]);
  });
});

describe('a policy that cannot be fetched (RFC 8461 section 3.3)', () => {
  test.each<[Failure, number | undefined, string]>([
    ['unknown-failure', 301, 'mta-sts-policy-redirect'],
    ['unknown-failure', 404, 'mta-sts-policy-status'],
    ['unknown-failure', 503, 'mta-sts-policy-status'],
    ['reply-too-long', undefined, 'mta-sts-policy-too-big'],
    ['dns-no-data', undefined, 'mta-sts-policy-no-host'],
    ['tls-hostname-mismatch', undefined, 'mta-sts-policy-certificate'],
    ['tls-expired', undefined, 'mta-sts-policy-certificate'],
    ['timeout', undefined, 'mta-sts-policy-could-not-check'],
    ['connection-refused', undefined, 'mta-sts-policy-could-not-check'],
    ['dns-servfail', undefined, 'mta-sts-policy-could-not-check'],
    ['tls-handshake-failed', undefined, 'mta-sts-policy-could-not-check'],
  ])('%s %s: %s', async (failure, status, code) => {
    expect(await codesOf({ ok: false, failure, ...(status !== undefined && { status }) })).toEqual([code]);
  });
});

describe('the policy (RFC 8461 sections 3.2 and 4.1)', () => {
  test('that leaves out a mail server is a fault once it is enforced', async () => {
    const hosts = ['mx.b.example', 'mx2.b.example'];
    expect(await check(gives(text('enforce')), RECORD, { hosts })).toMatchObject([
      { code: 'mta-sts-mx-left-out', severity: 'problem', values: { host: 'mx2.b.example' } },
    ]);
    expect(await codesOf(gives(text('testing')), RECORD, { hosts })).toEqual([
      'mta-sts-mx-left-out-yet',
      'mta-sts-testing',
    ]);
    expect(await codesOf(gives(text('none')), RECORD, { hosts })).toEqual(['mta-sts-off']);
  });

  test('says nothing about mail servers that could not be asked for', async () => {
    expect(await codesOf(gives(text('enforce')), RECORD, { hosts: undefined })).toEqual([]);
  });

  test.each([
    [gives(text('enforce', 'mx: *.old.example')), ['mta-sts-pattern-unused', 'mta-sts-good']],
    [gives(text('enforce').replace('604800', '3600')), ['mta-sts-age-short', 'mta-sts-good']],
    [gives(text('enforce'), 'text/html'), ['mta-sts-policy-type', 'mta-sts-good']],
    [gives(text('enforce'), ''), ['mta-sts-policy-type', 'mta-sts-good']],
    [
      gives(text('enforce', 'x: y', 'what', 'mode: none', 'mx: -')),
      [
        'mta-sts-policy-key-unknown',
        'mta-sts-policy-line',
        'mta-sts-policy-key-twice',
        'mta-sts-policy-value',
        'mta-sts-good',
      ],
    ],
    [gives('version: STSv1\nmode: enforce\nmx: mx.b.example'), ['mta-sts-policy-unusable', 'mta-sts-policy-missing']],
    [
      gives('version: STSv1\rmode: enforce'),
      expect.arrayContaining(['mta-sts-policy-unusable', 'mta-sts-policy-line-ends']),
    ],
  ])('%j', async (answer, codes) => {
    expect(await codesOf(answer)).toEqual(codes);
  });
});
