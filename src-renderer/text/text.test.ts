import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounceReading } from '../testing/samples.ts';
import { continueSentence } from './continue-sentence.ts';
import { firstAnswerWords } from './first-answer-words.ts';
import { splitLabels } from './split-labels.ts';
import { splitMarks } from './split-marks.ts';
import { t } from './t.ts';

const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');
const marked = (pieces: { text: string; label: boolean }[]) => pieces.filter((p) => p.label).map((p) => p.text);

describe('a sentence of the catalogue', () => {
  it('fills in values, and a port gets no separator', () => {
    expect(t('settings.port-tls', { port: 65535 })).toBe('Port 65535, often labelled “SSL/TLS”');
  });

  it('counts in words', () => {
    expect(t('answer.more-people', { count: 1 })).toBe('1 more person is named in it');
    expect(t('answer.more-people', { count: 3 })).toBe('3 more people are named in it');
  });

  it('never takes words of a server for markup or for a placeholder', () => {
    const hostile = '<b onclick=x>{h1}</b>';
    expect(t('frame.title', { h1: hostile })).toBe(`${hostile} – Outbox Doctor`);
  });

  it('speaks up when a value is missing', () => {
    expect(() => t('frame.title')).toThrow(/h1/);
  });
});

describe('labels in a step', () => {
  it('marks each label, the longest first where two begin at the same place', () => {
    const pieces = splitLabels('Choose Outgoing Server (SMTP), then Outgoing Server.', [
      'Outgoing Server',
      'Outgoing Server (SMTP)',
    ]);
    expect(marked(pieces)).toEqual(['Outgoing Server (SMTP)', 'Outgoing Server']);
  });

  it('loses nothing and adds nothing, whatever the labels', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, labels) => {
        expect(joined(splitLabels(text, labels))).toBe(text);
      }),
    );
  });
});

describe('replaced values in a report', () => {
  it('marks what the redaction put there, and nothing else', () => {
    const text = 'From a***@example.org and b***2@example.org, EHLO [inner-1], AUTH PLAIN ********, host computer-1.';
    expect(marked(splitMarks(text))).toEqual([
      'a***@example.org',
      'b***2@example.org',
      'inner-1',
      '********',
      'computer-1',
    ]);
    expect(marked(splitMarks('Mail from anna@example.org, 2 * 3 ** 4'))).toEqual([]);
  });

  it('shows every sign of the file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a***@x.y', '*', '********', 'inner-1', ' ', '\n', '<', '@', 'x')),
        (parts) => {
          expect(joined(splitMarks(parts.join('')))).toBe(parts.join(''));
        },
      ),
    );
  });
});

describe('the words of the first answer', () => {
  const words = (headline: string, summary?: string) => {
    return firstAnswerWords({ ...bounceReading, headline, summary });
  };

  it('take the reason as heading, and what happened as lead', () => {
    expect(words('The mail server said no. The message is too big.')).toEqual({
      h1: 'The message is too big',
      lead: 'The mail server said no.',
    });
    expect(words('It said: not now. Passwords are off. A window is needed.', 'It waits.')).toEqual({
      h1: 'Passwords are off',
      lead: 'It said: not now. A window is needed. It waits.',
    });
  });

  it('leave a single sentence and names with dots as they are', () => {
    expect(words('mx.x.example knows nobody with this address.')).toEqual({
      h1: 'mx.x.example knows nobody with this address',
      lead: '',
    });
  });

  it('lose no word of the headline', () => {
    const letters = (text: string) => Array.from(text.replace(/[\s.]/g, '')).sort().join('');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('The server said no.', 'Why?', 'a.b.example', 'Not now.', 'x')), (parts) => {
        const { h1, lead } = words(parts.join(' '));
        expect(letters(h1 + lead)).toBe(letters(parts.join(' ')));
      }),
    );
  });
});

describe('a sentence after "because"', () => {
  it.each([
    ['The server has run out.', 'the server has run out.'],
    ['Port 587 gave no answer.', 'port 587 gave no answer.'],
    ['Thunderbird sends without signing in.', 'Thunderbird sends without signing in.'],
    ['Northmail said so.', 'Northmail said so.'],
    ['TLS was refused.', 'TLS was refused.'],
    ['Theodora wrote.', 'Theodora wrote.'],
    ['', ''],
  ])('%j goes on as %j', (text, expected) => {
    expect(continueSentence(text)).toBe(expected);
  });
});
