import { checkMtaSts } from '../engine/authentication/transport/check-mta-sts.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import { fetchMtaStsPolicy } from '../net/fetch-mta-sts-policy.ts';
import type { Net, TcpTarget } from '../net/net.ts';
import { domainAsk, mailDomain } from './domain-names-asked.ts';
import { lookAt } from './domain-row.ts';
import { notTested } from './draft.ts';
import { probe } from './probe.ts';

/** Names that an answer about mail servers holds, lower case; none where it says that there is no mail (RFC 7505). */
async function exchangersOf(domain: string, names: NameService): Promise<readonly string[] | undefined> {
  const answer = await names(domain, 'MX');
  if (!answer.ok) return undefined;
  const hosts = answer.records.map((record) => record.split(' ').at(-1) ?? '');
  return hosts.map((host) => host.toLowerCase().replace(/\.$/, '')).filter((host) => host !== '');
}

/** Notes where a connection went, so that it can be told. */
function noting(net: Net): { readonly net: Net; readonly called: () => TcpTarget | undefined } {
  let last: TcpTarget | undefined;
  const connect: Net['connect'] = (where, ...rest) => {
    last = where;
    return net.connect(where, ...rest);
  };
  return { net: { ...net, connect }, called: () => last };
}

/**
 * Whether the mail servers of the recipient fit what their domain promises about secure lines (RFC 8461): a sender that
 * heeds the promise holds mail back where they do not. Its web server is called only where there is a promise.
 */
export default probe({
  id: 'recipient-promise',
  produces: ['recipient-promise'],
  consent: 'none',
  seconds: 8,
  run: async (context) => {
    const { target } = context;
    const domain = mailDomain(target.case.recipient);
    const untested = (reason: string) => [notTested(context.net.clock, 'recipient-promise', 'recipient', reason)];
    if (domain === undefined) return untested('no-recipient');
    if (context.net.dns.servers('configured').length === 0) return untested('no-resolver');
    const { names, signal } = domainAsk(context);
    const { net, called } = noting(context.net);
    const fetchPolicy = (name: string) => fetchMtaStsPolicy(name, { net, signal });
    const row = await lookAt(
      { probe: 'recipient-promise', part: 'mta-sts', about: { host: domain } },
      { clock: net.clock, names },
      async (watched) => {
        const [hosts] = await Promise.all([exchangersOf(domain, watched), watched(`_mta-sts.${domain}`, 'TXT')]);
        return { findings: await checkMtaSts({ domain, hosts, names: watched, fetchPolicy }) };
      },
    );
    const where = called();
    return [where === undefined ? row : { ...row, ...where, host: `mta-sts.${domain}` }];
  },
});
