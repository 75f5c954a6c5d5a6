import { z } from 'zod';
import { instantSchema, socketTypeSchema } from './observation.ts';

const hostname = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[^\s/@:]+$/, 'a host name without blanks, "/", "@" or ":"');
const address = z
  .string()
  .min(3)
  .max(320)
  .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'one mail address such as anna@example.org');
const port = z.int().min(1).max(65535);

export const SYMPTOM_KINDS = [
  'error-shown',
  'message-returned',
  'stuck-in-outbox',
  'not-arrived',
  'in-spam',
  'check-up',
  'unknown',
] as const;
export type SymptomKind = (typeof SYMPTOM_KINDS)[number];

/** Authentication words of ISPDB, as `case.json` spells them. */
export const authenticationSchema = z.enum(['password', 'encrypted-password', 'oauth2', 'client-certificate', 'none']);
export type Authentication = z.infer<typeof authenticationSchema>;

export const submissionSchema = z.strictObject({
  hostname,
  port: port.optional(),
  socketType: socketTypeSchema.optional(),
  authentication: authenticationSchema.optional(),
  username: z.string().max(320).optional(),
});
/** Settings of the outgoing server. An absent field is not known. */
export type Submission = z.infer<typeof submissionSchema>;

/**
 * `case.json`, version 1 (architecture.md 7.3). Everything but `schemaVersion` and `symptom` is optional;
 * an unknown key is an error that names it. A password is never part of it.
 */
export const caseSchema = z.strictObject({
  schemaVersion: z.literal(1),
  symptom: z.strictObject({
    kind: z.enum(SYMPTOM_KINDS),
    text: z.string().max(1_000_000).optional(),
    /** Paths relative to the case file. */
    files: z.array(z.string().min(1).max(1024)).max(50).optional(),
    /** Id of the mail app (`resources/knowledge/clients`). */
    client: z.string().max(60).optional(),
    since: instantSchema.optional(),
  }),
  account: z.strictObject({ address: address.optional(), submission: submissionSchema.optional() }).optional(),
  recipient: address.optional(),
  /** Question id to answer id; `do-not-know` is always an answer. */
  answers: z.record(z.string().max(60), z.string().max(60)).optional(),
  consent: z
    .strictObject({
      signIn: z.boolean().optional(),
      /** One more sign-in with the other form of the user name; a second refusal makes some servers slow or strict. */
      otherUsername: z.boolean().optional(),
      sendTestMessage: z.boolean().optional(),
      thirdParties: z.boolean().optional(),
    })
    .optional(),
  environment: z
    .strictObject({
      /** `address` or `address:port` (`[v6]:port`); with these set only they are asked. */
      resolvers: z.array(z.string().max(100)).max(8).optional(),
      referenceResolvers: z.array(z.string().max(200)).max(8).optional(),
      /** Paths of PEM files relative to the case file, or PEM texts. */
      trustedCertificates: z.array(z.string().max(100_000)).max(20).optional(),
      dnsbl: z
        .array(z.strictObject({ zone: z.string().max(253) }))
        .max(50)
        .optional(),
      publicAddresses: z.array(z.string().max(64)).max(8).optional(),
      /** Addresses of the servers that pass this mail on to others, where they are known. */
      sendingAddresses: z.array(z.string().max(64)).max(8).optional(),
      proxy: z.string().max(300).optional(),
      now: instantSchema.optional(),
    })
    .optional(),
});
export type CaseFile = z.infer<typeof caseSchema>;
