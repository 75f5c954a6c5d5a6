import { getDomain } from 'tldts';
import { asciiDomain } from '../engine/authentication/ascii-domain.ts';
import { readMessage } from '../engine/authentication/message/read-message.ts';
import { cleanText } from '../engine/replies/clean-text.ts';
import { bulkRules } from '../knowledge/bulk-rules.ts';
import { createNet } from '../net/create-net.ts';
import { domainNames } from '../net/dns/domain-names.ts';
import { serverAddress } from '../net/dns/server-address.ts';
import { checkMessage } from '../signatures/check-message.ts';
import { command, InputError, type Io, UsageError } from './command.ts';
import { explainInputs } from './explain-inputs.ts';
import { messageResult } from './message-result.ts';
import { messageText } from './message-text.ts';
import { readOptions } from './options.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  offline: { type: 'boolean' },
  server: { type: 'string' },
  resolver: { type: 'string', multiple: true },
} as const;
type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

/** Messages of one mailbox that are looked at: each asks the name service. */
const MOST_MESSAGES = 200;

export default command({
  name: 'message',
  usage: 'message FILE.eml|- [--server NAME] [--resolver ADDR]… [--offline] [--json]',
  does: 'checks a message: signatures, who vouches for it, its way, what the receiver said, and its content',
  async run(args, io) {
    const { values, positionals } = readOptions(args, OPTIONS);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Give one FILE, or - for standard input.');
    return checkAll(file, checkerOf(values, io), values.json === true, io);
  },
});

type Checker = (bytes: Uint8Array) => ReturnType<typeof checkMessage>;

/** The organisational domain by the Public Suffix List, which is what most receivers still go by. */
const orgOf = (domain: string): string => getDomain(domain, { allowPrivateDomains: true }) ?? domain;

function checkerOf({ offline = false, server, resolver }: Values, io: Io): Checker {
  const bad = resolver?.find((text) => serverAddress(text) === undefined);
  if (bad !== undefined) throw new UsageError(`"${bad.slice(0, 80)}" is no address of a name server.`);
  if (server !== undefined && asciiDomain(server) === undefined)
    throw new UsageError(`"${server.slice(0, 80)}" is no name of a server.`);
  const net = createNet(resolver === undefined ? {} : { resolvers: resolver });
  const settings = { orgOf, bulkRules, offline, now: net.clock.now(), signal: io.signal };
  const names = domainNames(net.dns, io.signal);
  return (bytes) => checkMessage(bytes, names, { ...settings, ...(server !== undefined && { server }) });
}

/** One answer for each message of the file. Exit code 66 where none of them could be read. */
async function checkAll(file: string, check: Checker, asJson: boolean, io: Io): Promise<number> {
  let count = 0;
  try {
    for await (const input of explainInputs([file], io)) {
      if ('error' in input) throw new InputError(input.error.message);
      if (count >= MOST_MESSAGES) {
        io.err(`Only the first ${MOST_MESSAGES} messages were looked at.`);
        break;
      }
      const name = cleanText(input.name, 1000);
      if (readMessage(input.bytes).fields.length === 0)
        throw new InputError(`${name}: this is no message, it has no header.`);
      const result = messageResult(name, await check(input.bytes));
      if (io.signal.aborted) return 130;
      io.out(asJson ? JSON.stringify(result) : messageText(result));
      await io.printed?.();
      count += 1;
    }
  } catch (error) {
    if (io.signal.aborted) return 130;
    throw error;
  }
  if (count === 0) throw new InputError(`${cleanText(file, 1000)}: there is no message in it.`);
  return 0;
}
