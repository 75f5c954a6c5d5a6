import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reading, RecipientResult } from '../../src-main/contract/reading.ts';
import { findData } from './find-data.ts';
import { firstTextPart } from './first-text-part.ts';
import { cutCopies, lineEndCopies, mutatedCopies } from './mangle.ts';
import { labelledMessages } from './measure.ts';
import { isSetAside, type MessageLabel, sha256 } from './rows.ts';
import { scoreMessage } from './score-message.ts';
import { wholeReading } from './score-text.ts';
import { Tally } from './tally.ts';
import { cutShort, overLines, withCodes, wrapInApps } from './wrap-in-app.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hash = (address: string): string => sha256(address).slice(0, 16);
const result = (change: Partial<RecipientResult>): RecipientResult => ({
  reason: 'unknown',
  causes: [],
  because: [],
  ...change,
});
const reading = (results: RecipientResult[], kind: Reading['kind'] = 'bounce'): Reading => ({
  input: '-',
  kind,
  results,
  headline: 'x',
  fixes: [],
});

/** Every mark as `field: right`. */
function marks(label: Partial<MessageLabel>, found: Reading | undefined): Record<string, boolean> {
  const seen: Record<string, boolean> = {};
  scoreMessage({ file: 'a', isBounce: true, expect: [], ...label }, found, (field, right) => {
    seen[field] = right;
  });
  return seen;
}

describe('wholeReading', () => {
  it('joins what was read in the messages of one file', async () => {
    const unreadable = { input: '-', error: { code: 'empty', message: 'x' } };
    const one = reading([result({ recipient: 'a@x.test' })]);
    const two = reading([result({ recipient: 'b@x.test' })], 'delayed');
    const whole = await wholeReading(() => [unreadable, one, two], bytesOf(''));
    expect(whole).toEqual({ ...one, results: [...one.results, ...two.results] });
    expect(await wholeReading(() => [unreadable], bytesOf(''))).toBeUndefined();
  });
});

describe('the score of a message', () => {
  const two = [
    { recipientSha256_16: [hash('a@x.test')] },
    { recipientSha256_16: [hash('b@x.test'), hash('c@x.test')] },
  ];
  it.each([
    ['both, in any order', ['c@x.test', 'A@x.test'], true],
    ['one is missing', ['a@x.test'], false],
    ['one too many', ['a@x.test', 'b@x.test', 'd@x.test'], false],
    ['none', [], false],
  ])('recipients: %s', (_kind, given, right) => {
    const found = reading(given.map((recipient) => result({ recipient })));
    expect(marks({ expect: two }, found)['recipients exact']).toBe(right);
  });

  it('counts reasons strictly and leniently', () => {
    const label = { expect: [{ reason: 'mailbox-full', accept: ['recipient-disabled'] }] };
    const seen = marks(label, reading([result({ reason: 'recipient-disabled' })]));
    expect(seen).toMatchObject({ 'reason primary': false, 'reason lenient': true });
    expect(marks({ expect: [{ reason: 'unknown' }] }, reading([]))).not.toHaveProperty('reason primary');
  });

  it('takes permanence from the class of the code, and passes over codes that a tool made up', () => {
    const seen = marks({ expect: [{ enhancedStatus: '4.0.947' }] }, reading([result({ permanence: 'transient' })]));
    expect(seen).toEqual({ 'report or not': true, permanence: true });
  });

  it('keeps ordinary mail out', () => {
    expect(marks({ isBounce: false }, reading([], 'challenge'))['non-reports kept out']).toBe(true);
    expect(marks({ isBounce: false }, reading([]))['non-reports kept out']).toBe(false);
    expect(marks({}, undefined)['report or not']).toBe(false);
  });
});

describe('the visible text', () => {
  it('is the first text part before any attached message', () => {
    const text =
      'Content-Type: multipart/report; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>No&nbsp;such<br>user</p>\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nold\n--b--\n';
    expect(firstTextPart(bytesOf(text)).trim()).toBe('No such\nuser');
  });

  it('is decoded', () => {
    const text =
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 =\nshut\n';
    expect(firstTextPart(bytesOf(text))).toBe('café shut');
  });
});

describe('forms of a text', () => {
  const row = { id: 'E1', from: 'x', text: 'mailbox full', code: '552', enhanced: '5.2.2', causes: [], verified: true };
  it('carry the codes, are broken at words, are cut', () => {
    expect(withCodes(row)).toBe('552 5.2.2 mailbox full');
    expect(overLines('one two three four', 6)).toBe('one two\nthree four');
    expect(cutShort('0123456789')).toBe('012345');
  });
  it('hold the whole reply inside each app’s sentence', () => {
    for (const { text } of wrapInApps(row)) expect(text).toContain('mailbox full');
    expect(wrapInApps(row).length).toBeGreaterThan(8);
  });
});

describe('damage', () => {
  const bytes = bytesOf('a\r\nb\nc'.repeat(40));
  it('is the same for the same seed', () => {
    expect(mutatedCopies(bytes, 7)).toEqual(mutatedCopies(bytes, 7));
    expect(mutatedCopies(bytes, 7)).not.toEqual(mutatedCopies(bytes, 8));
    expect(cutCopies(bytes)).toHaveLength(15);
    expect(lineEndCopies(bytesOf('a\r\nb\rc')).map(String)).toEqual(
      ['a\nb\nc', 'a\r\nb\r\nc', 'a\rb\rc'].map((text) => String(Buffer.from(text))),
    );
  });
});

describe('rows that are set aside', () => {
  let folder = '';
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  it('are not opened unless asked for: their messages need not even be there', () => {
    folder = mkdtempSync(join(tmpdir(), 'figures-'));
    mkdirSync(join(folder, 'inner/messages'), { recursive: true });
    const names = Array.from({ length: 30 }, (_, index) => `${index}.eml`);
    for (const name of names.filter((one) => !isSetAside(one)))
      writeFileSync(join(folder, 'inner/messages', name), 'x');
    const labels = names.map((file) => JSON.stringify({ file, isBounce: true, expect: [] })).join('\n');
    writeFileSync(join(folder, 'inner/labels.jsonl'), labels);
    const data = findData(folder);
    const seen = [...labelledMessages(data, { setsAside: true, heldOut: false })].map(({ label }) => label.file);
    expect(seen).toEqual(names.filter((name) => !isSetAside(name)));
    expect(() => [...labelledMessages(data, { setsAside: true, heldOut: true })]).toThrow('ENOENT');
  });
});

describe('a tally', () => {
  it('adds up sources and keeps shares apart', () => {
    const tally = new Tally();
    tally.add('f', 'seen', 'a', '1', true);
    tally.add('f', 'seen', 'b', '2', false);
    tally.add('f', 'weak', 'b', '3', true);
    expect(tally.total('f')).toEqual({ right: 1, all: 2, misses: ['2'] });
    expect(tally.percent('f', 'weak')).toBe(100);
    expect(tally.percent('g')).toBe(100);
  });
});
