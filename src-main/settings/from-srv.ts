import { type Proposal, proposalSchema } from '../contract/settings.ts';
import type { Net } from '../net/net.ts';
import { askRecords } from './ask-records.ts';
import { knownSignIn } from './known-sign-in.ts';
import type { AddressParts } from './split-address.ts';

const SERVICES = [
  ['_submissions._tcp', 'tls'],
  ['_submission._tcp', 'starttls'],
] as const;
const RECORD = /^(\d{1,5}) (\d{1,5}) (\d{1,5}) (\S+?)\.?$/;

interface Service {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly target: string;
}

/**
 * Asks the domain's SRV records, TLS from the start before STARTTLS (RFC 8314, RFC 6186). The target "." means
 * "not offered". Lowest priority first, then the greatest weight: a choice that is the same each time.
 */
export async function fromSrv(parts: AddressParts, net: Net, signal: AbortSignal): Promise<Proposal[]> {
  const found = await Promise.all(
    SERVICES.map(async ([service, socketType]) => {
      const name = `${service}.${parts.domain}`;
      const records = await askRecords(net, 'SRV', name, signal);
      return order(records).flatMap(({ target, port }) => proposal(name, target, port, socketType, parts.address));
    }),
  );
  return found.flat();
}

const order = (records: readonly string[]): Service[] =>
  records.flatMap(readRecord).sort((a, b) => a.priority - b.priority || b.weight - a.weight);

function readRecord(text: string): Service[] {
  const [, priority, weight, port, target] = RECORD.exec(text) ?? [];
  if (target === undefined || target === '.') return [];
  return [{ priority: Number(priority), weight: Number(weight), port: Number(port), target: target.toLowerCase() }];
}

function proposal(
  from: string,
  hostname: string,
  port: number,
  socketType: 'tls' | 'starttls',
  username: string,
): Proposal[] {
  const { success, data } = proposalSchema.safeParse({
    source: 'srv',
    from,
    confirmed: true,
    submission: { hostname, port, socketType, username },
    signIn: ['unknown'],
    ...knownSignIn(hostname),
  });
  return success ? [data] : [];
}
