import type { Target } from './probe.ts';

/** The address that mail is sent from: the account's, otherwise a user name that is an address. */
export const senderAddress = ({ case: theCase, submission }: Target): string | undefined =>
  theCase.account?.address ?? (/^[^@]+@[^@]+$/.test(submission.username) ? submission.username : undefined);
