import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Redaction, TextFormat } from '../../contract/channels.ts';
import { diagnoseResultSchema } from '../../contract/result.ts';
import type { ReportContext } from './report-document.ts';
import { sampleResult } from './testing/sample-result.ts';
import { HIDE_ALL, writeReport } from './write-report.ts';

const context: ReportContext = {
  timeZone: 'Europe/Berlin',
  system: 'Linux',
  computerNames: ['canary-host', 'canary-user'],
};
const formats: TextFormat[] = ['html', 'txt', 'md', 'json'];
const shown = (format: TextFormat, redaction: Redaction = HIDE_ALL, result = sampleResult) =>
  writeReport(result, format, redaction, context);

describe.each(formats)('a report as %s, hidden by default', (format) => {
  it.each([
    ['local parts', 'anna.canary'],
    ['local parts of others', 'bob.canary'],
    ['user names without "@"', 'canaryname'],
    ['subjects', 'canary-subject'],
    ['inner network addresses', '192.168.7.31'],
    ['paths and user names', 'canary-user'],
    ['the public address', '203.0.113.77'],
    ['passwords', 'canary-secret'],
    ['sign-in lines', 'Y2FuYXJ5'],
  ])('holds no %s', (_group, canary) => {
    expect(shown(format)).not.toContain(canary);
  });

  it('keeps what the provider needs', () => {
    // Markdown puts a backslash before signs, so it is compared without them.
    const text = shown(format).replaceAll('\\', '');
    for (const needed of ['smtp.northmail.example', 'timeout', '535', '5.7.8', '198.51.100.25', 'port 587'])
      expect(text).toContain(needed);
  });

  it('gives secrets back for no switch', () => {
    const open: Redaction = {
      localParts: false,
      subjects: false,
      innerNetwork: false,
      computerNames: false,
      publicAddress: false,
    };
    const text = shown(format, open).replaceAll('\\', '');
    expect(text).toContain('anna.canary@millbrook.example');
    expect(text).not.toContain('canary-secret');
    expect(text).not.toContain('Y2FuYXJ5');
  });
});

describe('one report', () => {
  it('gives the same value the same token, and numbers those that look alike', () => {
    const text = shown('txt');
    expect(text).toContain('Sender: a***1@millbrook.example');
    expect(text).toContain('My address is a***1@millbrook.example');
    expect(text).toContain('a***2@millbrook.example');
  });

  it('gives the reason with how sure it is', () => {
    expect(shown('txt').split('\n')).toContain(
      'Your network blocks port 587. This is very likely: port 587 gave no answer.',
    );
  });

  it('gives times with zone and UTC', () => {
    expect(shown('txt')).toMatch(/24 Nov 2026, 10:41:00 \S+ \(09:41:00 UTC\)/);
  });

  it('as JSON can be read again, also after hiding', () => {
    const again: unknown = JSON.parse(shown('json'));
    expect(diagnoseResultSchema.safeParse(again).error).toBeUndefined();
  });

  it('leaves out the body of a returned message', () => {
    const symptom = { kind: 'message-returned' as const, text: 'Dear Bob, canary-body' };
    const result = { ...sampleResult, case: { ...sampleResult.case, symptom } };
    for (const format of formats) expect(shown(format, HIDE_ALL, result)).not.toContain('canary-body');
  });

  it('hides what goes over several lines of a pasted log', () => {
    const text =
      'Subject: one\n canary-folded\r\nS: 334 UGFzc3dvcmQ6\rC: Y2FuYXJ5LXNlY3JldA==\r\u202eS: 535 no\u001b[31m';
    const result = { ...sampleResult, case: { ...sampleResult.case, symptom: { kind: 'error-shown' as const, text } } };
    for (const format of formats) {
      expect(shown(format, HIDE_ALL, result)).not.toContain('canary-folded');
      expect(shown(format, HIDE_ALL, result)).not.toContain('Y2FuYXJ5');
    }
    for (const format of ['html', 'txt', 'md'] as const) {
      for (const sign of ['\r', '\u001b', '\u202e']) expect(shown(format, HIDE_ALL, result)).not.toContain(sign);
      expect(shown(format, HIDE_ALL, result)).toContain('S: 535 no');
    }
  });

  it('is the same each time', () => {
    for (const format of formats) expect(shown(format)).toBe(shown(format));
  });

  it('works before anything was found', () => {
    const empty = {
      ...sampleResult,
      observations: [],
      escalation: null,
      diagnosis: { ...sampleResult.diagnosis, causes: [], ruledOut: [] },
    };
    expect(shown('txt', HIDE_ALL, empty)).toContain('Your network blocks port 587');
  });
});

describe('a report as html', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    '</pre><h1>x',
    '&lt;b&gt;',
    '<svg/onload=x>',
  ];

  it.each(hostile)('shows %s as text in every field', (attack) => {
    const withAttack = JSON.parse(
      JSON.stringify(sampleResult).replaceAll('bad credentials', attack.replaceAll('"', '\\"')),
    ) as typeof sampleResult;
    const attacked = {
      ...withAttack,
      diagnosis: {
        ...withAttack.diagnosis,
        headline: attack,
        causes: withAttack.diagnosis.causes.map((cause) => ({ ...cause, title: attack, because: [attack] })),
      },
      escalation: null,
    };
    const html = shown('html', HIDE_ALL, attacked);
    expect(html).not.toMatch(/<(script|img|svg)/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("default-src 'none'");
  });

  it('never lets a server line open a tag (property)', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (line) => {
        const [first, second] = sampleResult.observations;
        const observations = [first!, { ...second!, dialog: [{ from: 'server' as const, text: line, at: 1 }] }];
        const html = shown('html', HIDE_ALL, { ...sampleResult, observations });
        const pre = /<h2>Talk with[^\n]*<\/h2>\n<pre>([\s\S]*?)<\/pre>/.exec(html)?.[1] ?? '';
        expect(pre).not.toContain('<');
      }),
    );
  });
});

describe('a report as markdown', () => {
  it('escapes markup in values', () => {
    const result = {
      ...sampleResult,
      diagnosis: { ...sampleResult.diagnosis, causes: [], headline: '[click](http://x) <b>' },
    };
    expect(shown('md', HIDE_ALL, result)).toContain('\\[click\\]\\(http://x\\) \\<b\\>');
  });
});
