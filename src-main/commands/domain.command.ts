import { readIp } from '../engine/authentication/address/ip.ts';
import { asciiDomain } from '../engine/authentication/ascii-domain.ts';
import type { DomainQuestion } from '../engine/authentication/domain/check-domain.ts';
import { createNet } from '../net/create-net.ts';
import { serverAddress } from '../net/dns/server-address.ts';
import type { Net } from '../net/net.ts';
import { inOrder, type Job } from '../reading/in-order.ts';
import { command, type Io, UsageError } from './command.ts';
import { domainLines } from './domain-lines.ts';
import type { DomainResult } from './domain-result.ts';
import { domainText } from './domain-text.ts';
import { readNumber, readOptions } from './options.ts';
import { runDomain } from './run-domain.ts';

const OPTIONS = {
  ip: { type: 'string', multiple: true },
  selector: { type: 'string', multiple: true },
  helo: { type: 'string' },
  lists: { type: 'boolean' },
  authoritative: { type: 'boolean' },
  zone: { type: 'string', multiple: true },
  resolver: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  file: { type: 'string' },
  concurrency: { type: 'string' },
} as const;

const MOST_ADDRESSES = 4;
const MOST_SELECTORS = 10;
const MOST_AT_ONCE = 32;

const SELECTOR = /^(?=.{1,120}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];
type Rest = Omit<DomainQuestion, 'domain'>;

export default command({
  name: 'domain',
  usage:
    'domain NAME | --file LIST [--concurrency N]   [--ip A]… [--helo NAME] [--selector S]… [--lists [--zone ZONE]…] [--authoritative] [--resolver ADDR]… [--json]',
  does: 'checks SPF, DKIM, DMARC and more of a domain and of the address that sends for it; --lists also asks block lists, which tells them the address; --authoritative asks the own servers of the domain, so that a change shows at once',
  async run(args, io) {
    const { values, positionals } = readOptions(args, OPTIONS);
    const rest = readRest(values);
    const net = createNet(environmentOf(values));
    const run = { direct: values.authoritative === true };
    if (values.file !== undefined) {
      if (positionals.length > 0) throw new UsageError('Give NAME or --file LIST, not both.');
      const count =
        values.concurrency === undefined ? 4 : readNumber(values.concurrency, '--concurrency', 1, MOST_AT_ONCE);
      return checkAll(values.file, count, { rest, run, net }, io);
    }
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError('Give one NAME, or --file LIST.');
    const domain = asciiDomain(name);
    if (domain === undefined) throw new UsageError(`"${name.slice(0, 80)}" is no name of a domain.`);
    const result = await runDomain({ ...rest, domain }, net, io.signal, run);
    io.out(values.json ? JSON.stringify(result) : domainText(result));
    return io.signal.aborted ? 130 : 0;
  },
});

/** The first that does not fit, as an error of usage. */
function allFit(texts: readonly string[], fits: (text: string) => boolean, what: string, most: number): void {
  const bad = texts.find((text) => !fits(text));
  if (bad !== undefined) throw new UsageError(`"${bad.slice(0, 80)}" is no ${what}.`);
  if (texts.length > most) throw new UsageError(`At most ${most} may be given: ${what}.`);
}

function readRest({ ip = [], helo, selector = [], lists = false, zone }: Values): Rest {
  allFit(ip, (text) => readIp(text) !== undefined, 'address such as 192.0.2.1 or 2001:db8::1', MOST_ADDRESSES);
  allFit(selector, (text) => SELECTOR.test(text), 'name of a key (selector)', MOST_SELECTORS);
  allFit(zone ?? [], (text) => asciiDomain(text) !== undefined, 'zone of a block list', 8);
  if (zone !== undefined && !lists) throw new UsageError('--zone needs --lists: the list learns what is looked up.');
  return {
    addresses: [...new Set(ip)],
    ...(helo !== undefined && { hello: helo.slice(0, 255) }),
    selectors: selector,
    lists: { consent: lists, ...(zone !== undefined && { zones: zone }) },
  };
}

function environmentOf({ resolver }: Values): { resolvers?: string[] } {
  if (resolver === undefined) return {};
  allFit(resolver, (text) => serverAddress(text) !== undefined, 'address of a name server', 8);
  return { resolvers: resolver };
}

/** One line of a list that is no name. */
interface BadLine {
  readonly domain: string;
  readonly error: { readonly code: 'bad-name'; readonly message: string };
}

/** What holds for every domain of a list. */
interface Common {
  readonly rest: Rest;
  readonly run: { readonly direct: boolean };
  readonly net: Net;
}

async function* jobsOf(path: string, { rest, run, net }: Common, io: Io): AsyncGenerator<Job<DomainResult | BadLine>> {
  for await (const line of domainLines(path, io)) {
    if (io.signal.aborted) return;
    const domain = asciiDomain(line);
    const bad: BadLine = {
      domain: line.slice(0, 253).replace(/[\p{Cc}\p{Cf}]/gu, ''),
      error: { code: 'bad-name', message: 'This is no name of a domain.' },
    };
    yield {
      bytes: 1,
      start: () => (domain === undefined ? Promise.resolve(bad) : runDomain({ ...rest, domain }, net, io.signal, run)),
    };
  }
}

/** One line for each domain of the list, in its order. Exit code 66 where none of them is a name. */
async function checkAll(path: string, count: number, common: Common, io: Io): Promise<number> {
  const room = { count, bytes: Number.MAX_SAFE_INTEGER };
  let good = 0;
  let bad = 0;
  try {
    for await (const line of inOrder(jobsOf(path, common, io), room)) {
      if ('error' in line) bad += 1;
      else good += 1;
      io.out(JSON.stringify(line));
      await io.printed?.();
      if (io.signal.aborted) return 130;
    }
  } catch (error) {
    if (io.signal.aborted) return 130;
    throw error;
  }
  return bad > 0 && good === 0 ? 66 : 0;
}
