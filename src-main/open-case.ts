import type { LeftOut, OpenedCase } from './contract/channels.ts';
import type { CaseFile } from './contract/case.ts';
import type { Reading, Unreadable } from './contract/reading.ts';
import type { DiagnoseResult } from './contract/result.ts';
import { type CaseProblem, readCaseFile } from './engine/read-case-file.ts';
import { judgeCase } from './judge-case.ts';
import { importedCase, inOwnNetwork } from './net/imported-case.ts';

type ReadWords = (text: string, kind: CaseFile['symptom']['kind']) => Promise<(Reading | Unreadable)[]>;

/** A server inside a home or an office is never called because a file says so: the person types it. */
function withoutOwnServer(theCase: CaseFile): CaseFile {
  const { account } = theCase;
  if (account?.submission === undefined || !inOwnNetwork(account.submission.hostname)) return theCase;
  const { address } = account;
  return { ...theCase, account: { ...(address !== undefined && { address }) } };
}

const lists = ({ environment }: CaseFile) => [
  ...(environment?.resolvers ?? []),
  ...(environment?.referenceResolvers ?? []),
  ...(environment?.proxy === undefined ? [] : [environment.proxy]),
];

/** What was not taken over, so that nobody wonders later. */
function leftOut(theirs: CaseFile, mine: CaseFile): LeftOut[] {
  const gone: Record<LeftOut, boolean> = {
    consent: Object.values(theirs.consent ?? {}).includes(true),
    server: theirs.account?.submission !== undefined && mine.account?.submission === undefined,
    network: lists(mine).length < lists(theirs).length,
    certificates: (theirs.environment?.trustedCertificates ?? []).length > 0,
    files: (theirs.symptom.files ?? []).length > 0,
  };
  return (Object.keys(gone) as LeftOut[]).filter((name) => gone[name]);
}

/** Words that we read anew: sentences in the file may claim anything, but the quoted lines are only quotes. */
function wordsOf({ symptom }: CaseFile, before: DiagnoseResult | undefined): string {
  const pasted = symptom.text?.trim() ?? '';
  if (pasted !== '') return pasted;
  const quoted = (before?.readings ?? []).flatMap(({ results }) => results.map(({ evidence }) => evidence ?? ''));
  return quoted
    .filter((line) => line !== '')
    .slice(0, 20)
    .join('\n');
}

/** Records that a file proposes are not shown as ours: what a domain should publish is only said of what we saw ourselves. */
const withoutChanges = (rows: DiagnoseResult['observations']): DiagnoseResult['observations'] =>
  rows.map((row) =>
    row.checks === undefined
      ? row
      : {
          ...row,
          checks: row.checks.map(({ code, severity, subject, values }) => ({ code, severity, subject, values })),
        },
  );

/**
 * Opens a case that somebody else made: nothing in it is believed. Its rows are judged anew with our own knowledge, its
 * words are read anew, and what would lead into the person's own network or speak for the person is left out.
 */
export async function openCase(bytes: Uint8Array, read: ReadWords): Promise<OpenedCase | CaseProblem> {
  const found = readCaseFile(bytes);
  if ('code' in found) return found;
  const { case: theirs, before } = found;
  const { kind, text, client, since } = theirs.symptom;
  const symptom = {
    kind,
    ...(text !== undefined && { text }),
    ...(client !== undefined && { client }),
    ...(since && { since }),
  };
  const mine = withoutOwnServer(importedCase({ ...theirs, symptom }));
  const words = wordsOf(theirs, before);
  const readings = words === '' ? [] : await read(words, kind);
  const seen = before !== undefined && before.observations.length > 0;
  return {
    case: mine,
    readings,
    left: leftOut(theirs, mine),
    ...(before && { madeAt: before.timing.startedAt }),
    ...(seen && {
      result: judgeCase({
        case: mine,
        observations: withoutChanges(before.observations),
        readings,
        triedFixes: [],
        ...before.timing,
      }),
    }),
  };
}
