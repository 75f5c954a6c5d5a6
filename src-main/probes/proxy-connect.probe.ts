import { isIP, isIPv4, type Socket } from 'node:net';
import { httpHead } from '../net/http-head.ts';
import type { Outcome, TcpTarget } from '../net/net.ts';
import { measured, notTested, timed, type RowFacts } from './draft.ts';
import { probe, type ProbeContext } from './probe.ts';
import { remoteView } from './remote-view.ts';

const CONNECT_MS = 2500;
const ANSWER_MS = 3000;

interface Proxy {
  readonly host: string;
  readonly port: number;
}

/** Takes host and port out of `http://host:port`; what else stands there, such as a password, is left out. */
const readProxy = (text: string): Proxy | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:') return undefined;
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? 80 : Number(url.port) };
};

const addressOf = async ({ net, signal }: ProbeContext, host: string): Promise<string | undefined> => {
  if (isIP(host) !== 0) return host;
  const view = net.dns.servers('os').length > 0 ? 'os' : remoteView(net);
  const answer = view && (await net.dns.ask(view, { name: host, type: 'A' }, signal));
  return answer?.ok === true ? answer.value.records.map(({ data }) => data).find(isIPv4) : undefined;
};

/** Asks for a way to the server's own mail port. */
const askFor = async (
  { target, signal }: ProbeContext,
  opened: Outcome<Socket>,
  where: TcpTarget,
): Promise<RowFacts> => {
  if (!opened.ok) return { ...where, failure: opened.failure };
  const { hostname, port } = target.submission;
  const authority = hostname.includes(':') ? `[${hostname}]:${port}` : `${hostname}:${port}`;
  const request = [`CONNECT ${authority} HTTP/1.1`, `host: ${authority}`];
  const head = await httpHead(opened.value, request, { deadlineMs: ANSWER_MS, signal });
  if (!head.ok) return { ...where, failure: head.failure };
  const { status } = head.value;
  return { ...where, answers: [String(status)], ...(status === 200 ? {} : { failure: 'command-refused' as const }) };
};

/** Whether the proxy of this computer is there, and lets mail through. Nothing is sent over it. */
export default probe({
  id: 'proxy-connect',
  produces: ['proxy-connect'],
  consent: 'none',
  seconds: 6,
  run: async (context) => {
    const { net, target } = context;
    const proxy = net.proxy === undefined ? undefined : readProxy(net.proxy);
    if (proxy === undefined) return [notTested(net.clock, 'proxy-connect', target.submission.hostname, 'no-proxy')];
    const name = `${proxy.host}:${proxy.port}`;
    const address = await addressOf(context, proxy.host);
    if (address === undefined) return [notTested(net.clock, 'proxy-connect', name, 'no-address')];
    const where: TcpTarget = { address, port: proxy.port, family: isIPv4(address) ? 4 : 6 };
    const { result, when } = await timed(net.clock, async () =>
      askFor(context, await net.connect(where, context.signal, CONNECT_MS), where),
    );
    return [measured('proxy-connect', name, when, { host: proxy.host.slice(0, 255), ...result })];
  },
});
