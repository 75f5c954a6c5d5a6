import type { SocketType } from '../contract/observation.ts';
import type { TcpTarget } from '../net/net.ts';
import type { SmtpDialog } from '../net/smtp/dialog.ts';
import type { Hello } from '../net/smtp/say-hello.ts';
import type { Step } from '../net/smtp/step.ts';
import { needsUtf8, tryEnvelope, trySender } from '../net/smtp/try-envelope.ts';
import { measured, notTested, stepFacts, timed, type RowFacts } from './draft.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';
import { senderAddress } from './sender-address.ts';

type EnvelopeProbe = 'sender-acceptance' | 'recipient-acceptance';

interface Place {
  readonly dialog: SmtpDialog;
  readonly where: TcpTarget;
  readonly socketType: SocketType;
  /** What the server offered last. */
  readonly hello: Hello;
}

const ask = async (
  context: ProbeContext,
  { where, socketType }: Place,
  probe: EnvelopeProbe,
  address: string,
  run: () => Promise<Step | undefined>,
): Promise<ObservationDraft> => {
  const { net, target } = context;
  const facts: RowFacts = { host: target.submission.hostname, ...where, socketType };
  const { result, when } = await timed(net.clock, run);
  return result === undefined
    ? notTested(net.clock, probe, address, 'needs-smtputf8', facts)
    : measured(probe, address, when, { ...facts, ...stepFacts(result) });
};

/** Both rows untested, for the same reason. */
export const envelopeNotTested = ({ net, target }: ProbeContext, reason: string): readonly ObservationDraft[] => [
  notTested(net.clock, 'sender-acceptance', senderAddress(target) ?? target.submission.hostname, reason),
  notTested(net.clock, 'recipient-acceptance', target.case.recipient ?? target.submission.hostname, reason),
];

/**
 * Asks on an open dialogue whether the sender and then the recipient would be taken; nothing is ever sent.
 * A recipient is asked for only after the sender was accepted.
 */
export const envelopeRows = async (context: ProbeContext, place: Place): Promise<readonly ObservationDraft[]> => {
  const { clock } = context.net;
  const from = senderAddress(context.target);
  if (from === undefined) return envelopeNotTested(context, 'no-sender');
  const to = context.target.case.recipient;
  const offered = place.hello.capabilities.smtpUtf8 === true;
  const utf8 = offered && (needsUtf8(from) || (to !== undefined && needsUtf8(to)));
  if (to === undefined) {
    const { hostname } = context.target.submission;
    const sender = await ask(context, place, 'sender-acceptance', from, () => trySender(place.dialog, from, utf8));
    return [sender, notTested(clock, 'recipient-acceptance', hostname, 'no-recipient')];
  }
  const asked = tryEnvelope(place.dialog, { from, to, utf8, offered: place.hello.capabilities });
  const [sender, recipient] = await Promise.all([
    ask(context, place, 'sender-acceptance', from, async () => (await asked).sender),
    ask(context, place, 'recipient-acceptance', to, async () => (await asked).recipient),
  ]);
  if (sender.outcome === 'ok') return [sender, recipient];
  return [sender, notTested(clock, 'recipient-acceptance', to, 'sender-not-accepted')];
};
