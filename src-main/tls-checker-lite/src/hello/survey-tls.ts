import type { Socket } from 'node:net';
import { Fault } from '../fault.ts';
import { faultOfError } from '../fault-of-error.ts';
import { asciiName } from '../handshake.ts';
import { startLimit, type Limit } from '../limit.ts';
import { openSocket } from '../open-socket.ts';
import { startTls } from '../start-tls.ts';
import type { TlsFault } from '../types.ts';
import { sayClientHello } from './say-client-hello.ts';
import type { ServerAnswer } from './server-answer.ts';
import { groupOf, type CipherGroup, type HelloOffer, type TlsVersion } from './suites.ts';

const DEADLINE_MS = 10_000;

/** What is asked, most telling first: which versions, then which kinds of cipher under the version that most speak. */
const OFFERS: readonly HelloOffer[] = [
  { version: 'TLSv1.3' },
  { version: 'TLSv1.2' },
  { version: 'TLSv1.1' },
  { version: 'TLSv1' },
  { version: 'TLSv1.2', group: 'ecdhe' },
  { version: 'TLSv1.2', group: 'ecdhe-cbc' },
  { version: 'TLSv1.2', group: 'dhe' },
  { version: 'TLSv1.2', group: 'rsa' },
];

export interface SurveyOptions {
  readonly host: string;
  readonly port: number;
  readonly servername: string;
  readonly starttls?: 'smtp' | 'imap' | 'pop3';
  readonly signal: AbortSignal;
  /** For everything together, in milliseconds; 10 000 when absent. */
  readonly deadlineMs?: number;
  /** Opens one more connection, in place of `host` and `port`; rejects when there is none. */
  readonly open?: () => Promise<Socket>;
  /** Shows each answer as it comes. */
  readonly onAnswer?: (answer: OfferAnswer) => void;
}

/** What the server made of one offer. `failure` is absent when it took it. */
export interface OfferAnswer {
  readonly offer: HelloOffer;
  readonly failure?: TlsFault;
  /** The alert (RFC 8446 section 6) with which the offer was turned down. */
  readonly alert?: number;
  readonly version?: TlsVersion;
  readonly group?: CipherGroup;
  /** The suite on the wire, four hex digits. */
  readonly suite?: string;
  /** Certificates that came in clear. */
  readonly certificates: number;
}

const PROTOCOL_VERSION = 70;

function outcomeOf(offer: HelloOffer, answer: ServerAnswer): Omit<OfferAnswer, 'offer'> {
  if (answer.kind === 'alert') {
    const failure = answer.code === PROTOCOL_VERSION ? 'tls-version-unsupported' : 'tls-handshake-failed';
    return { failure, alert: answer.code, certificates: 0 };
  }
  if (answer.kind === 'not-tls') return { failure: 'tls-plaintext-answer', certificates: 0 };
  if (answer.kind === 'too-long') return { failure: 'reply-too-long', certificates: 0 };
  if (answer.kind === 'malformed') return { failure: 'tls-handshake-failed', certificates: 0 };
  const group = groupOf(answer.suite);
  return {
    // A server answers with the version it likes best below the one that is offered: then it refused this one.
    ...(answer.version === offer.version ? {} : { failure: 'tls-version-unsupported' as const }),
    ...(answer.version === undefined ? {} : { version: answer.version }),
    ...(group === undefined ? {} : { group }),
    suite: answer.suite.toString(16).padStart(4, '0'),
    certificates: answer.certificates.length,
  };
}

async function ask(options: SurveyOptions, offer: HelloOffer, limit: Limit): Promise<OfferAnswer> {
  let socket: Socket | undefined;
  try {
    socket = await (options.open?.() ?? openSocket(options.host, options.port, limit));
    socket.on('error', () => undefined);
    if (options.starttls !== undefined) await startTls(socket, options.starttls, limit);
    const answer = await sayClientHello(socket, offer, asciiName(options.servername), limit);
    return { offer, ...outcomeOf(offer, answer) };
  } catch (error) {
    const { failure } = error instanceof Fault ? error : faultOfError(error);
    return { offer, failure, certificates: 0 };
  } finally {
    socket?.destroy();
  }
}

/** Faults of the line itself: a further offer would meet the same. */
const HOPELESS: ReadonlySet<TlsFault> = new Set([
  'connection-refused',
  'host-unreachable',
  'network-unreachable',
  'timeout',
  'tls-plaintext-answer',
  'starttls-not-offered',
  'starttls-refused',
  'greeting-refused',
  'greeting-timeout',
  'not-smtp',
  'stopped',
]);

/**
 * Asks a server by ClientHellos of our own which versions and kinds of cipher it takes, whatever the engine of the
 * runtime can do. Two connections at a time, eight at most; after a fault of the line the rest is left out. Answers
 * come in the order of the offers. Never rejects.
 */
export async function surveyTls(options: SurveyOptions): Promise<OfferAnswer[]> {
  const limit = startLimit(options.signal, options.deadlineMs ?? DEADLINE_MS);
  const answers: OfferAnswer[] = [];
  try {
    for (let at = 0; at < OFFERS.length; at += 2) {
      const pair = await Promise.all(OFFERS.slice(at, at + 2).map((offer) => ask(options, offer, limit)));
      for (const answer of pair) options.onAnswer?.(answer);
      answers.push(...pair);
      if (pair.some(({ failure }) => failure !== undefined && HOPELESS.has(failure))) break;
    }
  } finally {
    limit.end();
  }
  return answers;
}
