import type { Socket } from 'node:net';
import { isIPv4 } from 'node:net';
import type { Failure } from '../contract/failure.ts';
import type { DnsView } from '../contract/observation.ts';
import type { Outcome, TcpTarget } from '../net/net.ts';
import { SmtpDialog } from '../net/smtp/dialog.ts';
import { readGreeting } from '../net/smtp/read-greeting.ts';
import { sayHello, type Hello } from '../net/smtp/say-hello.ts';
import { startTls } from '../net/smtp/start-tls.ts';
import type { Step } from '../net/smtp/step.ts';
import { ticketsHere } from '../net/smtp/tickets-here.ts';
import { tryEnvelope } from '../net/smtp/try-envelope.ts';
import { bestExchanger } from './best-exchanger.ts';
import { checkCertificate } from './check-certificate.ts';
import { measured, notTested, stepFacts, type RowFacts } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';
import { remoteView } from './remote-view.ts';
import { senderAddress } from './sender-address.ts';

const SMTP_PORT = 25;
const MOST_ADDRESSES = 3;

const addressesOf = async ({ net, signal }: ProbeContext, view: DnsView, host: string): Promise<TcpTarget[]> => {
  const found = await Promise.all(
    (['A', 'AAAA'] as const).map((type) => net.dns.ask(view, { name: host, type }, signal)),
  );
  return found
    .flatMap((answer) => (answer.ok ? answer.value.records : []))
    .filter(({ type }) => type === 'A' || type === 'AAAA')
    .map(({ data }): TcpTarget => ({ address: data, port: SMTP_PORT, family: isIPv4(data) ? 4 : 6 }))
    .slice(0, MOST_ADDRESSES);
};

/** Tries the addresses one after the other, as a sending server does; a second address only after the first failed. */
const openFirst = async (
  { net, signal }: ProbeContext,
  addresses: readonly TcpTarget[],
): Promise<{ where: TcpTarget; opened: Outcome<Socket> } | undefined> => {
  let last: { where: TcpTarget; opened: Outcome<Socket> } | undefined;
  for (const where of addresses) {
    last = { where, opened: await net.connect(where, signal) };
    if (last.opened.ok || signal.aborted) break;
  }
  return last;
};

/** TLS where it is offered; nothing secret follows, so any certificate will do (RFC 7435). */
const secureIfOffered = async (
  context: ProbeContext,
  dialog: SmtpDialog,
  where: TcpTarget,
  clear: Hello,
): Promise<Hello> => {
  if (clear.failure !== undefined || !clear.capabilities.startTls) return clear;
  const agreed = await startTls(dialog, clear.capabilities);
  const socket = agreed.failure === undefined ? dialog.release() : undefined;
  if (socket === undefined) return clear;
  const checked = await checkCertificate(context, socket, where, 'starttls');
  if (checked.socket === undefined) {
    dialog.destroy();
    return { ...clear, failure: checked.row.failure ?? 'tls-handshake-failed' };
  }
  dialog.adopt(checked.socket, 'TLS');
  await ticketsHere(checked.socket, agreed.ms);
  return sayHello(dialog);
};

/** Walks up to RCPT and stops at the first step that the server does not go along with. */
const walk = async (
  context: ProbeContext,
  dialog: SmtpDialog,
  where: TcpTarget,
  mail: { readonly from: string; readonly to: string },
): Promise<Step | undefined> => {
  const greeting = await readGreeting(dialog);
  if (greeting.failure !== undefined) return greeting;
  const hello = await secureIfOffered(context, dialog, where, await sayHello(dialog));
  if (hello.failure !== undefined) return hello;
  const { sender, recipient } = await tryEnvelope(dialog, { ...mail, offered: hello.capabilities });
  return sender?.failure === undefined ? sender && recipient : sender;
};

const visit = async (
  context: ProbeContext,
  host: string,
  view: DnsView,
  mail: { readonly from: string; readonly to: string },
): Promise<ObservationDraft> => {
  const { net } = context;
  const name = `${host}:${SMTP_PORT}`;
  const startedAt = net.clock.now().toISOString();
  const row = (facts: RowFacts) =>
    measured('recipient-server', name, { startedAt, endedAt: net.clock.now().toISOString() }, { host, ...facts });
  const connected = await openFirst(context, await addressesOf(context, view, host));
  if (connected === undefined) return notTested(net.clock, 'recipient-server', name, 'no-address', { host });
  const { where, opened } = connected;
  if (!opened.ok) return row({ ...where, failure: opened.failure satisfies Failure });
  const dialog = new SmtpDialog(opened.value, { clock: net.clock, signal: context.signal });
  const step = await walk(context, dialog, where, mail);
  const told = [...dialog.transcript];
  void dialog.leave(['RSET', 'QUIT']);
  if (step === undefined) return notTested(net.clock, 'recipient-server', name, 'needs-smtputf8', { host, ...where });
  return row({ ...where, ...stepFacts(step), ...(told.length === 0 ? {} : { dialog: told }) });
};

/** Asks the server that takes the recipient's mail whether it would take this one; nothing is sent. */
export default probe({
  id: 'recipient-server',
  produces: ['recipient-server'],
  consent: 'none',
  seconds: 15,
  run: async (context) => {
    const { net, target } = context;
    const to = target.case.recipient;
    const untested = (reason: string) => [notTested(net.clock, 'recipient-server', to ?? 'recipient', reason)];
    if (to === undefined) return untested('no-recipient');
    const from = senderAddress(target);
    if (from === undefined) return untested('no-sender');
    const view = remoteView(net);
    const best = bestExchanger(await context.rows('recipient-mx'));
    if (best === 'null-mx') return untested('null-mx');
    if (best === undefined || view === undefined) return untested('no-exchanger');
    return [await visit(context, best.host.slice(0, 255), view, { from, to })];
  },
});
