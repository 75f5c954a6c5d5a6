import { randomBytes } from 'node:crypto';
import { checkKeys } from '../engine/authentication/dkim/check-keys.ts';
import { checkDmarc } from '../engine/authentication/dmarc/check-dmarc.ts';
import { lookAheadDmarc, lookAheadSpf } from '../engine/authentication/domain/look-ahead.ts';
import { mailServices } from '../engine/authentication/domain/mail-services.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import { surveySpf } from '../engine/authentication/spf/survey.ts';
import { checkMx } from '../engine/authentication/transport/check-mx.ts';
import type { DomainPart } from '../contract/domain-check.ts';
import { genericSelectors, selectorProviders } from '../knowledge/selectors.ts';
import { domainAsk, ownDomain } from './domain-names-asked.ts';
import { type Found, lookAt } from './domain-row.ts';
import { notTested } from './draft.ts';
import { probe, type ProbeContext } from './probe.ts';

/** Names of keys that nobody told us: few are tried, for each is a question to a stranger's name server. */
const MOST_GENERIC = 8;

type Look = (domain: string, names: NameService, context: ProbeContext) => Promise<Found>;

async function senders(domain: string, names: NameService): Promise<Found> {
  const [{ findings, record }] = await Promise.all([surveySpf(domain, names), lookAheadSpf(domain, [4], names)]);
  return { findings, ...(record !== undefined && { record }) };
}

async function rule(domain: string, names: NameService): Promise<Found> {
  const [{ findings }] = await Promise.all([checkDmarc(domain, names), lookAheadDmarc(domain, names)]);
  return { findings };
}

const randomLabel = () => `x${randomBytes(8).toString('hex')}`;

async function keys(domain: string, names: NameService): Promise<Found> {
  const evidence = await mailServices(domain, names);
  const generic = genericSelectors.slice(0, MOST_GENERIC);
  const search = { fromMessage: [], evidence, providers: selectorProviders, generic, randomLabel: randomLabel() };
  return { findings: await checkKeys(domain, search, names) };
}

/** Names of keys that stand in signatures of this very domain, on a message that the person sent. */
const ownKeys = ({ target }: ProbeContext, domain: string): string[] =>
  (target.hints?.signatures ?? []).filter((one) => one.domain === domain).map(({ selector }) => selector);

const signature: Look = async (domain, names, context) => {
  const told = { fromMessage: ownKeys(context, domain), evidence: [], providers: [], generic: [] };
  return { findings: await checkKeys(domain, { ...told, randomLabel: randomLabel() }, names) };
};

const PARTS: Readonly<Partial<Record<DomainPart, Look>>> = {
  spf: senders,
  dmarc: rule,
  dkim: keys,
  mx: async (domain, names) => ({ findings: (await checkMx(domain, names)).findings }),
};

/** What the domain of the sender publishes about its mail. A provider's own domain is not the person's to mend. */
export default probe({
  id: 'domain-records',
  produces: ['domain-records'],
  consent: 'none',
  seconds: 8,
  run: async (context) => {
    const { clock } = context.net;
    const own = ownDomain(context);
    const untested = (reason: string, host?: string) => [
      notTested(clock, 'domain-records', host ?? 'sender', reason, host === undefined ? {} : { host }),
    ];
    if (typeof own === 'string') return untested(own);
    const { domain, isProviders } = own;
    if (isProviders) return untested('provider-domain', domain);
    const { names } = domainAsk(context);
    const looks = { ...PARTS, ...(ownKeys(context, domain).length > 0 && { signature }) };
    return Promise.all(
      Object.entries(looks).map(([part, look]) =>
        lookAt(
          { probe: 'domain-records', part: part as DomainPart, about: { host: domain } },
          { clock, names },
          (watched) => look(domain, watched, context),
        ),
      ),
    );
  },
});
