import { isIP } from 'node:net';
import { dnsFacts } from './dns-facts.ts';
import { measured, notTested, timed } from './draft.ts';
import { earlyNameTrouble } from './name-trouble.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

const domainOf = (address: string | undefined): string[] => address?.split('@').slice(-1) ?? [];

/**
 * Names of the case that do not depend on the server's own zone: the last label of its name, and the domains of
 * recipient and sender where they are others.
 */
const controlNames = ({ target }: ProbeContext): string[] => {
  const host = target.submission.hostname;
  const { recipient, account } = target.case;
  const names = [...host.split('.').slice(-1), ...domainOf(recipient), ...domainOf(account?.address)];
  const own = host.split('.').slice(-2).join('.');
  return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => name !== '' && !name.endsWith(own));
};

const ask = async ({ net, signal }: ProbeContext, name: string): Promise<ObservationDraft> => {
  const question = { name, type: 'SOA' } as const;
  const { result, when } = await timed(net.clock, () => net.dns.ask('configured', question, signal));
  const facts = { view: 'configured', recordType: 'SOA', host: name.slice(0, 255) } as const;
  return measured('other-names', `${name}/SOA`, when, { ...facts, ...dnsFacts(result, 'SOA') });
};

/** The control for a name that fails: whether the same resolver answers for any other name. */
export default probe({
  id: 'other-names',
  produces: ['other-names'],
  consent: 'none',
  seconds: 10,
  run: async (context) => {
    const { net, target } = context;
    const host = target.submission.hostname;
    const trouble = isIP(host) === 0 ? await earlyNameTrouble(context) : undefined;
    if (trouble === undefined) return [notTested(net.clock, 'other-names', host, 'not-needed')];
    return Promise.all(controlNames(context).map((name) => ask(context, name)));
  },
});
