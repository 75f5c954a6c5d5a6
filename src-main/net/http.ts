import { connectHttps } from './http-connect.ts';
import { type HttpAnswer, httpGet } from './http-get.ts';
import type { Net, Outcome } from './net.ts';

const MOST_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export interface FetchOptions {
  readonly net: Net;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  /** For the whole, redirects included, in milliseconds. */
  readonly deadlineMs: number;
  /** Lets names lead to loopback and private addresses; default false. */
  readonly allowPrivate?: boolean;
}

/**
 * Fetches one text over https. The certificate is verified, at most three redirects are followed and none that leaves
 * https. Failures: the words of the network and of TLS; `address-not-allowed` for a private address or a redirect that
 * must not be followed, `reply-too-long`, `timeout`, `stopped`, `unknown-failure` with the status for any other answer.
 */
export async function fetchText(url: string, options: FetchOptions): Promise<Outcome<string>> {
  const { net, deadlineMs } = options;
  const began = net.clock.ticks();
  const late = AbortSignal.timeout(deadlineMs);
  const outcome = await follow(url, { ...options, signal: AbortSignal.any([options.signal, late]) });
  const ms = Math.max(0, net.clock.ticks() - began);
  if (outcome.ok || !late.aborted || options.signal.aborted) return { ...outcome, ms };
  return { ok: false, failure: 'timeout', ms };
}

async function follow(given: string, options: FetchOptions): Promise<Outcome<string>> {
  let next = parse(given);
  for (let asked = 0; asked <= MOST_REDIRECTS; asked += 1) {
    if (next === undefined || !mayAsk(next)) break;
    const outcome = await ask(next, options);
    if (!outcome.ok) return outcome;
    const { status, location, text } = outcome.value;
    if (status === 200) return { ...outcome, value: text };
    if (!REDIRECTS.includes(status)) return { ok: false, failure: 'unknown-failure', detail: `http-${status}`, ms: 0 };
    next = location === undefined ? undefined : parse(location, next.href);
  }
  return { ok: false, failure: 'address-not-allowed', ms: 0 };
}

const parse = (text: string, base?: string) => (URL.canParse(text, base) ? new URL(text, base) : undefined);

const mayAsk = ({ protocol, username, password }: URL) => protocol === 'https:' && username + password === '';

async function ask(
  url: URL,
  { net, signal, maxBytes, allowPrivate = false }: FetchOptions,
): Promise<Outcome<HttpAnswer>> {
  const connection = await connectHttps(url, { net, signal, allowPrivate });
  return connection.ok ? httpGet(url, connection.value, { maxBytes, signal }) : connection;
}
