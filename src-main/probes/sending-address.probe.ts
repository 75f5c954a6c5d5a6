import { isIP } from 'node:net';
import { checkAddress } from '../engine/authentication/address/check-address.ts';
import { readIp } from '../engine/authentication/address/ip.ts';
import { judgeSender } from '../engine/authentication/domain/judge-sender.ts';
import { lookAheadSpf } from '../engine/authentication/domain/look-ahead.ts';
import type { DomainFinding } from '../engine/authentication/finding.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import { domainAsk, ownDomain, type AskedDomain } from './domain-names-asked.ts';
import { type Found, lookAt } from './domain-row.ts';
import { notTested } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';
import { sendingAddresses } from './sending-addresses.ts';

/** What is found for a provider's domain is true all the same, but no change of its records is proposed to anybody. */
const withoutChange = (finding: DomainFinding): DomainFinding => {
  const { code, severity, subject, values, evidence } = finding;
  return { code, severity, subject, values, evidence };
};

async function mayItSend({ domain, isProviders }: AskedDomain, address: string, names: NameService): Promise<Found> {
  const family = readIp(address)?.family ?? 4;
  const [{ finding }] = await Promise.all([
    judgeSender(domain, address, undefined, names),
    lookAheadSpf(domain, [family], names),
  ]);
  return { findings: [isProviders ? withoutChange(finding) : finding] };
}

function lookAtAddress(context: ProbeContext, own: AskedDomain, address: string): Promise<ObservationDraft>[] {
  const sources = { clock: context.net.clock, names: domainAsk(context).names };
  const about = { address, family: isIP(address) === 6 ? 6 : 4, host: own.domain } as const;
  const row = { probe: 'sending-address', about } as const;
  return [
    lookAt({ ...row, part: 'sender' }, sources, (names) => mayItSend(own, address, names)),
    lookAt({ ...row, part: 'address' }, sources, async (names) => ({
      findings: (await checkAddress(address, names)).findings,
    })),
  ];
}

/**
 * The address that others see this mail come from: whether it may send for the domain, and whether it has a name. Only
 * where a returned message or the case tells which it is; otherwise nobody knows, and nothing is said about it.
 */
export default probe({
  id: 'sending-address',
  produces: ['sending-address'],
  consent: 'none',
  seconds: 8,
  run: async (context) => {
    const untested = (reason: string) => [notTested(context.net.clock, 'sending-address', 'sender', reason)];
    const own = ownDomain(context);
    if (typeof own === 'string') return untested(own);
    const addresses = await sendingAddresses(context);
    if (addresses.length === 0) return untested('address-not-known');
    return Promise.all(addresses.flatMap((address) => lookAtAddress(context, own, address)));
  },
});
