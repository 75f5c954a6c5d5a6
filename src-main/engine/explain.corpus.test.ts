import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../contract/reading.ts';
import { replyCatalogue } from '../knowledge/replies.ts';
import { explain } from './explain.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const ERROR_TEXTS = resolve(SHARED, 'facts/error-texts.jsonl');
const BOUNCES = resolve(SHARED, 'corpora/bounces');
const present = existsSync(ERROR_TEXTS) && existsSync(BOUNCES);
if (!present) console.info('Corpus test skipped: ../shared with the facts and the bounces is not there.');

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
const heldOut = (key: string): boolean => Number.parseInt(sha(key).slice(0, 8), 16) % 3 === 0;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function reading(name: string, bytes: Uint8Array): Promise<Reading | undefined> {
  const [first] = await explain({ name, bytes }, replyCatalogue, { 'recipient-unknown': 'check-recipient-address' });
  return first && 'kind' in first ? first : undefined;
}

/** Right and all, for the rows that were seen and for those held out. */
class Score {
  seen = [0, 0];
  held = [0, 0];
  misses: string[] = [];
  add(key: string, right: boolean): void {
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
    console.info(`${name}: seen ${part(this.seen)}, held out ${part(this.held)}, all ${this.all.toFixed(1)} %`);
    if (process.env['OUTBOX_DOCTOR_MISSES']) console.info(this.misses.join('\n'));
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
    expect(verified.percent(verified.seen)).toBeGreaterThanOrEqual(1);
    expect(verified.percent(verified.held)).toBeGreaterThanOrEqual(1);
  });

  it('gives an accepted reason for single lines of providers', async () => {
    const lenient = new Score();
    for (const row of rows(resolve(BOUNCES, 'provider-lines.jsonl')) as ProviderLine[]) {
      const reason = (await reading('-', bytesOf(row.line)))?.results[0]?.reason ?? '';
      lenient.add(row.line, [row.reason, ...row.accept].includes(reason));
    }
    lenient.print('provider lines, lenient');
    expect(lenient.percent(lenient.seen)).toBeGreaterThanOrEqual(1);
    expect(lenient.percent(lenient.held)).toBeGreaterThanOrEqual(1);
  });

  it('finds recipients, reasons, codes and kinds of returned messages', { timeout: 120_000 }, async () => {
    const score = {
      report: new Score(),
      recipients: new Score(),
      primary: new Score(),
      reason: new Score(),
      code: new Score(),
      enhanced: new Score(),
      permanence: new Score(),
      kind: new Score(),
    };
    for (const label of (rows(resolve(BOUNCES, 'labels.jsonl')) as Label[]).filter((one) => one.trust !== 'C')) {
      const found = await reading(label.file, readFileSync(resolve(BOUNCES, 'messages', label.file)));
      scoreMessage(label, found, score);
    }
    for (const [name, one] of Object.entries(score)) one.print(`returned messages, ${name}`);
    expect(score.recipients.all).toBeGreaterThanOrEqual(1);
    expect(score.reason.all).toBeGreaterThanOrEqual(1);
  });
});

function scoreMessage(label: Label, found: Reading | undefined, score: Record<string, Score>): void {
  const { file, expect: expected } = label;
  score['report']!.add(file, label.isBounce === !['not-a-report', 'challenge', undefined].includes(found?.kind));
  const results = found?.results ?? [];
  const hash = (address: string | undefined) => sha((address ?? '').toLowerCase()).slice(0, 16);
  const hashes = expected.map((row) => row.recipientSha256_16 ?? []);
  if (expected.length > 0 && hashes.every((row) => row.length > 0)) {
    const mine = results.filter((one) => one.recipient).map((one) => [hash(one.recipient), hash(one.forwardedTo)]);
    const union = new Set(hashes.flat());
    const every = hashes.every((row) => mine.some((pair) => pair.some((one) => row.includes(one))));
    score['recipients']!.add(
      file,
      mine.length > 0 && every && mine.every((pair) => pair.some((one) => union.has(one))),
    );
  }
  for (const [index, row] of expected.entries()) {
    const pair = results.find((one) =>
      row.recipientSha256_16?.some((known) => [hash(one.recipient), hash(one.forwardedTo)].includes(known)),
    );
    scoreRow(file, row, pair ?? results[index], score);
    if (row.kinds) score['kind']!.add(file, row.kinds.join() === found?.kind);
  }
}

function scoreRow(
  file: string,
  row: Expected,
  mine: Reading['results'][number] | undefined,
  score: Record<string, Score>,
): void {
  if (row.reason && row.reason !== 'unknown') {
    score['primary']!.add(file, row.reason === mine?.reason);
    score['reason']!.add(file, [row.reason, ...(row.accept ?? [])].includes(mine?.reason ?? ''));
  }
  if (row.replyCode) score['code']!.add(file, row.replyCode === mine?.replyCode);
  const enhanced = row.enhancedStatus;
  if (enhanced && !/^[45]\.0\.9\d\d$/.test(enhanced)) score['enhanced']!.add(file, enhanced === mine?.enhancedStatus);
  const wanted = row.permanence ?? { 4: 'transient', 5: 'permanent' }[enhanced?.[0] ?? ''];
  if (wanted === 'permanent' || wanted === 'transient') score['permanence']!.add(file, wanted === mine?.permanence);
}
