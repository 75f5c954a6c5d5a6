import type { Reading, RecipientResult } from '../../src-main/contract/reading.ts';
import { type ExpectedResult, type MessageLabel, sha256 } from './rows.ts';

/** Takes one right or wrong answer of a field. */
export type Mark = (field: string, right: boolean) => void;

const NO_REPORT: readonly string[] = ['not-a-report', 'challenge'];

/** First 16 hex digits of the lower-case address without angle brackets; of nothing, nothing. */
const hashOf = (address: string | undefined): string[] =>
  address === undefined ? [] : [sha256(address.toLowerCase().replace(/^<|>$/g, '')).slice(0, 16)];
const allHashesOf = (one: RecipientResult): string[] => [...hashOf(one.recipient), ...hashOf(one.forwardedTo)];

/** Marks everything that one label says about a message against what was read in it (guide, section 7.1). */
export function scoreMessage(label: MessageLabel, reading: Reading | undefined, mark: Mark): void {
  const isReport = reading !== undefined && !NO_REPORT.includes(reading.kind);
  mark('report or not', label.isBounce === isReport);
  if (!label.isBounce) mark('non-reports kept out', !isReport);
  const results = reading?.results ?? [];
  scoreRecipients(label.expect, results, mark);
  for (const [index, expected] of label.expect.entries()) {
    const own = results.find((one) => expected.recipientSha256_16?.some((hash) => allHashesOf(one).includes(hash)));
    scoreResult(expected, own ?? results[index], mark);
    if (expected.kinds) mark('kinds', expected.kinds.length === 1 && expected.kinds[0] === reading?.kind);
  }
}

/** Counts only messages where every expected row has a hash. */
function scoreRecipients(expected: readonly ExpectedResult[], results: readonly RecipientResult[], mark: Mark): void {
  const wanted = expected.map((row) => row.recipientSha256_16 ?? []);
  if (wanted.length === 0 || wanted.some((hashes) => hashes.length === 0)) return;
  const exact = setsAgree(
    wanted,
    results.flatMap((one) => hashOf(one.recipient)),
  );
  mark('recipients exact', exact);
  mark('recipients exact, forwarding addresses too', setsAgree(wanted, results.flatMap(allHashesOf)));
  if (wanted.length > 1) mark('several recipients, all exact', exact);
}

function setsAgree(wanted: readonly (readonly string[])[], given: readonly string[]): boolean {
  const known = new Set(wanted.flat());
  return (
    given.length > 0 &&
    given.every((hash) => known.has(hash)) &&
    wanted.every((hashes) => hashes.some((hash) => given.includes(hash)))
  );
}

function scoreResult(expected: ExpectedResult, mine: RecipientResult | undefined, mark: Mark): void {
  const { reason = 'unknown', accept = [], enhancedStatus: status, replyCode } = expected;
  const got: Partial<RecipientResult> = mine ?? {};
  if (reason !== 'unknown') {
    mark('reason primary', reason === got.reason);
    mark('reason lenient', [reason, ...accept].includes(got.reason ?? ''));
  }
  if (status !== undefined && !MADE_UP.test(status)) mark('enhanced code', status === got.enhancedStatus);
  if (replyCode !== undefined) mark('reply code', replyCode === got.replyCode);
  const permanence = permanenceOf(expected);
  if (permanence !== undefined) mark('permanence', permanence === got.permanence);
}

/** Codes that the labels' own tools made up. */
const MADE_UP = /^[45]\.0\.9\d\d$/;

/** As labelled, else by the class of the enhanced code. */
function permanenceOf({ permanence, enhancedStatus }: ExpectedResult): string | undefined {
  const wanted = permanence ?? { 4: 'transient', 5: 'permanent' }[enhancedStatus?.[0] ?? ''];
  return wanted === 'permanent' || wanted === 'transient' ? wanted : undefined;
}
