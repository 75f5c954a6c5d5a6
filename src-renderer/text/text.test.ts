import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
