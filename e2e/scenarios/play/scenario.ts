import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseSchema } from '../../../src-main/contract/case.ts';
import { CERTIFICATE_KINDS } from './certificates.ts';
import { CHECK_PROGRAMS, CHECKS } from './policy-daemons.ts';
import { EXIM } from './real-exim.ts';

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
/** Real Postfix, with Dovecot for the sign-in, in place of the scripted server. */
const postfix = z.strictObject({
  /** Lines of `main.cf`, laid over those of a healthy server. */
  main: z.record(text, text).optional(),
});
/** Records of the real name service: `owner TYPE` to data, laid over those of the healthy world. `[]` takes them away. */
const records = z.record(text, z.array(z.string().max(4000)));
/** The recipient's real server. */
const receiver = z.strictObject({
  /** What it looks at before it takes a letter. */
  checks: z.array(z.enum(CHECKS)).optional(),
  /** What it says to letters for an address, such as `550 5.1.1 User unknown`. */
  answers: z.record(text, text).optional(),
  /** Lines of `main.cf`, laid over those of a healthy server. */
  main: z.record(text, text).optional(),
  certificate: z.enum(CERTIFICATE_KINDS).optional(),
});
const letter = z.strictObject({
  /** Where it ends: it comes back, or news of it (nothing said); it arrives; or it waits in the provider's queue. */
  ends: z.enum(['arrives', 'queued']).optional(),
  from: text.optional(),
  to: text.optional(),
  subject: text.optional(),
  text: text.optional(),
});
/** What somebody does about it, after which the same letter has to arrive. */
const mend = z.strictObject({
  /** The change that `domain` proposes with this finding is typed into the zone. */
  proposal: text.optional(),
  zones: records.optional(),
  /** Lines of `main.cf` at the provider, and at the recipient's server. */
  provider: z.record(text, text).optional(),
  receiver: z.record(text, text).optional(),
  /** The firewalls let everything through again. */
  unblock: z.literal(true).optional(),
  /** The block list takes the address off. */
  delist: z.literal(true).optional(),
  /** What the recipient's server has written into the letter, as a regular expression. */
  arrivesWith: text.optional(),
  /** What is changed in the letter itself. */
  letter: letter.optional(),
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
  secureEhlo: z.array(text).optional(),
  starttls: reaction.optional(),
  auth: reaction.optional(),
  /** User names other than that of the healthy account; the password is the same. */
  users: z.array(text).optional(),
  certificate: z.enum(CERTIFICATE_KINDS).optional(),
  tls: z.strictObject({ maxVersion: z.enum(['TLSv1', 'TLSv1.2']).optional(), ciphers: text.optional() }).optional(),
  /** Listens on neither port. */
  down: z.literal(true).optional(),
});

export const scenarioSchema = z.strictObject({
  id: text,
  about: text,
  world: z.strictObject({
    resolvers: z.record(text, resolver).optional(),
    mail: mail.optional(),
    postfix: postfix.optional(),
    /** Real servers all the way: the provider's Postfix sends on, and the recipient's Postfix takes the letters. */
    receiver: receiver.optional(),
    zones: records.optional(),
    /** Zones that are signed, and whose signatures the resolver checks. */
    signed: z.array(text).optional(),
    /** Real Exim in place of the scripted server. */
    exim: z.literal(true).optional(),
    /** What the recipient's server says first; it is there unless told `down`. `postscreen`: a real one. */
    exchanger: z.union([z.enum(['down', 'postscreen']), reaction]).optional(),
    /** Lines for a real Unbound in place of the scripted resolver. */
    unbound: z.array(text).optional(),
    /** IPv6 on the way; the submission server has such an address as well. */
    ipv6: z.literal(true).optional(),
    /** A proxy that lets the web through and nothing else. */
    proxy: z.literal(true).optional(),
    /** Days that the clock of the person's computer is off. */
    clockDays: z.int().optional(),
    /** What web servers answer; without it their ports are open and say nothing. */
    web: z.literal('with-date').optional(),
    /** Types a wrong password. */
    password: z.literal('wrong').optional(),
    /** Runs the command line in Electron's Node, whose TLS is another one. */
    engine: z.literal('electron').optional(),
    /** Lines of the hosts file of the person's computer. */
    hosts: z.array(text).optional(),
    /** Rules of the firewall at the servers: what comes in, and what goes out. */
    serverInput: z.array(text).optional(),
    serverOutput: z.array(text).optional(),
    /** Rules of the firewall on the person's computer for what goes out. */
    clientOutput: z.array(text).optional(),
    linkDown: z.literal(true).optional(),
    /** Another program of the person has a connection to the outgoing server already, on this port. */
    heldOpen: z.int().optional(),
  }),
  /** Laid over the case of the healthy account. */
  case: caseSchema.partial().optional(),
  /** What the person sends before; what comes back from real servers goes into the case. */
  letter: letter.optional(),
  mend: mend.optional(),
  expected: z.strictObject({
    /** What the command `domain` has to find, run on the person's computer: code to severity. */
    domain: z
      .strictObject({ name: text.optional(), args: z.array(text).optional(), findings: z.record(text, text) })
      .optional(),
    cause: text,
    /** Further causes that have to stand in the list. */
    also: z.array(text).optional(),
    /** What has to stand beside the answer: fact to outcome. */
    findings: z.record(text, text).optional(),
    /** No sign-in at all was begun, encrypted or not. */
    noSignIn: z.literal(true).optional(),
    /** Longest time from the start of the program to its end, in seconds. */
    seconds: z.number().optional(),
    /** What was seen differs from run to run, so only the verdict is compared. */
    golden: z.enum(['verdict', 'all']).optional(),
    /** Places of the path that chance lets us test or not: they may be passed or unchecked, and are never blamed. */
    byChance: z.array(text).optional(),
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

export const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

/** Whether all of it is played with real servers: those of the provider, the names and the recipient. */
export const isPosted = ({ world: { receiver, zones } }: Scenario): boolean =>
  receiver !== undefined || zones !== undefined;

/** The program that a scenario plays with and that is not on this computer. */
export function lacking(scenario: Scenario): string | undefined {
  const { postfix, exim, exchanger, unbound, clockDays, receiver } = scenario.world;
  const posted = isPosted(scenario);
  const mail = postfix !== undefined || exchanger === 'postscreen' || posted;
  const needed = [
    ...(mail ? ['/usr/sbin/postfix', '/usr/sbin/dovecot'] : []),
    ...(posted ? ['/usr/sbin/knotd', '/usr/bin/dig'] : []),
    ...(receiver?.checks ?? []).flatMap((check) => CHECK_PROGRAMS[check] ?? []),
    ...(exim === undefined ? [] : [`${EXIM}/usr/sbin/exim4`]),
    ...(unbound === undefined && !posted ? [] : ['/usr/sbin/unbound']),
    ...(clockDays === undefined ? [] : [FAKETIME]),
  ];
  return needed.find((path) => !existsSync(path));
}
