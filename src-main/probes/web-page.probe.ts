import { httpHead } from '../net/http-head.ts';
import { accountTrouble } from './account-trouble.ts';
import { measured, notTested, timed, type RowFacts } from './draft.ts';
import { probe, type ProbeContext } from './probe.ts';
import { secondHost, type SecondHost } from './second-host.ts';

const WEB_PORT = 80;
const CONNECT_MS = 2000;
const ANSWER_MS = 2500;

/** Status, and where a redirect leads, as `answers` of the row. */
const visit = async ({ net, signal }: ProbeContext, { name, addresses }: SecondHost): Promise<RowFacts> => {
  const [address] = addresses;
  if (address === undefined) return {};
  const where = { ...address, port: WEB_PORT };
  const opened = await net.connect(where, signal, CONNECT_MS);
  if (!opened.ok) return { ...where, failure: opened.failure };
  const request = ['GET / HTTP/1.1', `host: ${name}`];
  const head = await httpHead(opened.value, request, { deadlineMs: ANSWER_MS, signal });
  if (!head.ok) return { ...where, failure: head.failure };
  const { status, location } = head.value;
  return { ...where, answers: [String(status), ...(location === undefined ? [] : [location])] };
};

/**
 * Opens the first page of the sender's own domain in clear, when mail does not get through: a network that wants a
 * sign-in first answers in its place.
 */
export default probe({
  id: 'web-page',
  produces: ['web-page'],
  consent: 'none',
  seconds: 6,
  run: async (context) => {
    const { net, target } = context;
    const host = await secondHost(context);
    if (host === undefined || host.addresses.length === 0) {
      return [notTested(net.clock, 'web-page', target.submission.hostname, 'no-other-host')];
    }
    const name = `${host.name}:${WEB_PORT}`;
    if (!(await accountTrouble(context))) return [notTested(net.clock, 'web-page', name, 'not-needed')];
    const { result, when } = await timed(net.clock, () => visit(context, host));
    return [measured('web-page', name, when, { host: host.name, ...result })];
  },
});
