import type { Socket } from 'node:net';
import { connectHttp, connectHttps } from './http-connect.ts';
import { httpGet } from './http-get.ts';
import { limitedSignal } from './limited-signal.ts';
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
  /** Also asks where nothing is verified (`http:`); whoever reads the answer may not trust it. Default false. */
  readonly allowHttp?: boolean;
}

/**
 * Fetches one text over https. The certificate is verified, at most three redirects are followed and none that leaves
 * https. Failures: the words of the network and of TLS; `address-not-allowed` for a private address or a redirect that
 * must not be followed, `reply-too-long`, `timeout`, `stopped`, `unknown-failure` with the status for any other answer.
 */
export async function fetchText(url: string, options: FetchOptions): Promise<Outcome<string>> {
  const outcome = await fetchWithin(url, options, 'text/xml, application/xml');
  return outcome.ok ? { ...outcome, value: outcome.value.toString('utf8') } : outcome;
}

/** Fetches the bytes of one file; otherwise as `fetchText`. */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Outcome<Buffer>> {
  return fetchWithin(url, options, '*/*');
}

async function fetchWithin(url: string, options: FetchOptions, accept: string): Promise<Outcome<Buffer>> {
  const { net, deadlineMs } = options;
  const began = net.clock.ticks();
  const signal = limitedSignal(options.signal, deadlineMs);
  const outcome = await follow(url, { ...options, accept, signal });
  const ms = Math.max(0, net.clock.ticks() - began);
  if (outcome.ok || !signal.aborted || options.signal.aborted) return { ...outcome, ms };
  return { ok: false, failure: 'timeout', ms };
}

interface Asking extends FetchOptions {
  readonly accept: string;
}

async function follow(given: string, options: Asking): Promise<Outcome<Buffer>> {
  let next = parse(given);
  let inClear = options.allowHttp === true;
  for (let asked = 0; asked <= MOST_REDIRECTS; asked += 1) {
    if (next === undefined || !mayAsk(next, inClear)) break;
    const outcome = await ask(next, options);
    if (!outcome.ok) return outcome;
    const { status, location, body } = outcome.value;
    if (status === 200) return { ...outcome, value: body };
    if (!REDIRECTS.includes(status)) return { ok: false, failure: 'unknown-failure', detail: `http-${status}`, ms: 0 };
    // Once something was verified, nothing may lead back to where nothing is.
    inClear &&= next.protocol === 'http:';
    next = location === undefined ? undefined : parse(location, next.href);
  }
  return { ok: false, failure: 'address-not-allowed', ms: 0 };
}

const parse = (text: string, base?: string) => (URL.canParse(text, base) ? new URL(text, base) : undefined);

const mayAsk = ({ protocol, username, password }: URL, inClear: boolean) =>
  (protocol === 'https:' || (inClear && protocol === 'http:')) && username + password === '';

async function ask(url: URL, { net, signal, maxBytes, accept, allowPrivate = false }: Asking) {
  const rules = { net, signal, allowPrivate };
  const connection: Outcome<Socket> = await (url.protocol === 'http:'
    ? connectHttp(url, rules)
    : connectHttps(url, rules));
  return connection.ok ? httpGet(url, connection.value, { maxBytes, signal, accept }) : connection;
}
