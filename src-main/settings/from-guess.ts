import { type Proposal, proposalSchema } from '../contract/settings.ts';
import { knownSignIn } from './known-sign-in.ts';
import type { AddressParts } from './split-address.ts';

/** Encrypted pairs alone: nobody is ever told to send in clear. */
const PAIRS = [
  [465, 'tls'],
  [587, 'starttls'],
] as const;
const NAMES = ['smtp.', 'mail.', 'submission.', ''] as const;

/** What many mail servers are called, TLS from the start first; each has to be asked before anybody sees it. */
export function guesses({ address, domain }: AddressParts): Proposal[] {
  return PAIRS.flatMap(([port, socketType]) =>
    NAMES.flatMap((name) => {
      const hostname = `${name}${domain}`;
      const guess = proposalSchema.safeParse({
        source: 'guess',
        from: hostname,
        confirmed: false,
        submission: { hostname, port, socketType, username: address },
        signIn: ['unknown'],
        ...knownSignIn(hostname),
      });
      return guess.success ? [guess.data] : [];
    }),
  );
}
