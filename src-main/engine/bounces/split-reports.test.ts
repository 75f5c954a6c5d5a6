import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitReports } from './split-reports.ts';
import { reportSource } from './testing/report-source.ts';

const split = (text: string): string[] =>
  splitReports(new TextEncoder().encode(text)).map((piece) => new TextDecoder().decode(piece));

const PLAIN = reportSource('bob@example.net');
const PARTS = reportSource('eve@example.net', { isMultipart: true });

describe('splitReports', () => {
  it.each([
    ['plain ones', [PLAIN, PLAIN, PLAIN]],
    ['multiparts', [PARTS, PARTS]],
    ['both', [PARTS, PLAIN, PARTS]],
  ])('cuts %s that stand one after the other', (_, sources) => {
    expect(split(sources.join('\n')).map((piece) => piece.trim())).toEqual(sources.map((source) => source.trim()));
  });

  it('keeps a report with the report that it brings along', () => {
    expect(split(`${PLAIN}\n--- Below this line is a copy of the message.\n\n${PLAIN}`)).toHaveLength(1);
    const inner = PARTS.replaceAll('b-eve', 'inner');
    const outer = PARTS.replace(
      '--b-eve@example.net--',
      `--b-eve@example.net\nContent-Type: message/rfc822\n\n${inner}`,
    );
    expect(split(`${outer}\n--b-eve@example.net--\n`)).toHaveLength(1);
  });

  it('leaves a mail alone in which somebody shows a report, and every other text', () => {
    const note = 'From: Bob <bob@a.example>\nTo: anna@b.example\nSubject: Look\nDate: today\n\nWhat is this?\n\n';
    expect(split(note + PLAIN)).toEqual([note + PLAIN]);
    expect(split('550 5.1.1 no such user')).toEqual(['550 5.1.1 no such user']);
    expect(split('')).toEqual(['']);
  });

  it('loses nothing, whatever the line ends are', () => {
    const source = fc.constantFrom(PLAIN, PARTS);
    fc.assert(
      fc.property(
        fc.array(source, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (sources, end) => {
          const pieces = split(sources.join('\n').replaceAll('\n', end));
          expect(pieces.join('').replace(/\r\n?/g, '\n')).toBe(sources.join('\n'));
          expect(pieces).toHaveLength(sources.length);
        },
      ),
    );
  });
});
