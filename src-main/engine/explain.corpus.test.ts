import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../contract/reading.ts';
import { catalogue } from '../knowledge/replies.ts';
import { explain } from './explain.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const ERROR_TEXTS = resolve(SHARED, 'facts/error-texts.jsonl');
const BOUNCES = resolve(SHARED, 'corpora/bounces');
const present = existsSync(ERROR_TEXTS) && existsSync(BOUNCES);
if (!present) console.info('Corpus test skipped: ../shared with the facts and the bounces is not there.');

type Result = Reading['results'][number];

/** Percentages that were reached, less a little for rounding; `Held` are rows that no rule was written for. */
const FLOORS = {
  texts: 85,
  textsHeld: 62,
  lines: 93,
  linesHeld: 84,
  report: 97,
  recipients: 94,
  recipientsHeld: 93,
  reason: 84,
  reasonHeld: 76,
  permanence: 94,
};

interface ErrorText {
  id: string;
  text: string;
  code: string | null;
  enhanced: string | null;
  causes: string[];
  verified: boolean;
}
interface ProviderLine {
  provider: string;
  line: string;
  reason: string;
  accept: string[];
}
interface Expected {
  reason?: string;
  accept?: string[];
  kinds?: string[];
  recipientSha256_16?: string[];
  enhancedStatus?: string;
  replyCode?: string;
  permanence?: string;
}
interface Label {
  file: string;
  isBounce: boolean;
  trust: string;
  expect: Expected[];
}

const rows = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
/** A third of the rows was never looked at while rules were written: chosen by hash, so that nobody can choose. */
const WITH_HELD_OUT = process.env.OUTBOX_DOCTOR_HELD_OUT === '1';
const heldOut = (key: string): boolean => Number.parseInt(sha(key).slice(0, 8), 16) % 3 === 0;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function reading(name: string, bytes: Uint8Array): Promise<Reading | undefined> {
  const [first] = await explain({ name, bytes }, catalogue, { 'recipient-unknown': 'check-recipient-address' });
  return first && 'kind' in first ? first : undefined;
}

/** Right and all, for the rows that were seen and for those held out. */
class Score {
  seen = [0, 0];
  held = [0, 0];
  misses: string[] = [];
  add(key: string, right: boolean): void {
    if (heldOut(key) && !WITH_HELD_OUT) return;
    const pair = heldOut(key) ? this.held : this.seen;
    pair[1]! += 1;
    if (right) pair[0]! += 1;
    else this.misses.push(`${heldOut(key) ? 'held ' : ''}${key}`);
  }
  percent(pair: number[]): number {
    return pair[1] === 0 ? 100 : (100 * pair[0]!) / pair[1]!;
  }
  get all(): number {
    return this.percent([this.seen[0]! + this.held[0]!, this.seen[1]! + this.held[1]!]);
  }
  print(name: string): void {
    const part = (pair: number[]) => `${pair[0]}/${pair[1]} = ${this.percent(pair).toFixed(1)} %`;
    console.info(`${name}: seen ${part(this.seen)}, held out ${part(this.held)}`);
    if (process.env.OUTBOX_DOCTOR_MISSES) console.info(this.misses.join('\n'));
  }
}

const pasted = ({ text, code, enhanced }: ErrorText): string => {
  const digits = /^(?:\d{3}|0x[0-9A-F]{8})$/i.test(code ?? '') ? code : '';
  const status = /^\d\.\d+\.\d+$/.test(enhanced ?? '') ? enhanced : '';
  const prefix = [digits, status].filter((part) => part && !text.includes(part)).join(' ');
  return prefix ? `${prefix} ${text}` : text;
};

describe.skipIf(!present)('reading against the corpora', () => {
  it('names an accepted cause first for verified error texts', async () => {
    const [verified, bare, cut] = [new Score(), new Score(), new Score()];
    for (const row of rows(ERROR_TEXTS) as ErrorText[]) {
      if (!row.verified || row.causes.length === 0) continue;
      const top = async (text: string) => (await reading(row.id, bytesOf(text)))?.results[0]?.causes[0]?.id ?? '';
      verified.add(row.id, row.causes.includes(await top(pasted(row))));
      bare.add(row.id, row.causes.includes(await top(row.text)));
      const whole = pasted(row);
      cut.add(row.id, row.causes.includes(await top(whole.slice(0, Math.ceil(whole.length * 0.6)))));
    }
    verified.print('error texts with their codes');
    bare.print('error texts, words only');
    cut.print('error texts cut to 60 %');
    expect(verified.all).toBeGreaterThanOrEqual(FLOORS.texts);
    expect(verified.percent(verified.held)).toBeGreaterThanOrEqual(FLOORS.textsHeld);
  });

  it('gives an accepted reason for single lines of providers', async () => {
    const lenient = new Score();
    for (const row of rows(resolve(BOUNCES, 'provider-lines.jsonl')) as ProviderLine[]) {
      const reason = (await reading('-', bytesOf(row.line)))?.results[0]?.reason ?? '';
      lenient.add(row.line, [row.reason, ...row.accept].includes(reason));
    }
    lenient.print('provider lines, lenient');
    expect(lenient.all).toBeGreaterThanOrEqual(FLOORS.lines);
    expect(lenient.percent(lenient.held)).toBeGreaterThanOrEqual(FLOORS.linesHeld);
  });

  it('names only causes and reasons of the public lists', () => {
    const ids = (name: string) =>
      new Set((rows(resolve(SHARED, 'facts', name)) as { id?: string }[]).map((row) => row.id));
    const [causes, reasons] = [ids('causes.jsonl'), ids('bounce-reasons.jsonl')];
    const strange = catalogue.patterns.filter(
      (one) => one.causes.some((id) => !causes.has(id)) || !reasons.has(one.reason),
    );
    expect(strange.map((one) => one.id)).toEqual([]);
    expect(Object.values(catalogue.reasons).filter((one) => !causes.has(one.usualCause))).toEqual([]);
  });

  it('finds recipients, reasons, codes and kinds of returned messages', { timeout: 120_000 }, async () => {
    const score = newScores();
    for (const label of messages()) scoreMessage(label, await reading(label.file, bytesOfFile(label)), score);
    for (const [name, one] of Object.entries(score) as [string, Score][]) one.print(`returned messages, ${name}`);
    expect(score.report.all).toBeGreaterThanOrEqual(FLOORS.report);
    expect(score.recipients.all).toBeGreaterThanOrEqual(FLOORS.recipients);
    expect(score.recipients.percent(score.recipients.held)).toBeGreaterThanOrEqual(FLOORS.recipientsHeld);
    expect(score.reason.all).toBeGreaterThanOrEqual(FLOORS.reason);
    expect(score.reason.percent(score.reason.held)).toBeGreaterThanOrEqual(FLOORS.reasonHeld);
    expect(score.permanence.all).toBeGreaterThanOrEqual(FLOORS.permanence);
  });

  it('gives the same answer for LF, CRLF and CR, and answers every cut copy', { timeout: 120_000 }, async () => {
    const differing: string[] = [];
    for (const label of messages()) {
      const lf = Buffer.from(bytesOfFile(label).toString('latin1').replace(/\r\n?/g, '\n'), 'latin1');
      const as = (end: string) => Buffer.from(lf.toString('latin1').replaceAll('\n', end), 'latin1');
      const answers = await Promise.all(
        [lf, as('\r\n'), as('\r')].map((bytes) => explain({ name: 'a', bytes }, catalogue)),
      );
      if (new Set(answers.map((one) => JSON.stringify(one))).size > 1) differing.push(label.file);
      const [cut] = await explain({ name: 'a', bytes: lf.subarray(0, lf.length * 0.4) }, catalogue);
      expect(cut && ('kind' in cut || cut.error.code), label.file).toBeTruthy();
    }
    expect(differing).toEqual([]);
  });
});

interface Scores {
  report: Score;
  recipients: Score;
  primary: Score;
  reason: Score;
  code: Score;
  enhanced: Score;
  permanence: Score;
  kind: Score;
}

const newScores = (): Scores => ({
  report: new Score(),
  recipients: new Score(),
  primary: new Score(),
  reason: new Score(),
  code: new Score(),
  enhanced: new Score(),
  permanence: new Score(),
  kind: new Score(),
});

const messages = (): Label[] =>
  (rows(resolve(BOUNCES, 'labels.jsonl')) as Label[]).filter((label) => label.trust !== 'C');
const bytesOfFile = ({ file }: Label): Buffer => readFileSync(resolve(BOUNCES, 'messages', file));
const hash = (address: string | undefined): string => sha((address ?? '').toLowerCase()).slice(0, 16);
const hashesOf = (one: Result): string[] => [hash(one.recipient), hash(one.forwardedTo)];

function scoreMessage(label: Label, found: Reading | undefined, score: Scores): void {
  const { file, expect: expected } = label;
  const kind = found?.kind ?? 'not-a-report';
  score.report.add(file, label.isBounce === !['not-a-report', 'challenge'].includes(kind));
  const results = found?.results ?? [];
  if (expected.length > 0 && expected.every((row) => row.recipientSha256_16)) scoreRecipients(label, results, score);
  for (const [index, row] of expected.entries()) {
    const own = results.find((one) => row.recipientSha256_16?.some((known) => hashesOf(one).includes(known)));
    scoreReason(file, row, own ?? results[index], score);
    scoreCodes(file, row, own ?? results[index], score);
    if (row.kinds) score.kind.add(file, row.kinds.join() === found?.kind);
  }
}

function scoreRecipients({ file, expect: expected }: Label, results: Result[], score: Scores): void {
  const hashes = expected.map((row) => row.recipientSha256_16 ?? []);
  const union = new Set(hashes.flat());
  const mine = results.filter((one) => one.recipient).map(hashesOf);
  const every = hashes.every((row) => mine.some((pair) => pair.some((one) => row.includes(one))));
  const none = mine.every((pair) => pair.some((one) => union.has(one)));
  score.recipients.add(file, mine.length > 0 && every && none);
}

function scoreReason(file: string, row: Expected, mine: Result | undefined, score: Scores): void {
  if (!row.reason || row.reason === 'unknown') return;
  score.primary.add(file, row.reason === mine?.reason);
  score.reason.add(file, [row.reason, ...(row.accept ?? [])].includes(mine?.reason ?? ''));
}

function scoreCodes(file: string, row: Expected, mine: Result | undefined, score: Scores): void {
  if (row.replyCode) score.code.add(file, row.replyCode === mine?.replyCode);
  const { enhancedStatus } = row;
  const real = enhancedStatus !== undefined && !/^[45]\.0\.9\d\d$/.test(enhancedStatus);
  if (real) score.enhanced.add(file, enhancedStatus === mine?.enhancedStatus);
  const byClass = { 4: 'transient', 5: 'permanent' }[enhancedStatus?.[0] ?? ''];
  const wanted = row.permanence ?? byClass;
  if (wanted === 'permanent' || wanted === 'transient') score.permanence.add(file, wanted === mine?.permanence);
}
