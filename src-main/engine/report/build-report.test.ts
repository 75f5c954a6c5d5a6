import { describe, expect, it } from 'vitest';
import type { Observation } from '../../contract/observation.ts';
import type { RecipientResult } from '../../contract/reading.ts';
import type { DiagnoseResult } from '../../contract/result.ts';
import { buildReport } from './build-report.ts';
import type { ReportContext, ReportSection } from './report-document.ts';
import { sampleResult } from './testing/sample-result.ts';

const context: ReportContext = { timeZone: 'Europe/Berlin', system: 'Linux', computerNames: [] };
const AT = { startedAt: '2026-11-24T09:41:00.000Z', endedAt: '2026-11-24T09:41:01.000Z' };
const row = (facts: Partial<Observation> & Pick<Observation, 'probe'>): Observation => ({
  id: 'o9',
  target: 'smtp.northmail.example:587',
  outcome: 'ok',
  ...AT,
  ...facts,
});
const withRows = (...observations: Observation[]): DiagnoseResult => ({ ...sampleResult, observations });
const withReading = (kind: 'bounce' | 'error-text', ...results: Partial<RecipientResult>[]): DiagnoseResult => ({
  ...sampleResult,
  readings: [
    {
      input: 'symptom',
      kind,
      headline: 'It came back.',
      fixes: [],
      results: results.map((one) => ({ reason: 'user-unknown', causes: [], because: [], ...one })),
    },
  ],
});
const sectionsOf = (result: DiagnoseResult) => buildReport(result, context).sections;
const section = (result: DiagnoseResult, heading: string): ReportSection | undefined =>
  sectionsOf(result).find((one) => one.heading === heading);
function factsOf(result: DiagnoseResult, heading: string): Record<string, string> {
  const found = section(result, heading);
  return found?.kind === 'facts' ? Object.fromEntries(found.rows) : {};
}

describe('the beginning', () => {
  it('says in three sentences what was tested, what came out, and what is asked', () => {
    const letter = { ...sampleResult.escalation!, sayThis: 'Hello,\n\nCould you open port 587?\n\nThank you' };
    const { summary } = buildReport({ ...sampleResult, escalation: letter }, context);
    expect(summary).toEqual([
      expect.stringMatching(/^Mail from millbrook\.example was tested .* 24 Nov 2026, 10:41:00 /),
      'Your network blocks port 587. This is very likely: port 587 gave no answer.',
      'Could you open port 587?',
    ]);
  });

  it('asks nobody where nobody has to act', () => {
    const { summary } = buildReport({ ...sampleResult, escalation: null }, context);
    expect(summary[2]).toBe('Nobody else is asked to act.');
  });

  it('does not pretend to know the reason', () => {
    const diagnosis = { ...sampleResult.diagnosis, causes: [], confidence: 'unknown' as const };
    const { summary } = buildReport({ ...sampleResult, diagnosis }, context);
    expect(summary[1]).toBe('Your network blocks port 587. The reason is not known yet.');
  });

  it.each([
    ['error-shown', 'Report of a mail that could not be sent'],
    ['in-spam', 'Report of a mail that went to spam'],
    ['not-arrived', 'Report of a mail that did not arrive'],
    ['check-up', 'Report of a mail account'],
  ] as const)('is called after what happened: %s', (kind, title) => {
    const result = { ...sampleResult, case: { ...sampleResult.case, symptom: { kind } } };
    expect(buildReport(result, context).title).toBe(title);
  });

  it('shows the way of the message first, and the request before the proof', () => {
    expect(
      sectionsOf(sampleResult)
        .slice(0, 3)
        .map(({ heading }) => heading),
    ).toEqual(['Where it stops', 'To your network provider', 'What support desks ask for']);
    expect(section(sampleResult, 'Where it stops')).toMatchObject({
      hops: [
        { name: 'Your computer', status: 'passed' },
        { name: 'Your network', status: 'problem', said: 'Stops port 587' },
        { status: 'unchecked' },
        { status: 'unchecked' },
        { status: 'unchecked' },
      ],
    });
  });
});

describe('what support desks ask for', () => {
  const wanted = (result: DiagnoseResult) => factsOf(result, 'What support desks ask for');

  it('is ticked off from the evidence, and says what is missing', () => {
    expect(wanted(sampleResult)).toMatchObject({
      'Name in the greeting (EHLO)': '[192.168.7.31]',
      'Domain of the sender': 'millbrook.example',
      'Error with its code': '535 5.7.8 bad credentials for canaryname from [203.0.113.77]',
      'Domain of the recipient': 'harbour.example',
      'Queue id': 'not known yet',
      'Message-ID': 'not known yet',
    });
  });

  it('takes the words of the returned message before those of a test', () => {
    const read = withReading('bounce', { evidence: '550 5.1.1 User unknown' });
    expect(wanted(read)['Error with its code']).toBe('550 5.1.1 User unknown');
  });

  it.each([
    ['2.0.0 Ok: queued as 4VwXyz1234', '4VwXyz1234'],
    ['OK id=1rABcd-0001ab-2C', '1rABcd-0001ab-2C'],
    ['2.0.0 49PGh2xQ001234 Message accepted for delivery', '49PGh2xQ001234'],
    ['<abc@mail.example> [InternalId=123, Hostname=x] Queued mail for delivery', 'abc@mail.example'],
    ['Ok, thank you', 'not known yet'],
  ])('finds how the server calls the message in %s', (line, id) => {
    const accepted = row({ probe: 'test-message', reply: { code: 250, lines: [line] } });
    expect(wanted(withRows(accepted))['Queue id']).toBe(id);
  });
});

describe('the proof', () => {
  it('gives the fields of a returned message for each recipient', () => {
    const two = withReading(
      'bounce',
      { recipient: 'bob@harbour.example', outcome: 'failed', enhancedStatus: '5.1.1', replyCode: '550' },
      { recipient: 'cid@harbour.example', outcome: 'delayed', saidBy: 'mx.harbour.example' },
    );
    expect(factsOf(two, 'The returned message, recipient 1')).toEqual({
      'Final-Recipient': 'bob@harbour.example',
      Action: 'failed',
      Status: '5.1.1',
      'Reply code': '550',
    });
    expect(factsOf(two, 'The returned message, recipient 2')).toEqual({
      'Final-Recipient': 'cid@harbour.example',
      Action: 'delayed',
      'Remote-MTA': 'mx.harbour.example',
    });
  });

  it('does not call an error text a returned message', () => {
    const read = withReading('error-text', { evidence: '535 no', replyCode: '535' });
    expect(sectionsOf(read).some(({ heading }) => heading.startsWith('The returned message'))).toBe(false);
    expect(section(read, 'What was shown')).toMatchObject({ lines: ['535 no'] });
  });

  it('tells the offers before encryption from those after it', () => {
    const result = withRows(
      row({ probe: 'ehlo', capabilities: ['SIZE 1000', 'STARTTLS'] }),
      row({
        probe: 'tls-handshake',
        socketType: 'starttls',
        tls: { version: 'TLSv1.3', cipher: 'A', chain: [], problems: [] },
      }),
      row({ probe: 'ehlo', socketType: 'starttls', capabilities: ['AUTH PLAIN'], mechanisms: ['PLAIN'] }),
    );
    expect(factsOf(result, 'The connection')).toEqual({
      'Offered before encryption': 'SIZE 1000, STARTTLS',
      'Offered after encryption': 'AUTH PLAIN',
      'Ways to sign in': 'PLAIN',
      Encryption: 'TLSv1.3, A',
    });
  });

  it('lists each record with who was asked, and leaves out what was not asked', () => {
    const name = { probe: 'server-address', host: 'smtp.northmail.example' } as const;
    const result = withRows(
      row({ ...name, recordType: 'A', answers: ['198.51.100.25'], resolver: '192.0.2.53:53' }),
      row({ ...name, recordType: 'AAAA', outcome: 'failed', failure: 'dns-no-data', view: 'reference' }),
      row({ ...name, recordType: 'MX', outcome: 'not-tested', reason: 'no-resolver' }),
    );
    expect(factsOf(result, 'Records in the name service')).toEqual({
      'A smtp.northmail.example': '198.51.100.25; asked 192.0.2.53:53',
      'AAAA smtp.northmail.example': 'dns-no-data; asked reference',
    });
  });

  it('lists what could not be tested, but not what had no occasion', () => {
    const result = withRows(
      row({ probe: 'sign-in', outcome: 'not-tested', reason: 'no-password' }),
      row({ probe: 'web-page', outcome: 'not-tested', reason: 'not-needed' }),
    );
    const seen = factsOf(result, 'What we saw');
    expect(Object.keys(seen)).toEqual(['sign-in smtp.northmail.example:587']);
    expect(seen['sign-in smtp.northmail.example:587']).toContain('not tested: no-password');
  });

  it('keeps the longest talk with each server', () => {
    const line = (text: string) => ({ from: 'server' as const, text, at: 1 });
    const result = withRows(
      row({ probe: 'greeting', dialog: [line('220 a')] }),
      row({ probe: 'sign-in', dialog: [line('220 a'), line('250 b')] }),
      row({ probe: 'greeting', target: 'mx:25', dialog: [line('220 c')] }),
    );
    expect(section(result, 'Talk with smtp.northmail.example:587')).toMatchObject({ lines: ['S: 220 a', 'S: 250 b'] });
    expect(section(result, 'Talk with mx:25')).toMatchObject({ lines: ['S: 220 c'] });
  });
});
