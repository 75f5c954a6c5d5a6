import { type DomainFinding, findingOf } from '../finding.ts';
import { type Asked, isAbsent, type NameService } from '../name-service.ts';
import { forwardType } from './check-address.ts';
import codes from './hello.codes.ts';
import { type Ip, isSameIp, readIp } from './ip.ts';

const finding = findingOf(codes);

const NAME = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{1,63}$/;
const ONE_WORD = /^[a-z0-9_-]{1,63}$/;
/** Names that are known in one house only (RFC 6761, RFC 6762, RFC 8375, and the habits of routers). */
const INNER = /(?:^|\.)(?:localhost|localdomain|local|lan|home|internal|intranet|invalid|corp|home\.arpa)$/;

const lower = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The address inside `[192.0.2.1]` or `[IPv6:2001:db8::1]` (RFC 5321 section 4.1.3). */
function literalOf(hello: string): Ip | undefined {
  const inside = /^\[(?:ipv6:)?([^\]]{2,60})\]$/i.exec(hello)?.[1];
  return inside === undefined ? undefined : readIp(inside);
}

function formFinding(hello: string, address: string): DomainFinding | undefined {
  const literal = literalOf(hello);
  if (literal !== undefined)
    return isSameIp(literal, address)
      ? finding('hello-literal', hello)
      : finding('hello-literal-other', hello, { values: { address } });
  const name = lower(hello);
  if (readIp(name) !== undefined) return finding('hello-malformed', hello);
  if (ONE_WORD.test(name) || INNER.test(name)) return finding('hello-inner-name', hello);
  return NAME.test(name) ? undefined : finding('hello-malformed', hello);
}

function judge(hello: string, address: string, ip: Ip, evidence: readonly Asked[]): DomainFinding {
  const answers = evidence.map(({ answer }) => answer);
  const found = answers.flatMap((answer) => (answer.ok ? answer.records : []));
  if (found.some((record) => isSameIp(ip, record)))
    return finding('hello-good', hello, { values: { address }, evidence });
  const unknown = answers.find((answer) => !answer.ok && !isAbsent(answer));
  if (unknown?.ok === false)
    return finding('hello-could-not-check', hello, { values: { failure: unknown.failure }, evidence });
  if (found.length === 0) return finding('hello-no-address', hello, { evidence });
  const values = { address, found: found.slice(0, 5).join(', ') };
  return finding('hello-other-address', hello, { values, evidence });
}

/**
 * Judges the name that a server says in EHLO against the address that it sends from. `confirmed` are the names of the
 * address that lead back to it.
 * @param address a public address, as `checkAddress` took it
 */
export async function checkHello(
  hello: string,
  address: string,
  confirmed: readonly string[],
  ask: NameService,
): Promise<readonly DomainFinding[]> {
  const ip = readIp(address);
  if (ip === undefined) return [];
  const form = formFinding(hello, address);
  if (form !== undefined) return [form];
  const name = lower(hello);
  const types = [forwardType(ip), ip.family === 4 ? 'AAAA' : 'A'] as const;
  const evidence = await Promise.all(types.map(async (type) => ({ name, type, answer: await ask(name, type) })));
  const judged = judge(hello, address, ip, evidence);
  if (judged.severity !== 'good' || confirmed.length === 0 || confirmed.includes(name)) return [judged];
  return [judged, finding('hello-other-than-name', hello, { values: { names: confirmed.join(', ') }, evidence })];
}
