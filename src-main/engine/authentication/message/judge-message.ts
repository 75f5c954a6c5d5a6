import type { KeyLookUp } from '../dkim/look-up-key.ts';
import type { CheckedArc, CheckedSignatures } from '../dkim/signature.ts';
import type { DmarcResult } from '../dmarc/evaluate-dmarc.ts';
import type { Severity } from '../finding.ts';
import { readAuthor, type Author } from './author.ts';
import { bodyFindings } from './body-findings.ts';
import { bulkFindings, looksBulk } from './bulk-findings.ts';
import { headerFindings } from './header-findings.ts';
import type { Aligned, AlignedSignature, BulkRule, JudgeInput, ServerCheck } from './judge-input.ts';
import { byEffect, type MessageFinding } from './message-finding.ts';
import type { ReadMessage } from './read-message.ts';
import { senderFindings } from './sender-findings.ts';
import { signatureFindings } from './signature-findings.ts';
import { readWay, type Way } from './trusted-way.ts';
import { wayFindings } from './way-findings.ts';

/** What was found out about a message by asking. */
export interface Measured {
  readonly checked: CheckedSignatures;
  /** By name of the record; empty offline. */
  readonly keys: ReadonlyMap<string, KeyLookUp>;
  /** Absent offline. */
  readonly dmarc?: DmarcResult;
  readonly spf?: ServerCheck;
}

export interface Settings {
  /** The organisational domain of a host name. */
  readonly orgOf: (domain: string) => string;
  readonly bulkRules: readonly BulkRule[];
  /** The name of the receiving server, where the person knows it. */
  readonly server?: string;
}

/** Everything there is to say about one message. */
export interface JudgedMessage {
  readonly author: Author;
  readonly signatures: readonly AlignedSignature[];
  readonly arc: CheckedArc;
  readonly way: Way;
  readonly spf?: ServerCheck;
  readonly dmarc?: DmarcResult;
  readonly size: number;
  /** It says itself that it goes to many. */
  readonly bulk: boolean;
  /** What matters most first. */
  readonly findings: readonly MessageFinding[];
}

const ORDER: readonly Severity[] = ['problem', 'warning', 'could-not-check', 'notice', 'not-applicable', 'good'];

/** How a signing domain stands to the author's; `none` when there is not exactly one author. */
export function alignmentOf(domain: string, { domains }: Author, orgOf: Settings['orgOf']): Aligned {
  const [author] = domains;
  if (author === undefined || domains.length > 1 || domain === '') return 'none';
  if (author === domain) return 'strict';
  return orgOf(author) === orgOf(domain) ? 'relaxed' : 'none';
}

/** Judges one message: pure, from what was read and what was measured. */
export function judgeMessage(message: ReadMessage, measured: Measured, settings: Settings): JudgedMessage {
  const author = readAuthor(message.fields);
  const way = readWay(message.fields, settings.orgOf, settings.server);
  const signatures = measured.checked.signatures.map((one) => ({
    ...one,
    alignment: alignmentOf(one.domain, author, settings.orgOf),
  }));
  const input: JudgeInput = { message, author, way, signatures, ...measured, ...settings };
  return {
    author,
    signatures,
    arc: measured.checked.arc,
    way,
    ...(measured.spf && { spf: measured.spf }),
    ...(measured.dmarc && { dmarc: measured.dmarc }),
    size: message.size,
    bulk: looksBulk(message.fields),
    findings: inOrder(findingsOf(input)),
  };
}

const findingsOf = (input: JudgeInput): MessageFinding[] =>
  [senderFindings, signatureFindings, wayFindings, headerFindings, bodyFindings, bulkFindings].flatMap((find) =>
    find(input),
  );

const inOrder = (findings: readonly MessageFinding[]): MessageFinding[] =>
  byEffect(findings).sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
