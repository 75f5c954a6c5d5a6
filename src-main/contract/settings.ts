import { z } from 'zod';
import { submissionSchema, type Submission } from './case.ts';

const text = (max: number) => z.string().max(max);

/** Where a proposal came from, in order of trust (most trusted first). */
export const SETTINGS_SOURCES = [
  'preset',
  'autoconfig',
  'srv',
  'mx',
  'mx-autoconfig',
  'ispdb',
  'autoconfig-http',
  'guess',
] as const;

/** How a provider lets people sign in today. */
export const signInRuleSchema = z.enum(['password', 'app-password', 'oauth2', 'bridge', 'none', 'unknown']);
export type SignInRule = z.infer<typeof signInRuleSchema>;

/** One proposal for the outgoing server. `confirmed` is false for http and guessed values: no password test on those. */
export const proposalSchema = z.strictObject({
  source: z.enum(SETTINGS_SOURCES),
  /** What was asked, for people: "Our list of providers", "autoconfig.example.org". */
  from: text(300),
  confirmed: z.boolean(),
  /** Whether the server spoke to us just now; absent where nobody asked it. */
  answered: z.boolean().optional(),
  providerId: text(60).optional(),
  providerName: text(120).optional(),
  submission: submissionSchema,
  /** Ways to sign in, best first. */
  signIn: z.array(signInRuleSchema).max(4),
  /** One plain sentence about signing in, when there is something to say. */
  note: text(400).optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** An outgoing server as a mail app on this computer has it. Never a password: no reader looks at one. */
export interface AppAccountView {
  /** Also an id of the mail apps that can be chosen. */
  readonly app: string;
  readonly submission: Submission;
  /** The mail address that sends through it, where the app says so. */
  readonly address?: string;
  /** The app uses this one when nothing else is said. */
  readonly isDefault: boolean;
}
