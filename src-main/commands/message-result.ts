import type { JudgedMessage } from '../engine/authentication/message/judge-message.ts';
import { sentencesOf, type MessageFinding } from '../engine/authentication/message/message-finding.ts';

/** What `message --json` prints for one message. Absent facts are absent keys. */
export interface MessageResult {
  readonly schemaVersion: 1;
  readonly input: string;
  readonly author: JudgedMessage['author'];
  readonly findings: readonly (MessageFinding & { readonly title: string; readonly says: string })[];
  readonly signatures: JudgedMessage['signatures'];
  readonly arc: JudgedMessage['arc'];
  readonly spf?: JudgedMessage['spf'];
  readonly dmarc?: {
    readonly result: string;
    readonly reason?: string;
    readonly policy?: string;
    readonly at?: string;
  };
  readonly provider: {
    readonly server?: string;
    readonly verdicts: JudgedMessage['way']['verdicts'];
    readonly untrusted: number;
  };
  /** From the sender to the receiver; times as ISO, delays in seconds. */
  readonly hops: readonly object[];
  readonly sendingIp?: string;
  /** Bytes as it is sent. */
  readonly size: number;
  readonly bulk: boolean;
}

function dmarcLine({ dmarc }: JudgedMessage): Pick<MessageResult, 'dmarc'> {
  if (dmarc === undefined) return {};
  const { result, reason, policy } = dmarc;
  return {
    dmarc: {
      result,
      ...(reason !== undefined && { reason }),
      ...(policy !== undefined && { policy: policy.applied, at: policy.domain }),
    },
  };
}

const hopLines = ({ way }: JudgedMessage): object[] =>
  way.hops.map(({ at, delay, ...hop }) => ({
    ...hop,
    ...(at !== undefined && { at: new Date(at).toISOString() }),
    ...(delay !== undefined && { delay: delay / 1000 }),
  }));

/** A judged message as programs read it. */
export function messageResult(input: string, judged: JudgedMessage): MessageResult {
  const { author, findings, signatures, arc, spf, way, size, bulk } = judged;
  return {
    schemaVersion: 1,
    input,
    author,
    findings: findings.map((finding) => ({ ...finding, ...sentencesOf(finding) })),
    signatures,
    arc,
    ...(spf !== undefined && { spf }),
    ...dmarcLine(judged),
    provider: {
      ...(way.verdictsBy !== undefined && { server: way.verdictsBy }),
      verdicts: way.verdicts,
      untrusted: way.untrusted,
    },
    hops: hopLines(judged),
    ...(way.sendingIp !== undefined && { sendingIp: way.sendingIp }),
    size,
    bulk,
  };
}
