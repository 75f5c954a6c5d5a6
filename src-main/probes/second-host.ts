import { isIP, isIPv4 } from 'node:net';
import type { TcpTarget } from '../net/net.ts';
import { perRun } from './per-run.ts';
import type { ProbeContext } from './probe.ts';
import { remoteView } from './remote-view.ts';

/** The host of the sender's own domain: the one other place on the web that follows from every case. */
export interface SecondHost {
  readonly name: string;
  /** Its addresses without a port; none when it could not be looked up. */
  readonly addresses: readonly Omit<TcpTarget, 'port'>[];
}

/** Looks the second host up, once a run; `undefined` when the case names no address or the host is the server itself. */
export const secondHost = perRun(async ({ net, target, signal }: ProbeContext): Promise<SecondHost | undefined> => {
  const name = target.case.account?.address?.split('@').at(-1)?.toLowerCase();
  if (name === undefined || name === target.submission.hostname || isIP(name) !== 0) return undefined;
  const view = net.dns.servers('os').length > 0 ? 'os' : remoteView(net);
  if (view === undefined) return { name, addresses: [] };
  const answer = await net.dns.ask(view, { name, type: 'A' }, signal);
  const found = answer.ok ? answer.value.records.map(({ data }) => data).filter(isIPv4) : [];
  return { name, addresses: found.slice(0, 1).map((address) => ({ address, family: 4 })) };
});
