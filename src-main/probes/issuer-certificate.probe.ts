import { completeChain, type IssuerVerdict } from 'tls-checker-lite';
import type { Failure } from '../contract/failure.ts';
import { fetchBytes } from '../net/http.ts';
import type { Outcome } from '../net/net.ts';
import type { ChainGap } from './check-certificate.ts';
import { conversations } from './conversations.ts';
import { measured, notTested, timed, type RowFacts } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

const MAX_BYTES = 64 * 1024;
const DEADLINE_MS = 5000;
/** A public chain has one or two certificates between server and root. */
const MOST_STEPS = 3;

const fetchIssuer = ({ net, signal }: ProbeContext, url: string): Promise<Outcome<Buffer>> =>
  fetchBytes(url, { net, signal, maxBytes: MAX_BYTES, deadlineMs: DEADLINE_MS, allowHttp: true });

const FAILURES: Partial<Record<IssuerVerdict['kind'], Failure>> = {
  unreadable: 'reply-malformed',
  unrelated: 'tls-untrusted-issuer',
};

const factsOf = (outcome: Outcome<Buffer>, verdict: IssuerVerdict | undefined): RowFacts => {
  if (!outcome.ok) return { failure: outcome.failure };
  const failure = verdict === undefined ? undefined : FAILURES[verdict.kind];
  if (failure !== undefined) return { failure };
  const kind = verdict?.kind;
  return kind === 'root' || kind === 'private' || kind === 'gap' ? { issuer: kind } : {};
};

/** Fetches the missing part, and what that misses in turn, each a row. */
const closeGap = async (context: ProbeContext, gap: ChainGap): Promise<ObservationDraft[]> => {
  const { clock, trustedCertificates } = context.net;
  const rows: ObservationDraft[] = [];
  let chain = gap.chain;
  let url: string | undefined = gap.issuerUrl;
  while (url !== undefined && rows.length < MOST_STEPS) {
    const from: string = url;
    const { result, when } = await timed(clock, () => fetchIssuer(context, from));
    const verdict: IssuerVerdict | undefined = result.ok
      ? completeChain(chain, result.value, trustedCertificates)
      : undefined;
    const host = new URL(from).hostname.slice(0, 255);
    rows.push(measured('issuer-certificate', from, when, { host, ...factsOf(result, verdict) }));
    url = verdict?.kind === 'gap' ? verdict.issuerUrl : undefined;
    if (result.ok) chain = [...chain, result.value];
  }
  return rows;
};

/**
 * Fetches the part of the chain that the server left out from where the certificate says that it is (RFC 5280 section
 * 4.2.2.1). It tells a server that sends too little from a firm's own authority. Asks a third party, so only with a yes.
 */
export default probe({
  id: 'issuer-certificate',
  produces: ['issuer-certificate'],
  consent: 'third-parties',
  seconds: 15,
  run: async (context) => {
    const { hostname, port } = context.target.submission;
    const { gap } = await conversations(context).account;
    return gap === undefined
      ? [notTested(context.net.clock, 'issuer-certificate', `${hostname}:${port}`, 'not-needed')]
      : closeGap(context, gap);
  },
});
