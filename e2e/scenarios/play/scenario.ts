import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseSchema } from '../../../src-main/contract/case.ts';

const folder = join(import.meta.dirname, '..');
const text = z.string().max(400);
const record = z.union([
  z.strictObject({ type: z.enum(['A', 'AAAA']), address: text }),
  z.strictObject({ type: z.literal('MX'), priority: z.int(), exchange: text }),
  z.strictObject({ type: z.literal('CNAME'), domain: text }),
]);
/** One name server, by the address that it has. */
const resolver = z.strictObject({
  /** `closed`: nobody listens. `refuse`: says no to everybody. */
  mode: z.enum(['up', 'closed', 'refuse']).optional(),
  /** Laid over the records of the healthy world. */
  records: z.record(text, z.array(record)).optional(),
  /** Names that fail; `bogus`: found only without a check of signatures. */
  faults: z.record(text, z.enum(['servfail', 'refused', 'silence', 'bogus'])).optional(),
});
const reaction = z.union([
  text,
  z.array(text),
  z.strictObject({
    send: text.optional(),
    then: z.enum(['close', 'reset', 'mute']).optional(),
    delayMs: z.int().optional(),
  }),
]);
/** What the submission server on 587 and 465 does otherwise. */
const mail = z.strictObject({
  greeting: reaction.optional(),
  plainEhlo: z.array(text).optional(),
  certificate: z.enum(['good', 'expired', 'other-name', 'self-signed']).optional(),
  /** Listens on neither port. */
  down: z.literal(true).optional(),
});

export const scenarioSchema = z.strictObject({
  id: text,
  about: text,
  world: z.strictObject({
    resolvers: z.record(text, resolver).optional(),
    mail: mail.optional(),
    /** What the recipient's server says first; it is there unless told `down`. */
    exchanger: z.union([z.literal('down'), reaction]).optional(),
    /** Lines of the hosts file of the person's computer. */
    hosts: z.array(text).optional(),
    /** Rules of the firewall at the servers: what comes in, and what goes out. */
    serverInput: z.array(text).optional(),
    serverOutput: z.array(text).optional(),
    /** Rules of the firewall on the person's computer for what goes out. */
    clientOutput: z.array(text).optional(),
    linkDown: z.literal(true).optional(),
  }),
  /** Laid over the case of the healthy account. */
  case: caseSchema.partial().optional(),
  expected: z.strictObject({
    cause: text,
    /** Further causes that have to stand in the list. */
    also: z.array(text).optional(),
    /** Longest time from the start of the program to its end, in seconds. */
    seconds: z.number().optional(),
    /** What was seen differs from run to run, so only the verdict is compared. */
    golden: z.enum(['verdict', 'all']).optional(),
  }),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** Every scenario folder, or those asked for by id or by the beginning of their name. */
export function readScenarios(wanted: readonly string[]): (Scenario & { readonly folder: string })[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'play')
    .map(({ name }) => name)
    .sort()
    .filter((name) => wanted.length === 0 || wanted.some((one) => name.toLowerCase().startsWith(one.toLowerCase())))
    .map((name) => {
      const path = join(folder, name);
      return { ...scenarioSchema.parse(JSON.parse(readFileSync(join(path, 'scenario.json'), 'utf8'))), folder: path };
    });
}
