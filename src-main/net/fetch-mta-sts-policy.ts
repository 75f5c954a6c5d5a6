import { asciiDomain } from '../engine/authentication/ascii-domain.ts';
import type { PolicyAnswer } from '../engine/authentication/transport/check-mta-sts.ts';
import { connectHttps } from './http-connect.ts';
import { httpGet } from './http-get.ts';
import { limitedSignal } from './limited-signal.ts';
import type { Net } from './net.ts';

/** Senders may stop at 64 kB too (RFC 8461 section 3.3 asks for a limit). */
const MOST_BYTES = 65_536;
const DEADLINE_MS = 8000;

export interface PolicyOptions {
  readonly net: Net;
  readonly signal: AbortSignal;
  /** For the whole, in milliseconds. */
  readonly deadlineMs?: number;
  /** Lets the name lead to loopback and private addresses; default false. */
  readonly allowPrivate?: boolean;
}

/**
 * Fetches the policy of a domain as a sender does (RFC 8461 section 3.3): over https with a certificate that is good for the host, no
 * redirect followed, 64 kB at most. Never rejects. `status` stands beside `unknown-failure` when the answer is no 200.
 */
export async function fetchMtaStsPolicy(domain: string, options: PolicyOptions): Promise<PolicyAnswer> {
  // What is no name could lead to another host, path or port.
  const name = asciiDomain(domain);
  if (name === undefined) return { ok: false, failure: 'dns-name-invalid' };
  const url = new URL(`https://mta-sts.${name}/.well-known/mta-sts.txt`);
  const { net, allowPrivate = false, deadlineMs = DEADLINE_MS } = options;
  const signal = limitedSignal(options.signal, deadlineMs);
  const answer = await ask(url, { net, signal, allowPrivate });
  if (answer.ok || !signal.aborted) return answer;
  return { ok: false, failure: options.signal.aborted ? 'stopped' : 'timeout' };
}

async function ask(url: URL, rules: Parameters<typeof connectHttps>[1]): Promise<PolicyAnswer> {
  const connection = await connectHttps(url, rules);
  if (!connection.ok) return { ok: false, failure: connection.failure };
  const { signal } = rules;
  const answer = await httpGet(url, connection.value, { maxBytes: MOST_BYTES, signal, accept: 'text/plain' });
  if (!answer.ok) return { ok: false, failure: answer.failure };
  const { status, contentType = '', body } = answer.value;
  return status === 200
    ? { ok: true, text: body.toString('utf8'), contentType }
    : { ok: false, failure: 'unknown-failure', status };
}
