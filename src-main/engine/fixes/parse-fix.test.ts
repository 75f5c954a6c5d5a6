import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FixParseError } from './fix-parse-error.ts';
import { parseFix } from './parse-fix.ts';

const FRONT = {
  id: 'use-other-port',
  title: 'Use {theOtherPort} in {client}',
  causes: ['port-blocked'],
  minutes: 3,
  need: 'your mail app',
  verification: ['submission-connect'],
  cost: 'setting',
  warning: 'Never use port 25 for this.',
  sources: [
    { title: 'RFC 8314', url: 'https://www.rfc-editor.org/rfc/rfc8314', date: '2018-01', confidence: 'verified' },
  ],
  checked: '2026-11-24',
};
const BODY = `## What happened

Nothing gets through
on {thePort}.

## Do this

### any

1. In the menu **☰**: choose **Account Settings**.
2. In **Port**: put {otherPort}. = \`{otherPort}\`
3. \`change-port newPort={otherPort}\`
4. In your mail app: send it again.

## How you know it worked

Test again.

## If it did not

Ask for help. Look for **Help**.
`;
const article = (body = BODY, front: object = FRONT): string =>
  `---\n${JSON.stringify(front, null, 2)}\n---\n\n${body}`;
/** Line of a text in the sample, from 1. */
const lineOf = (needle: string, source: string): number =>
  source.split('\n').findIndex((line) => line.includes(needle)) + 1;

function errorOf(source: string): FixParseError {
  try {
    parseFix(source, 'sample.md');
  } catch (error) {
    if (error instanceof FixParseError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('parseFix', () => {
  it('reads the front matter and every part', () => {
    const parsed = parseFix(article(), 'sample.md');
    expect(parsed).toMatchObject({ id: 'use-other-port', minutes: 3, verification: ['submission-connect'] });
    expect(parsed.whatHappened).toEqual([[{ kind: 'text', value: 'Nothing gets through on {thePort}.' }]]);
    expect(parsed.steps).toHaveLength(4);
    expect(parsed.steps[2]).toEqual({ way: 'change-port', given: { newPort: '{otherPort}' } });
    expect(parsed.ifNot[0]?.slice(0, 2)).toEqual([
      { kind: 'text', value: 'Ask for help. Look for ' },
      { kind: 'label', value: 'Help' },
    ]);
  });

  it('splits a step into place, action, labels and value', () => {
    const [first, second] = parseFix(article(), 'sample.md').steps;
    expect(first).toEqual({
      where: [
        { kind: 'text', value: 'In the menu ' },
        { kind: 'label', value: '☰' },
      ],
      do: [
        { kind: 'text', value: 'choose ' },
        { kind: 'label', value: 'Account Settings' },
        { kind: 'text', value: '.' },
      ],
    });
    expect(second).toMatchObject({ value: '{otherPort}', do: [{ kind: 'text', value: 'put {otherPort}.' }] });
  });

  it('reads files with Windows line ends', () => {
    expect(parseFix(article().replaceAll('\n', '\r\n'), 'sample.md')).toEqual(parseFix(article(), 'sample.md'));
  });

  it.each([
    ['no front matter', BODY, 1, 'three hyphens'],
    ['an open front matter', '---\n{}\n', 3, 'three hyphens after'],
    ['broken JSON', '---\n{"id": }\n---\n', 2, 'JSON object'],
    ['a missing field', article(BODY, { ...FRONT, minutes: undefined }), 2, 'minutes'],
    ['an unknown field', article(BODY, { ...FRONT, colour: 'red' }), 2, 'colour'],
    ['an unknown probe', article(BODY, { ...FRONT, verification: ['telepathy'] }), 2, 'verification.0'],
    [
      'a source without a date',
      article(BODY, { ...FRONT, sources: [{ title: 'RFC', confidence: 'verified' }] }),
      2,
      'date',
    ],
    [
      'a plain http source',
      article(BODY, { ...FRONT, sources: [{ ...FRONT.sources[0], url: 'http://a.example' }] }),
      2,
      'url',
    ],
    ['an unknown placeholder in the title', article(BODY, { ...FRONT, title: 'Use {colour}' }), 2, '{colour}'],
    ['an empty text', article(''), 16, 'What happened'],
  ])('names file, line and what was expected for %s', (_, source, line, expected) => {
    const error = errorOf(source);
    expect(error.file).toBe('sample.md');
    expect(error.message).toContain('sample.md, line ');
    expect(error.expected).toContain(expected);
    if (expected !== 'What happened') expect(error.line).toBe(line);
  });

  it.each([
    ['a heading with another name', '## Do this', '## Steps', '## Steps', 'Do this'],
    ['a heading of another depth', '## Do this', '# Do this', '# Do this', 'Do this'],
    ['a step without a place', 'In **Port**: put', 'Put', 'Put {otherPort}', 'a step such as'],
    [
      'a step without an action',
      '4. In your mail app: send it again.',
      '4. In your mail app: ',
      '4. In your mail',
      'a step',
    ],
    ['an unknown placeholder', 'Test again.', 'Test {colour} again.', 'Test {colour}', 'a known placeholder'],
    ['an unknown placeholder in a value', '`{otherPort}`', '`{colour}`', '`{colour}`', 'a known placeholder'],
    ['a link', 'Test again.', 'See [this](https://a.example).', 'See [this]', 'plain words'],
    ['emphasis', 'Test again.', 'Test *again*.', 'Test *again*', 'plain words'],
    ['code in a paragraph', 'Test again.', 'Test `again`.', 'Test `again`', 'plain words'],
    ['HTML', 'Test again.', 'Test <b>again</b>.', 'Test <b>', 'plain words'],
    ['a list in place of a paragraph', 'Test again.', '- Test again.', '- Test', 'a paragraph'],
    ['bullets in place of numbers', '1. In the menu', '- In the menu', '- In the', 'a numbered list'],
    ['another heading over the steps', '### any', '### thunderbird', '### thunderbird', '### any'],
    ['a second list', '4. In your mail', '\n### any\n\n1. In your mail', '### any', 'one list'],
    ['a way with a wrong name', 'newPort={', 'colour={', 'colour={', 'a known name'],
    [
      'a nested list',
      '4. In your mail app: send it again.',
      '4. In your app: send it.\n   - a',
      '4. In your app',
      'one line',
    ],
  ])('points at %s', (_, from, to, at, expected) => {
    const source = article(BODY.replace(from, to));
    const error = errorOf(source);
    expect(error.expected).toContain(expected);
    const lines = source.split('\n').flatMap((line, index) => (line.includes(at) ? [index + 1] : []));
    expect(lines).toContain(error.line);
  });

  it('refuses a fifth heading and an eighth step', () => {
    expect(errorOf(article(`${BODY}\n## More\n\nText.\n`)).expected).toContain('no heading after the fourth');
    const many = Array.from({ length: 8 }, (__, index) => `${index + 1}. In the menu: choose this.`).join('\n');
    expect(errorOf(article(BODY.replace('4. In your mail app: send it again.', many))).expected).toContain('7 steps');
  });

  it('refuses a missing part and counts lines from the top of the file', () => {
    const source = article(BODY.replace('Test again.', ''));
    expect(errorOf(source)).toMatchObject({ expected: '1 to 6 paragraphs', line: lineOf('## How you know', source) });
  });

  it('refuses a giant file before reading it', () => {
    expect(errorOf('-'.repeat(64_001)).expected).toContain('64,000');
  });

  it('never ends in anything but an article or a typed error', () => {
    const pieces = fc.constantFrom(
      ...article().split(/(?<=\n)/),
      '### any\n',
      '1. ',
      '**',
      '`',
      '{',
      '---\n',
      '\u0000',
      ': ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 20 })), { maxLength: 60 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 60 }).map((parts) => article(parts.join(''))),
    );
    fc.assert(
      fc.property(text, (source) => {
        try {
          expect(parseFix(source, 'f.md').id).toMatch(/^[a-z0-9-]+$/);
        } catch (error) {
          expect(error).toBeInstanceOf(FixParseError);
          const { line } = error as FixParseError;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(source.split('\n').length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('survives the loss of any one line', () => {
    const lines = article().split('\n');
    for (const index of lines.keys()) {
      const source = lines.filter((__, at) => at !== index).join('\n');
      try {
        expect(parseFix(source, 'f.md').causes).toEqual(['port-blocked']);
      } catch (error) {
        expect(error).toBeInstanceOf(FixParseError);
      }
    }
  });
});
