import { SAMPLE } from './sample-world.ts';
import type { Reaction, RecipientRequest, SenderRequest, SmtpScript } from './smtp-script.ts';

/** Only the own address may send (553 5.7.1, as submission servers with a login check say it). */
const ownSender = ({ sender, username }: SenderRequest): Reaction =>
  sender.toLowerCase() === username
    ? '250 2.1.0 Ok'
    : `553 5.7.1 <${sender}>: Sender address rejected: not owned by user ${username ?? 'nobody'}`;

const knownRecipient = ({ recipient }: RecipientRequest): Reaction => {
  const address = recipient.toLowerCase();
  return address === SAMPLE.recipient || !address.endsWith(`@${SAMPLE.recipientDomain}`)
    ? '250 2.1.5 Ok'
    : `550 5.1.1 <${recipient}>: Recipient address rejected: User unknown`;
};

/** The submission server of the sample provider in good order, for one account. */
export const healthyScript = (password: string): SmtpScript => ({
  name: SAMPLE.server,
  requireTls: true,
  requireSignIn: true,
  accounts: { [SAMPLE.user]: password },
  mail: ownSender,
  rcpt: knownRecipient,
});
