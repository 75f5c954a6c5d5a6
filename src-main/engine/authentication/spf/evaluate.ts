import { type Ip, readIp } from '../address/ip.ts';
import type { NameService } from '../name-service.ts';
import { explain } from './explanation.ts';
import { type SpfLimits, RFC_LIMITS } from './limits.ts';
import { judgeDomain } from './judge-domain.ts';
import { isAskable, type Run } from './run.ts';
import type { SpfVerdict } from './verdict.ts';

export interface SpfQuestion {
  /** The address that hands the mail over. */
  readonly ip: string;
  /** MAIL FROM; empty for a returned message. */
  readonly sender: string;
  /** The name said in EHLO. */
  readonly helo: string;
  /** The host that judges, for the macro `r`. */
  readonly receiver?: string;
  readonly names: NameService;
  readonly limits?: Partial<SpfLimits>;
  /** Seconds since 1970, for the macro `t`. */
  readonly now?: number;
}

/** More than any path may have (RFC 5321 section 4.5.3.1). */
const LONGEST = 400;
const PRINTING = /^[\x21-\x5a\x5c-\x7e]+$/;

const splitSender = (sender: string, helo: string): readonly [local: string, domain: string] => {
  const at = sender.lastIndexOf('@');
  const domain = sender === '' ? helo : sender.slice(at + 1);
  return [(at > 0 ? sender.slice(0, at) : '') || 'postmaster', domain.replace(/\.$/, '')];
};

function runOf(question: SpfQuestion, ip: Ip): Run {
  const helo = question.helo.slice(0, LONGEST);
  const [local, senderDomain] = splitSender(question.sender.slice(-LONGEST), helo);
  return {
    ip,
    local,
    senderDomain,
    helo,
    receiver: question.receiver ?? 'unknown',
    now: question.now ?? 0,
    names: question.names,
    limits: question.limits === undefined ? RFC_LIMITS : { ...RFC_LIMITS, ...question.limits },
    lookups: 0,
    voids: 0,
  };
}

const NOTHING = { result: 'none', matched: [], lookups: 0, voids: 0, trace: [] } as const;

/**
 * The verdict of SPF for one mail (RFC 7208, `check_host`), with every term that was tried.
 *
 * Never throws and never waits longer than the name service does. An address that cannot be read gives `none`.
 */
export async function evaluateSpf(question: SpfQuestion): Promise<SpfVerdict> {
  const ip = readIp(question.ip);
  if (ip === undefined)
    return { ...NOTHING, code: 'address-unreadable', why: { name: question.ip.slice(0, LONGEST) }, domain: '' };
  const run = runOf(question, ip);
  const domain = run.senderDomain;
  if (!isAskable(domain) || !PRINTING.test(domain))
    return { ...NOTHING, code: 'domain-invalid', why: { name: domain }, domain };
  const { result, code, why, matched, trace, exp } = await judgeDomain(run, domain);
  const verdict = { result, code, why, domain, matched, lookups: run.lookups, voids: run.voids, trace: [trace] };
  const explanation = result === 'fail' && exp !== undefined ? await explain(run, exp) : undefined;
  return explanation === undefined ? verdict : { ...verdict, explanation };
}
