import { z } from 'zod';

const text = (max: number) => z.string().max(max);

/** A longer record is not proposed: one that was cut would be worse than none. */
export const LONGEST_RECORD = 4000;

/** One change of what a domain publishes, ready to be copied: `before` is what is there now, `after` what should be. */
export const domainChangeSchema = z.strictObject({
  what: z.enum(['add', 'change', 'remove']),
  where: z.enum(['name-service', 'web-server', 'mail-server']),
  name: text(253),
  type: text(10),
  before: text(LONGEST_RECORD).optional(),
  after: text(LONGEST_RECORD).optional(),
});
export type DomainChange = z.infer<typeof domainChangeSchema>;

/** Which part of a domain, of a sending address or of a block list was looked at. */
export const domainPartSchema = z.enum([
  'spf',
  'dmarc',
  'dkim',
  /** The key behind a signature that the person's own message bears. */
  'signature',
  'mx',
  'mta-sts',
  /** Whether one address may send for the domain. */
  'sender',
  /** The name of one sending address. */
  'address',
  'list',
]);
export type DomainPart = z.infer<typeof domainPartSchema>;

/** One judgement; its words stand in `resources/knowledge/domain-findings` under the code. */
export const domainCheckSchema = z.strictObject({
  code: text(60),
  severity: z.enum(['problem', 'warning', 'notice', 'good', 'could-not-check', 'not-applicable']),
  /** A name, an address or a tag. */
  subject: text(300),
  values: z.record(text(30), text(300)),
  change: domainChangeSchema.optional(),
});
export type DomainCheck = z.infer<typeof domainCheckSchema>;
