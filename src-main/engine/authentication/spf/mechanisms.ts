import type { Failure } from '../../../contract/failure.ts';
import { isAbsent, type LookUp } from '../name-service.ts';
import { addressType, isInNetworkOf, sharesBits } from './addresses.ts';
import { askName, confirmedNames, isAskable, isUnknown, isWithin, type Run } from './run.ts';
import type { Term } from './terms.ts';

/** What trying one mechanism gave. `over` is the number of hosts where there are too many of them. */
export interface Tried {
  readonly matched: boolean;
  readonly void: boolean;
  readonly found?: readonly string[];
  readonly failure?: Failure;
  readonly over?: number;
}

const MOST_FOUND = 20;
const NO: Tried = { matched: false, void: false };
const recordsOf = (answer: LookUp): readonly string[] => (answer.ok ? answer.records : []);
const failureOf = (answer: LookUp): { failure?: Failure } =>
  !answer.ok && isUnknown(answer) ? { failure: answer.failure } : {};

/** `ip4` and `ip6`: nothing has to be asked. */
export function matchesNetwork(run: Run, { kind, network, bits4 }: Term): boolean {
  const isFamily = run.ip.family === (kind === 'ip4' ? 4 : 6);
  return isFamily && network !== undefined && sharesBits(run.ip.bytes, network, bits4);
}

async function tryAddress(run: Run, term: Term, target: string): Promise<Tried> {
  const answer = await askName(run.names, target, term.kind === 'exists' ? 'A' : addressType(run.ip));
  const found = recordsOf(answer);
  const matched =
    term.kind === 'exists' ? found.length > 0 : found.some((one) => isInNetworkOf(run.ip, one, term.bits4, term.bits6));
  return { matched, void: isAbsent(answer), found: found.slice(0, MOST_FOUND), ...failureOf(answer) };
}

/** The host of an MX record in presentation form, `10 mx.example.org`. */
export const hostOf = (record: string): string => (record.split(' ').at(-1) ?? '').replace(/\.$/, '');

async function tryMx(run: Run, term: Term, target: string): Promise<Tried> {
  const answer = await askName(run.names, target, 'MX');
  const hosts = recordsOf(answer).map(hostOf);
  const told = { matched: false, void: isAbsent(answer), found: hosts.slice(0, MOST_FOUND), ...failureOf(answer) };
  if (hosts.length > run.limits.mxHosts) return { ...told, over: hosts.length };
  const type = addressType(run.ip);
  for (const host of hosts.filter(isAskable)) {
    const addresses = await askName(run.names, host, type);
    if (isUnknown(addresses)) return { ...told, ...failureOf(addresses) };
    if (recordsOf(addresses).some((one) => isInNetworkOf(run.ip, one, term.bits4, term.bits6)))
      return { ...told, matched: true };
  }
  return told;
}

/** A fault of the name service only means that this does not match (RFC 7208 section 5.5). */
async function tryPtr(run: Run, target: string): Promise<Tried> {
  const { pointers, names } = await confirmedNames(run);
  const matched = names.some((name) => isWithin(name, target));
  return { matched, void: isAbsent(pointers), found: recordsOf(pointers).slice(0, MOST_FOUND) };
}

/** Tries `a`, `mx`, `ptr` or `exists`. A name that cannot be asked does not match (RFC 7208 section 4.8). */
export async function tryHosts(run: Run, term: Term, target: string): Promise<Tried> {
  if (!isAskable(target)) return NO;
  if (term.kind === 'mx') return tryMx(run, term, target);
  return term.kind === 'ptr' ? tryPtr(run, target) : tryAddress(run, term, target);
}
