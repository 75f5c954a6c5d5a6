import { readIp } from '../engine/authentication/address/ip.ts';
import { chooseLists } from '../engine/authentication/lists/choose-lists.ts';
import { checkLists } from '../engine/authentication/lists/list-findings.ts';
import { dnsLists } from '../knowledge/dns-lists.ts';
import { domainAsk, ownDomain } from './domain-names-asked.ts';
import { lookAt } from './domain-row.ts';
import { notTested } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';
import { sendingAddresses } from './sending-addresses.ts';

/** One subject, one row: an address, or the domain. */
function lookUp(context: ProbeContext, subject: { address: string } | { host: string }): Promise<ObservationDraft> {
  const zones = context.target.case.environment?.dnsbl?.map(({ zone }) => zone);
  const chosen = chooseLists(zones, dnsLists);
  const isAddress = 'address' in subject;
  const family = isAddress ? readIp(subject.address)?.family : undefined;
  const question = {
    consent: true,
    chosen,
    addresses: isAddress ? [subject.address] : [],
    domains: isAddress ? [] : [subject.host],
  };
  return lookAt(
    { probe: 'block-lists', part: 'list', about: { ...subject, ...(family && { family }) } },
    { clock: context.net.clock, names: domainAsk(context).names },
    async (names) => ({ findings: await checkLists(question, names) }),
  );
}

const MOST_ADDRESSES = 2;

/** Whether the sending address or the domain stands on a block list. The lists learn what is looked up: only after a yes. */
export default probe({
  id: 'block-lists',
  produces: ['block-lists'],
  consent: 'third-parties',
  seconds: 8,
  run: async (context) => {
    const own = ownDomain(context);
    if (typeof own === 'string') return [notTested(context.net.clock, 'block-lists', 'sender', own)];
    const addresses = (await sendingAddresses(context)).slice(0, MOST_ADDRESSES);
    const subjects = [
      ...addresses.map((address) => ({ address })),
      // Whether a provider's own domain is listed is between the provider and the list.
      ...(own.isProviders ? [] : [{ host: own.domain }]),
    ];
    if (subjects.length === 0) return [notTested(context.net.clock, 'block-lists', 'sender', 'address-not-known')];
    return Promise.all(subjects.map((subject) => lookUp(context, subject)));
  },
});
