import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportStarts } from './report-starts.ts';
import { reportSource } from './testing/report-source.ts';

const ORDINARY =
  'Return-Path: <bob@a.example>\nFrom: Bob <bob@a.example>\nTo: anna@b.example\nSubject: Hello\n\nGood morning\n';
const REPORT = reportSource('bob@example.net');

describe('reportStarts', () => {
  it.each([
    ['at the start', REPORT, [0]],
    ['below words', `See below.\n\n${REPORT}`, [12]],
    ['below a line of dashes', `See:\n----------\n${REPORT}`, [16]],
    ['below the line of an mbox file', `See:\n\nFrom MAILER-DAEMON Tue Nov 24\n${REPORT}`, [36]],
    ['twice', `${REPORT}\n${REPORT}`, [0, REPORT.length + 1]],
    ['in an ordinary mail', ORDINARY, []],
    ['below an ordinary mail', `${ORDINARY}\n${REPORT}`, [ORDINARY.length + 1]],
    ['in the middle of a line', `See ${REPORT}`, []],
    ['nowhere', 'The postmaster says: no.\n\nFrom: here\n', []],
  ])('%s', (_, text, starts) => {
    expect(reportStarts(text)).toEqual(starts);
  });

  it('knows a report by its sender, its type or its failed recipients', () => {
    const mail = (field: string) => `Return-Path: <>\nTo: a@a.example\nSubject: x\n${field}\n\npostmaster\n`;
    expect(reportStarts(mail('From: Mail Delivery System <x@a.example>'))).toEqual([0]);
    expect(reportStarts(mail('Content-Type: multipart/report; boundary=a'))).toEqual([0]);
    expect(reportStarts(mail('X-Failed-Recipients: b@a.example'))).toEqual([0]);
    expect(reportStarts(mail('From: Bob <bob@a.example>'))).toEqual([]);
  });

  it('gives places in their order, in every text, and not more than it tries', () => {
    const piece = fc.constantFrom(REPORT, ORDINARY, '\n', 'postmaster\n', 'From: mailer-daemon\n', '\n--x\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const starts = reportStarts(text);
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
        for (const at of starts) expect(text.slice(at)).toMatch(/^[\w-]+:/);
      }),
    );
    expect(reportStarts(`${REPORT}\n`.repeat(900)).length).toBeLessThanOrEqual(200);
  });
});
