import { fieldOf } from './read-message.ts';
import type { JudgeInput } from './judge-input.ts';
import { mailDate } from './mail-date.ts';
import { found, type MessageFinding } from './message-finding.ts';
import type { Hop, Way } from './trusted-way.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Usual stations take seconds; this is what a person notices. */
const SLOW = 5 * MINUTE;
/** Clocks that differ by less are no help in finding a fault. */
const OFF = MINUTE;
const DATE_OFF_HOURS = 24;

const serverOf = ({ by }: Hop): string => by ?? 'a server';

/** A hand-over on the open network, and not within one computer or house. */
const isOpen = ({ encrypted, ip }: Hop): boolean =>
  encrypted === 'no' &&
  ip !== undefined &&
  !/^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(ip);

function hopFindings(hop: Hop): MessageFinding[] {
  const { delay = 0 } = hop;
  const server = serverOf(hop);
  return [
    ...(delay >= SLOW
      ? [found('way-slow', { subject: server, values: { server, minutes: Math.round(delay / MINUTE) } })]
      : []),
    ...(delay <= -OFF
      ? [found('clocks-disagree', { subject: server, values: { server, seconds: Math.round(-delay / 1000) } })]
      : []),
    ...(isOpen(hop) ? [found('way-open', { subject: server, values: { server } })] : []),
  ];
}

function dateFindings({ message, way }: JudgeInput): MessageFinding[] {
  const written = fieldOf(message.fields, 'date');
  const date = mailDate(written ?? '');
  const evidence = written === undefined ? [] : [`Date: ${written}`];
  if (date === undefined) return [found('date-missing', { subject: 'Date', evidence })];
  const first = way.hops.find(({ at }) => at !== undefined)?.at;
  const hours = first === undefined ? 0 : Math.abs(first - date) / HOUR;
  return hours < DATE_OFF_HOURS
    ? []
    : [found('date-off', { subject: 'Date', evidence, values: { hours: Math.round(hours) } })];
}

const METHODS = ['spf', 'dkim', 'dmarc', 'compauth', 'iprev'];
const NO = ['fail', 'softfail', 'permerror'];

function verdictFindings({ verdicts, verdictsBy = 'the provider', untrusted }: Way): MessageFinding[] {
  const bad = verdicts.filter(({ method, result }) => METHODS.includes(method) && NO.includes(result));
  const told = bad.map(({ method, result }) => `${method}=${result}`);
  return [
    ...(bad.length > 0
      ? [
          found('provider-said-no', {
            subject: verdictsBy,
            evidence: bad.map(({ method, result, comment }) => `${method}=${result}${comment ? ` (${comment})` : ''}`),
            values: { server: verdictsBy, verdicts: told.join(', ') },
          }),
        ]
      : []),
    ...(untrusted > 0 ? [found('verdicts-untrusted', { subject: 'message', values: { count: untrusted } })] : []),
  ];
}

/** Dates, stations and what the receiving provider said. */
export const wayFindings = (input: JudgeInput): MessageFinding[] => [
  ...dateFindings(input),
  ...verdictFindings(input.way),
  ...input.way.hops.flatMap(hopFindings),
];
