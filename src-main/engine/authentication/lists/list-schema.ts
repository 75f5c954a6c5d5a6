import { z } from 'zod';
import { sourceSchema } from '../../fixes/source-schema.ts';

const zone = z.string().regex(/^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/);
/** An answer such as `127.0.0.2`; a star stands for any number. */
const code = z.string().regex(/^127(\.(\d{1,3}|\*)){3}$/);
const text = z.string().min(3).max(140);
const canary = (entry: z.ZodString) =>
  z.strictObject({
    /** Has to be listed; where there are several, one of them. */
    listed: z.array(entry).min(1).max(2),
    /** Must not be listed. */
    clean: entry,
  });

/** What one answer means: a listing, that the address is one of a home line, a good mark, or none at all. */
const MEANINGS = ['listed', 'home-line', 'good', 'nothing'] as const;

/** One `resources/knowledge/dnsbl/<id>.json`: how one list is asked (RFC 5782) and what its answers mean. */
export const listSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().min(3).max(60),
  zone,
  /** First words of the zones under which subscribers and labs have a copy: `zen` of `<key>.zen.dq.spamhaus.net`. */
  standsFor: z
    .array(z.string().regex(/^[a-z0-9-]+$/))
    .max(3)
    .optional(),
  kinds: z.array(z.enum(['ip4', 'ip6', 'domain'])).min(1),
  /** `usually`: in every run with consent. `when-named`: only where a case names its zone. */
  asked: z.enum(['usually', 'when-named']),
  /** Only people with an account get an answer: never asked under the public name of the zone. */
  needsKey: z.literal(true).optional(),
  /** How much mail a listing stops. `none`: it tells about neighbours. `good`: a list of good servers. */
  weight: z.enum(['highest', 'high', 'medium', 'low', 'none', 'good']),
  answers: z.discriminatedUnion('how', [
    z.strictObject({
      how: z.literal('codes'),
      codes: z.array(z.strictObject({ code, is: z.enum(MEANINGS), says: text })).max(60),
    }),
    z.strictObject({
      how: z.literal('bits'),
      /** Bits of the last number, of `127.0.0.x`. */
      bits: z
        .array(z.strictObject({ bit: z.int().min(1).max(128), says: text }))
        .min(1)
        .max(8),
      refusalBit: z.int().min(1).max(128).optional(),
    }),
  ]),
  /** Answers that refuse the asker and never mean a listing; those of 127.255.255.0/24 are so for every list. */
  refusals: z.array(z.strictObject({ code, says: text })).max(10),
  canaries: z.strictObject({
    ip4: canary(z.string()).optional(),
    ip6: canary(z.string()).optional(),
    domain: canary(z.string()).optional(),
  }),
  leave: z.string().min(10).max(160),
  advice: z.string().min(10).max(160),
  doNotPay: z.literal(true).optional(),
  /** Id of a page in `resources/knowledge/links`. */
  link: z.string().optional(),
  sources: z.array(sourceSchema).min(1),
  checked: z.iso.date(),
});
export type DnsList = z.infer<typeof listSchema>;
export type ListKind = DnsList['kinds'][number];

/** `resources/knowledge/dnsbl/dead/dead-lists.json`: lists that ended. Some of them list the whole world now: never asked. */
export const deadListsSchema = z.strictObject({
  checked: z.iso.date(),
  sources: z.array(sourceSchema).min(1),
  lists: z.array(
    z.strictObject({ zone, since: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), why: z.string().min(10).max(160) }),
  ),
});
export type DeadList = z.infer<typeof deadListsSchema>['lists'][number];
