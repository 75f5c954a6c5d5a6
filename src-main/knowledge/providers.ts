import { z } from 'zod';
import { signInRuleSchema } from '../contract/settings.ts';

const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().min(2).max(120),
  /** Mail domains, complete ones. */
  domains: z.array(domain).max(300),
  /** An MX name that is one of these, or ends in "." and one of these, belongs to this provider. */
  mxSuffixes: z.array(domain).max(20),
  /** Names of outgoing servers that were right once and are not any more. */
  retiredHosts: z.array(domain).max(20).optional(),
  /** Absent: this provider lets no other mail app send, or nobody knows how. */
  submission: z
    .strictObject({
      hostname: domain,
      port: z.int().min(1).max(65535),
      socketType: z.enum(['tls', 'starttls']),
    })
    .optional(),
  /** What this provider wants as user name: the whole address, or the part before the "@". */
  username: z.enum(['full-address', 'local-part']),
  /** Ways to sign in today, best first. */
  signIn: z.array(signInRuleSchema).min(1).max(4),
  note: z.string().max(200).optional(),
  source: z.strictObject({
    title: z.string().min(3).max(120),
    /** Absent only for what is known from memory. */
    url: z
      .url({ protocol: /^https$/ })
      .max(300)
      .optional(),
    /** Day, month or year: `2026-01-09`, `2024-10`, `2024`. */
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    /** `unknown`: nobody says how to sign in, so the usual password is assumed. `recall`: from memory, no page opened. */
    confidence: z.enum(['verified', 'secondary', 'unknown', 'recall']),
  }),
});
/** What is known about one mail provider: its outgoing server and how people sign in today. */
export type Provider = z.infer<typeof providerSchema>;

const files = import.meta.glob('../../resources/knowledge/providers/*.json', { eager: true, import: 'default' });

/** Every known provider, by id. */
export const providers: ReadonlyMap<string, Provider> = new Map(
  Object.values(files).map((file) => {
    const provider = providerSchema.parse(file);
    return [provider.id, provider];
  }),
);
